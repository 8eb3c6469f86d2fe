#include "core/figure/caption.h"

#include "core/activations/catalogue.h"
#include "tests/support/small_map.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

Figure curves(const std::string& title, std::vector<Curve> all) {
    CurveFigure figure;
    figure.curves = std::move(all);
    return {"curves", title, {}, figure};
}

TEST(Caption, CurvesHaveTheirFormulasAndParameters) {
    EXPECT_EQ(captionOf(curves("Two", {Curve{.activation = "relu", .params = {}},
                                       Curve{.activation = "swish", .params = {{"beta", 2}}}})),
              "Two. ReLU: f(x) = max(x, 0). Swish: f(x) = x·σ(β·x), β = 2.");
}

TEST(Caption, HiddenCurvesAndThoseThatDoNotExistAreLeftOut) {
    Curve hidden{.activation = "tanh", .params = {}};
    hidden.isVisible = false;
    EXPECT_EQ(captionOf(curves("Why?", {hidden, Curve{.activation = "no such", .params = {}}})), "Why?");
    EXPECT_EQ(captionOf(curves("Few", {hidden})), "Few.");
    EXPECT_EQ(captionOf(curves("", {})), "");
}

TEST(Caption, AUsersFormulaStandsForItself) {
    Curve custom{.activation = "custom", .params = {}};
    custom.formula = "a = 2; a * x";
    EXPECT_EQ(captionOf(curves("", {custom})), "f(x) = a·x, a = 2.");
}

TEST(Caption, EveryActivationHasAFormulaOrItsName) {
    for (const Entry& entry : catalogue()) {
        const std::string caption = captionOf(curves("", {Curve{.activation = std::string(entry.id()), .params = {}}}));
        EXPECT_TRUE(caption.starts_with(entry.name())) << caption;
        EXPECT_LT(caption.size(), 2 * kMostCaptionFormula + 200) << caption;
        EXPECT_NE(caption.find("f(x) = "), std::string::npos) << caption;
        for (const char* code : {"\\", "{", "}", "_", "&", "*"})
            EXPECT_EQ(caption.find(code), std::string::npos) << caption;
    }
}

TEST(Caption, ASweepNamesItsParameterAndRange) {
    SweepFigure sweep;
    sweep.values = {0.1, 20};
    EXPECT_EQ(captionOf({"s", "", {}, sweep}), "Swish: f(x) = x·σ(β·x), β from 0.1 to 20.");
    sweep.current = 2;
    EXPECT_TRUE(captionOf({"s", "", {}, sweep}).ends_with(", strong: 2."));
    sweep.subject = SweptMaximum{};
    EXPECT_NE(captionOf({"s", "", {}, sweep}).find("Σ"), std::string::npos);
}

TEST(Caption, ASweptFormulaStandsForItself) {
    SweepFigure sweep;
    sweep.subject = SweptActivation{"custom", {{"b", 2}}, "a", "a * tanh(b * x)"};
    sweep.values = {0.1, 20};
    EXPECT_EQ(captionOf({"s", "", {}, sweep}), "f(x) = a·tanh(b·x), b = 2, a from 0.1 to 20.");
}

TEST(Caption, AMapNamesItsConditionAndItsInput) {
    EXPECT_EQ(captionOf(smallMap()), "A small map. y = max(x, T(x)), T(x): parametric pooling 3 × 3, weights N(0, "
                                     "0.01²), seed 7, batch norm. x: small, standardised.");
}

// BUG: both merges read "and", a last norm was "no norm", and the border was not named.
TEST(Caption, AMapNamesMergeBorderAndTheLastNorm) {
    Figure figure = smallMap();
    Condition& condition = std::get<MapFigure>(figure.content).spec.layer.condition;
    condition.branches.push_back(condition.branches.front());
    EXPECT_NE(captionOf(figure).find(" plus parametric"), std::string::npos) << captionOf(figure);
    condition.merge = Merge::Max;
    condition.border = Border::Reflect;
    for (Branch& branch : condition.branches)
        branch.norm = {};
    condition.norm = plainNorm(NormKind::Batch, NormMode::Batch);
    const std::string caption = captionOf(figure);
    EXPECT_NE(caption.find("the larger of parametric"), std::string::npos) << caption;
    EXPECT_NE(caption.find(", then batch norm, border reflected"), std::string::npos) << caption;
    EXPECT_EQ(caption.find("no norm"), std::string::npos) << caption;
}

TEST(Caption, ASheetHasThoseOfItsFiguresByTheirLetters) {
    const std::vector<Figure> figures{curves("One", {Curve{.activation = "relu", .params = {}}}), smallMap()};
    const std::string caption = captionOf({"sheet", "Both", {}, SheetFigure{{"curves", "map"}, 1, 2, true}}, figures);
    EXPECT_TRUE(caption.starts_with("Both. (a) One. ReLU: f(x) = max(x, 0). (b) A small map.")) << caption;
}

} // namespace
} // namespace acti
