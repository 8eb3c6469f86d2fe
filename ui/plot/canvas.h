// A scene laid out on a plot of its own that no window shows, to be painted anywhere.
#pragma once

#include "core/base/error.h"
#include "core/figure/scene.h"
#include "ui/plot/labels_item.h"
#include "ui/plot/qcp.h"
#include "ui/plot/style.h"

#include <QSize>

#include <memory>
#include <vector>

namespace acti::plot {

inline constexpr double kMmPerInch = 25.4;

// A plot is a widget: it is made and destroyed in the application's thread. It is painted in any, one at a time.
class Canvas {
public:
    // `style` must outlive it.
    Canvas(Scene scene, const Style& style);

    // As it is drawn: of a style without colour its maps are grey.
    const Scene& scene() const { return m_scene; }
    const Style& style() const { return m_style; }
    // In units of the layout: pixels at 96 dots an inch, fewer and larger ones where the style magnifies.
    QSize size() const { return m_size; }
    void paint(QCPPainter& painter);

    // Where everything stands, once it is settled: for formats that write axes as axes.
    void settle();
    const std::vector<QCPAxisRect*>& rects() const { return m_rects; }
    // The words in a panel, as they were painted last.
    std::vector<ShownLabel> labelsOf(const QCPAxisRect& rect) const;
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
    Scene m_scene;
    const Style& m_style;
    QSize m_size;
    QCustomPlot m_plot;
    std::vector<QCPAxisRect*> m_rects;
};

using CanvasPtr = std::shared_ptr<Canvas>;

// From any thread. Another than the application's waits until that one, in its event loop, has made the canvas: there
// it must not be waited for. Errors: a size outside kSideMm.
Result<CanvasPtr> makeCanvas(Scene scene, const Style& style);

} // namespace acti::plot
