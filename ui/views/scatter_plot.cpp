#include "ui/views/scatter_plot.h"

#include "ui/views/chosen_range.h"
#include "ui/views/plot_caption.h"

#include <QKeyEvent>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kSteps = 16; // of a key along the span
constexpr double kDragDistance = 3;

} // namespace

ScatterPlot::ScatterPlot(QWidget* parent) : QWidget(parent) {
    setMinimumSize(120, 64);
    setAccessibleName(tr("T against x, a sample of pixels"));
    setToolTip(
        tr("T(x) over x for a sample of pixels. Above the diagonal T wins (amber), below it x (grey). Drag a box "
           "to see which pixels they are; arrow keys move it, Shift widens it, Escape lets it go."));
    setAccessibleDescription(toolTip());
    setToolTip(QStringLiteral("<span>%1</span>").arg(toolTip().toHtmlEscaped())); // in several lines
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
}

void ScatterPlot::setPoints(std::vector<ScatterPoint> points, Range span) {
    m_points = std::move(points);
    m_span = span;
    update();
}

void ScatterPlot::setChosen(std::optional<ScatterBox> chosen) {
    m_chosen = chosen;
    update();
}

// Square, so that the diagonal is one.
QRectF ScatterPlot::area() const {
    const QRectF room = aboveCaption(rect());
    const double side = std::min(room.width(), room.height());
    return {room.center().x() - side / 2, room.top() + (room.height() - side) / 2, side, side};
}

QPointF ScatterPlot::at(double x, double t) const {
    const QRectF room = area();
    return {room.left() + (x - m_span.min) / m_span.length() * room.width(),
            room.bottom() - (t - m_span.min) / m_span.length() * room.height()};
}

QPointF ScatterPlot::valuesAt(QPointF position) const {
    const QRectF room = area();
    const double across = std::clamp((position.x() - room.left()) / room.width(), 0.0, 1.0);
    const double up = std::clamp((room.bottom() - position.y()) / room.height(), 0.0, 1.0);
    return {m_span.min + across * m_span.length(), m_span.min + up * m_span.length()};
}

void ScatterPlot::choose(QPointF from, QPointF to) {
    setChosen(ScatterBox{endless({std::min(from.x(), to.x()), std::max(from.x(), to.x())}, m_span),
                         endless({std::min(from.y(), to.y()), std::max(from.y(), to.y())}, m_span)});
    emit boxChosen(m_chosen);
}

void ScatterPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && hasPoints())
        m_pressed = event->position();
}

void ScatterPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_pressed && (m_chosen || (event->position() - *m_pressed).manhattanLength() > kDragDistance))
        choose(valuesAt(*m_pressed), valuesAt(event->position()));
}

// A click, which moves nothing, takes the choice back.
void ScatterPlot::mouseReleaseEvent(QMouseEvent* event) {
    const bool wasClick = m_pressed && (event->position() - *m_pressed).manhattanLength() <= 1;
    m_pressed = std::nullopt;
    if (!wasClick)
        return;
    setChosen(std::nullopt);
    emit boxChosen(std::nullopt);
}

// From nothing chosen, the first step takes the middle of the plot.
void ScatterPlot::stepBy(int right, int up, bool isGrowing) {
    if (!hasPoints())
        return;
    const double step = m_span.length() / kSteps;
    const auto next = [&](const Range& from, int steps) {
        return stepped(inside(from, m_span), m_span, {step, steps, isGrowing});
    };
    const Range middle{m_span.centre() - 2 * step, m_span.centre() + 2 * step};
    const Range x = m_chosen ? next(m_chosen->x, right) : middle;
    const Range t = m_chosen ? next(m_chosen->t, up) : middle;
    choose({x.min, t.min}, {x.max, t.max});
}

void ScatterPlot::keyPressEvent(QKeyEvent* event) {
    const bool isGrowing = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return stepBy(-1, 0, isGrowing);
    case Qt::Key_Right:
        return stepBy(1, 0, isGrowing);
    case Qt::Key_Up:
        return stepBy(0, 1, isGrowing);
    case Qt::Key_Down:
        return stepBy(0, -1, isGrowing);
    case Qt::Key_Escape:
        setChosen(std::nullopt);
        emit boxChosen(std::nullopt);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScatterPlot::paintPoints(QPainter& painter) const {
    QList<QPointF> input;
    QList<QPointF> condition;
    QList<QPointF> tie;
    for (const ScatterPoint& point : m_points) {
        const auto x = static_cast<double>(point.x);
        const auto t = static_cast<double>(point.t);
        if (m_span.contains(x) && m_span.contains(t))
            (t > x ? condition : t < x ? input : tie) << at(x, t);
    }
    const auto draw = [&](const QList<QPointF>& points, QColor colour) {
        colour.setAlphaF(0.75F);
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawPoints(points);
    };
    draw(input, inputColour(currentTheme()));
    draw(condition, conditionColour());
    draw(tie, tieColour());
}

void ScatterPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCaption(painter, rect(), tr("T against x"));
    if (!hasPoints())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintPoints(painter);
    painter.setPen(QPen(currentTheme().text, 1));
    painter.drawLine(at(m_span.min, m_span.min), at(m_span.max, m_span.max));
    if (m_chosen) {
        const Range x = inside(m_chosen->x, m_span), t = inside(m_chosen->t, m_span);
        paintChoice(painter, QRectF(at(x.min, t.max), at(x.max, t.min)));
    }
    if (showsFocus(*this))
        paintFocus(painter, rect());
}

} // namespace acti::ui
