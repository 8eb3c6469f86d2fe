#include "core/activations/custom.h"

#include "core/activations/catalogue.h"
#include "core/activations/formula_parts.h"
#include "core/activations/lost_digits.h"
#include "core/expression/tape.h"
#include "core/numeric/limit.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <mutex>

namespace acti {
namespace {

static_assert(kMaxFormulaParams == kMaxParams && kMaxTapeParams == kMaxParams);

Sample rounded(const TapePoint& point) {
    Sample sample{static_cast<double>(point.f), static_cast<double>(point.f1), static_cast<double>(point.f2), {}};
    for (std::size_t i = 0; i < kMaxParams; ++i)
        sample.gradient[i] = static_cast<double>(point.gradient[i]);
    return sample;
}

// What has no sure digit is shown as no number.
void forgetLost(TapePoint& point, const std::array<bool, 3>& lost) {
    constexpr long double TapePoint::*kParts[] = {&TapePoint::f, &TapePoint::f1, &TapePoint::f2};
    for (std::size_t i = 0; i < lost.size(); ++i)
        if (lost[i])
            point.*kParts[i] = kNan;
}

// Where a limit is sought: 0 for what is lost and small, and no number for what is lost and may be anything.
long double sureOrSmall(long double value, bool isLost, long double error) {
    constexpr long double kSmall = 0x1p-30L;
    return !isLost ? value : error < kSmall ? 0 : kNan;
}

class TapeKernels final : public Kernels {
public:
    explicit TapeKernels(const Formula& formula) : m_body(formula.body), m_tape(formula.body, formula.params.size()) {}

    std::size_t parameters() const override { return m_tape.params(); }
    Expression expression() const override { return m_body; }
    std::size_t apply(std::span<const float> x, Params params, std::span<float> out) const override {
        return m_tape.apply(x, params, out);
    }
    void evaluate(std::span<const double> x, Params params, std::span<Sample> out) const override {
        constexpr std::size_t kBlock = 256;
        std::vector<TapePoint> points(std::min(kBlock, x.size())), curve(points.size());
        std::vector<TapeErrors> errors(points.size());
        for (std::size_t begin = 0; begin < x.size(); begin += kBlock) {
            const auto block = x.subspan(begin, std::min(kBlock, x.size() - begin));
            m_tape.evaluate(block, params, std::span(points).first(block.size()));
            m_tape.evaluateErrors(block, params, std::span(curve).first(block.size()),
                                  std::span(errors).first(block.size()));
            for (std::size_t i = 0; i < block.size(); ++i)
                forgetLost(points[i], areLost(block[i], points[i], errors[i]));
            std::transform(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(block.size()),
                           out.begin() + static_cast<std::ptrdiff_t>(begin), rounded);
        }
    }
    Sample limit(int sign, Params params) const;
    const Tape& tape() const { return m_tape; }

private:
    Expression m_body;
    Tape m_tape;
};

Sample TapeKernels::limit(int sign, Params params) const {
    std::vector<double> x = limitMagnitudes();
    for (double& one : x)
        one *= sign;
    std::vector<TapePoint> points(x.size());
    std::vector<TapePoint> curve(x.size());
    std::vector<TapeErrors> errors(x.size());
    m_tape.evaluate(x, params, points);
    m_tape.evaluateErrors(x, params, curve, errors);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto lost = areLost(x[i], points[i], errors[i]);
        points[i].f = sureOrSmall(points[i].f, lost[0], errors[i].f);
        points[i].f1 = sureOrSmall(points[i].f1, lost[1], errors[i].f1);
        points[i].f2 = sureOrSmall(points[i].f2, lost[2], errors[i].f2);
    }
    const auto limitOf = [&](auto part) {
        std::vector<long double> values;
        for (const TapePoint& point : points)
            values.push_back(part(point));
        return limitOfSequence(values);
    };
    TapePoint limit{limitOf([](const TapePoint& point) { return point.f; }),
                    limitOf([](const TapePoint& point) { return point.f1; }),
                    limitOf([](const TapePoint& point) { return point.f2; }),
                    {}};
    for (std::size_t i = 0; i < params.size(); ++i)
        limit.gradient[i] = limitOf([i](const TapePoint& point) { return point.gradient[i]; });
    return rounded(limit);
}

// Finds the kinks and features for some parameters and keeps them: they are asked for with every span, and mostly for
// the same ones.
class PlaceFinder {
public:
    // `called`: the catalogue's entry that the whole formula is, if it is one; its conventions for f'' then hold.
    PlaceFinder(std::shared_ptr<const TapeKernels> kernels, const Entry* called)
        : m_kernels(std::move(kernels)), m_called(called), m_parts(m_kernels->expression(), m_kernels->parameters()) {}

    std::vector<Kink> kinks(Params params) const {
        if (!m_parts.hasSwitches())
            return {};
        const std::lock_guard lock(m_guard);
        search(params);
        return m_kinks;
    }
    Features features(Params params) const {
        const std::lock_guard lock(m_guard);
        search(params);
        return m_features;
    }

private:
    void search(Params params) const {
        if (m_isKnown && std::ranges::equal(params, m_params))
            return;
        FormulaPlaces places = m_parts.places(params);
        m_features = std::move(places.features);
        m_kinks.clear();
        for (std::size_t i = 0; i < places.switches.size(); ++i)
            if (const auto kink = kinkAt(places.switches, i, params))
                m_kinks.push_back(*kink);
        m_params.assign(params.begin(), params.end());
        m_isKnown = true;
    }

    // Far enough for what rounding takes from a derivative, and short of the next switch.
    static double stepAt(const std::vector<double>& xs, std::size_t i) {
        double step = std::max(std::fabs(xs[i]), 1.0) * 0x1p-40;
        if (i > 0)
            step = std::min(step, (xs[i] - xs[i - 1]) / 8);
        if (i + 1 < xs.size())
            step = std::min(step, (xs[i + 1] - xs[i]) / 8);
        return std::max(step, std::fabs(std::nextafter(xs[i], kInf) - xs[i]));
    }

    // The lowest derivative that differs from one side to the other by more than it moves on each side. f'' at a kink
    // is 0, as in the catalogue.
    std::optional<Kink> kinkAt(const std::vector<double>& places, std::size_t i, Params params) const {
        const double x = places[i], step = stepAt(places, i);
        const double xs[] = {x - 2 * step, x - step, x, x + step, x + 2 * step};
        TapePoint points[5];
        m_kernels->tape().evaluateCurve(xs, params, points);
        constexpr long double TapePoint::*kParts[] = {&TapePoint::f, &TapePoint::f1, &TapePoint::f2};
        for (int order = 0; order < 3; ++order) {
            const auto part = [&](std::size_t k) { return points[k].*kParts[order]; };
            const long double left = part(1), right = part(3);
            const long double moves = std::fabs(left - part(0)) + std::fabs(part(4) - right);
            const long double least = 8 * moves + 1e-12L * (std::fabs(left) + std::fabs(right));
            const bool isAlone = order == 0 && std::fabs(part(2) - left) > least && std::fabs(part(2) - right) > least;
            if (std::fabs(left - right) > least || isAlone)
                return Kink{x + 0.0, order, secondSlopeAt(x, params)}; // never -0
            if (order == 0 && (isSteepBeside(x, step, params) || isSteepBeside(x, -step, params)))
                return Kink{x + 0.0, 1, secondSlopeAt(x, params)};
        }
        return std::nullopt;
    }
    // On the side of `step` the slope grows without bound, as that of a root.
    bool isSteepBeside(double x, double step, Params params) const {
        const double near = std::nextafter(x, std::copysign(kInf, step)) - x;
        const double xs[] = {x + near, x + std::copysign(std::sqrt(std::fabs(near)) * std::sqrt(std::fabs(step)), step),
                             x + step};
        TapePoint points[3];
        m_kernels->tape().evaluateCurve(xs, params, points);
        return growsWithoutBound(static_cast<double>(points[0].f1), static_cast<double>(points[1].f1),
                                 static_cast<double>(points[2].f1));
    }
    double secondSlopeAt(double x, Params params) const {
        if (m_called)
            for (const Kink& kink : m_called->kinks(params))
                if (kink.x == x)
                    return kink.f2;
        return 0;
    }

    std::shared_ptr<const TapeKernels> m_kernels;
    const Entry* m_called;
    FormulaParts m_parts;
    mutable std::mutex m_guard;
    mutable bool m_isKnown = false;
    mutable std::vector<double> m_params;
    mutable std::vector<Kink> m_kinks;
    mutable Features m_features;
};

const Entry* entryOf(const Expression& body) {
    for (const Entry& entry : catalogue())
        if (entry.definition().body == body)
            return &entry;
    return nullptr;
}

// An Info with everything that its views point to.
struct OwnedInfo {
    Info info;
    std::list<std::string> strings;

    std::string_view keep(std::string text) { return strings.emplace_back(std::move(text)); }
};

} // namespace

const FormulaLibrary& catalogueLibrary() {
    static const FormulaLibrary library = [] {
        FormulaLibrary all;
        for (const Entry& entry : catalogue())
            all.emplace(entry.id(), entry.definition());
        return all;
    }();
    return library;
}

Result<Entry> customEntry(std::string_view text, std::string_view id, std::string_view name) {
    auto formula = parseFormula(text, catalogueLibrary());
    if (!formula)
        return formula.error();
    auto owned = std::make_shared<OwnedInfo>();
    owned->info.id = owned->keep(std::string(id));
    owned->info.name = owned->keep(std::string(name));
    owned->info.reference = owned->keep(std::string(text));
    owned->info.formula = owned->keep(printLatex(*formula));
    for (const FormulaParameter& param : formula->params) {
        const std::string_view kept = owned->keep(param.name);
        owned->info.params.push_back({.id = kept,
                                      .symbol = owned->keep(printSymbol(param.name)),
                                      .initial = param.initial,
                                      .slider = {param.min, param.max},
                                      .meaning = "of the formula"});
    }
    auto kernels = std::make_shared<const TapeKernels>(*formula);
    auto finder = std::make_shared<const PlaceFinder>(kernels, entryOf(formula->body));
    owned->info.kinks = [finder](Params params) { return finder->kinks(params); };
    owned->info.features = [finder](Params params) { return finder->features(params); };
    owned->info.limit = [kernels](int sign, Params params) { return kernels->limit(sign, params); };
    return Entry(Family::Custom, std::shared_ptr<const Info>(owned, &owned->info), kernels);
}

} // namespace acti
