#include "core/activations/formula_parts.h"

#include "core/expression/switches.h"
#include "core/numeric/refined_grid.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace acti {
namespace {

constexpr std::size_t kMaxInstructions = 20'000;
constexpr std::size_t kMaxGrid = 4'000;
constexpr long double kActive = 40; // beyond it an exponential has passed

const std::vector<double>& nearGrid() {
    static const std::vector<double> kGrid = [] {
        std::vector<double> xs;
        for (int i = -256; i <= 256; ++i)
            xs.push_back(i * (kNearReach / 256));
        return xs;
    }();
    return kGrid;
}

const std::vector<double>& wholeGrid() {
    static const std::vector<double> kGrid = [] {
        std::vector<double> xs = nearGrid();
        for (int power = 5; power <= 1000; power += power < 40 ? 1 : 16)
            for (const double sign : {-1.0, 1.0})
                xs.push_back(sign * std::ldexp(1.0, power));
        std::ranges::sort(xs);
        return xs;
    }();
    return kGrid;
}

TapePoint at(const Tape& tape, std::span<const double> params, double x) {
    TapePoint point;
    tape.evaluateCurve({&x, 1}, params, {&point, 1});
    return point;
}

// The neighbouring doubles between which `part` of the point changes its sign, the one with the smaller value.
template<class Part>
double signChange(const Tape& tape, std::span<const double> params, double left, double right, Part part) {
    const bool isLeftNegative = part(at(tape, params, left)) < 0;
    for (;;) {
        const double middle = left + (right - left) / 2;
        if (!(middle > left && middle < right))
            break;
        const long double value = part(at(tape, params, middle));
        if (value == 0)
            return middle;
        ((value < 0) == isLeftNegative ? left : right) = middle;
    }
    const long double low = std::fabs(part(at(tape, params, left))), high = std::fabs(part(at(tape, params, right)));
    return low < high ? left : right;
}

long double valueOf(const TapePoint& point) { return point.f; }
long double slopeOf(const TapePoint& point) { return point.f1; }

bool isAffine(const std::vector<TapePoint>& points) {
    return std::ranges::all_of(points, [&](const TapePoint& one) { return one.f2 == 0 && one.f1 == points[0].f1; });
}

void addRoot(std::vector<double>& roots, const Tape& tape, std::span<const double> params, double left, double right) {
    roots.push_back(signChange(tape, params, left, right, valueOf));
}

// The zeros of a part that the grid shows, those between which it turns included; at most `most` and one.
std::vector<double> rootsOn(const std::vector<double>& xs, const Tape& tape, std::span<const double> params,
                            std::size_t most) {
    std::vector<TapePoint> points(xs.size());
    tape.evaluateCurve(xs, params, points);
    std::vector<double> roots;
    for (std::size_t i = 0; i < xs.size() && roots.size() <= most; ++i) {
        if (points[i].f == 0) {
            roots.push_back(xs[i]);
            continue;
        }
        if (i == 0 || points[i - 1].f == 0)
            continue;
        const TapePoint &low = points[i - 1], &high = points[i];
        if (low.f * high.f < 0)
            addRoot(roots, tape, params, xs[i - 1], xs[i]);
        else if (low.f * low.f1 < 0 && high.f * high.f1 > 0) { // it comes towards 0 and turns
            const double turn = signChange(tape, params, xs[i - 1], xs[i], slopeOf);
            const long double value = at(tape, params, turn).f;
            if (value == 0)
                roots.push_back(turn);
            else if (value * low.f < 0) {
                addRoot(roots, tape, params, xs[i - 1], turn);
                addRoot(roots, tape, params, turn, xs[i]);
            }
        }
    }
    return roots;
}

// The zero of a straight line, to the nearest double.
std::vector<double> rootOfLine(const Tape& tape, std::span<const double> params) {
    const TapePoint origin = at(tape, params, 0);
    const auto guess = static_cast<double>(-origin.f / origin.f1);
    if (!std::isfinite(guess))
        return {};
    double best = guess;
    for (const double x : {std::nextafter(guess, -kInf), std::nextafter(guess, kInf)})
        if (std::fabs(at(tape, params, x).f) < std::fabs(at(tape, params, best).f))
            best = x;
    return {best};
}

} // namespace

FormulaParts::FormulaParts(const Expression& body, std::size_t params) : m_body(body, params) {
    const std::vector<Step> steps = schedule(body);
    std::size_t instructions = 0;
    std::vector<bool> hasWaves(steps.size());
    std::set<std::size_t> met;
    const auto add = [&](const Expression& part, bool isSwitch, bool isPhase, bool waves) {
        Tape tape(part, params);
        instructions += tape.instructions();
        m_isComplete = instructions <= kMaxInstructions;
        if (m_isComplete)
            m_parts.push_back({std::move(tape), isSwitch, isPhase, waves});
    };
    const auto addOperand = [&](const Step& step, std::size_t i, bool isPhase) {
        const std::size_t operand = step.operands[i];
        if (steps[operand].dependsOnX && (isPhase || steps[operand].node.op() != Op::Variable) &&
            met.insert(operand).second && m_isComplete)
            add(steps[operand].node, false, isPhase, hasWaves[operand]);
    };
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        const Op op = step.node.op();
        const bool isWave = op == Op::Call && step.dependsOnX &&
                            (step.node.function() == Function::Sin || step.node.function() == Function::Cos ||
                             step.node.function() == Function::Tan);
        m_hasWaves = m_hasWaves || (step.dependsOnX && isStaircase(step.node));
        hasWaves[i] = isWave || std::ranges::any_of(step.operands, [&](std::size_t one) { return hasWaves[one]; });
        m_hasWaves = m_hasWaves || isWave;
        if (op == Op::Call || op == Op::Power)
            for (std::size_t operand = 0; operand < step.operands.size(); ++operand)
                addOperand(step, operand, isWave);
        else if (op == Op::Divide)
            addOperand(step, 1, false);
        else if (op == Op::Multiply && steps[step.operands[0]].dependsOnX && steps[step.operands[1]].dependsOnX) {
            addOperand(step, 0, false);
            addOperand(step, 1, false);
        }
    }
    for (const Expression& difference : switchesOf(body)) {
        m_hasSwitches = true;
        if (m_isComplete)
            add(difference, true, false, m_hasWaves);
    }
}

// The least common period of all phases that are straight lines, if f' does repeat after it.
std::optional<double> FormulaParts::periodOf(std::span<const double> params) const {
    std::vector<double> speeds;
    for (const Part& part : m_parts)
        if (part.isPhase) {
            const std::vector<double> xs{-3.1, 0.2, 7.7};
            std::vector<TapePoint> points(xs.size());
            part.tape.evaluateCurve(xs, params, points);
            if (!isAffine(points))
                return std::nullopt;
            if (points[0].f1 != 0)
                speeds.push_back(static_cast<double>(std::fabs(points[0].f1)));
        }
    if (speeds.empty())
        return std::nullopt;
    const double slowest = *std::ranges::min_element(speeds);
    const auto repeats = [&](double period) {
        double largest = 0, difference = 0;
        for (double x = -kNearReach; x < kNearReach; x += 1.618033988749895) {
            const auto here = static_cast<double>(at(m_body, params, x).f1);
            const auto there = static_cast<double>(at(m_body, params, x + period).f1);
            largest = std::max(largest, std::fabs(here));
            difference = std::max(difference, std::isnan(here - there) ? kInf : std::fabs(here - there));
        }
        return difference <= 1e-9 * largest;
    };
    for (int part = 1; part <= 12; ++part) {
        const double base = slowest / part;
        if (std::ranges::any_of(speeds, [&](double speed) {
                return std::fabs(speed / base - std::nearbyint(speed / base)) > 1e-9 * speed / base;
            }))
            continue;
        for (int fraction = 4; fraction >= 1; --fraction)
            if (const double period = 2 * std::numbers::pi / base / fraction; repeats(period))
                return period;
    }
    return std::nullopt;
}

FormulaPlaces FormulaParts::places(std::span<const double> params) const {
    FormulaPlaces found;
    Features& features = found.features;
    features.isClaimed = false;
    features.isComplete = m_isComplete;
    if (m_hasWaves) {
        features.period = periodOf(params).value_or(0);
        features.reach = kNearReach;
    }
    std::vector<double> roots, grid = wholeGrid();
    for (const Part& part : m_parts) {
        const CurveFunction curve = [&](double x) {
            const TapePoint point = at(part.tape, params, x);
            return CurvePoint{static_cast<double>(point.f), static_cast<double>(point.f1),
                              static_cast<double>(point.f2)};
        };
        std::vector<TapePoint> points(nearGrid().size());
        part.tape.evaluateCurve(nearGrid(), params, points);
        std::vector<double> ofPart;
        if (isAffine(points))
            ofPart = rootOfLine(part.tape, params);
        else {
            // where the parts inside vanish, this one may turn
            std::vector<double> xs = part.hasWaves ? nearGrid() : grid;
            if (!part.hasWaves)
                xs.insert(xs.end(), roots.begin(), roots.end());
            std::ranges::sort(xs);
            xs.erase(std::ranges::unique(xs).begin(), xs.end());
            const auto finer = refinedGrid(curve, xs, {}, kMaxGrid);
            features.isComplete = features.isComplete && (finer || !part.isSwitch);
            ofPart = rootsOn(finer.value_or(xs), part.tape, params, kMaxKinks);
        }
        roots.insert(roots.end(), ofPart.begin(), ofPart.end());
        if (part.isSwitch)
            found.switches.insert(found.switches.end(), ofPart.begin(), ofPart.end());
        if (found.switches.size() > kMaxKinks) {
            features.isComplete = false;
            break;
        }
    }
    const auto tidy = [](std::vector<double>& xs) {
        std::ranges::sort(xs);
        xs.erase(std::ranges::unique(xs).begin(), xs.end());
    };
    tidy(found.switches);
    tidy(roots);
    std::ranges::stable_sort(roots, {}, [](double x) { return std::fabs(x); });
    roots.resize(std::min(roots.size(), kMaxPlaces));
    for (const double x : roots) {
        long double steepest = 0;
        for (const Part& part : m_parts) {
            const TapePoint point = at(part.tape, params, std::nextafter(x, kInf));
            if (std::fabs(point.f) < kActive && std::isfinite(point.f1))
                steepest = std::max(steepest, std::fabs(point.f1));
        }
        const auto length = static_cast<double>(1 / steepest);
        features.places.push_back({x, length > 0 && std::isfinite(length) ? length : 1});
    }
    std::ranges::sort(features.places, {}, &Feature::x);
    return found;
}

} // namespace acti
