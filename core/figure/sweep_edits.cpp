#include "core/figure/sweep_edits.h"

#include "core/figure/own_formula.h"

#include <algorithm>

namespace acti {
namespace {

// The entry of a formula that has something to sweep.
std::shared_ptr<const Entry> sweepableFormula(const std::string& formula) {
    const auto entry = namedEntry(kCustomActivation, formula);
    return entry && !(*entry)->params().empty() ? *entry : nullptr;
}

const ParamInfo* paramOf(const Entry& entry, std::string_view id) {
    const auto found = std::ranges::find(entry.params(), id, &ParamInfo::id);
    return found == entry.params().end() ? nullptr : &*found;
}

// Whether `parameter` runs over the same range in both formulas.
bool goesOn(const std::string& before, const Entry& entry, const std::string& parameter) {
    const auto old = sweepableFormula(before);
    const ParamInfo* was = old ? paramOf(*old, parameter) : nullptr;
    const ParamInfo* is = paramOf(entry, parameter);
    return was && is && was->slider == is->slider && was->initial == is->initial;
}

} // namespace

SweepFigure withSubject(const SweepFigure& figure, const SweepSubject& subject) {
    if (!sweptOf(subject))
        return figure;
    SweepFigure fresh = sweepOver(subject);
    fresh.style = figure.style;
    fresh.members = figure.members;
    fresh.x = figure.x;
    if (isOfOneSample(figure.quantity))
        fresh.quantity = figure.quantity;
    return fresh;
}

SweepFigure withSweptParameter(SweepFigure figure, const std::string& parameter) {
    const auto* swept = std::get_if<SweptActivation>(&figure.subject);
    if (!swept || parameter == swept->parameter)
        return figure;
    SweptActivation subject = *swept;
    subject.parameter = parameter;
    subject.params.erase(parameter);
    const SweepFigure fresh = sweepOver(subject);
    figure.subject = subject;
    figure.values = fresh.values;
    figure.scale = fresh.scale;
    figure.current.reset();
    if (figure.quantity.kind == Quantity::Kind::Gradient)
        figure.quantity = {};
    return figure;
}

SweptActivation sweptFormula(const std::string& formula, const std::map<std::string, double>& params) {
    SweptActivation subject{std::string(kCustomActivation), params, {}, formula};
    if (const auto entry = sweepableFormula(formula)) {
        subject.parameter = std::string(entry->params().back().id);
        subject.params = knownParams(params, *entry);
        subject.params.erase(subject.parameter);
    }
    return subject;
}

SweepFigure withSweptFormula(SweepFigure figure, const std::string& formula) {
    auto* swept = std::get_if<SweptActivation>(&figure.subject);
    const auto entry = sweepableFormula(formula);
    if (!swept || swept->activation != kCustomActivation || !entry)
        return figure;
    if (!goesOn(swept->formula, *entry, swept->parameter)) {
        const SweepFigure fresh = withSubject(figure, sweptFormula(formula, swept->params));
        figure.subject = fresh.subject;
        figure.values = fresh.values;
        figure.scale = fresh.scale;
        figure.current.reset();
        figure.quantity = fresh.quantity;
        return figure;
    }
    swept->formula = formula;
    swept->params = knownParams(swept->params, *entry);
    if (figure.quantity.kind == Quantity::Kind::Gradient && !paramOf(*entry, figure.quantity.parameter))
        figure.quantity = {};
    return figure;
}

} // namespace acti
