#include "core/figure/played.h"

#include "core/base/text.h"

#include <charconv>
#include <optional>

namespace acti {
namespace {

struct PlayedWords {
    std::string curve; // empty: any
    std::string param;
    std::optional<Range> range;
};

Error playedError(ErrorCode code, std::string what, std::string_view text) {
    return {code, std::move(what), "play " + std::string(text)};
}

Result<PlayedWords> playedWords(std::string_view text) {
    PlayedWords words;
    std::string_view name = text.substr(0, text.find('='));
    if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
        words.curve = std::string(name.substr(0, dot));
        name.remove_prefix(dot + 1);
    }
    words.param = std::string(name);
    if (words.param.empty())
        return playedError(ErrorCode::InvalidArgument, "is not [CURVE.]PARAMETER[=MIN:MAX], as swish.beta=0.1:20",
                           text);
    if (const std::size_t sign = text.find('='); sign != std::string_view::npos) {
        const auto ends = split(text.substr(sign + 1), ':');
        const auto min = parseDouble(ends.front()), max = parseDouble(ends.back());
        if (ends.size() != 2 || !min || !max || !(*min < *max))
            return playedError(ErrorCode::InvalidArgument, "needs a range MIN:MAX with MIN below MAX, as 0.1:20", text);
        words.range = Range{*min, *max};
    }
    return words;
}

bool isCurveNamed(const CurveFigure& figure, std::size_t curve, const std::string& name) {
    return name.empty() || name == figure.curves[curve].activation || name == std::to_string(curve + 1);
}

} // namespace

std::vector<PlayableParameter> playableParameters(const CurveFigure& figure) {
    std::vector<PlayableParameter> playable;
    for (std::size_t i = 0; i < figure.curves.size(); ++i) {
        const auto resolved = resolve(figure.curves[i]);
        if (!resolved || !figure.curves[i].isVisible)
            continue;
        for (const ParamInfo& param : resolved->entry->params())
            playable.push_back({{i, std::string(param.id), param.slider},
                                curveName(figure.curves[i], *resolved) + ": " + std::string(param.symbol)});
    }
    return playable;
}

Result<PlayedParameter> parsePlayed(const CurveFigure& figure, std::string_view text) {
    const auto words = playedWords(text);
    if (!words)
        return words.error();
    std::string known;
    for (const PlayableParameter& each : playableParameters(figure)) {
        known += (known.empty() ? "" : ", ") + std::to_string(each.played.curve + 1) + "." + each.played.param;
        if (each.played.param != words->param || !isCurveNamed(figure, each.played.curve, words->curve))
            continue;
        PlayedParameter played = each.played;
        played.range = words->range.value_or(played.range);
        const auto resolved = resolve(figure.curves[played.curve]);
        for (const ParamInfo& param : resolved->entry->params())
            if (param.id == played.param &&
                !(param.domain.contains(played.range.min) && param.domain.contains(played.range.max)))
                return playedError(ErrorCode::OutOfRange,
                                   "leaves the parameter's domain, " + shortest(param.domain.min) + " to " +
                                       shortest(param.domain.max),
                                   text);
        return played;
    }
    return playedError(ErrorCode::NotFound,
                       known.empty() ? "no visible curve has a parameter"
                                     : "names no parameter of a visible curve; there are " + known,
                       text);
}

} // namespace acti
