// Play, pause, loop and scrub: a place from 0 to 1 that a user moves, or that moves by itself.
#pragma once

#include "ui/document/document.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace acti::ui {

class NumberEdit;

class PlayBar : public QWidget {
    Q_OBJECT
public:
    explicit PlayBar(QWidget* parent = nullptr);

    // What the place stands for: its symbol and its value. No value: the slider stands at `position` all the same.
    void show(const QString& symbol, double position, std::optional<double> value);

    bool isPlaying() const { return m_timer.isActive(); }
    // From the place where it is, from the begin if that is the end.
    void setPlaying(bool isPlaying);
    void setLooping(bool isLooping);
    bool isLooping() const;
    // How far it goes in a second at the chosen speed.
    double placesPerSecond() const;
    // What a tick of the clock does after this time.
    void advance(double seconds);

signals:
    // By the clock; not an edit.
    void played(double position);
    // By the slider: `gesture` from press to release.
    void scrubbed(double position, quint64 gesture);
    void typed(double value);
    void cleared();
    void playingChanged(bool isPlaying);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* button(const QString& name, const QString& hint);
    void makeButtons();
    void makeSlider();
    void makeValue();
    void enableClear(bool isEnabled);
    void tintButtons();

    QToolButton* m_play = nullptr;
    QToolButton* m_loop = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_symbol = nullptr;
    NumberEdit* m_value = nullptr;
    QComboBox* m_speed = nullptr;
    QToolButton* m_clear = nullptr;
    double m_position = 0;
    QPointer<QWidget> m_opener; // had the focus when a curve came to the front
    bool m_isShowing = false;   // the slider follows; it does not propose
    Gesture m_gesture = 0;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace acti::ui
