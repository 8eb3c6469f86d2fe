#include "ui/plot/ticks.h"

#include <algorithm>
#include <cmath>

namespace acti::plot {
namespace {

constexpr int kMost = 100;

std::vector<double> linearTicks(const Range& range, int wanted) {
    const double raw = range.length() / std::max(wanted, 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    std::vector<double> ticks;
    const double first = std::ceil(range.min / step - 1e-9);
    for (int i = 0; i < kMost; ++i) {
        const double index = first + i;
        const double tick = step < 1 ? index / std::round(1 / step) : index * step;
        if (!(tick <= range.max + 1e-9 * step))
            break;
        ticks.push_back(tick);
    }
    return ticks;
}

} // namespace

std::vector<double> ticksOf(const Range& range, bool isLogarithmic, int wanted) {
    if (!(range.length() > 0) || !std::isfinite(range.length()))
        return {};
    const double decades = isLogarithmic && range.min > 0 ? std::log10(range.max) - std::log10(range.min) : 0;
    if (decades < 1.5)
        return linearTicks(range, wanted);
    const bool hasRoom = 3 * decades <= 2.0 * wanted;
    const int every = std::max(1, static_cast<int>(std::ceil(decades / (1.5 * wanted))));
    const int first = static_cast<int>(std::floor(std::log10(range.min)));
    std::vector<double> ticks;
    for (int decade = first; decade <= first + static_cast<int>(decades) + 2; ++decade) {
        if (decade % every != 0)
            continue;
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = decade < 0 ? factor / std::pow(10.0, -decade) : factor * std::pow(10.0, decade);
            if ((hasRoom || factor == 1) && range.contains(tick))
                ticks.push_back(tick);
        }
    }
    return ticks;
}

} // namespace acti::plot
