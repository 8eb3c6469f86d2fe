#include "core/figure/swept.h"

#include "core/activations/catalogue.h"
#include "core/figure/own_formula.h"
#include "core/figure/quantity.h"
#include "core/figure/swept_maximum.h"
#include "core/numeric/limit.h"
#include "core/numeric/special.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace acti {
namespace {

constexpr std::size_t kLimitTail = 10; // of limitMagnitudes(): a formula of the catalogue has settled there

class ActivationSweep : public Swept {
public:
    ActivationSweep(std::shared_ptr<const Entry> entry, std::vector<double> params, std::size_t swept)
        : m_owner(std::move(entry)), m_entry(*m_owner), m_params(std::move(params)), m_swept(swept) {}

    std::string name() const override { return labelOf(m_entry, m_params, m_swept); }

    const ParamInfo& parameter() const override { return m_entry.params()[m_swept]; }

    bool knows(const Quantity& quantity) const override {
        return quantity.kind == Quantity::Kind::Gradient ? findParam(m_entry, quantity.parameter).has_value()
                                                         : isOfOneSample(quantity);
    }

    std::string label(const Quantity& quantity) const override { return quantityLabel(quantity, &m_entry); }

    void values(const Quantity& quantity, std::span<const double> x, double value,
                std::span<double> out) const override {
        std::vector<Sample> samples(x.size());
        m_entry.evaluate(x, paramsWith(value), samples);
        for (std::size_t i = 0; i < x.size(); ++i)
            out[i] = valueOf(quantity, m_entry, samples[i]);
    }

    double reading(const Quantity& quantity, double x, double value) const override {
        return valueOf(quantity, m_entry, m_entry.at(x, paramsWith(value)));
    }

    QuantityLine line(const Quantity& quantity, double value, Range x, const Ink& ink) const override {
        return lineOf(sampleCurve(m_entry, paramsWith(value), x), m_entry, quantity, ink);
    }

    void limit(const Quantity& quantity, std::span<const double> x, LimitPoint point,
               std::span<double> out) const override {
        if (point == LimitPoint::Zero && parameter().accepts(0))
            return values(quantity, x, 0, out);
        std::fill(out.begin(), out.end(), kNan);
        const std::vector<double> steps = approach(point);
        if (steps.empty())
            return;
        std::vector<double> row(x.size());
        std::vector<std::vector<long double>> sequences(x.size());
        for (const double value : steps) {
            values(quantity, x, value, row);
            for (std::size_t i = 0; i < x.size(); ++i)
                sequences[i].push_back(row[i]);
        }
        for (std::size_t i = 0; i < x.size(); ++i)
            out[i] = static_cast<double>(limitOfSequence(sequences[i]));
    }

    std::vector<double> breaks(Range x) const override {
        std::vector<double> all{0, m_entry.centre(m_params)};
        for (const Kink& kink : m_entry.kinks(m_params))
            all.push_back(kink.x);
        std::erase_if(all, [&](double at) { return !x.contains(at); });
        std::ranges::sort(all);
        all.erase(std::ranges::unique(all).begin(), all.end());
        return all;
    }

    std::string nameOfLimit(LimitPoint) const override { return {}; }

private:
    std::vector<double> paramsWith(double value) const {
        std::vector<double> params = m_params;
        params[m_swept] = value;
        return params;
    }

    // Values of the parameter that near `point`; empty where its domain ends before.
    std::vector<double> approach(LimitPoint point) const {
        const std::vector<double> magnitudes = limitMagnitudes();
        const auto steps = [&](auto stepOf) {
            std::vector<double> values;
            for (const double magnitude : std::span(magnitudes).last(kLimitTail))
                if (const double value = stepOf(magnitude); parameter().accepts(value))
                    values.push_back(value);
            return values.size() == kLimitTail ? values : std::vector<double>();
        };
        switch (point) {
        case LimitPoint::PlusInfinity:
            return steps([](double magnitude) { return magnitude; });
        case LimitPoint::MinusInfinity:
            return steps([](double magnitude) { return -magnitude; });
        case LimitPoint::Zero:
            break;
        }
        return steps([](double magnitude) { return 1 / magnitude; });
    }

    std::shared_ptr<const Entry> m_owner; // of a formula's entry
    const Entry& m_entry;
    std::vector<double> m_params;
    std::size_t m_swept;
};

Error inSubject(const Error& error, const std::string& field) {
    if (error.where.starts_with(field))
        return {error.code, error.what, "subject." + error.where};
    return {error.code, error.where.empty() ? error.what : message(error), "subject." + field};
}

Result<std::unique_ptr<const Swept>> sweptActivation(const SweptActivation& subject) {
    const bool isCustom = subject.activation == kCustomActivation;
    const Result<std::shared_ptr<const Entry>> named = namedEntry(subject.activation, subject.formula);
    if (!named)
        return inSubject(named.error(), isCustom || !subject.formula.empty() ? "formula" : "activation");
    const Entry& entry = **named;
    if (entry.params().empty())
        return Error{ErrorCode::InvalidArgument, nameOf(entry) + " has no parameter to sweep",
                     isCustom ? "subject.formula" : "subject.activation"};
    const Result<std::size_t> swept = findParam(entry, subject.parameter);
    if (!swept)
        return inSubject(swept.error(), "parameter");
    std::vector<std::pair<std::string, double>> set(subject.params.begin(), subject.params.end());
    std::erase_if(set, [&](const auto& param) { return param.first == subject.parameter; });
    Result<std::vector<double>> params = resolveParams(entry, set);
    if (!params)
        return inSubject(params.error(), "params");
    return std::unique_ptr<const Swept>(std::make_unique<ActivationSweep>(*named, *std::move(params), *swept));
}

struct MakeSwept {
    Result<std::unique_ptr<const Swept>> operator()(const SweptActivation& subject) const {
        return sweptActivation(subject);
    }
    Result<std::unique_ptr<const Swept>> operator()(const SweptMaximum& subject) const {
        if (const auto ok = checkInputs(subject); !ok)
            return ok.error();
        return std::unique_ptr<const Swept>(std::make_unique<MaximumSweep>(subject));
    }
};

} // namespace

bool isOfOneSample(const Quantity& quantity) {
    return quantity.kind == Quantity::Kind::Value || quantity.kind == Quantity::Kind::Slope ||
           quantity.kind == Quantity::Kind::Curvature;
}

Result<std::unique_ptr<const Swept>> sweptOf(const SweepSubject& subject) { return std::visit(MakeSwept{}, subject); }

std::string lineText(double slope, double offset) {
    if (slope == 0)
        return labelNumber(offset);
    std::string text = slope == 1 ? "x" : slope == -1 ? "−x" : labelNumber(slope) + " x";
    if (offset != 0)
        text += (offset < 0 ? " − " : " + ") + labelNumber(std::abs(offset));
    return text;
}

} // namespace acti
