#include "ui/plot/draw.h"

#include "ui/plot/axis_setup.h"
#include "ui/plot/layout_elements.h"
#include "ui/plot/legend_place.h"
#include "ui/plot/mark_painter.h"
#include "ui/plot/page_elements.h"
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

// What the panels of one cell share: their grid, and that they begin and end at the same x as those of the cells above
// and below.
struct Ground {
    QCPLayoutGrid* grid = nullptr;
    QCPMarginGroup* margins = nullptr;
    int share = 1; // of the plot's width, one part in so many
    bool hasLegendRow = false;
};

// As many a plot as it needs, however often it is drawn.
QCPMarginGroup* marginsOfColumn(QCustomPlot& plot, int column) {
    const auto groups = plot.findChildren<QCPMarginGroup*>(QString(), Qt::FindDirectChildrenOnly);
    return column < groups.size() ? groups[column] : new QCPMarginGroup(&plot);
}

void setSpacing(QCPLayoutGrid& grid) {
    grid.setRowSpacing(4);
    grid.setColumnSpacing(2);
}

// Where panels or cells go: the plot's own grid, or with a caption below a grid above that.
QCPLayoutGrid* pageOf(const Scene& scene, const Style& style, QCustomPlot& plot) {
    if (scene.caption.empty())
        return plot.plotLayout();
    auto* page = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 0, page);
    plot.plotLayout()->addElement(1, 0, new CaptionElement(&plot, scene.caption, style));
    return page;
}

// Whether a legend over the curves would take much of its panel's height.
bool isCrowded(const Panel& panel, const Scene& scene, const Style& style, const QCustomPlot& plot) {
    constexpr double kMost = 0.3; // of the panel
    if (panel.row > 0 || panel.keepsAspect || panel.legend.empty() || !scene.cells.empty())
        return false;
    double weights = 0;
    for (const Panel& other : scene.panels)
        weights += other.column == panel.column ? other.rowWeight : 0;
    const double line = QFontMetricsF(textFont(style.textPt)).lineSpacing() + 3;
    const double legend = static_cast<double>(panel.legend.size()) * line + 4;
    const double height = plot.viewport().height() * panel.rowWeight / weights;
    return plot.viewport().height() > 0 && legend > kMost * height;
}

// The page itself; of a sheet a grid a cell on it, each with its title.
std::vector<Ground> groundsOf(const Scene& scene, const Style& style, QCustomPlot& plot) {
    QCPLayoutGrid* page = pageOf(scene, style, plot);
    setSpacing(*page);
    std::vector<Ground> grounds;
    int columns = 1;
    for (const SceneCell& cell : scene.cells)
        columns = std::max(columns, cell.column + 1);
    for (const SceneCell& cell : scene.cells) {
        auto* whole = new QCPLayoutGrid;
        auto* panels = new QCPLayoutGrid;
        setSpacing(*whole);
        setSpacing(*panels);
        page->addElement(cell.row, cell.column, whole);
        whole->setMargins({0, 0, 0, 6});
        whole->addElement(0, 0, new CellTitleElement(&plot, cell, style));
        whole->addElement(1, 0, panels);
        grounds.push_back({panels, marginsOfColumn(plot, cell.column), columns, false});
    }
    if (grounds.empty())
        grounds.push_back({page, marginsOfColumn(plot, 0), 1, false});
    for (const Panel& panel : scene.panels) {
        Ground& ground = grounds[static_cast<std::size_t>(panel.cell)];
        ground.hasLegendRow = ground.hasLegendRow || standsAbove(panel) || isCrowded(panel, scene, style, plot);
    }
    return grounds;
}

void addLegend(QCPAxisRect* rect, const Panel& panel, const Style& style, const Ground& ground) {
    QCustomPlot* plot = rect->parentPlot();
    if (panel.row == 0 && ground.hasLegendRow && !panel.legend.empty() && !panel.keepsAspect) {
        const auto flow = panel.isLegendAbove ? LegendElement::Flow::Wrapped : LegendElement::Flow::Columns;
        auto* legend = new LegendElement(plot, panel.legend, style, flow, ground.share);
        legend->setMarginGroup(QCP::msLeft, ground.margins);
        ground.grid->addElement(0, panel.column, legend);
    } else if (!panel.legend.empty() && !panel.keepsAspect) {
        rect->insetLayout()->addElement(new LegendElement(plot, panel.legend, style, LegendElement::Flow::Down),
                                        legendPlace(panel));
    }
}

QCPAxisRect* drawPanel(const Panel& panel, const Style& style, QCustomPlot& plot, const Ground& ground) {
    const int row = panel.row + (ground.hasLegendRow ? 1 : 0);
    auto* rect = new QCPAxisRect(&plot, false);
    rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    setUpAxes(rect, panel, style, plot.viewport().width() / ground.share);
    if (!panel.keepsAspect)
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, ground.margins);
    ground.grid->addElement(row, panel.column, panel.keepsAspect ? pictureCell(plot, rect, panel, style) : rect);
    ground.grid->setRowStretchFactor(row, panel.rowWeight);
    ground.grid->setColumnStretchFactor(panel.column, panel.columnWeight);
    MarkPainter painter(rect, style, panel.keepsAspect);
    painter.zeroLines();
    for (const Mark& mark : panel.marks)
        std::visit(painter, mark);
    if (panel.colourBar && !panel.keepsAspect)
        new ScaleBarItem(rect, *panel.colourBar, style);
    addLetter(rect, panel, style);
    addLegend(rect, panel, style, ground);
    return rect;
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
    const std::vector<Ground> grounds = groundsOf(scene, style, plot);
    std::vector<QCPAxisRect*> rects;
    for (const Panel& panel : scene.panels)
        rects.push_back(drawPanel(panel, style, plot, grounds[static_cast<std::size_t>(panel.cell)]));
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
