#include "core/activations/custom.h"

#include "core/activations/catalogue.h"
#include "core/expression/switches.h"
#include "core/expression/tape.h"
#include "core/numeric/limit.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <mutex>

namespace acti {
namespace {

static_assert(kMaxFormulaParams == kMaxParams && kMaxTapeParams == kMaxParams);

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr std::size_t kMaxSwitches = 64;

Sample rounded(const TapePoint& point) {
    Sample sample{static_cast<double>(point.f), static_cast<double>(point.f1), static_cast<double>(point.f2), {}};
    for (std::size_t i = 0; i < kMaxParams; ++i)
        sample.gradient[i] = static_cast<double>(point.gradient[i]);
    return sample;
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
        std::vector<TapePoint> points(std::min(kBlock, x.size()));
        for (std::size_t begin = 0; begin < x.size(); begin += kBlock) {
            const auto block = x.subspan(begin, std::min(kBlock, x.size() - begin));
            m_tape.evaluate(block, params, std::span(points).first(block.size()));
            std::transform(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(block.size()),
                           out.begin() + static_cast<std::ptrdiff_t>(begin), rounded);
        }
    }
    Sample limit(int sign, Params params) const;

private:
    Expression m_body;
    Tape m_tape;
};

Sample TapeKernels::limit(int sign, Params params) const {
    std::vector<double> x = limitMagnitudes();
    for (double& one : x)
        one *= sign;
    std::vector<TapePoint> points(x.size());
    m_tape.evaluate(x, params, points);
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

// Finds the kinks for some parameters and keeps them: they are asked for with every span, and mostly for the same ones.
class KinkFinder {
public:
    KinkFinder(std::shared_ptr<const TapeKernels> kernels) : m_kernels(std::move(kernels)) {
        for (const Expression& difference : switchesOf(m_kernels->expression()))
            if (m_switches.size() < kMaxSwitches)
                m_switches.emplace_back(difference, m_kernels->parameters());
    }

    std::vector<Kink> operator()(Params params) const {
        if (m_switches.empty())
            return {};
        const std::lock_guard lock(m_guard);
        if (!m_isKnown || !std::ranges::equal(params, m_params)) {
            m_kinks = found(params);
            m_params.assign(params.begin(), params.end());
            m_isKnown = true;
        }
        return m_kinks;
    }

private:
    static std::vector<double> grid() {
        constexpr int kPerUnit = 16, kNear = 16;
        std::vector<double> xs;
        for (int i = -kNear * kPerUnit; i <= kNear * kPerUnit; ++i)
            xs.push_back(static_cast<double>(i) / kPerUnit);
        for (double far = 2 * kNear; far <= 0x1p20; far *= 2) {
            xs.push_back(far);
            xs.push_back(-far);
        }
        std::ranges::sort(xs);
        return xs;
    }

    std::vector<Kink> found(Params params) const {
        static const std::vector<double> kGrid = grid();
        std::vector<double> places;
        std::vector<TapePoint> points(kGrid.size());
        for (const Tape& difference : m_switches) {
            difference.evaluate(kGrid, params, points);
            for (std::size_t i = 0; i < kGrid.size(); ++i)
                if (points[i].f == 0)
                    places.push_back(kGrid[i]);
                else if (i > 0 && points[i - 1].f * points[i].f < 0)
                    places.push_back(switchBetween(difference, params, kGrid[i - 1], kGrid[i]));
        }
        std::ranges::sort(places);
        places.erase(std::ranges::unique(places).begin(), places.end());
        std::vector<Kink> kinks;
        for (const double x : places)
            if (const auto kink = kinkAt(x, params))
                kinks.push_back(*kink);
        return kinks;
    }

    // The double at the change of sign: the one nearer to it of two neighbours.
    static double switchBetween(const Tape& difference, Params params, double left, double right) {
        const auto at = [&](double x) {
            TapePoint point;
            difference.evaluate({&x, 1}, params, {&point, 1});
            return point.f;
        };
        const bool isLeftNegative = at(left) < 0;
        while (std::nextafter(left, kInf) < right) {
            const double middle = left / 2 + right / 2;
            const long double value = at(middle);
            if (value == 0)
                return middle;
            ((value < 0) == isLeftNegative ? left : right) = middle;
        }
        return std::fabs(at(left)) < std::fabs(at(right)) ? left : right;
    }

    // The lowest derivative that differs from one side to the other by more than rounding can.
    std::optional<Kink> kinkAt(double x, Params params) const {
        const double step = std::max(std::fabs(x), 1.0) * 0x1p-40;
        const double xs[] = {x - step, x, x + step};
        Sample samples[3];
        m_kernels->evaluate(xs, params, samples);
        constexpr double Sample::*kParts[] = {&Sample::f, &Sample::f1, &Sample::f2};
        for (int order = 0; order < 3; ++order) {
            const double left = samples[0].*kParts[order], right = samples[2].*kParts[order];
            const double slope = order < 2 ? std::fabs(samples[0].*kParts[order + 1]) : 0;
            if (std::fabs(left - right) > 1e-9 * (std::fabs(left) + std::fabs(right)) + 1e3 * step * (1 + slope))
                return Kink{x, order, samples[1].f2};
        }
        return std::nullopt;
    }

    std::shared_ptr<const TapeKernels> m_kernels;
    std::vector<Tape> m_switches;
    mutable std::mutex m_guard;
    mutable bool m_isKnown = false;
    mutable std::vector<double> m_params;
    mutable std::vector<Kink> m_kinks;
};

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
                                      .symbol = kept,
                                      .initial = param.initial,
                                      .slider = {param.min, param.max},
                                      .meaning = "of the formula"});
    }
    auto kernels = std::make_shared<const TapeKernels>(*formula);
    auto finder = std::make_shared<const KinkFinder>(kernels);
    owned->info.kinks = [finder](Params params) { return (*finder)(params); };
    owned->info.limit = [kernels](int sign, Params params) { return kernels->limit(sign, params); };
    return Entry(Family::Custom, std::shared_ptr<const Info>(owned, &owned->info), kernels);
}

} // namespace acti
