#include "core/figure/clip.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct Point {
    double x = 0;
    double y = 0;
};

// Appends the part of the segment a-b within `heights`; `penDown` tells whether the last point appended is a.
class Clipper {
public:
    Clipper(Polyline& out, const Range& heights) : m_out(out), m_heights(heights) {}

    void segment(Point a, Point b) {
        double from = 0;
        double to = 1;
        if (!cut(a.y, b.y, from, to))
            return lift();
        if (from > 0 || !m_isPenDown) {
            lift();
            append(along(a, b, from));
        }
        append(along(a, b, to));
        m_isPenDown = to == 1;
        if (!m_isPenDown)
            gap(b.x);
    }

    void lift() {
        if (m_isPenDown)
            gap(m_out.x.back());
        m_isPenDown = false;
    }

private:
    // The part of 0..1 along which the height stays within the limits.
    bool cut(double ya, double yb, double& from, double& to) const {
        const double rise = yb - ya;
        for (const double side : {-1.0, 1.0}) {
            const double limit = side < 0 ? m_heights.min : m_heights.max;
            const double insideA = side * (limit - ya);
            const double insideB = side * (limit - yb);
            if (insideA < 0 && insideB < 0)
                return false;
            if (insideA < 0)
                from = std::max(from, (limit - ya) / rise);
            else if (insideB < 0)
                to = std::min(to, (limit - ya) / rise);
        }
        return from <= to;
    }

    static Point along(Point a, Point b, double t) {
        if (t == 0)
            return a;
        if (t == 1)
            return b;
        return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
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
