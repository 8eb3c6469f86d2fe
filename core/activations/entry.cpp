#include "core/activations/entry.h"

#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

Sample undefinedSample(std::size_t parameters) {
    Sample sample{kNan, kNan, kNan, {}};
    std::fill_n(sample.gradient.begin(), parameters, kNan);
    return sample;
}

} // namespace

Entry::Entry(Family family, std::shared_ptr<const Info> info, std::shared_ptr<const Kernels> kernels)
    : m_family(family), m_info(std::move(info)), m_kernels(std::move(kernels)) {
    // A formula with another number of arguments than its Info has parameters is a mistake in the family's file.
    ACTI_EXPECT(m_info->params.size() == m_kernels->parameters());
    ACTI_EXPECT(m_info->limit != nullptr);
}

std::vector<double> Entry::initialParams() const {
    std::vector<double> values;
    for (const ParamInfo& param : params())
        values.push_back(param.initial);
    return values;
}

Formula Entry::definition() const {
    std::vector<FormulaParameter> all;
    for (const ParamInfo& param : params())
        all.push_back({std::string(param.id), param.initial, param.slider.min, param.slider.max});
    return {std::move(all), m_kernels->expression()};
}

std::string Entry::printed(Language language, Params defaults) const {
    ACTI_EXPECT(defaults.size() == m_info->params.size());
    // What is shown may leave digits out; what is printed is read back to the same values.
    if (language == Language::Latex && formula().find("\\ldots") == std::string_view::npos)
        return std::string(formula());
    Formula tree = definition();
    for (std::size_t i = 0; i < defaults.size(); ++i)
        tree.params[i].initial = defaults[i];
    return print(tree, language, id());
}

std::vector<Kink> Entry::kinks(Params params) const { return m_info->kinks(params); }

Smoothness Entry::smoothness(Params params) const {
    int lowest = 4;
    for (const Kink& kink : kinks(params))
        lowest = std::min(lowest, kink.order);
    constexpr Smoothness kOfOrder[] = {Smoothness::Discontinuous, Smoothness::C0, Smoothness::C1, Smoothness::C2,
                                       Smoothness::Infinite};
    return kOfOrder[lowest];
}

Sample Entry::limit(int sign, Params params) const { return m_info->limit(sign, params); }

Features Entry::features(Params params) const {
    if (m_info->features)
        return m_info->features(params);
    Features claimed;
    claimed.places = {{centre(params), lengthScale(params)}};
    claimed.period = period(params);
    return claimed;
}

double Entry::lengthScale(Params params) const {
    const double scale = std::fabs(m_info->lengthScale(params));
    return scale > 0 && scale <= std::numeric_limits<double>::max() ? scale : 1.0;
}

double Entry::centre(Params params) const { return m_info->centre(params); }

double Entry::period(Params params) const {
    const double period = std::fabs(m_info->period(params));
    return std::isfinite(period) ? period : 0;
}

Sample Entry::at(double x, Params params) const {
    Sample sample;
    evaluate({&x, 1}, params, {&sample, 1});
    return sample;
}

void Entry::evaluate(std::span<const double> x, Params params, std::span<Sample> out) const {
    ACTI_EXPECT(params.size() == m_info->params.size());
    ACTI_EXPECT(x.size() == out.size());
    m_kernels->evaluate(x, params, out);
    const std::vector<Kink> jumps = kinks(params);
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isnan(x[i]))
            out[i] = undefinedSample(params.size());
        else if (std::isinf(x[i]))
            out[i] = limit(x[i] > 0 ? 1 : -1, params);
        else if (const auto kink = std::ranges::lower_bound(jumps, x[i], {}, &Kink::x);
                 kink != jumps.end() && kink->x == x[i])
            out[i].f2 = kink->f2;
    }
}

void Entry::apply(std::span<const float> x, Params params, std::span<float> out) const {
    ACTI_EXPECT(params.size() == m_info->params.size());
    ACTI_EXPECT(x.size() == out.size());
    for (std::size_t done = 0; done < x.size();) {
        done += m_kernels->apply(x.subspan(done), params, out.subspan(done));
        // At infinities, and where double lanes overflowed on the way, the exact path decides.
        const std::size_t end = std::min(done + kApplyStep, x.size());
        for (; done < end; ++done)
            out[done] = static_cast<float>(at(static_cast<double>(x[done]), params).f);
    }
}

} // namespace acti
