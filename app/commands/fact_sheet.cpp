#include "app/commands/fact_sheet.h"

#include "app/commands/json.h"
#include "core/activations/catalogue.h"
#include "core/activations/fact_names.h"
#include "core/activations/kink_conventions.h"

namespace acti {
namespace {

constexpr int kDigits = 10;

std::string number(double value) { return significant(value, kDigits); }

template<class List, class Write>
std::string joined(const List& list, Write write) {
    std::string text;
    for (const auto& item : list)
        text.append(text.empty() ? "" : ", ").append(write(item));
    return text.empty() ? "none" : text;
}

std::string rangeText(const Range& range) {
    std::string text = std::isinf(range.min) ? "(" : "[";
    text.append(number(range.min)).append(", ").append(number(range.max));
    return text.append(std::isinf(range.max) ? ")" : "]");
}

std::string pointText(const Point& point) {
    return std::string("(").append(number(point.x)).append(", ").append(number(point.y)).append(")");
}

// NaN stands for what could not be told.
std::string numberOrUnknown(double value) { return std::isnan(value) ? "not resolved" : number(value); }

std::string boundText(const Bound& bound) {
    std::string text = numberOrUnknown(bound.value);
    if (bound.over)
        return text.append(" on ").append(rangeText(*bound.over));
    if (bound.at)
        return text.append(" at x = ").append(number(*bound.at));
    return std::isfinite(bound.value) ? text.append(", only approached") : text;
}

std::string limitText(const Sample& limit) {
    return std::string("f = ").append(number(limit.f)).append(", f' = ").append(number(limit.f1));
}

std::string kinkText(const Kink& kink) {
    constexpr std::string_view kJumps[] = {"f", "f'", "f''", "f'''"};
    return number(kink.x).append(" (").append(kJumps[kink.order]).append(" jumps)");
}

std::string zerosText(const Facts& known) {
    std::vector<std::string> parts;
    for (const double x : known.zeros)
        parts.push_back(number(x));
    for (const Range& range : known.zeroRanges)
        parts.push_back(std::string("all of ").append(rangeText(range)));
    if (!known.isResolved)
        return "not resolved";
    return joined(parts, [](const std::string& part) { return part; });
}

std::string gapText(const Range& gap) { return gap.min == gap.max ? "x = " + number(gap.min) : rangeText(gap); }

// "f: x <= -8.3; f': x >= 1e8".
std::string lostText(const std::vector<LostDigits>& lost) {
    constexpr std::string_view kNames[] = {"f", "f'", "f''"};
    std::string text;
    for (const LostDigits& one : lost) {
        text.append(text.empty() ? "" : "; ").append(kNames[one.order]).append(" for ");
        if (std::isinf(one.range.min))
            text.append(std::isinf(one.range.max) ? "every x" : "x <= " + significant(one.range.max, 4));
        else if (std::isinf(one.range.max))
            text.append("x >= ").append(significant(one.range.min, 4));
        else
            text.append("x in [" + significant(one.range.min, 4) + ", " + significant(one.range.max, 4) + "]");
    }
    return text.append(": rounding took every digit of the formula as it is written");
}

std::string saturationText(const std::optional<Saturation>& saturation, int sign) {
    if (!saturation)
        return "none";
    return (sign < 0 ? "x <= " : "x >= ") + number(saturation->from) +
           (saturation->isHard ? " (hard: f' = 0)" : " (soft: |f'| at most 1% of its supremum)");
}

// "none", or that nobody knows.
template<class List, class Write>
std::string landmarksText(const Facts& known, const List& list, Write write) {
    return known.isResolved ? joined(list, write) : "not resolved";
}

std::string headText(const Entry& entry, Params params) {
    std::string text;
    text.append(entry.name())
        .append(" (")
        .append(entry.id())
        .append("), ")
        .append(familyName(entry.family()))
        .append("\n");
    text.append("f(x) = ").append(entry.formula()).append("\n").append(entry.reference()).append("\n");
    for (std::size_t i = 0; i < params.size(); ++i) {
        const ParamInfo& param = entry.params()[i];
        text.append(i == 0 ? "\nParameters\n" : "")
            .append("  ")
            .append(param.id)
            .append(" = ")
            .append(shortest(params[i]));
        text.append("  (").append(param.symbol).append(", ").append(param.meaning).append(")\n");
    }
    for (const Preset& preset : entry.presets()) {
        text.append(&preset == entry.presets().data() ? "\nPresets\n" : "")
            .append("  ")
            .append(preset.name)
            .append(": ");
        for (std::size_t i = 0; i < preset.values.size(); ++i)
            text.append(i == 0 ? "" : ", ").append(entry.params()[i].id).append(" = ").append(number(preset.values[i]));
        text.append("  (").append(preset.source).append(")\n");
    }
    return text;
}

std::string conventionsText(const Entry& entry, Params params) {
    std::string text;
    for (const KinkConvention& convention : kinkConventions(entry, params)) {
        text.append(text.empty() ? "\nReported slopes at kinks\n" : "").append("  f'(").append(number(convention.x));
        text.append(") = ").append(number(convention.slope)).append("  ").append(convention.framework);
        text.append(convention.versions.empty() ? "" : " ").append(convention.versions);
        text.append("  (").append(convention.source).append(isFollowed(convention) ? "; followed here)\n" : ")\n");
    }
    return text;
}

Json conventionsJson(const std::vector<KinkConvention>& conventions) {
    Json json = Json::array();
    for (const KinkConvention& convention : conventions)
        json.push_back({{"x", toJson(convention.x)},
                        {"f1", toJson(convention.slope)},
                        {"framework", convention.framework},
                        {"versions", convention.versions.empty() ? Json(nullptr) : Json(convention.versions)},
                        {"source", convention.source},
                        {"followed", isFollowed(convention)}});
    return json;
}

Json pointsJson(const std::vector<Point>& points) {
    Json json = Json::array();
    for (const Point& point : points)
        json.push_back({{"x", toJson(point.x)}, {"y", toJson(point.y)}});
    return json;
}

Json boundJson(const Bound& bound) {
    return {{"value", toJson(bound.value)},
            {"attained", bound.at.has_value()},
            {"x", bound.at ? toJson(*bound.at) : Json(nullptr)},
            {"on", bound.over ? toJson(*bound.over) : Json(nullptr)}};
}

Json saturationJson(const std::optional<Saturation>& saturation) {
    if (!saturation)
        return nullptr;
    return {{"from", toJson(saturation->from)}, {"hard", saturation->isHard}};
}

Json limitJson(const Entry& entry, const Sample& limit) {
    Json json{{"f", toJson(limit.f)}, {"f1", toJson(limit.f1)}, {"f2", toJson(limit.f2)}};
    for (std::size_t i = 0; i < entry.params().size(); ++i)
        json[std::string("d_").append(entry.params()[i].id)] = toJson(limit.gradient[i]);
    return json;
}

Json headJson(const Entry& entry, Params params) {
    Json values = Json::object();
    for (std::size_t i = 0; i < params.size(); ++i)
        values[std::string(entry.params()[i].id)] = toJson(params[i]);
    Json presets = Json::array();
    for (const Preset& preset : entry.presets())
        presets.push_back({{"name", preset.name}, {"values", preset.values}, {"source", preset.source}});
    return {{"id", entry.id()},           {"name", entry.name()},           {"family", familyName(entry.family())},
            {"formula", entry.formula()}, {"reference", entry.reference()}, {"params", values},
            {"presets", presets}};
}

} // namespace

std::string factsAsText(const Entry& entry, Params params, const Facts& known) {
    std::string text = headText(entry, params);
    const auto line = [&text](std::string_view label, const std::string& value) {
        constexpr std::size_t kWidth = 14;
        text.append("  ").append(label).append(kWidth - label.size(), ' ').append(value).append("\n");
    };
    text.append("\nShape\n");
    line("infimum", boundText(known.infimum));
    line("supremum", boundText(known.supremum));
    line("at -inf", limitText(known.limitMinus));
    line("at +inf", limitText(known.limitPlus));
    line("at 0", numberOrUnknown(known.atZero.f) + (known.isIdentityNearZero ? ", where f(x) is near x" : ""));
    if (!known.gaps.empty())
        line("undefined", joined(known.gaps, gapText));
    if (!known.lost.empty())
        line("digits lost", lostText(known.lost));
    if (known.window)
        line("repeats", (known.period ? "every " + number(*known.period) : std::string("waves without a period")) +
                            "; landmarks of " + rangeText(*known.window));
    line("zeros", zerosText(known));
    line("minima", landmarksText(known, known.minima, pointText));
    line("maxima", landmarksText(known, known.maxima, pointText));
    line("inflections", landmarksText(known, known.inflections, pointText));
    line("kinks", joined(known.kinks, kinkText));
    line("saturates", saturationText(known.saturatesBelow, -1));
    line("", saturationText(known.saturatesAbove, 1));
    line("smoothness", std::string(smoothnessName(known.smoothness)));
    text.append("\nSlope\n");
    line("infimum", boundText(known.slopeInfimum));
    line("supremum", boundText(known.slopeSupremum));
    line("at 0", numberOrUnknown(known.atZero.f1));
    line("Lipschitz", numberOrUnknown(known.lipschitz));
    line("monotone", std::isnan(known.lipschitz) ? "not resolved" : std::string(directionName(known.direction)));
    text.append(conventionsText(entry, params));
    text.append("\nFor z ~ N(0, 1)\n");
    line("E f", numberOrUnknown(known.gaussianMean) + (known.isZeroCentred ? " (zero-centred)" : ""));
    line("E f^2", numberOrUnknown(known.gaussianSecondMoment));
    line("Var f", numberOrUnknown(known.gaussianVariance));
    line("gain", numberOrUnknown(known.gain));
    line("E f'^2", numberOrUnknown(known.slopeSecondMoment));
    return text;
}

std::string factsAsJson(const Entry& entry, Params params, const Facts& known) {
    Json json = headJson(entry, params);
    for (const auto& [language, id] : kLanguages)
        json["code"][std::string(id)] = entry.printed(language, params);
    json["infimum"] = boundJson(known.infimum);
    json["supremum"] = boundJson(known.supremum);
    json["limit_minus"] = limitJson(entry, known.limitMinus);
    json["limit_plus"] = limitJson(entry, known.limitPlus);
    json["at_zero"] = toJson(known.atZero.f);
    json["identity_near_zero"] = known.isIdentityNearZero;
    json["resolved"] = known.isResolved;
    json["gaps"] = Json::array();
    for (const Range& gap : known.gaps)
        json["gaps"].push_back(toJson(gap));
    json["lost_digits"] = Json::array();
    for (const LostDigits& one : known.lost)
        json["lost_digits"].push_back({{"order", one.order}, {"x", toJson(one.range)}});
    json["saturates"] = {{"share", kSaturatedShare},
                         {"below", saturationJson(known.saturatesBelow)},
                         {"above", saturationJson(known.saturatesAbove)}};
    json["period"] = known.period ? toJson(*known.period) : Json(nullptr);
    json["landmarks_within"] = known.window ? toJson(*known.window) : Json(nullptr);
    json["zeros"] = Json::array();
    for (const double x : known.zeros)
        json["zeros"].push_back(toJson(x));
    json["zero_ranges"] = Json::array();
    for (const Range& range : known.zeroRanges)
        json["zero_ranges"].push_back(toJson(range));
    json["minima"] = pointsJson(known.minima);
    json["maxima"] = pointsJson(known.maxima);
    json["inflections"] = pointsJson(known.inflections);
    json["kinks"] = Json::array();
    for (const Kink& kink : known.kinks)
        json["kinks"].push_back({{"x", toJson(kink.x)}, {"order", kink.order}});
    if (const auto conventions = kinkConventions(entry, params); !conventions.empty())
        json["kink_conventions"] = conventionsJson(conventions);
    json["smoothness"] = smoothnessName(known.smoothness);
    json["slope_infimum"] = boundJson(known.slopeInfimum);
    json["slope_supremum"] = boundJson(known.slopeSupremum);
    json["slope_at_zero"] = toJson(known.atZero.f1);
    json["lipschitz"] = toJson(known.lipschitz);
    json["monotone"] = known.isMonotone;
    json["direction"] = directionName(known.direction);
    json["gaussian"] = {{"mean", toJson(known.gaussianMean)},
                        {"second_moment", toJson(known.gaussianSecondMoment)},
                        {"variance", toJson(known.gaussianVariance)},
                        {"gain", toJson(known.gain)},
                        {"slope_second_moment", toJson(known.slopeSecondMoment)},
                        {"zero_centred", known.isZeroCentred}};
    return json.dump(2) + "\n";
}

} // namespace acti
