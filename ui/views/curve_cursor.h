// The cursor over the curves: a vertical line through all panels, a ring on every curve, and the tangent of the
// selected one with its slope.
#pragma once

#include "core/figure/curve_scenes.h"
#include "ui/plot/style.h"

#include <optional>
#include <vector>

class QCustomPlot;
class QCPAxisRect;
class QCPItemLine;
class QCPItemTracer;

namespace acti::plot {
class LabelsItem;
} // namespace acti::plot

namespace acti::ui {

class CurveCursor {
public:
    explicit CurveCursor(QCustomPlot& plot) : m_plot(plot) {}

    // After every draw, which removes the items of the one before; `rects` stand for axesOf(figure). Lives on a layer
    // of its own, so that moving it redraws nothing else.
    void attach(const std::vector<QCPAxisRect*>& rects, const CurveFigure& figure, std::optional<std::size_t> selected,
                const plot::Style& style, CurveResolver& resolver);
    void moveTo(double x);
    // Without painting: for when the whole plot is painted next.
    void placeAt(double x);

private:
    struct Ring {
        std::size_t curve = 0;
        std::size_t panel = 0; // of the figure
        QCPItemTracer* item = nullptr;
    };
    struct Traced {
        ResolvedCurve resolved;
        std::size_t index = 0; // in the figure
    };

    void addRings(const std::vector<QCPAxisRect*>& rects, const plot::Style& style);
    void addTangent(const std::vector<QCPAxisRect*>& rects, const plot::Style& style);
    void moveTangent(double x, const Sample& sample);

    QCustomPlot& m_plot;
    CurveFigure m_figure;
    std::optional<std::size_t> m_selected;
    std::vector<Traced> m_curves;
    std::vector<QCPItemLine*> m_lines;
    std::vector<Ring> m_rings;
    QCPItemLine* m_tangent = nullptr;
    plot::LabelsItem* m_slope = nullptr; // of the tangent, in figures
    QColor m_slopeColour;
    QFont m_slopeFont;
};

} // namespace acti::ui
