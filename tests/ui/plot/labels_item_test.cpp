#include "ui/plot/labels_item.h"

#include "core/figure/figure.h"
#include "core/session/session_json.h"
#include "ui/plot/draw.h"

#include <gtest/gtest.h>

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
                std::vector<QRectF> places = item->placed();
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

TEST(LabelsItem, OfAChainOfEqualsANarrowPanelShowsTheEnds) {
    const auto widthIn = [](int width) {
        QCustomPlot plot;
        plot.setGeometry(0, 0, width, 300);
        plot.setViewport({0, 0, width, 300});
        Scene scene{"", {100, 80}, {{}}};
        scene.panels[0].x.range = scene.panels[0].y.range = {0, 1};
        scene.panels[0].marks = {Text{0.1, 0.5, "sup f′ = 1.0998 p₁ − 0.0998 p₂ = 1.39968", {}}};
        draw(scene, **findStyle("light"), plot);
        plot.toPixmap(width, 300);
        for (int i = 0; i < plot.itemCount(); ++i)
            if (const auto* labels = qobject_cast<const LabelsItem*>(plot.item(i)))
                return labels->placed().at(0).width();
        return 0.0;
    };
    EXPECT_GT(widthIn(900), 180);
    EXPECT_GT(widthIn(300), 50);
    EXPECT_LT(widthIn(300), 110);
}

} // namespace
} // namespace acti::plot
