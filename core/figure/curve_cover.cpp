#include "core/figure/curve_cover.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr std::size_t kProbes = 33;
constexpr double kLineInHeight = 0.008; // a line's width in a panel's height

using Heights = std::vector<double>;

Heights probed(const ResolvedCurve& curve, Range x) {
    std::vector<double> at(kProbes);
    for (std::size_t i = 0; i < kProbes; ++i)
        at[i] = x.min + x.length() * (static_cast<double>(i) / (kProbes - 1));
    std::vector<Sample> samples(kProbes);
    curve.entry->evaluate(at, curve.params, samples);
    Heights heights;
    for (const Sample& sample : samples)
        heights.push_back(sample.f);
    return heights;
}

double heightOfAll(const std::vector<Heights>& all) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const Heights& heights : all)
        for (const double y : heights)
            if (std::isfinite(y)) {
                low = std::min(low, y);
                high = std::max(high, y);
            }
    return low < high ? high - low : 0;
}

bool isCovered(const Heights& below, const Heights& above, double tolerance) {
    for (std::size_t i = 0; i < kProbes; ++i)
        if (!(std::fabs(below[i] - above[i]) <= tolerance) && !(std::isnan(below[i]) && std::isnan(above[i])))
            return false;
    return true;
}

// Another one than the curve below has in styles that dash by order.
Dash dashOver(const DrawnCurve& below) {
    const bool isDashed = below.dash == Dash::Dashed || (!below.dash && below.look.order == 1);
    return isDashed ? Dash::Dotted : Dash::Dashed;
}

} // namespace

void showCovered(std::vector<DrawnCurve>& visible, Range x) {
    std::vector<Heights> heights;
    for (const DrawnCurve& drawn : visible)
        heights.push_back(probed(drawn.sampled->resolved(), x));
    const double tolerance = kLineInHeight * heightOfAll(heights);
    for (std::size_t i = 0; i < visible.size(); ++i) {
        visible[i].dash = visible[i].curve->dash;
        for (std::size_t below = i; !visible[i].dash && below-- > 0;)
            if (isCovered(heights[below], heights[i], tolerance))
                visible[i].dash = dashOver(visible[below]);
    }
}

} // namespace acti
