#include "core/figure/figure.h"
#include "core/figure/sheet_figure.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace acti {
namespace {

Figure curves(const std::string& id, const std::string& activation) {
    CurveFigure figure;
    figure.curves = {Curve{.activation = activation, .params = {}}};
    return {id, "Title of " + id, {}, figure};
}

const std::vector<Figure>& figures() {
    static const std::vector<Figure> all{curves("one", "relu"), curves("two", "tanh"), curves("three", "mish"),
                                         Figure{"page", "", {}, SheetFigure{{"one"}, 1, 1, true}}};
    return all;
}

Error errorOf(const SheetFigure& sheet) {
    const auto scene = build({"sheet", "", {}, sheet}, {}, figures());
    EXPECT_FALSE(scene);
    return scene ? Error{} : scene.error();
}

TEST(SheetFigure, LettersGoOnAfterZ) {
    EXPECT_EQ(sheetLetter(0), "a");
    EXPECT_EQ(sheetLetter(25), "z");
    EXPECT_EQ(sheetLetter(26), "aa");
    EXPECT_EQ(sheetLetter(27), "ab");
    EXPECT_EQ(sheetLetter(26 + 26 * 26 - 1), "zz");
    EXPECT_EQ(sheetLetter(26 + 26 * 26), "aaa");
}

TEST(SheetFigure, EachCellHasThePanelsOfItsOwnFigure) {
    const SheetFigure sheet{{"two", "one", "three"}, 2, 2, true};
    const auto scene = build({"sheet", "Page", {180, 120}, sheet}, {}, figures());
    ASSERT_TRUE(scene) << message(scene.error());
    EXPECT_EQ(scene->title, "Page");
    EXPECT_EQ(scene->cells,
              (std::vector<SceneCell>{
                  {"a", "Title of two", 0, 0}, {"b", "Title of one", 0, 1}, {"c", "Title of three", 1, 0}}));
    ASSERT_EQ(scene->panels.size(), 9U);
    for (std::size_t cell = 0; cell < 3; ++cell) {
        const std::vector<Figure>& all = figures();
        const auto figure = std::ranges::find(all, sheet.figures[cell], &Figure::id);
        const auto alone = build(*figure, {});
        for (std::size_t i = 0; i < 3; ++i) {
            Panel wanted = alone->panels[i];
            wanted.cell = static_cast<int>(cell);
            wanted.isLegendAbove = true;
            EXPECT_EQ(describe({"", {}, {scene->panels[3 * cell + i]}, scene->cells}),
                      describe({"", {}, {wanted}, scene->cells})); // gaps are NaN, which nothing equals
        }
    }
}

TEST(SheetFigure, ALegendDoesNotRepeatTheTitle) {
    std::vector<Figure> all{curves("one", "swish")};
    auto& figure = std::get<CurveFigure>(all[0].content);
    figure.isOverlaid = true;
    const auto legendUnder = [&](const std::string& title) {
        all[0].title = title;
        return build({"sheet", "", {}, SheetFigure{{"one"}, 1, 1, true}}, {}, all)->panels[0].legend;
    };
    const auto whole = legendUnder("");
    EXPECT_EQ(whole.front().text, "Swish β = 1");
    EXPECT_EQ(legendUnder("Swish").size(), whole.size() - 1);
    EXPECT_EQ(legendUnder("Another").size(), whole.size());
}

// BUG: of GELU beside GELU (tanh), and of one activation twice, both names were left out.
TEST(SheetFigure, ALegendKeepsWhatTellsCurvesApart) {
    std::vector<Figure> all{curves("one", "swish")};
    auto& figure = std::get<CurveFigure>(all[0].content);
    figure.curves.push_back(figure.curves.front());
    figure.curves.back().params = {{"beta", 2}};
    figure.curves.back().colour = 1;
    const auto sizeUnder = [&](const std::string& title) {
        all[0].title = title;
        return build({"sheet", "", {}, SheetFigure{{"one"}, 1, 1, true}}, {}, all)->panels[0].legend.size();
    };
    EXPECT_EQ(sizeUnder("Swish"), sizeUnder(""));
    figure.curves.back().activation = "hard_swish";
    figure.curves.back().params.clear();
    figure.curves.front().activation = "gelu";
    figure.curves.front().params.clear();
    figure.curves.back().activation = "gelu_tanh";
    EXPECT_EQ(sizeUnder("GELU"), sizeUnder("") - 1) << "GELU (tanh) is another";
}

TEST(SheetFigure, LettersCanBeLeftOut) {
    const auto scene = build({"sheet", "", {}, SheetFigure{{"one"}, 1, 1, false}}, {}, figures());
    EXPECT_EQ(scene->cells[0].letter, "");
}

TEST(SheetFigure, WhatCannotBeAPageIsNamed) {
    EXPECT_EQ(errorOf({{"one"}, 0, 2, true}).what, "rows: must be 1 to 12, not 0");
    EXPECT_EQ(errorOf({{"one"}, 2, 13, true}).code, ErrorCode::OutOfRange);
    EXPECT_EQ(errorOf({{}, 2, 2, true}).code, ErrorCode::InvalidArgument);
    EXPECT_EQ(errorOf({{"one", "two", "three"}, 1, 2, true}).what,
              "figures: names 3 figures, and 1 x 2 have room for 2");
    EXPECT_EQ(errorOf({{"one", "two", "one"}, 2, 2, true}).what, "figures: names “one” twice");
    const Error missing = errorOf({{"one", "four"}, 2, 2, true});
    EXPECT_EQ(missing.code, ErrorCode::NotFound);
    EXPECT_EQ(missing.where, "figure sheet");
    EXPECT_NE(missing.what.find("four"), std::string::npos);
    EXPECT_EQ(errorOf({{"page"}, 1, 1, true}).code, ErrorCode::Unsupported);
}

TEST(SheetFigure, AFigureOfItThatCannotBeBuiltIsNamed) {
    std::vector<Figure> all{curves("one", "no such activation")};
    const auto scene = build({"sheet", "", {}, SheetFigure{{"one"}, 1, 1, true}}, {}, all);
    ASSERT_FALSE(scene);
    EXPECT_NE(message(scene.error()).find("figure one"), std::string::npos) << message(scene.error());
}

TEST(SheetFigure, ASharedLegendHasEachNameOnce) {
    std::vector<Figure> all{curves("one", "relu"), curves("two", "relu"), curves("three", "mish")};
    for (Figure& figure : all)
        figure.title.clear();
    const SheetFigure sheet{{"one", "two", "three"}, 2, 2, true, 5, true};
    const auto scene = build({"sheet", "", {}, sheet}, {}, all);
    ASSERT_TRUE(scene);
    ASSERT_EQ(scene->legend.size(), 2U) << "ReLU in the same look twice, and Mish";
    EXPECT_EQ(scene->legend[0].text, "ReLU");
    EXPECT_EQ(scene->marginMm, 5);
    for (const Panel& panel : scene->panels)
        EXPECT_TRUE(panel.legend.empty());
}

} // namespace
} // namespace acti
