#include "core/figure/table_grid.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr std::size_t kUsualPoints = 481;
constexpr int kGridDigits = 12;
constexpr double kNearly = 1e-9; // of a step: an end that is a multiple but for rounding

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
    std::vector<double> x;
    for (double index = std::ceil(range.min / step - kNearly); index * step <= range.max + kNearly * step; ++index)
        // 3 * 0.1 is 0.3 but for the rounding of its terms, which nobody wants to read; and never -0.
        x.push_back(std::clamp(parseDouble(significant(index * step, kGridDigits)).value_or(index * step) + 0.0,
                               range.min, range.max));
    return x;
}

} // namespace acti
