#include "ui/views/plot_hints.h"

#include "ui/plot/qcp.h"

#include <QLineF>
#include <QTextDocument>

#include <algorithm>

namespace acti::ui {
namespace {

// A formula in a tool tip is no markup.
QString plainTip(const std::string& note) {
    const QString text = QString::fromStdString(note);
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

} // namespace

void PlotHints::take(const Scene& scene, const std::vector<QCPAxisRect*>& rects) {
    m_rects = rects;
    m_hints.clear();
    for (std::size_t panel = 0; panel < scene.panels.size(); ++panel)
        for (const Mark& mark : scene.panels[panel].marks)
            if (const auto* points = std::get_if<Points>(&mark))
                for (std::size_t i = 0; i < points->notes.size(); ++i)
                    m_hints.push_back({panel, points->x[i], points->y[i], plainTip(points->notes[i])});
    std::ranges::stable_sort(m_hints, {}, &PlotHint::x);
}

QPointF PlotHints::pixelOf(const PlotHint& hint) const {
    const QCPAxisRect* rect = m_rects[hint.panel];
    return {rect->axis(QCPAxis::atBottom)->coordToPixel(hint.x), rect->axis(QCPAxis::atLeft)->coordToPixel(hint.y)};
}

const PlotHint* PlotHints::at(const QPointF& position) const {
    const PlotHint* nearest = nullptr;
    double least = kPointingReach;
    for (const PlotHint& hint : m_hints)
        if (const double distance = QLineF(position, pixelOf(hint)).length(); distance < least) {
            least = distance;
            nearest = &hint;
        }
    return nearest;
}

const PlotHint* PlotHints::next(double x, int direction) const {
    const PlotHint* found = nullptr;
    for (const PlotHint& hint : m_hints) {
        if (direction > 0 && hint.x > x)
            return &hint;
        if (direction < 0 && hint.x < x)
            found = &hint;
    }
    return found;
}

} // namespace acti::ui
