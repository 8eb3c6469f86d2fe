#include "core/figure/decade_marks.h"

#include <cmath>

namespace acti {
namespace {

struct ToDecades {
    std::optional<Mark> operator()(Polyline line) const {
        line.y = decades(line.y);
        return line;
    }
    std::optional<Mark> operator()(const Points& points) const {
        Points shown = points;
        shown.x.clear();
        shown.y.clear();
        shown.notes.clear();
        for (std::size_t i = 0; i < points.y.size(); ++i) {
            if (!(points.y[i] > 0))
                continue;
            shown.x.push_back(points.x[i]);
            shown.y.push_back(std::log10(points.y[i]));
            if (i < points.notes.size())
                shown.notes.push_back(points.notes[i]);
        }
        return shown.x.empty() ? std::nullopt : std::optional<Mark>(std::move(shown));
    }
    std::optional<Mark> operator()(Text text) const {
        if (!(text.y > 0))
            return std::nullopt;
        text.y = std::log10(text.y);
        return text;
    }
    std::optional<Mark> operator()(Rule rule) const {
        if (rule.direction == Rule::Direction::Horizontal) {
            if (!(rule.at > 0))
                return std::nullopt;
            rule.at = std::log10(rule.at);
        }
        return rule;
    }
    std::optional<Mark> operator()(const Band&) const { return std::nullopt; }
    std::optional<Mark> operator()(const Area&) const { return std::nullopt; }
    std::optional<Mark> operator()(const Raster&) const { return std::nullopt; }
    std::optional<Mark> operator()(const Arrow&) const { return std::nullopt; }
};

} // namespace

std::vector<double> decades(const std::vector<double>& heights) {
    std::vector<double> out;
    out.reserve(heights.size());
    for (const double height : heights)
        out.push_back(std::log10(height)); // -inf of 0 and -0, NaN of what is negative
    return out;
}

std::optional<Mark> inDecades(Mark mark) { return std::visit(ToDecades{}, std::move(mark)); }

} // namespace acti
