#include "core/figure/curve_landmarks.h"

#include "core/activations/catalogue.h"
#include "core/activations/facts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

std::vector<CurveLandmark> landmarksOf(std::string id, Range range, CurveSamples* out = nullptr) {
    Curve curve;
    curve.activation = std::move(id);
    const ResolvedCurve resolved = *resolve(curve);
    const CurveSamples samples = sampleCurve(*resolved.entry, resolved.params, range);
    if (out)
        *out = samples;
    return landmarksIn(resolved, samples);
}

std::vector<double> placesOf(const std::vector<CurveLandmark>& landmarks, CurveLandmark::Kind kind) {
    std::vector<double> places;
    for (const CurveLandmark& landmark : landmarks)
        if (landmark.kind == kind)
            places.push_back(landmark.x);
    return places;
}

TEST(CurveLandmarks, OfSwishAreItsConstants) {
    const auto all = landmarksOf("swish", {-6, 6});
    EXPECT_EQ(placesOf(all, CurveLandmark::Kind::Zero), std::vector{0.0});
    const auto minima = placesOf(all, CurveLandmark::Kind::Minimum);
    ASSERT_EQ(minima.size(), 1u);
    EXPECT_NEAR(minima[0], -1.278464542761073795, 1e-15);
    const auto inflections = placesOf(all, CurveLandmark::Kind::Inflection);
    ASSERT_EQ(inflections.size(), 2u);
    EXPECT_NEAR(inflections[0], -2.39935728051546766783, 1e-15);
    EXPECT_NEAR(inflections[1], 2.39935728051546766783, 1e-15);
}

// Far to the left 1 + erf and its kin are nothing but rounding.
TEST(CurveLandmarks, OfATypedFormulaAreNoNoise) {
    const auto typed = [](const char* text) {
        Curve curve;
        curve.activation = kCustomActivation;
        curve.formula = text;
        const ResolvedCurve resolved = *resolve(curve);
        return landmarksIn(resolved, sampleCurve(*resolved.entry, resolved.params, {-40, 6}));
    };
    const auto gelu = landmarksOf("gelu", {-40, 6});
    const auto twin = typed("0.5*x*(1+erf(x/sqrt(2)))");
    ASSERT_EQ(twin.size(), gelu.size());
    for (std::size_t i = 0; i < twin.size(); ++i) {
        EXPECT_EQ(twin[i].kind, gelu[i].kind);
        EXPECT_NEAR(twin[i].x, gelu[i].x, 1e-14);
    }
    EXPECT_TRUE(placesOf(typed("erf(x) + tanh(40)"), CurveLandmark::Kind::Zero).empty());
    EXPECT_EQ(placesOf(typed("sin(x) - x"), CurveLandmark::Kind::Zero), std::vector{0.0});
}

TEST(CurveLandmarks, ThoseOutOfSightAreLeftOut) {
    EXPECT_TRUE(landmarksOf("swish", {0.5, 2}).empty());
    EXPECT_EQ(landmarksOf("swish", {2, 3}).size(), 1u);
    EXPECT_TRUE(landmarksOf("swish", {-40, -10}).empty()) << "a range without 0";
}

TEST(CurveLandmarks, OfReluThereIsTheKinkAlone) {
    const auto all = landmarksOf("relu", {-6, 6});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].kind, CurveLandmark::Kind::Kink);
    EXPECT_EQ(all[0].x, 0);
}

// Two ways to the same: the facts of the whole line, and the landmarks of a picture.
TEST(CurveLandmarks, AgreeWithTheFactsForEveryEntry) {
    const Range range{-6, 6};
    for (const Entry& entry : catalogue()) {
        const Facts known = facts(entry, entry.initialParams());
        const auto found = landmarksOf(std::string(entry.id()), range);
        const auto compare = [&](CurveLandmark::Kind kind, std::vector<double> expected) {
            std::erase_if(expected, [&](double x) { return !range.contains(x); });
            const auto places = placesOf(found, kind);
            if (known.period)
                return; // facts look at two periods
            ASSERT_EQ(places.size(), expected.size()) << entry.id() << " kind " << static_cast<int>(kind);
            for (std::size_t i = 0; i < places.size(); ++i)
                EXPECT_NEAR(places[i], expected[i], 1e-9) << entry.id();
        };
        const auto xs = [](const std::vector<Point>& points) {
            std::vector<double> out;
            for (const Point& point : points)
                out.push_back(point.x);
            return out;
        };
        compare(CurveLandmark::Kind::Zero, known.zeros);
        compare(CurveLandmark::Kind::Minimum, xs(known.minima));
        compare(CurveLandmark::Kind::Maximum, xs(known.maxima));
        compare(CurveLandmark::Kind::Inflection, xs(known.inflections));
    }
}

TEST(CurveLandmarks, ANoteSaysWhatAndWhere) {
    const auto all = landmarksOf("swish", {-2, 6});
    EXPECT_EQ(landmarkNote(all[0]), "minimum at x = −1.27846, f = −0.278465");
    EXPECT_EQ(landmarkNote(all[2]), "inflection at x = 2.39936, f = 2.19968, f′ = 1.09984");
}

} // namespace
} // namespace acti
