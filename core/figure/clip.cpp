#include "core/figure/clip.h"

#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

struct Point {
    double x = 0;
    double y = 0;
};

// Appends the part of the segment a-b within `heights`; `m_isPenDown` tells whether the last point appended is a.
class Clipper {
public:
    Clipper(Polyline& out, const Range& heights) : m_out(out), m_heights(heights) {}

    void segment(Point a, Point b) {
        if (std::max(a.y, b.y) < m_heights.min || std::min(a.y, b.y) > m_heights.max)
            return lift();
        if (!m_isPenDown)
            append(within(a, a, b));
        append(within(b, a, b));
        if (!m_heights.contains(b.y))
            lift();
    }

    void lift() {
        if (m_isPenDown)
            gap(m_out.x.back());
        m_isPenDown = false;
    }

private:
    // An end of the segment a-b, or where the segment passes the limit that this end lies beyond. The height is the
    // limit's own number: one computed along a segment much longer than the panel is high could be anywhere. Both ends
    // are reckoned from a, so that rounding cannot exchange them.
    Point within(Point end, Point a, Point b) const {
        if (m_heights.contains(end.y))
            return end;
        const double limit = end.y < m_heights.min ? m_heights.min : m_heights.max;
        return {std::min(b.x, a.x + (b.x - a.x) * ((limit - a.y) / (b.y - a.y))), limit};
    }

    void append(Point p) {
        m_out.x.push_back(p.x);
        m_out.y.push_back(p.y);
        m_isPenDown = true;
    }

    void gap(double x) {
        m_out.x.push_back(x);
        m_out.y.push_back(kNan);
    }

    Polyline& m_out;
    Range m_heights;
    bool m_isPenDown = false;
};

} // namespace

Polyline clipToHeights(const Polyline& line, const Range& heights) {
    Polyline out{.x = {}, .y = {}, .ink = line.ink, .width = line.width, .dash = line.dash};
    const double margin = 0.1 * heights.length();
    const Range wide{heights.min - margin, heights.max + margin};
    const double far = std::numeric_limits<double>::max() / 4;
    Clipper clipper(out, wide);
    for (std::size_t i = 1; i < line.x.size(); ++i) {
        const double a = std::clamp(line.y[i - 1], -far, far);
        const double b = std::clamp(line.y[i], -far, far);
        if (std::isnan(a) || std::isnan(b))
            clipper.lift();
        else
            clipper.segment({line.x[i - 1], a}, {line.x[i], b});
    }
    return out;
}

} // namespace acti
