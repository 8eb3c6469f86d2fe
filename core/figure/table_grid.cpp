#include "core/figure/table_grid.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr std::size_t kUsualPoints = 481;
constexpr int kGridDigits = 12;

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
    const double steps = std::floor(range.length() / step * (1 + 1e-12));
    if (steps >= static_cast<double>(mostPoints))
        return Error{ErrorCode::TooLarge,
                     "gives more than " + std::to_string(mostPoints) + " points; take a longer one", "step"};
    const double magnitude = std::max(std::abs(range.min), std::abs(range.max));
    const double unit = std::pow(10, std::floor(std::log10(magnitude)) - kGridDigits);
    std::vector<double> x;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(steps); ++i) {
        const double raw = range.min + static_cast<double>(i) * step;
        // -6 + 19 * 0.3 is 0.3 but for the rounding of its terms, which nobody wants to read.
        const double rounded = std::abs(raw) < unit ? 0 : parseDouble(significant(raw, kGridDigits)).value_or(raw);
        x.push_back(std::min(rounded, range.max));
    }
    return x;
}

} // namespace acti
