// From a formula written once to an Entry: the same lambda runs over jets of long double, packs and
// symbols.
#pragma once

#include "core/activations/entry.h"
#include "core/expression/symbol.h"
#include "core/numeric/jet.h"
#include "core/numeric/pack_functions.h"
#include "core/numeric/stable.h"
#include "core/numeric/wide.h"

#include <algorithm>
#include <utility>

namespace acti {

// One element of a family: what is claimed, and a captureless lambda f(x, params...) over the vocabulary of real.h and
// stable.h.
template<class Formula>
struct Activation {
    Info info;
    Formula formula;
};

// A formula whose terms cancel where it crosses 0 off the origin: beside such a zero f is computed once more in 128
// bits, over the functions that Wide has.
template<class Formula>
struct Refined : Formula {
    using IsRefined = void;
};
template<class Formula>
Refined<Formula> refined(Formula formula) {
    return {formula};
}

namespace detail {

static_assert(Pack::kSize <= kApplyStep);

template<class Formula, class Scalar, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
    return std::is_invocable_v<Formula, Scalar, decltype((void(I), std::declval<Scalar>()))...>;
}

// How many parameters a formula has besides x.
template<class Formula, std::size_t P = 0>
constexpr std::size_t parametersOf() {
    static_assert(P <= kMaxParams, "a formula takes x and at most kMaxParams parameters");
    if constexpr (takes<Formula, Pack>(std::make_index_sequence<P>()))
        return P;
    else
        return parametersOf<Formula, P + 1>();
}

template<class Formula, std::size_t... I>
void evaluateSpan(std::span<const double> x, [[maybe_unused]] Params params, std::span<Sample> out,
                  std::index_sequence<I...>) {
    using Real = Jet<long double, sizeof...(I)>;
    const Real fixed[sizeof...(I) + 1] = {Real::parameter(params[I], I)..., Real()};
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Real y = Formula{}(Real::variable(x[i]), fixed[I]...);
        Sample sample{static_cast<double>(y.value()), static_cast<double>(y.d1), static_cast<double>(y.d2), {}};
        ((sample.gradient[I] = static_cast<double>(y.g[I])), ...);
        if constexpr (requires { typename Formula::IsRefined; })
            if (std::fabs(y.v) < 0x1p-6L * std::fabs(x[i] * y.d1))
                sample.f = toDouble(Formula{}(Wide(x[i]), Wide(params[I])...));
        out[i] = sample;
    }
}

template<class Formula, std::size_t... I>
std::size_t applySpan(std::span<const float> x, [[maybe_unused]] Params params, std::span<float> out,
                      std::index_sequence<I...>) {
    const Pack fixed[sizeof...(I) + 1] = {Pack(params[I])..., Pack(0.0)};
    return applyPacks(x, out, [&fixed](const Pack& value) { return Formula{}(value, fixed[I]...); });
}

template<class Formula>
class FormulaKernels final : public Kernels {
public:
    std::size_t parameters() const override { return kParameters; }
    void evaluate(std::span<const double> x, Params params, std::span<Sample> out) const override {
        evaluateSpan<Formula>(x, params, out, Indices());
    }
    std::size_t apply(std::span<const float> x, Params params, std::span<float> out) const override {
        return applySpan<Formula>(x, params, out, Indices());
    }
    Expression expression() const override { return traced(Indices()); }

private:
    static constexpr std::size_t kParameters = parametersOf<Formula>();
    using Indices = std::make_index_sequence<kParameters>;

    template<std::size_t... I>
    static Expression traced(std::index_sequence<I...>) {
        return Formula{}(Symbol(Expression::variable()), Symbol(Expression::parameter(I))...).expression();
    }
};

} // namespace detail

template<class... Formulas>
std::vector<Entry> makeFamily(Family family, Activation<Formulas>... activations) {
    std::vector<Entry> entries;
    (entries.emplace_back(family, std::make_shared<const Info>(std::move(activations.info)),
                          std::make_shared<const detail::FormulaKernels<Formulas>>()),
     ...);
    return entries;
}

// A limit as it is written in a family's file.
inline Sample limitOf(double f, double f1, std::initializer_list<double> gradient = {}) {
    Sample sample{f, f1, 0, {}};
    std::copy(gradient.begin(), gradient.end(), sample.gradient.begin());
    return sample;
}

} // namespace acti
