// One parameter: its symbol, which opens the slider's range, a slider, the value as typed text, and a button that plays
// it to and fro.
#pragma once

#include "core/activations/info.h"
#include "ui/document/document.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <string>

class QSlider;
class QToolButton;

namespace acti::ui {

class NumberEdit;

class ParamRow : public QWidget {
    Q_OBJECT
public:
    explicit ParamRow(const ParamInfo& info, QWidget* parent = nullptr);

    void setValue(double value);

    // Where the slider moves, and where playing turns round.
    Range range() const { return m_info.slider; }
    // Empty ranges and those outside the parameter's domain change nothing.
    void setRange(const Range& range);

    bool isPlaying() const { return m_player.isActive(); }
    // Playing is one gesture, however long it goes on.
    void setPlaying(bool isPlaying);

signals:
    // `gesture` is the same from press to release of the slider, and from play to pause.
    void edited(double value, quint64 gesture);
    void rangeChanged(const acti::Range& range);
    void playingChanged(bool isPlaying);

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeSymbol();
    void makeSlider();
    void makePlay();
    void describe();
    void showPlayIcon();
    void showRangePopup();
    QWidget* makeRangeFields();
    void advance();
    void reset();
    double valueAt(int position) const;
    int positionOf(double value) const;

    ParamInfo m_info;
    std::string m_id, m_symbolText, m_meaning; // what m_info's views point to, for as long as the row lives
    Range m_firstRange;
    QToolButton* m_symbol = nullptr;
    QSlider* m_slider = nullptr;
    NumberEdit* m_edit = nullptr;
    QToolButton* m_play = nullptr;
    Gesture m_gesture = 0;
    double m_value = 0;
    bool m_isShowing = false; // the slider follows a value; it does not propose one
    QTimer m_player;
    QElapsedTimer m_clock; // since the last step of playing
    double m_phase = 0;    // the played value before rounding
    int m_direction = 1;
};

} // namespace acti::ui
