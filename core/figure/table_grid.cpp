#include "core/figure/table_grid.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr std::size_t kUsualPoints = 481;
constexpr int kGridDigits = 12, kMostDigits = 15;
constexpr int kDigitsOfStep = 9;       // which a number keeps beside the step
constexpr double kLeastStep = 0x1p-48; // of the larger end: a sixteenth of it is the distance of two doubles there
constexpr double kNearly = 1e-9;       // of a step: an end that is a multiple but for rounding

std::vector<double> evenPoints(const Range& range, std::size_t count) {
    std::vector<double> x;
    for (std::size_t i = 0; i < count; ++i)
        x.push_back(range.min + range.length() * (static_cast<double>(i) / static_cast<double>(count - 1)));
    x.back() = range.max;
    return x;
}

} // namespace

Result<std::vector<double>> pointsOf(const TableGrid& grid, const Range& range, std::size_t mostPoints) {
    if (!grid.step)
        return evenPoints(range, kUsualPoints);
    const double step = *grid.step;
    if (!(step > 0) || !(step <= range.length()))
        return Error{ErrorCode::OutOfRange,
                     "must be above 0 and at most the length of the x axis, " + shortest(range.length()) + ", not " +
                         shortest(step),
                     "step"};
    if (range.length() / step >= static_cast<double>(mostPoints))
        return Error{ErrorCode::TooLarge,
                     "gives more than " + std::to_string(mostPoints) + " points; take a longer one", "step"};
    const double far = std::max(std::fabs(range.min), std::fabs(range.max));
    if (step < far * kLeastStep)
        return Error{ErrorCode::OutOfRange,
                     "is too short: at " + shortest(far) + " a double cannot tell such points apart; take " +
                         significant(far * kLeastStep, 2) + " or more",
                     "step"};
    const int digits = std::max(kGridDigits, static_cast<int>(std::ceil(std::log10(far / step))) + kDigitsOfStep);
    // 3 * 0.1 is 0.3 but for the rounding of its terms, which nobody wants to read; and never -0.
    const auto written = [&](double value) {
        return digits > kMostDigits ? value : parseDouble(significant(value, digits)).value_or(value) + 0.0;
    };
    const double first = std::ceil(range.min / step - kNearly), last = std::floor(range.max / step + kNearly);
    const auto count = static_cast<std::size_t>(std::max(0.0, last - first + 1));
    std::vector<double> x;
    for (std::size_t i = 0; i < count; ++i)
        x.push_back(std::clamp(written((first + static_cast<double>(i)) * step), range.min, range.max));
    return x;
}

} // namespace acti
