#include "ui/plot/labels_item.h"

#include "core/figure/figure.h"
#include "core/figure/label.h"
#include "core/session/session_json.h"
#include "ui/plot/canvas.h"
#include "ui/plot/draw.h"
#include "ui/plot/page_elements.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace acti::plot {
namespace {

std::vector<std::pair<std::string, Scene>> scenes() {
    std::vector<std::pair<std::string, Scene>> all;
    for (const auto& file : std::filesystem::directory_iterator(ACTI_SOURCE_ROOT "/resources/samples/sessions")) {
        const auto session = readSession(file.path());
        EXPECT_TRUE(session) << message(session.error());
        for (const Figure& figure : session->figures)
            if (!std::holds_alternative<MapFigure>(figure.content))
                if (auto scene = build(figure, {}))
                    all.emplace_back(file.path().stem().string() + " " + figure.id, *std::move(scene));
    }
    const auto add = [&](const std::string& name, const CurveFigure& figure) {
        auto scene = buildCurves(figure);
        EXPECT_TRUE(scene) << name;
        if (scene)
            all.emplace_back(name, *std::move(scene));
    };
    CurveFigure bounds;
    for (int i = 0; i < 4; ++i)
        bounds.curves.push_back({"acon_c", {{"p1", 1 + 0.02 * i}, {"p2", -0.1 * i}}, i, true, true});
    add("four bounds", bounds);
    bounds.isOverlaid = true;
    add("four bounds in one axis", bounds);
    CurveFigure kinks;
    kinks.showsDiracs = true;
    int colour = 0;
    for (const char* id : {"relu", "relu6", "hard_tanh", "hard_swish", "hard_sigmoid", "leaky_relu"})
        kinks.curves.push_back({id, {}, colour++, true, true});
    add("arrows", kinks);
    CurveFigure apart;
    apart.curves = {{"gelu", {}, 0}, {"gelu_tanh", {}, 1}};
    apart.compare = Comparison{0, 1};
    apart.panels.push_back({{Quantity::Kind::Difference, {}}, {}});
    add("difference", apart);
    CurveFigure four = kinks;
    four.curves.resize(4);
    std::vector<Figure> figures;
    for (const char* id : {"a", "b", "c", "d", "e", "f"})
        figures.push_back({id, std::string("Figure ") + id, {}, *id == 'b' ? apart : four});
    const SheetFigure sheet{{"a", "b", "c", "d", "e", "f"}, 2, 3, true};
    if (auto page = build({"sheet", "", {180, 120}, sheet}, {}, figures))
        all.emplace_back("sheet of six", *std::move(page));
    CurveFigure literal;
    literal.x = {-110, 110};
    literal.curves = {{"tanh", {}, 0}, {"swish", {}, 1}};
    literal.curves[0].naive = NaiveBeside{"tanh", Precision::Float32};
    literal.curves[1].naive = NaiveBeside{"swish", Precision::Float32};
    if (buildCurves(literal))
        add("literal", literal);
    return all;
}

// Words, legends and other words keep clear of each other, and of the numbers of the axes.
TEST(LabelsItem, NoTwoLabelsOfAFigureMeet) {
    int labels = 0;
    const auto all = scenes();
    EXPECT_GE(all.size(), 12U);
    for (const auto& [name, scene] : all)
        for (const QSize size : {QSize(660, 640), QSize(1900, 1200)}) {
            QCustomPlot plot;
            draw(scene, **findStyle("light"), plot);
            plot.toPixmap(size.width(), size.height());
            for (int i = 0; i < plot.itemCount(); ++i) {
                const auto* item = qobject_cast<const LabelsItem*>(plot.item(i));
                if (!item)
                    continue;
                std::vector<QRectF> places;
                for (const ShownLabel& label : item->shown())
                    places.push_back(label.rect);
                labels += static_cast<int>(places.size());
                for (const QRectF& place : places)
                    EXPECT_TRUE(place.height() > item->rect()->height() ||
                                QRectF(item->rect()->rect()).adjusted(-1, -1, 1, 1).contains(place))
                        << name;
                for (const QCPLayoutElement* legend : item->rect()->insetLayout()->elements(false))
                    places.emplace_back(legend->outerRect());
                for (std::size_t a = 0; a < places.size(); ++a)
                    for (std::size_t b = 0; b < a; ++b)
                        EXPECT_FALSE(places[a].adjusted(1, 1, -1, -1).intersects(places[b].adjusted(1, 1, -1, -1)))
                            << name << " at " << size.width();
            }
        }
    EXPECT_GT(labels, 40) << "they are moved apart, not left out";
}

// A claim is "this = that (= that)", and a place "at x = ...": what a shorter form says, the whole one says of the same
// thing.
std::vector<std::string> claimsOf(const std::string& label) {
    std::vector<std::string> parts;
    std::string rest = label;
    const std::size_t place = rest.find(" at x = ");
    if (place != std::string::npos) {
        parts.push_back("x = " + rest.substr(place + 8));
        rest = rest.substr(0, place);
    }
    std::vector<std::string> equal;
    for (std::size_t at = 0; at != std::string::npos;) {
        const std::size_t next = rest.find(" = ", at);
        equal.push_back(rest.substr(at, next == std::string::npos ? next : next - at));
        at = next == std::string::npos ? next : next + 3;
    }
    for (std::size_t i = 1; i < equal.size(); ++i)
        parts.push_back(equal[0] + " = " + equal[i]);
    if (equal.size() == 1)
        parts.push_back(equal[0]);
    return parts;
}

struct SizedStyle {
    SizeMm size;
    const char* style;
};
constexpr SizedStyle kPresets[] = {
    {{160, 100}, "light"}, {{85, 95}, "paper"}, {{180, 120}, "paper"}, {{254, 142.9}, "slide"}};

// BUG: at 85 mm "largest |Δf| = 0.000473236 at x = ±2.69894" was shortened to "largest |Δf| = ±2.69894".
TEST(LabelsItem, WhatAShortenedLabelSaysTheWholeOneSays) {
    int whole = 0, shortened = 0;
    for (const auto& [name, scene] : scenes())
        for (const SizedStyle& preset : kPresets) {
            Scene sized = scene;
            sized.size = preset.size;
            const auto canvas = makeCanvas(sized, **findStyle(preset.style));
            ASSERT_TRUE(canvas);
            (*canvas)->settle();
            for (const QCPAxisRect* rect : (*canvas)->rects())
                for (const ShownLabel& label : (*canvas)->labelsOf(*rect)) {
                    (label.text == label.whole ? whole : shortened) += 1;
                    const std::vector<std::string> said = claimsOf(label.whole.toStdString());
                    for (const std::string& claim : claimsOf(label.text.toStdString()))
                        EXPECT_TRUE(label.text == label.whole || std::ranges::find(said, claim) != said.end() ||
                                    label.whole.endsWith(label.text))
                            << name << ": “" << label.text.toStdString() << "” of “" << label.whole.toStdString()
                            << "”";
                }
        }
    EXPECT_GT(whole, 50);
    EXPECT_GT(shortened, 2);
}

TEST(LabelsItem, TheLargestDistanceIsNamedWithItsNumber) {
    CurveFigure apart;
    apart.curves = {{"gelu", {}, 0}, {"gelu_tanh", {}, 1}};
    apart.compare = Comparison{0, 1};
    apart.panels = {{{Quantity::Kind::Value, {}}, {}}, {{Quantity::Kind::Difference, {}}, {}}};
    Scene scene = *buildCurves(apart);
    for (const SizedStyle& preset : kPresets) {
        scene.size = preset.size;
        const auto canvas = makeCanvas(scene, **findStyle(preset.style));
        ASSERT_TRUE(canvas);
        (*canvas)->settle();
        const auto labels = (*canvas)->labelsOf(*(*canvas)->rects().back());
        ASSERT_EQ(labels.size(), 1U) << preset.size.width;
        EXPECT_TRUE(labels[0].text.startsWith(QStringLiteral("largest |Δf| = 0.000473")))
            << labels[0].text.toStdString();
    }
}

TEST(LabelsItem, OfAChainOfEqualsANarrowPanelShowsTheEnds) {
    const auto shownIn = [](int width) {
        QCustomPlot plot;
        plot.setGeometry(0, 0, width, 300);
        plot.setViewport({0, 0, width, 300});
        Scene scene{"", {100, 80}, {{}}};
        scene.panels[0].x.range = scene.panels[0].y.range = {0, 1};
        scene.panels[0].marks = {
            withLabel(Text{0.1, 0.5, {}, {}}, {{"sup f′ = "}, {"1.0998 p₁ − 0.0998 p₂ = ", 1}, {"1.39968"}})};
        draw(scene, **findStyle("light"), plot);
        plot.toPixmap(width, 300);
        for (int i = 0; i < plot.itemCount(); ++i)
            if (const auto* labels = qobject_cast<const LabelsItem*>(plot.item(i)))
                return labels->shown().at(0).text;
        return QString();
    };
    EXPECT_EQ(shownIn(900), QStringLiteral("sup f′ = 1.0998 p₁ − 0.0998 p₂ = 1.39968"));
    EXPECT_EQ(shownIn(240), QStringLiteral("sup f′ = 1.39968"));
}

constexpr double kLeastCellMm = 55; // for a figure of three or four panels

std::vector<int> rowsOf(const Scene& scene) {
    std::vector<int> rows{0};
    for (const SceneCell& cell : scene.cells)
        rows.push_back(cell.row);
    return rows;
}

// BUG: on a sheet of 2 x 3, four names of a legend had room for two, and titles were cut in half.
TEST(LabelsItem, LegendsAndTitlesAreWholeAtEverySize) {
    int legends = 0;
    for (const auto& [name, scene] : scenes())
        for (const SizedStyle& preset : kPresets) {
            Scene sized = scene;
            sized.size = preset.size;
            const double cellHeight = preset.size.height / (1 + std::ranges::max(rowsOf(scene)));
            if (!scene.cells.empty() && cellHeight < kLeastCellMm * (**findStyle(preset.style)).magnification)
                continue; // no page of that size holds so many panels
            const auto canvas = makeCanvas(sized, **findStyle(preset.style));
            ASSERT_TRUE(canvas);
            (*canvas)->settle();
            for (const LegendElement* legend : (*canvas)->elements<LegendElement>()) {
                EXPECT_TRUE(legend->isWhole()) << name << " at " << preset.size.width;
                ++legends;
            }
            for (const CellTitleElement* title : (*canvas)->elements<CellTitleElement>())
                EXPECT_GE(title->outerRect().height(), title->minimumOuterSizeHint().height())
                    << name << " at " << preset.size.width;
        }
    EXPECT_GT(legends, 50);
}

} // namespace
} // namespace acti::plot
