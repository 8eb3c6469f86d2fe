#include "core/activations/facts.h"

#include "core/numeric/landmarks.h"
#include "core/numeric/quadrature.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

// 0, and eight decades around the length scale on both sides of the centre: beyond them every formula has settled to
// its limits. Of what repeats, a little more than two periods.
std::vector<double> searchGrid(const Entry& entry, Params params) {
    constexpr int kPerDecade = 16, kDecades = 4, kPerPeriod = 32;
    const double scale = entry.lengthScale(params), centre = entry.centre(params), period = entry.period(params);
    std::vector<double> grid{0, centre};
    if (period > 0) {
        for (int i = 1; i <= kPerPeriod + 2; ++i)
            for (const double sign : {-1.0, 1.0})
                grid.push_back(sign * i * (period / kPerPeriod));
    } else {
        for (int i = -kPerDecade * kDecades; i <= kPerDecade * kDecades; ++i) {
            const double distance = scale * std::pow(10.0, static_cast<double>(i) / kPerDecade);
            for (const double x : {centre - distance, centre + distance, -distance, distance})
                if (x != 0 && std::isfinite(x))
                    grid.push_back(x);
        }
    }
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

Bound boundOfValue(int sign, const Facts& known, const std::vector<StraightPiece>& pieces, const Entry& entry,
                   Params params) {
    Search search{sign, {}};
    for (const StraightPiece& piece : pieces)
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
    search.consider(known.atZero.f, 0.0);
    search.consider(known.limitMinus.f);
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

Bound boundOfSlope(int sign, const Facts& known, const std::vector<StraightPiece>& pieces, const Entry& entry,
                   Params params) {
    Search search{sign, {}};
    for (const StraightPiece& piece : pieces)
        search.consider(piece.slope, insideOf(piece.x), piece.x);
    double largest = std::fabs(known.atZero.f1);
    for (const Point& point : known.inflections)
        largest = std::max(largest, std::fabs(entry.at(point.x, params).f1));
    for (const Point& point : known.inflections)
        search.consider(slopeAtInflection(point.x, largest, entry, params), point.x);
    for (const Kink& kink : known.kinks) {
        search.consider(entry.at(kink.x, params).f1, kink.x);
        search.consider(entry.at(std::nextafter(kink.x, -kInf), params).f1);
        search.consider(entry.at(std::nextafter(kink.x, kInf), params).f1);
    }
    const bool isZeroKink = std::ranges::find(known.kinks, 0.0, &Kink::x) != known.kinks.end();
    if (!isZeroKink)
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

std::vector<Point> pointsAt(const std::vector<double>& xs, const Entry& entry, Params params) {
    std::vector<Point> points;
    for (const double x : xs)
        points.push_back({x, entry.at(x, params).f});
    return points;
}

void addGaussianFacts(Facts& known, const Entry& entry, Params params) {
    std::vector<double> breaks;
    for (const Kink& kink : known.kinks)
        breaks.push_back(kink.x);
    const QuadratureRule rule =
        normalRule({entry.lengthScale(params), entry.centre(params), entry.period(params)}, breaks);
    std::vector<Sample> samples(rule.x.size());
    entry.evaluate(rule.x, params, samples);
    long double mean = 0, magnitude = 0, square = 0, slopeSquare = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const long double f = samples[i].f, f1 = samples[i].f1, weight = rule.weights[i];
        mean += weight * f;
        magnitude += weight * std::fabs(f);
        square += weight * f * f;
        slopeSquare += weight * f1 * f1;
    }
    long double variance = 0;
    for (std::size_t i = 0; i < samples.size(); ++i)
        variance += rule.weights[i] * (samples[i].f - mean) * (samples[i].f - mean);
    known.isZeroCentred = std::isfinite(magnitude) && std::fabs(mean) <= 1e-14L * magnitude;
    known.gaussianMean = known.isZeroCentred ? 0 : static_cast<double>(mean);
    known.gaussianSecondMoment = static_cast<double>(square);
    known.gaussianVariance = static_cast<double>(variance);
    known.gain = static_cast<double>(1 / std::sqrt(square));
    known.slopeSecondMoment = static_cast<double>(slopeSquare);
}

} // namespace

Facts facts(const Entry& entry, Params params) {
    Facts known;
    known.kinks = entry.kinks(params);
    known.smoothness = entry.smoothness(params);
    known.limitMinus = entry.limit(-1, params);
    known.limitPlus = entry.limit(1, params);
    known.atZero = entry.at(0, params);

    std::vector<Break> breaks;
    for (const Kink& kink : known.kinks)
        breaks.push_back({kink.x, kink.order == 0});
    const Curve curve = [&](double x) {
        const Sample sample = entry.at(x, params);
        return CurvePoint{sample.f, sample.f1, sample.f2};
    };
    Landmarks marks = findLandmarks(curve, searchGrid(entry, params), breaks);
    if (const double period = entry.period(params); period > 0) {
        known.period = period;
        known.window = Range{-period, period};
        for (auto* list : {&marks.zeros, &marks.minima, &marks.maxima, &marks.inflections})
            keepWithin(*list, period);
    }
    known.zeros = marks.zeros;
    known.zeroRanges = marks.zeroRanges;
    known.minima = pointsAt(marks.minima, entry, params);
    known.maxima = pointsAt(marks.maxima, entry, params);
    known.inflections = pointsAt(marks.inflections, entry, params);

    known.infimum = boundOfValue(-1, known, marks.straightPieces, entry, params);
    known.supremum = boundOfValue(1, known, marks.straightPieces, entry, params);
    known.slopeInfimum = boundOfSlope(-1, known, marks.straightPieces, entry, params);
    known.slopeSupremum = boundOfSlope(1, known, marks.straightPieces, entry, params);
    const bool isContinuous = known.smoothness != Smoothness::Discontinuous;
    known.lipschitz =
        isContinuous ? std::max(std::fabs(known.slopeInfimum.value), std::fabs(known.slopeSupremum.value)) : kInf;
    known.direction = directionOf(known, entry, params);
    known.isMonotone = known.direction != Direction::Neither;
    addGaussianFacts(known, entry, params);
    return known;
}

} // namespace acti
