// The whole chain for one pixel: values, weights, products, sum, norm, comparison, verdict.
#pragma once

#include "core/spatial/funnel.h"

#include <QPoint>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace acti::ui {

// The painted columns of figures.
class ChainView : public QWidget {
    Q_OBJECT
public:
    explicit ChainView(QWidget* parent = nullptr);
    void setTrace(std::optional<PixelTrace> trace);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {180, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTaps(QPainter& painter, const PixelTrace::Branch& branch, int top) const;
    void paintRow(QPainter& painter, int top, const QString& name, const QString& value) const;
    int paintSum(QPainter& painter, std::size_t index, int top) const; // where the next row begins
    void paintOutcome(QPainter& painter, int top) const;
    int outcomeRows() const;

    std::optional<PixelTrace> m_trace;
};

class PixelPanel : public QWidget {
    Q_OBJECT
public:
    explicit PixelPanel(QWidget* parent = nullptr);

    void showPixel(const PixelTrace& trace, QPoint pixel, const QString& channel, bool isPinned);
    void clear();
    // What "Copy" puts on the clipboard; empty where no pixel is shown.
    QString text() const { return m_text; }

private:
    QLabel* m_title;
    QLabel* m_hint;
    QPushButton* m_copy;
    QLabel* m_verdict;
    ChainView* m_chain;
    QString m_text;
};

} // namespace acti::ui
