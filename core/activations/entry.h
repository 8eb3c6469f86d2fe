// One activation of the catalogue, type-erased: the same calls whatever its formula.
#pragma once

#include "core/activations/info.h"
#include "core/base/error.h"
#include "core/expression/print.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace acti {

// A formula over spans; one call serves a span, so that it may be virtual. `evaluate` is right at finite x off the
// kinks. `apply` does values from the front and returns how many: it stops before a few neighbours (kApplyStep at most)
// of which one is NaN or infinite, in x or in y.
inline constexpr std::size_t kApplyStep = 16;
class Kernels {
public:
    virtual ~Kernels() = default;
    virtual std::size_t parameters() const = 0;
    virtual void evaluate(std::span<const double> x, Params params, std::span<Sample> out) const = 0;
    virtual std::size_t apply(std::span<const float> x, Params params, std::span<float> out) const = 0;
    virtual Expression expression() const = 0;
};

// A value; copies share what they describe. Every `Params` has as many values as params(), each within its domain
// (ParamInfo::accepts); anything else gives numbers without a meaning, never a crash.
class Entry {
public:
    // Called by makeFamily (family.h) and customEntry (custom.h). `info` may share the life of what its views point to.
    Entry(Family family, std::shared_ptr<const Info> info, std::shared_ptr<const Kernels> kernels);

    std::string_view id() const { return m_info->id; }
    std::string_view name() const { return m_info->name; }
    std::string_view formula() const { return m_info->formula; } // TeX
    std::string_view reference() const { return m_info->reference; }
    Family family() const { return m_family; }
    const std::vector<ParamInfo>& params() const { return m_info->params; }
    const std::vector<Preset>& presets() const { return m_info->presets; }
    std::vector<double> initialParams() const;

    // The same formula as a tree, with its parameters; and printed: TeX as above, or code that stands alone, with these
    // parameters as defaults.
    Formula definition() const;
    std::string printed(Language language, Params defaults) const;

    // Sorted, for these parameters only.
    std::vector<Kink> kinks(Params params) const;
    // From the lowest order of the kinks.
    Smoothness smoothness(Params params) const;
    // At -inf (sign < 0) and +inf. A limit that does not exist is NaN.
    Sample limit(int sign, Params params) const;
    // The length over which f' changes: positive and finite, 1 where no parameter sets it.
    double lengthScale(Params params) const;
    // The x around which it changes: finite, 0 where no parameter moves it.
    double centre(Params params) const;
    // The length after which f' repeats: positive and finite, 0 where it does not.
    double period(Params params) const;
    // The same as a list of places; of a user's formula what was found.
    Features features(Params params) const;

    // f, f', f'', df/dparam, computed in long double and rounded once: f within 1 ulp of double, f' and f'' within 2
    // ulp plus 2^-52 of the largest term (docs/numerics.md). x = +-inf: the limits. NaN: all NaN.
    Sample at(double x, Params params) const;
    // The same for many; `out` has the size of `x`.
    void evaluate(std::span<const double> x, Params params, std::span<Sample> out) const;

    // f on floats, rounded once from double lanes: within 1 ulp of float, the limits at +-inf, NaN for NaN.
    // `out` has the size of `x` and may be the same memory.
    void apply(std::span<const float> x, Params params, std::span<float> out) const;

private:
    Family m_family;
    std::shared_ptr<const Info> m_info;
    std::shared_ptr<const Kernels> m_kernels;
};

} // namespace acti
