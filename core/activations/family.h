// From a formula written once to an Entry: the same lambda runs over jets of long double and over packs.
#pragma once

#include "core/activations/entry.h"
#include "core/numeric/jet.h"
#include "core/numeric/pack_functions.h"
#include "core/numeric/stable.h"

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

namespace detail {

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
        out[i] = sample;
    }
}

// Whether a pack's arguments are finite and its results fit a float.
inline bool isSettled(const Pack& x, const Pack& y) {
    constexpr double kLargest = std::numeric_limits<float>::max();
    return all(abs(multiplyAdd(x, Pack(0.0), y)) <= Pack(kLargest)); // x * 0 is NaN for NaN and infinities
}

template<class Formula, std::size_t... I>
std::size_t applySpan(std::span<const float> x, [[maybe_unused]] Params params, std::span<float> out,
                      std::index_sequence<I...>) {
    const Pack fixed[sizeof...(I) + 1] = {Pack(params[I])..., Pack(0.0)};
    std::size_t i = 0;
    for (; i + Pack::kSize <= x.size(); i += Pack::kSize) {
        const Pack value = Pack::load(x.data() + i);
        const Pack y = Formula{}(value, fixed[I]...);
        if (!isSettled(value, y))
            return i;
        y.store(out.data() + i);
    }
    if (i == x.size())
        return i;
    float rest[Pack::kSize] = {};
    std::copy(x.begin() + static_cast<std::ptrdiff_t>(i), x.end(), rest);
    const Pack value = Pack::load(rest);
    const Pack y = Formula{}(value, fixed[I]...);
    if (!isSettled(value, y))
        return i;
    y.store(rest);
    std::copy_n(rest, x.size() - i, out.begin() + static_cast<std::ptrdiff_t>(i));
    return x.size();
}

template<class Formula>
constexpr Kernels kernelsOf() {
    constexpr std::size_t kParameters = parametersOf<Formula>();
    using Indices = std::make_index_sequence<kParameters>;
    return {kParameters,
            [](std::span<const double> x, Params params, std::span<Sample> out) {
                evaluateSpan<Formula>(x, params, out, Indices());
            },
            [](std::span<const float> x, Params params, std::span<float> out) {
                return applySpan<Formula>(x, params, out, Indices());
            }};
}

} // namespace detail

template<class... Formulas>
std::vector<Entry> makeFamily(Family family, Activation<Formulas>... activations) {
    std::vector<Entry> entries;
    (entries.emplace_back(family, std::move(activations.info), detail::kernelsOf<Formulas>()), ...);
    return entries;
}

// A limit as it is written in a family's file.
inline Sample limitOf(double f, double f1, std::initializer_list<double> gradient = {}) {
    Sample sample{f, f1, 0, {}};
    std::copy(gradient.begin(), gradient.end(), sample.gradient.begin());
    return sample;
}

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace acti
