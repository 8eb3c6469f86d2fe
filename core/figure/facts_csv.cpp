// The table of facts for programs: one row an activation.
#include "core/activations/fact_names.h"
#include "core/base/text.h"
#include "core/figure/facts_table.h"
#include "core/figure/table.h"

#include <cmath>

namespace acti {
namespace {

struct CsvCell {
    std::string_view name;
    std::string text;
};
using CsvCells = std::vector<CsvCell>;

// Cells that may hold more than a number. Nothing in them needs to be escaped.
std::string csvQuoted(const std::string& text) {
    return text.find_first_of(" ,;") == std::string::npos ? text : "\"" + text + "\"";
}

template<class List, class Write>
std::string csvList(const List& list, Write write) {
    std::string text;
    for (const auto& item : list)
        text.append(text.empty() ? "" : "; ").append(write(item));
    return csvQuoted(text);
}

std::string csvPoint(const Point& point) { return "(" + shortest(point.x) + ", " + shortest(point.y) + ")"; }

std::string csvRange(const Range& range) { return "[" + shortest(range.min) + ", " + shortest(range.max) + "]"; }

// Where it is attained; nothing where it is only approached.
std::string csvPlace(const Bound& bound) {
    if (bound.over)
        return csvQuoted(csvRange(*bound.over));
    return bound.at ? shortest(*bound.at) : std::string();
}

// Landmarks that nobody knows are not "none".
std::string csvKnown(const Facts& facts, std::string list) {
    return facts.isResolved ? std::move(list) : "not resolved";
}

std::string csvZeros(const Facts& facts) {
    std::vector<std::string> parts;
    for (const double x : facts.zeros)
        parts.push_back(shortest(x));
    for (const Range& range : facts.zeroRanges)
        parts.push_back(csvRange(range));
    return csvKnown(facts, csvList(parts, [](const std::string& part) { return part; }));
}

std::string csvLost(const std::vector<LostDigits>& lost) {
    constexpr std::string_view kNames[] = {"f", "f'", "f''"};
    return csvList(
        lost, [&](const LostDigits& one) { return std::string(kNames[one.order]) + " in " + csvRange(one.range); });
}

std::string csvFormula(const ResolvedCurve& curve) {
    Formula formula = curve.entry->definition();
    for (std::size_t i = 0; i < curve.params.size(); ++i)
        formula.params[i].initial = curve.params[i];
    const std::string text = printFormula(formula);
    return csvName(text.starts_with('-') ? " " + text : text); // a name loses its sign, a formula must not
}

void addCsvBounds(CsvCells& cells, const Facts& facts) {
    cells.push_back({"infimum", shortest(facts.infimum.value)});
    cells.push_back({"infimum_at", csvPlace(facts.infimum)});
    cells.push_back({"supremum", shortest(facts.supremum.value)});
    cells.push_back({"supremum_at", csvPlace(facts.supremum)});
    cells.push_back({"limit_minus", shortest(facts.limitMinus.f)});
    cells.push_back({"limit_plus", shortest(facts.limitPlus.f)});
    cells.push_back({"at_zero", shortest(facts.atZero.f)});
    cells.push_back({"slope_infimum", shortest(facts.slopeInfimum.value)});
    cells.push_back({"slope_infimum_at", csvPlace(facts.slopeInfimum)});
    cells.push_back({"slope_supremum", shortest(facts.slopeSupremum.value)});
    cells.push_back({"slope_supremum_at", csvPlace(facts.slopeSupremum)});
    cells.push_back({"slope_limit_minus", shortest(facts.limitMinus.f1)});
    cells.push_back({"slope_limit_plus", shortest(facts.limitPlus.f1)});
    cells.push_back({"slope_at_zero", shortest(facts.atZero.f1)});
    cells.push_back({"lipschitz", shortest(facts.lipschitz)});
}

void addCsvPlaces(CsvCells& cells, const Facts& facts) {
    cells.push_back({"zeros", csvZeros(facts)});
    cells.push_back({"minima", csvKnown(facts, csvList(facts.minima, csvPoint))});
    cells.push_back({"maxima", csvKnown(facts, csvList(facts.maxima, csvPoint))});
    cells.push_back({"inflections", csvKnown(facts, csvList(facts.inflections, csvPoint))});
    cells.push_back({"kinks", csvList(facts.kinks, [](const Kink& kink) { return shortest(kink.x); })});
    cells.push_back({"undefined", csvList(facts.gaps, csvRange)});
    cells.push_back({"digits_lost", csvLost(facts.lost)});
    cells.push_back({"period", facts.period ? shortest(*facts.period) : std::string()});
    cells.push_back({"landmarks_within", facts.window ? csvQuoted(csvRange(*facts.window)) : std::string()});
}

void addCsvKinds(CsvCells& cells, const Facts& facts) {
    const auto from = [](const std::optional<Saturation>& one) { return one ? shortest(one->from) : std::string(); };
    const bool isKnown = !std::isnan(facts.lipschitz);
    cells.push_back({"monotone", isKnown ? std::string(directionName(facts.direction)) : "not resolved"});
    cells.push_back({"smoothness", std::string(smoothnessName(facts.smoothness))});
    cells.push_back({"saturates_below", from(facts.saturatesBelow)});
    cells.push_back({"saturates_above", from(facts.saturatesAbove)});
    cells.push_back({"gaussian_mean", shortest(facts.gaussianMean)});
    cells.push_back({"gaussian_second_moment", shortest(facts.gaussianSecondMoment)});
    cells.push_back({"gain", shortest(facts.gain)});
    cells.push_back({"slope_second_moment", shortest(facts.slopeSecondMoment)});
}

CsvCells csvCellsOf(const KnownCurve& known) {
    CsvCells cells{{"name", csvName(labelOf(*known.curve.entry, known.curve.params))},
                   {"formula", csvFormula(known.curve)}};
    addCsvBounds(cells, known.facts);
    addCsvPlaces(cells, known.facts);
    addCsvKinds(cells, known.facts);
    return cells;
}

} // namespace

std::string factsAsCsv(std::span<const KnownCurve> curves) {
    std::string text;
    for (const KnownCurve& known : curves) {
        const CsvCells cells = csvCellsOf(known);
        if (text.empty()) {
            for (const CsvCell& cell : cells)
                text.append(text.empty() ? "" : ",").append(cell.name);
            text += "\n";
        }
        for (const CsvCell& cell : cells)
            text.append(&cell == &cells.front() ? "" : ",").append(cell.text);
        text += "\n";
    }
    return text;
}

} // namespace acti
