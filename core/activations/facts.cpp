#include "core/activations/facts.h"

#include "core/activations/touching_zeros.h"
#include "core/expression/expression.h"
#include "core/numeric/landmarks.h"
#include "core/numeric/limit.h"
#include "core/numeric/normal_moments.h"
#include "core/numeric/refined_grid.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

constexpr std::size_t kMaxLandmarkPoints = 20'000;
constexpr std::size_t kMaxMomentPoints = 100'000;

void addDecades(std::vector<double>& grid, double centre, double length, int perDecade, Range decades) {
    for (int i = static_cast<int>(decades.min) * perDecade; i <= static_cast<int>(decades.max) * perDecade; ++i) {
        const double distance = length * std::pow(10.0, static_cast<double>(i) / perDecade);
        for (const double x : {centre - distance, centre + distance})
            if (x != 0 && std::isfinite(x))
                grid.push_back(x);
    }
}

// 0, and eight decades around each length scale on both sides of its place, and around 0: beyond them a catalogue's
// formula goes straight to its limits. Of what repeats, a little more than two periods. A user's formula is looked at
// evenly too.
std::vector<double> searchGrid(const Features& features) {
    constexpr int kPerDecade = 16, kPerPeriod = 32, kPerUnit = 8;
    std::vector<double> grid{0};
    for (const Feature& place : features.places)
        grid.push_back(place.x);
    if (features.period > 0)
        for (int i = 1; i <= kPerPeriod + 2; ++i)
            for (const double sign : {-1.0, 1.0})
                grid.push_back(sign * i * (features.period / kPerPeriod));
    else if (features.isClaimed)
        for (const Feature& place : features.places) {
            addDecades(grid, place.x, place.length, kPerDecade, {-4, 4});
            addDecades(grid, 0, place.length, kPerDecade, {-4, 4});
        }
    else {
        addDecades(grid, 0, 1, kPerDecade, {-8, 4});
        for (const Feature& place : features.places)
            addDecades(grid, place.x, place.length, kPerDecade / 2, {-2, 3});
        for (int i = -16 * kPerUnit; i <= 16 * kPerUnit; ++i)
            grid.push_back(static_cast<double>(i) / kPerUnit);
    }
    std::erase_if(grid, [&](double x) { return std::fabs(x) > features.reach && !(features.period > 0); });
    std::ranges::sort(grid);
    grid.erase(std::ranges::unique(grid).begin(), grid.end());
    return grid;
}

// To double rounding: a landmark on the window's edge belongs to it.
void keepWithin(std::vector<double>& xs, double reach) {
    std::erase_if(xs, [&](double x) { return std::fabs(x) > reach * (1 + 1e-12); });
}

// The larger of two candidates; of equal ones an attained one, one with a whole piece before a single point, and of
// single points the one nearest to 0.
struct Search {
    int sign = 1; // 1 for a supremum, -1 for an infimum
    std::optional<Bound> best;

    void consider(double value, std::optional<double> at = {}, std::optional<Range> over = {}) {
        if (std::isnan(value))
            return;
        const bool isBetter = !best || sign * value > sign * best->value;
        const bool isEqual = best && value == best->value;
        const bool isNearer = at && isEqual && best->at && !best->over && std::fabs(*at) < std::fabs(*best->at);
        const bool saysMore = isEqual && ((at && !best->at) || (over && !best->over) || isNearer);
        if (isBetter || saysMore)
            best = Bound{value, at, over};
    }
    Bound result() const { return best.value_or(Bound{}); }
};

// A point inside a piece, as near to 0 as it is telling.
double insideOf(const Range& piece) {
    if (std::isinf(piece.min))
        return std::isinf(piece.max) ? 0 : piece.max - 1;
    return std::isinf(piece.max) ? piece.min + 1 : piece.centre();
}

double finiteEnd(const Range& piece) {
    return std::isfinite(piece.min) ? piece.min : std::isfinite(piece.max) ? piece.max : 0;
}

// f just left and just right of a kink, carried back to it along the slope there.
std::array<double, 2> oneSided(const Kink& kink, const Entry& entry, Params params) {
    std::array<double, 2> sides{};
    for (std::size_t i = 0; i < 2; ++i) {
        const double x = std::nextafter(kink.x, i == 0 ? -kInf : kInf);
        const Sample near = entry.at(x, params);
        sides[i] = near.f + near.f1 * (kink.x - x);
    }
    return sides;
}

Bound boundOfValue(int sign, const Facts& known, const Landmarks& marks, const Entry& entry, Params params) {
    Search search{sign, {}};
    for (const StraightPiece& piece : marks.straightPieces)
        if (piece.isFlat())
            search.consider(piece.valueAtEnd, finiteEnd(piece.x), piece.x);
    for (const auto* points : {&known.minima, &known.maxima})
        for (const Point& point : *points)
            search.consider(point.y, point.x);
    for (const Kink& kink : known.kinks) {
        search.consider(entry.at(kink.x, params).f, kink.x);
        if (kink.order == 0)
            for (const double side : oneSided(kink, entry, params))
                search.consider(side);
    }
    for (const Edge& edge : marks.edges)
        search.consider(edge.f, edge.isAttained ? std::optional(edge.x) : std::nullopt);
    const bool isRoundedLimit = known.atZero.f1 == 0 && known.atZero.f2 == 0 &&
                                (known.atZero.f == known.limitMinus.f || known.atZero.f == known.limitPlus.f);
    if (!isRoundedLimit && std::isfinite(known.atZero.f))
        search.consider(known.atZero.f, 0.0);
    const auto& gaps = marks.gaps;
    if (gaps.empty() || gaps.front().min > -kInf)
        search.consider(known.limitMinus.f);
    if (gaps.empty() || gaps.back().max < kInf)
        search.consider(known.limitPlus.f);
    return search.result();
}

// f' at an inflection that is known to its nearest double is known to the square of that rounding, of the slopes
// around: what is smaller is 0, as where the snake stands still.
double slopeAtInflection(double x, double largest, const Entry& entry, Params params) {
    const Sample y = entry.at(x, params);
    const double rounding = std::numeric_limits<double>::epsilon() * x / entry.lengthScale(params);
    return std::fabs(y.f1) <= rounding * rounding * largest ? 0 : y.f1;
}

// f' just beside a kink; infinite where it grows as that of a root.
double slopeBeside(double x, int side, const Entry& entry, Params params) {
    const double near = std::fabs(std::nextafter(x, side * kInf) - x);
    const double far = std::max(std::fabs(x), 1.0) * 0x1p-40;
    const double slope = entry.at(x + side * near, params).f1;
    const double middle = entry.at(x + side * std::sqrt(near) * std::sqrt(far), params).f1;
    const bool isUnbounded = growsWithoutBound(slope, middle, entry.at(x + side * far, params).f1);
    return isUnbounded ? std::copysign(kInf, slope) : slope;
}

Bound boundOfSlope(int sign, const Facts& known, const Landmarks& marks, const Entry& entry, Params params) {
    Search search{sign, {}};
    for (const StraightPiece& piece : marks.straightPieces)
        search.consider(piece.slope, insideOf(piece.x), piece.x);
    double largest = std::fabs(known.atZero.f1);
    for (const Point& point : known.inflections)
        largest = std::max(largest, std::fabs(entry.at(point.x, params).f1));
    for (const Point& point : known.inflections)
        search.consider(slopeAtInflection(point.x, largest, entry, params), point.x);
    for (const Kink& kink : known.kinks) {
        search.consider(entry.at(kink.x, params).f1, kink.x);
        search.consider(slopeBeside(kink.x, -1, entry, params));
        search.consider(slopeBeside(kink.x, 1, entry, params));
    }
    const bool isZeroKink = std::ranges::find(known.kinks, 0.0, &Kink::x) != known.kinks.end();
    for (const Edge& edge : marks.edges)
        search.consider(edge.f1);
    const bool isRoundedLimit =
        known.atZero.f2 == 0 && (known.atZero.f1 == known.limitMinus.f1 || known.atZero.f1 == known.limitPlus.f1);
    if (!isZeroKink && !isRoundedLimit && std::isfinite(known.atZero.f1))
        search.consider(known.atZero.f1, 0.0);
    search.consider(known.limitMinus.f1);
    search.consider(known.limitPlus.f1);
    return search.result();
}

// sign 1: f rises (or stays) across every jump, the value on it included; -1: falls.
bool jumpsGo(int sign, const Facts& known, const Entry& entry, Params params) {
    return std::ranges::all_of(known.kinks, [&](const Kink& kink) {
        const auto [left, right] = oneSided(kink, entry, params);
        const double on = entry.at(kink.x, params).f;
        return kink.order > 0 || (sign * (on - left) >= 0 && sign * (right - on) >= 0);
    });
}

Direction directionOf(const Facts& known, const Entry& entry, Params params) {
    const bool neverFalls = known.slopeInfimum.value >= 0 && jumpsGo(1, known, entry, params);
    const bool neverRises = known.slopeSupremum.value <= 0 && jumpsGo(-1, known, entry, params);
    if (neverFalls && neverRises)
        return Direction::Constant;
    return neverFalls ? Direction::NonDecreasing : neverRises ? Direction::NonIncreasing : Direction::Neither;
}

std::vector<Point> pointsAt(const std::vector<double>& xs, const SureCurve& curve) {
    std::vector<Point> points;
    for (const double x : xs)
        points.push_back({x, curve.at(x).f});
    return points;
}

std::optional<NormalMoments> momentsOf(const Facts& known, const Features& features, std::size_t most,
                                       const CurveSpan& curve) {
    std::vector<double> breaks;
    for (const Kink& kink : known.kinks)
        breaks.push_back(kink.x);
    std::vector<Texture> textures;
    for (const Feature& place : features.places)
        textures.push_back({place.length, place.x, features.period});
    if (features.isClaimed)
        return momentsBy(normalRule(textures.front(), breaks), curve);
    if (!features.isComplete)
        return std::nullopt;
    constexpr double kWavesAtMost = 0.02; // shorter ones are counted evenly
    if (features.period > 0 && features.period < kWavesAtMost && breaks.empty())
        return wavyMoments(curve, features.period);
    textures.push_back({1, 0, features.period});
    return checkedMoments(curve, normalPanels(textures, breaks), most);
}

void addGaussianFacts(Facts& known, const Features& features, std::size_t most, const SureCurve& sure) {
    const CurveSpan curve = [&](std::span<const double> x) { return sure.rough(x); };
    constexpr long double kNone = std::numeric_limits<long double>::quiet_NaN();
    const NormalMoments moments =
        momentsOf(known, features, most, curve).value_or(NormalMoments{kNone, kNone, kNone, kNone, kNone});
    // below the rounding of f a variance is 0
    const bool isConstant = moments.variance <= 1e-31L * moments.square;
    known.isZeroCentred = std::isfinite(moments.magnitude) && std::fabs(moments.mean) <= 1e-14L * moments.magnitude;
    known.gaussianMean = known.isZeroCentred ? 0 : static_cast<double>(moments.mean);
    known.gaussianSecondMoment = static_cast<double>(moments.square);
    known.gaussianVariance = isConstant ? 0 : static_cast<double>(moments.variance);
    known.gain = static_cast<double>(1 / std::sqrt(moments.square));
    known.slopeSecondMoment = static_cast<double>(moments.slopeSquare);
}

// A user's formula of many operations is looked at more rarely, so that the time is bounded.
std::size_t affordable(std::size_t most, const Features& features, const Entry& entry) {
    constexpr std::size_t kOperations = 30;
    if (features.isClaimed)
        return most;
    return most * kOperations / std::max(kOperations, schedule(entry.definition().body).size());
}

Bound unresolvedBound() { return {std::numeric_limits<double>::quiet_NaN(), {}, {}}; }

// What waves without a period do beyond the window is not known, unless they die away.
void forgetWhatLiesBeyond(Facts& known) {
    const auto isKnown = [](double below, double above) { return !std::isnan(below) && !std::isnan(above); };
    if (!known.isResolved || !isKnown(known.limitMinus.f, known.limitPlus.f))
        known.infimum = known.supremum = unresolvedBound();
    if (!known.isResolved || !isKnown(known.limitMinus.f1, known.limitPlus.f1))
        known.slopeInfimum = known.slopeSupremum = unresolvedBound();
}

void addLandmarks(Facts& known, Landmarks& marks, const SureCurve& curve) {
    dropLost(marks, known.lost);
    if (known.window)
        for (auto* list : {&marks.zeros, &marks.minima, &marks.maxima, &marks.inflections})
            keepWithin(*list, known.window->max);
    known.zeros = marks.zeros;
    known.zeroRanges = marks.zeroRanges;
    known.gaps = marks.gaps;
    known.minima = pointsAt(marks.minima, curve);
    known.maxima = pointsAt(marks.maxima, curve);
    known.inflections = pointsAt(marks.inflections, curve);
}

// An extremum that touches 0 is a zero, and its height is 0: the double beside it has the rest.
void addTouchingZeros(Facts& known, const Entry& entry, Params params) {
    for (auto* points : {&known.minima, &known.maxima}) {
        std::vector<double> xs;
        for (const Point& point : *points)
            xs.push_back(point.x);
        for (const double x : touchingZeros(entry, params, xs)) {
            std::ranges::find(*points, x, &Point::x)->y = 0;
            if (std::ranges::find(known.zeros, x) == known.zeros.end())
                known.zeros.push_back(x);
        }
    }
    std::ranges::sort(known.zeros);
}

bool hasInnerGap(const Facts& known) {
    return std::ranges::any_of(known.gaps,
                               [](const Range& gap) { return std::isfinite(gap.min) && std::isfinite(gap.max); });
}

void addBounds(Facts& known, const Landmarks& marks, const Entry& entry, Params params) {
    known.infimum = boundOfValue(-1, known, marks, entry, params);
    known.supremum = boundOfValue(1, known, marks, entry, params);
    known.slopeInfimum = boundOfSlope(-1, known, marks, entry, params);
    known.slopeSupremum = boundOfSlope(1, known, marks, entry, params);
    if (!known.isResolved || (known.window && !known.period))
        forgetWhatLiesBeyond(known);
    const bool isContinuous = known.smoothness != Smoothness::Discontinuous && !hasInnerGap(known);
    if (!known.gaps.empty())
        known.smoothness = Smoothness::Discontinuous;
    known.lipschitz =
        isContinuous ? std::max(std::fabs(known.slopeInfimum.value), std::fabs(known.slopeSupremum.value)) : kInf;
    known.direction = hasInnerGap(known) ? Direction::Neither : directionOf(known, entry, params);
    known.isMonotone = known.direction != Direction::Neither;
}

void addSaturation(Facts& known, const Landmarks& marks, const Entry& entry, Params params) {
    if (!known.isResolved || known.window || !known.gaps.empty())
        return;
    SlopeShape shape{marks.inflections, marks.straightPieces, known.lipschitz};
    for (const Kink& kink : known.kinks)
        shape.turns.push_back(kink.x);
    std::ranges::sort(shape.turns);
    known.saturatesBelow = saturationOf(entry, params, -1, shape);
    known.saturatesAbove = saturationOf(entry, params, 1, shape);
}

CurvePoint curvePoint(const Sample& sample) { return {sample.f, sample.f1, sample.f2}; }

bool isIdentityNearZero(const Facts& known) {
    const bool bends = std::ranges::any_of(known.kinks, [](const Kink& kink) { return kink.x == 0 && kink.order < 2; });
    return known.atZero.f == 0 && std::fabs(known.atZero.f1 - 1) <= 1e-15 && !bends;
}

Landmarks landmarksOf(Facts& known, const Features& features, std::size_t most, const SureCurve& sure) {
    std::vector<Break> breaks;
    for (const Kink& kink : known.kinks)
        breaks.push_back({kink.x, kink.order == 0});
    const CurveFunction curve = [&](double x) { return curvePoint(sure.at(x)); };
    std::vector<double> grid = searchGrid(features);
    if (!features.isClaimed) {
        for (const Kink& kink : known.kinks)
            for (const double x : {std::nextafter(kink.x, -kInf), kink.x, std::nextafter(kink.x, kInf)})
                grid.push_back(x);
        std::ranges::sort(grid);
        grid.erase(std::ranges::unique(grid).begin(), grid.end());
        auto finer = features.isComplete ? refinedGrid(curve, grid, breaks, most) : std::nullopt;
        known.isResolved = finer.has_value();
        if (!finer)
            return {};
        grid = std::move(*finer);
        known.lost = sure.lostOn(grid);
    }
    if (features.period > 0) {
        known.period = features.period;
        known.window = Range{-features.period, features.period};
    } else if (std::isfinite(features.reach))
        known.window = Range{-features.reach, features.reach};
    const Tails tails{curvePoint(known.limitMinus), curvePoint(known.limitPlus)};
    return findLandmarks(curve, grid, breaks, known.window ? Tails{} : tails);
}

} // namespace

Facts facts(const Entry& entry, Params params) {
    Facts known;
    known.kinks = entry.kinks(params);
    known.smoothness = entry.smoothness(params);
    known.limitMinus = entry.limit(-1, params);
    known.limitPlus = entry.limit(1, params);
    known.atZero = entry.at(0, params);
    const Features features = entry.features(params);
    const SureCurve curve(entry, params);
    Landmarks marks = landmarksOf(known, features, affordable(kMaxLandmarkPoints, features, entry), curve);
    addLandmarks(known, marks, curve);
    addTouchingZeros(known, entry, params);
    addBounds(known, marks, entry, params);
    addSaturation(known, marks, entry, params);
    known.isIdentityNearZero = isIdentityNearZero(known);
    addGaussianFacts(known, features, affordable(kMaxMomentPoints, features, entry), curve);
    return known;
}

} // namespace acti
