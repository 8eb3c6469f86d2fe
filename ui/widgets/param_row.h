// One parameter: its symbol, a slider, and the value as typed text.
#pragma once

#include "core/activations/info.h"
#include "ui/document/document.h"

#include <QWidget>

class QSlider;

namespace acti::ui {

class NumberEdit;

class ParamRow : public QWidget {
    Q_OBJECT
public:
    explicit ParamRow(const ParamInfo& info, QWidget* parent = nullptr);

    void setValue(double value);

signals:
    // `gesture` is the same from press to release of the slider.
    void edited(double value, quint64 gesture);

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    double valueAt(int position) const;
    int positionOf(double value) const;

    ParamInfo m_info;
    QSlider* m_slider = nullptr;
    NumberEdit* m_edit = nullptr;
    Gesture m_gesture = 0;
    bool m_isShowing = false; // the slider follows a value; it does not propose one
};

} // namespace acti::ui
