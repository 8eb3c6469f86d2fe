#include "ui/plot/draw.h"

#include "ui/plot/axis_setup.h"
#include "ui/plot/layout_elements.h"
#include "ui/plot/legend_place.h"
#include "ui/plot/mark_painter.h"
#include "ui/plot/panel_letter.h"
#include "ui/plot/qcp.h"
#include "ui/plot/scale_bar.h"

#include <algorithm>

namespace acti::plot {
namespace {

QCPTextElement* titleElement(QCustomPlot& plot, const std::string& text, const Style& style) {
    auto* title = new QCPTextElement(&plot, QString::fromStdString(text), textFont(style.titlePt, QFont::Medium));
    title->setTextColor(style.text);
    title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    title->setMargins({0, 0, 2, 2});
    return title;
}

// A picture with its title above and its scale below.
QCPLayoutElement* pictureCell(QCustomPlot& plot, QCPAxisRect* rect, const Panel& panel, const Style& style) {
    auto* cell = new QCPLayoutGrid;
    cell->setRowSpacing(2);
    cell->addElement(0, 0, titleElement(plot, panel.title, style));
    cell->addElement(1, 0, rect);
    cell->setMargins({6, 4, 6, 4});
    if (panel.colourBar)
        cell->addElement(
            2, 0,
            new ColourBarElement(rect, {panel.x.range.length(), panel.y.range.length()}, *panel.colourBar, style));
    else
        cell->addElement(2, 0, new LegendElement(&plot, panel.legend, style, LegendElement::Flow::Across));
    return cell;
}

// Panels one above another begin and end at the same x. One a plot, however often it is drawn.
QCPMarginGroup* sharedMargins(QCustomPlot& plot) {
    auto* group = plot.findChild<QCPMarginGroup*>(QString(), Qt::FindDirectChildrenOnly);
    return group ? group : new QCPMarginGroup(&plot);
}

void clear(QCustomPlot& plot) {
    plot.clearItems();
    plot.clearPlottables();
    plot.plotLayout()->clear();
    plot.plotLayout()->simplify();
}

} // namespace

std::vector<QCPAxisRect*> draw(const Scene& scene, const Style& style, QCustomPlot& plot) {
    clear(plot);
    plot.setLocale(QLocale::c());
    plot.setBackground(style.background);
    plot.plotLayout()->setRowSpacing(4);
    plot.plotLayout()->setColumnSpacing(2);
    QCPMarginGroup* margins = sharedMargins(plot);
    const bool hasLegendRow = std::any_of(scene.panels.begin(), scene.panels.end(), standsAbove);
    std::vector<QCPAxisRect*> rects;
    for (const Panel& panel : scene.panels) {
        const int row = panel.row + (hasLegendRow ? 1 : 0);
        auto* rect = new QCPAxisRect(&plot, false);
        rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
        setUpAxes(rect, panel, style);
        if (!panel.keepsAspect)
            rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
        plot.plotLayout()->addElement(row, panel.column,
                                      panel.keepsAspect ? pictureCell(plot, rect, panel, style) : rect);
        plot.plotLayout()->setRowStretchFactor(row, panel.rowWeight);
        plot.plotLayout()->setColumnStretchFactor(panel.column, panel.columnWeight);
        MarkPainter painter(rect, style, panel.keepsAspect);
        painter.zeroLines();
        for (const Mark& mark : panel.marks)
            std::visit(painter, mark);
        if (panel.colourBar && !panel.keepsAspect)
            new ScaleBarItem(rect, *panel.colourBar, style);
        addLetter(rect, panel, style);
        if (standsAbove(panel)) {
            const auto flow = panel.isLegendAbove ? LegendElement::Flow::Wrapped : LegendElement::Flow::Columns;
            auto* legend = new LegendElement(&plot, panel.legend, style, flow);
            legend->setMarginGroup(QCP::msLeft, margins);
            plot.plotLayout()->addElement(0, panel.column, legend);
        } else if (!panel.legend.empty() && !panel.keepsAspect) {
            rect->insetLayout()->addElement(new LegendElement(&plot, panel.legend, style, LegendElement::Flow::Down),
                                            legendPlace(panel));
        }
        rects.push_back(rect);
    }
    return rects;
}

void drawOver(const std::vector<Mark>& marks, QCPAxisRect& rect, const Style& style) {
    MarkPainter painter(&rect, style, false);
    for (const Mark& mark : marks)
        std::visit(painter, mark);
}

void clearLayer(QCustomPlot& plot, const QString& layer) {
    const QList<QCPLayerable*> children = plot.layer(layer)->children();
    for (QCPLayerable* child : children) {
        if (auto* plottable = qobject_cast<QCPAbstractPlottable*>(child))
            plot.removePlottable(plottable);
        else if (auto* item = qobject_cast<QCPAbstractItem*>(child))
            plot.removeItem(item);
    }
}

} // namespace acti::plot
