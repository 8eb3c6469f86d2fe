#include "core/figure/curve_movie.h"

#include "core/base/text.h"
#include "core/figure/curve_edits.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

double roundedInRange(double value, const Range& range) {
    const double step = std::pow(10, std::floor(std::log10(range.length() / 1000)));
    const double multiple = std::round(value / step);
    // By its decimal text: 3 * 0.1 is not the double nearest to 0.3.
    const double rounded = parseDouble(significant(multiple * step, 12)).value_or(value);
    return std::clamp(rounded, range.min, range.max);
}

// Axes whose heights follow the curves take those that all frames need.
void holdHeights(CurveFigure& figure, const std::vector<Scene>& scenes) {
    const auto axes = axesOf(figure);
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        std::optional<Range>& heights = figure.panels[axes[axis].front()].y;
        if (heights)
            continue;
        Range all = scenes.front().panels[axis].y.range;
        for (const Scene& scene : scenes)
            all = {std::min(all.min, scene.panels[axis].y.range.min),
                   std::max(all.max, scene.panels[axis].y.range.max)};
        heights = all;
    }
}

} // namespace

Result<CurveMovie> CurveMovie::of(const CurveFigure& figure, const PlayedParameter& played, std::size_t frames) {
    ACTI_EXPECT(frames >= 2);
    if (played.curve >= figure.curves.size())
        return Error{ErrorCode::NotFound, "the curve that is to play is not there", played.param};
    const auto resolved = resolve(figure.curves[played.curve]);
    if (!resolved)
        return resolved.error();
    const auto param = std::ranges::find(resolved->entry->params(), played.param, &ParamInfo::id);
    if (param == resolved->entry->params().end())
        return Error{ErrorCode::NotFound, "the curve that is to play has no such parameter", played.param};
    CurveMovie movie;
    movie.m_figure = figure;
    movie.m_played = played;
    std::vector<Scene> scenes;
    for (std::size_t i = 0; i < frames; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(frames - 1);
        const double value = roundedInRange(played.range.min + played.range.length() * share, played.range);
        if (!param->accepts(value))
            continue;
        auto scene = buildCurves(withParam(figure, played.curve, played.param, value));
        if (!scene)
            return scene.error();
        movie.m_values.push_back(value);
        scenes.push_back(*std::move(scene));
    }
    if (movie.m_values.empty())
        return Error{ErrorCode::OutOfRange, "takes no value in the range that is to play", played.param};
    holdHeights(movie.m_figure, scenes);
    return movie;
}

Scene CurveMovie::frame(std::size_t index) const {
    ACTI_EXPECT(index < m_values.size());
    return *buildCurves(withParam(m_figure, m_played.curve, m_played.param, m_values[index]));
}

} // namespace acti
