#include "core/figure/scene.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace acti {
namespace {

Scene sceneOfEveryMark() {
    Panel panel;
    panel.id = "f";
    panel.title = "a title";
    panel.x = {"x", {-1, 1}};
    panel.y = {"f", {0, 2}};
    const Ink ink{Ink::Role::Series, 2, 1};
    panel.marks = {Band{{0, 1}, ink},
                   Raster{Bitmap(4, 3), {0, 4}, {0, 3}},
                   Rule{Rule::Direction::Horizontal, 0.5, ink},
                   Polyline{.x = {0, 1, 2}, .y = {3, 4, 5}, .ink = ink},
                   Points{.x = {1}, .y = {2}, .ink = ink},
                   Text{1, 2, "a word", ink}};
    panel.legend = {{"ReLU", ink}};
    panel.colourBar = ColourBar{"grey", {0, 255}};
    return {"a figure", {160, 100}, {panel}};
}

TEST(Scene, TheSameSceneGivesTheSameText) {
    EXPECT_EQ(sceneOfEveryMark(), sceneOfEveryMark());
    EXPECT_EQ(describe(sceneOfEveryMark()), describe(sceneOfEveryMark()));
}

TEST(Scene, TheTextHasALineAMark) {
    const std::string text = describe(sceneOfEveryMark());
    EXPECT_EQ(text, "scene 'a figure' 160 x 100 mm\n"
                    "panel f at 0,0 'a title'\n"
                    "  x 'x' [-1, 1]\n"
                    "  y 'f' [0, 2]\n"
                    "  legend 'ReLU' series 2\n"
                    "  band [0, 1] series 2\n"
                    "  raster 4 x 3\n"
                    "  rule y = 0.5 series 2\n"
                    "  line series 2 3 points (0, 3) (1, 4) (2, 5)\n"
                    "  filled dots series 2 1 points (1, 2) (1, 2) (1, 2)\n"
                    "  text (1, 2) 'a word'\n"
                    "  colour bar grey [0, 255]\n");
}

TEST(Scene, EveryChangeThatMattersChangesTheText) {
    using Change = std::function<void(Scene&)>;
    const auto panel = [](auto change) -> Change { return [change](Scene& scene) { change(scene.panels[0]); }; };
    const auto mark = [](std::size_t index, auto change) -> Change {
        return [index, change](Scene& scene) { std::visit(change, scene.panels[0].marks[index]); };
    };
    const auto inkOf = [](auto& one) {
        if constexpr (requires { one.ink; })
            one.ink.index = 3;
    };
    const std::vector<Change> changes{
        [](Scene& scene) { scene.title = "other"; },
        [](Scene& scene) { scene.size.width = 161; },
        [](Scene& scene) { scene.size.height = 101; },
        [](Scene& scene) { scene.panels.clear(); },
        panel([](Panel& p) { p.id = "f1"; }),
        panel([](Panel& p) { p.title = "other"; }),
        panel([](Panel& p) { p.row = 1; }),
        panel([](Panel& p) { p.column = 1; }),
        panel([](Panel& p) { p.x.label = "z"; }),
        panel([](Panel& p) { p.x.range.min = -2; }),
        panel([](Panel& p) { p.x.range.max = 2; }),
        panel([](Panel& p) { p.y.label = "g"; }),
        panel([](Panel& p) { p.y.range.max = 3; }),
        panel([](Panel& p) { p.legend[0].text = "Tanh"; }),
        panel([](Panel& p) { p.legend[0].ink.role = Ink::Role::Tie; }),
        panel([](Panel& p) { p.legend[0].isPlain = true; }),
        panel([](Panel& p) { p.legend[0].ink.opacity = 0.5; }),
        panel([](Panel& p) { p.isLegendAbove = true; }),
        panel([](Panel& p) { p.colourBar.reset(); }),
        panel([](Panel& p) { p.colourBar->range.max = 1; }),
        panel([](Panel& p) { p.colourBar->colourMap = "viridis"; }),
        panel([](Panel& p) { p.colourBar->label = "β"; }),
        panel([](Panel& p) { p.colourBar->isLogarithmic = true; }),
        panel([](Panel& p) { p.x.scale = AxisScale::Logarithmic; }),
        panel([](Panel& p) {
            p.legend[0].ink = {Ink::Role::Scale, 0, 1, 0.25};
        }),
        panel([](Panel& p) {
            p.legend[0].ink = {Ink::Role::Scale, 0, 1, 0.75};
        }),
        panel([](Panel& p) { p.marks.pop_back(); }),
        panel([](Panel& p) { std::get<Band>(p.marks[0]).y.max = 2; }),
        panel([](Panel& p) { std::get<Raster>(p.marks[1]).bitmap = Bitmap(5, 3); }),
        panel([](Panel& p) { std::get<Rule>(p.marks[2]).at = 1; }),
        panel([](Panel& p) { std::get<Rule>(p.marks[2]).direction = Rule::Direction::Vertical; }),
        panel([](Panel& p) { std::get<Polyline>(p.marks[3]).y[1] = 0; }),
        panel([](Panel& p) { std::get<Polyline>(p.marks[3]).x[2] = 9; }),
        panel([](Panel& p) { std::get<Points>(p.marks[4]).isOpen = true; }),
        panel([](Panel& p) { std::get<Text>(p.marks[5]).text = "other"; }),
        mark(0, inkOf),
        mark(2, inkOf),
        mark(3,
             [](auto& one) {
                 if constexpr (requires { one.ink; })
                     one.ink.index = 7;
             }),
        mark(4, inkOf)};
    std::set<std::string> texts{describe(sceneOfEveryMark())};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Scene scene = sceneOfEveryMark();
        changes[i](scene);
        EXPECT_FALSE(scene == sceneOfEveryMark()) << "change " << i;
        EXPECT_TRUE(texts.insert(describe(scene)).second) << "change " << i << " does not show";
    }
}

TEST(Scene, AreasArrowsAndDecadesAreDescribed) {
    Scene scene;
    scene.panels.emplace_back();
    Panel& panel = scene.panels.back();
    panel.y = {"∏f′", {-3, 1}, true, true, AxisScale::Decades};
    panel.marks = {Area{{0, 1}, {0, 2}, {1, 3}, {}}, Arrow{2, 0, -1, {}}};
    const std::string text = describe(scene);
    EXPECT_NE(text.find("'∏f′' [-3, 1] in decades"), std::string::npos) << text;
    EXPECT_NE(text.find("area text low 2 points (0, 0) (1, 2) (1, 2) high 2 points (0, 1) (1, 3)"), std::string::npos)
        << text;
    EXPECT_NE(text.find("arrow text x = 2 from 0 to -1"), std::string::npos) << text;
}

TEST(Scene, ASideLiesWithinItsLimits) {
    EXPECT_TRUE(checkSize({kSideMm.min, kSideMm.max}));
    const auto wide = checkSize({2001, 100});
    ASSERT_FALSE(wide);
    EXPECT_EQ(message(wide.error()), "size_mm: a side must be 10 to 2000 mm, not 2001");
}

} // namespace
} // namespace acti
