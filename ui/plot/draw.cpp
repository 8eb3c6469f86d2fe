#include "ui/plot/draw.h"

#include "ui/plot/axis_setup.h"
#include "ui/plot/layout_elements.h"
#include "ui/plot/legend_place.h"
#include "ui/plot/mark_painter.h"
#include "ui/plot/page_elements.h"
#include "ui/plot/panel_letter.h"
#include "ui/plot/qcp.h"
#include "ui/plot/raised_text.h"
#include "ui/plot/scale_bar.h"

#include <algorithm>
#include <map>
#include <optional>

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

constexpr QSize kLeastAxes(24, 12);

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

// Pixels of the page's margin.
int marginOf(const Scene& scene, const QCustomPlot& plot) {
    return qRound(scene.marginMm * plot.viewport().width() / scene.size.width);
}

LegendElement* sharedLegend(const Scene& scene, const Style& style, QCustomPlot& plot) {
    const double share = 1 - 2.0 * marginOf(scene, plot) / std::max(1, plot.viewport().width());
    auto* legend = new LegendElement(&plot, scene.legend, style, LegendElement::Flow::Wrapped, share);
    legend->setMargins({8, 4, 8, 4});
    return legend;
}

// Where panels or cells go: the plot's own grid, or one between the title above and the caption below.
QCPLayoutGrid* pageOf(const Scene& scene, const Style& style, QCustomPlot& plot) {
    const int margin = marginOf(scene, plot);
    plot.plotLayout()->setMargins({margin, margin, margin, margin});
    if (scene.caption.empty() && !scene.isTitleShown && scene.legend.empty())
        return plot.plotLayout();
    auto* page = new QCPLayoutGrid;
    int row = 0;
    if (scene.isTitleShown)
        plot.plotLayout()->addElement(row++, 0,
                                      new CaptionElement(&plot, scene.title, style, CaptionElement::Kind::Title));
    if (!scene.legend.empty())
        plot.plotLayout()->addElement(row++, 0, sharedLegend(scene, style, plot));
    plot.plotLayout()->addElement(row++, 0, page);
    if (!scene.caption.empty())
        plot.plotLayout()->addElement(row, 0, new CaptionElement(&plot, scene.caption, style));
    return page;
}

// The part of its cell's width that a panel's column has, and of the height that its row has.
QSizeF shareOf(const Panel& panel, const Scene& scene) {
    std::map<int, double> columns, rows;
    for (const Panel& other : scene.panels) {
        if (other.cell != panel.cell)
            continue;
        columns[other.column] = std::max(columns[other.column], other.columnWeight);
        rows[other.row] = std::max(rows[other.row], other.rowWeight);
    }
    const auto sum = [](const std::map<int, double>& weights) {
        double all = 0;
        for (const auto& [line, weight] : weights)
            all += weight;
        return std::max(all, 1e-9);
    };
    return {panel.columnWeight / sum(columns), panel.rowWeight / sum(rows)};
}

// About so large its axes will be, before anything is laid out. Nothing: the plot has no size yet.
std::optional<QSizeF> roomOf(const Panel& panel, const Scene& scene, const Style& style, const QCustomPlot& plot) {
    int columns = 1, rows = 1;
    for (const SceneCell& cell : scene.cells) {
        columns = std::max(columns, cell.column + 1);
        rows = std::max(rows, cell.row + 1);
    }
    const QSizeF share = shareOf(panel, scene);
    const double line = QFontMetricsF(textFont(style.textPt)).height();
    const double beside = labelRoom(panel, style) + 40, below = panel.x.hasTickLabels ? 2 * line + 10 : 8;
    const double title = scene.isTitleShown ? line + 12 : 0;
    const double caption = raisedWidth(scene.caption, textFont(style.textPt)) / std::max(1, plot.viewport().width());
    const double page = plot.viewport().height() - title - (scene.caption.empty() ? 0 : (caption + 2) * line) -
                        2.0 * marginOf(scene, plot);
    const double above = scene.cells.empty() ? 0 : line + 12;
    const QSizeF room(plot.viewport().width() * share.width() / columns - beside,
                      (page / rows - above) * share.height() - below);
    return room.width() > 0 && room.height() > 0 ? std::optional(room) : std::nullopt;
}

// Whether a legend over the curves would take much of its panel's height.
bool isCrowded(const QSizeF& legend, const QSizeF& room) {
    constexpr double kMost = 0.45; // of the panel
    return legend.height() > kMost * room.height() || legend.width() > room.width();
}

// The corner for a legend over the curves; nothing: it stands in a row of its own, above.
std::optional<Qt::Alignment> cornerOf(const Panel& panel, const Scene& scene, const Style& style,
                                      const QCustomPlot& plot) {
    const QSizeF legend = LegendElement::sizeDown(panel.legend, style);
    const auto room = roomOf(panel, scene, style, plot);
    if (!room)
        return legendCorner(panel, {1, 1}, {100, 100});
    const bool isChosen = panel.legendPlace != LegendPlace::Automatic && panel.legendPlace != LegendPlace::Above;
    if (standsAbove(panel) || (!isChosen && isCrowded(legend, *room)))
        return std::nullopt;
    return legendCorner(panel, legend, *room);
}

bool hasLegend(const Panel& panel) {
    return !panel.legend.empty() && !panel.keepsAspect && panel.legendPlace != LegendPlace::Hidden;
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
        const bool isAbove =
            panel.row == 0 && hasLegend(panel) && (standsAbove(panel) || !cornerOf(panel, scene, style, plot));
        ground.hasLegendRow = ground.hasLegendRow || isAbove;
    }
    return grounds;
}

LegendElement* legendAbove(QCustomPlot& plot, const Panel& panel, const Style& style, const Ground& ground,
                           double share) {
    const auto flow = panel.isLegendAbove ? LegendElement::Flow::Wrapped : LegendElement::Flow::Columns;
    auto* legend = new LegendElement(&plot, panel.legend, style, flow, share / ground.share);
    legend->setMarginGroup(QCP::msLeft, ground.margins);
    return legend;
}

// What stands in the panel's place of the grid: its axes, or those and their legend above them. The top row has a row
// for legends, so that its axes are as high as their weight says.
QCPLayoutElement* withLegend(QCPAxisRect* rect, const Panel& panel, const Scene& scene, const Style& style,
                             const Ground& ground) {
    QCustomPlot& plot = *rect->parentPlot();
    const double share = shareOf(panel, scene).width();
    if (panel.row == 0 && ground.hasLegendRow) {
        ground.grid->addElement(0, panel.column, legendAbove(plot, panel, style, ground, share));
        return rect;
    }
    if (const auto corner = cornerOf(panel, scene, style, plot)) {
        rect->insetLayout()->addElement(new LegendElement(&plot, panel.legend, style, LegendElement::Flow::Down),
                                        *corner);
        return rect;
    }
    auto* both = new QCPLayoutGrid;
    both->setRowSpacing(0);
    both->addElement(0, 0, legendAbove(plot, panel, style, ground, share));
    both->addElement(1, 0, rect);
    return both;
}

// On a sheet panels stand closer.
void makeCompact(QCPAxisRect* rect) {
    constexpr int kAbove = 4, kBelow = 2;
    QMargins margins = rect->minimumMargins();
    margins.setTop(std::min(margins.top(), kAbove));
    margins.setBottom(std::min(margins.bottom(), kBelow));
    rect->setMinimumMargins(margins);
}

QCPAxisRect* drawPanel(const Panel& panel, const Scene& scene, const Style& style, QCustomPlot& plot,
                       const Ground& ground) {
    const int row = panel.row + (ground.hasLegendRow ? 1 : 0);
    auto* rect = new QCPAxisRect(&plot, false);
    rect->setMinimumSize(kLeastAxes); // where there is little room axes give way, and no words
    rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    setUpAxes(rect, panel, style, plot.viewport().width() / ground.share);
    if (!scene.cells.empty())
        makeCompact(rect);
    if (!panel.keepsAspect)
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, ground.margins);
    ground.grid->addElement(row, panel.column,
                            panel.keepsAspect  ? pictureCell(plot, rect, panel, style)
                            : hasLegend(panel) ? withLegend(rect, panel, scene, style, ground)
                                               : rect);
    ground.grid->setRowStretchFactor(row, panel.rowWeight);
    ground.grid->setColumnStretchFactor(panel.column, panel.columnWeight);
    MarkPainter painter(rect, style, panel.keepsAspect);
    painter.zeroLines();
    for (const Mark& mark : panel.marks)
        std::visit(painter, mark);
    if (panel.colourBar && !panel.keepsAspect)
        new ScaleBarItem(rect, *panel.colourBar, style);
    addLetter(rect, panel, style);
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
        rects.push_back(drawPanel(panel, scene, style, plot, grounds[static_cast<std::size_t>(panel.cell)]));
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
