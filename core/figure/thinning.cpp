#include "core/figure/thinning.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

// Follows a line from a point that stays: the slopes that pass all points since within the tolerance.
class Sector {
public:
    Sector(double x, double y, double tolerance) : m_x(x), m_y(y), m_tolerance(tolerance) {}

    // Whether a straight line to this point passes all between.
    bool sees(double x, double y) const {
        const double slope = (y - m_y) / (x - m_x);
        return m_low <= slope && slope <= m_high;
    }
    void pass(double x, double y) {
        m_low = std::max(m_low, (y - m_tolerance - m_y) / (x - m_x));
        m_high = std::min(m_high, (y + m_tolerance - m_y) / (x - m_x));
    }

private:
    double m_x, m_y, m_tolerance;
    double m_low = -std::numeric_limits<double>::infinity();
    double m_high = std::numeric_limits<double>::infinity();
};

} // namespace

Polyline thinned(const Polyline& line, double tolerance) {
    Polyline out{.x = {}, .y = {}, .ink = line.ink, .width = line.width, .dash = line.dash};
    const auto keep = [&](std::size_t i) {
        out.x.push_back(line.x[i]);
        out.y.push_back(line.y[i]);
    };
    std::size_t i = 0;
    while (i < line.x.size()) {
        keep(i);
        std::size_t end = i + 1; // the furthest point that is seen from i
        if (std::isfinite(line.y[i])) {
            Sector reach(line.x[i], line.y[i], tolerance);
            for (std::size_t k = i + 1; k < line.x.size() && std::isfinite(line.y[k]); ++k) {
                if (!reach.sees(line.x[k], line.y[k]))
                    break;
                reach.pass(line.x[k], line.y[k]);
                end = k;
            }
        }
        i = std::max(end, i + 1);
    }
    return out;
}

} // namespace acti
