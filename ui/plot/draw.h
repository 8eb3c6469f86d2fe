// A scene onto a plot. Knows marks and styles, and nothing of figures.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/style.h"

class QCustomPlot;
class QCPAxisRect;

namespace acti::plot {

// Replaces all that `plot` shows. The axis rectangles are returned in the order of the panels; they live until the next
// draw. `style` must outlive what was drawn; of one without colour the scene is inGrey() already.
std::vector<QCPAxisRect*> draw(const Scene& scene, const Style& style, QCustomPlot& plot);

// Adds marks to a panel that was drawn, on the plot's current layer (bands: on the grid's).
void drawOver(const std::vector<Mark>& marks, QCPAxisRect& rect, const Style& style);

// Takes away what lies on a layer.
void clearLayer(QCustomPlot& plot, const QString& layer);

} // namespace acti::plot
