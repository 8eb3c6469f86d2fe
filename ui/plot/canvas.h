// A scene laid out on a plot of its own that no window shows, to be painted anywhere.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/qcp.h"
#include "ui/plot/style.h"

#include <QSize>

#include <vector>

namespace acti::plot {

inline constexpr double kMmPerInch = 25.4;

class Canvas {
public:
    // `style` must outlive it.
    Canvas(const Scene& scene, const Style& style);

    // In units of the layout: pixels at 96 dots an inch, fewer and larger ones where the style magnifies.
    QSize size() const { return m_size; }
    void paint(QCPPainter& painter);

    // Where everything stands, once it is laid out: for formats that write axes as axes.
    void layOut();
    const std::vector<QCPAxisRect*>& rects() const { return m_rects; }
    // Those of a class, in the order in which they were made.
    template<class Element>
    std::vector<const Element*> elements() const {
        std::vector<const Element*> found;
        for (const QCPLayoutElement* element : m_plot.plotLayout()->elements(true))
            if (const auto* wanted = qobject_cast<const Element*>(element))
                found.push_back(wanted);
        return found;
    }

private:
    QSize m_size;
    QCustomPlot m_plot;
    std::vector<QCPAxisRect*> m_rects;
};

} // namespace acti::plot
