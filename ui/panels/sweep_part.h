// A part of the sweep's panel under its heading: it shows the figure and proposes a changed one.
#pragma once

#include "core/figure/sweep_figure.h"
#include "ui/document/document.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace acti::ui {

class SweepPart : public QWidget {
    Q_OBJECT
public:
    // `title` empty: no heading.
    explicit SweepPart(const QString& title, QWidget* parent = nullptr);
    void setFigure(const SweepFigure& figure);

signals:
    // The figure with one change made, what the change is called, and the gesture it belongs to.
    void edited(const acti::SweepFigure& figure, const QString& name, quint64 gesture);

protected:
    // The figure is another one now.
    virtual void showFigure() = 0;

    const SweepFigure& figure() const { return m_figure; }
    QVBoxLayout& column() { return *m_column; }
    void edit(const QString& name, Gesture gesture, const std::function<void(SweepFigure&)>& change);
    // A quiet word before a control.
    static QLabel* rowLabel(const QString& text, QWidget* control);

private:
    SweepFigure m_figure;
    QVBoxLayout* m_column = nullptr;
};

} // namespace acti::ui
