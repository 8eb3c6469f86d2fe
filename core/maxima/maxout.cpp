#include "core/maxima/maxout.h"

#include "core/base/expect.h"
#include "core/numeric/special.h"
#include "core/numeric/wide.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace acti {
namespace {

Wide heightAt(const Lines& lines, std::size_t i, double x) { return Wide(lines.a[i]) * Wide(x) + Wide(lines.b[i]); }

std::size_t winnerAt(const Lines& lines, double x) {
    std::size_t winner = 0;
    for (std::size_t i = 1; i < lines.a.size(); ++i)
        if (heightAt(lines, i, x) > heightAt(lines, winner, x))
            winner = i;
    return winner;
}

std::size_t winnerFarOut(const Lines& lines, double sign) {
    std::size_t winner = 0;
    for (std::size_t i = 1; i < lines.a.size(); ++i) {
        const double lead = sign * lines.a[i], best = sign * lines.a[winner];
        if (lead > best || (lead == best && lines.b[i] > lines.b[winner]))
            winner = i;
    }
    return winner;
}

// Where piece `right`, the steeper one, overtakes `left`.
Wide crossing(const Lines& lines, std::size_t left, std::size_t right) {
    return (Wide(lines.b[left]) - Wide(lines.b[right])) / (Wide(lines.a[right]) - Wide(lines.a[left]));
}

// By slope; of parallel pieces only the highest one of lowest index.
std::vector<std::size_t> bySlope(const Lines& lines) {
    std::vector<std::size_t> order(lines.a.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t i, std::size_t j) {
        return lines.a[i] < lines.a[j] || (lines.a[i] == lines.a[j] && lines.b[i] > lines.b[j]);
    });
    const auto parallel =
        std::ranges::unique(order, [&](std::size_t i, std::size_t j) { return lines.a[i] == lines.a[j]; });
    order.erase(parallel.begin(), parallel.end());
    return order;
}

} // namespace

LinesSample maxout(const Lines& lines, double x) {
    const std::size_t n = lines.a.size();
    ACTI_EXPECT(n > 0 && lines.b.size() == n);
    if (std::isnan(x))
        return {kNan, kNan, kNan, std::vector<double>(n, kNan), std::vector<double>(n, kNan), 0};
    const std::size_t winner = std::isinf(x) ? winnerFarOut(lines, x > 0 ? 1 : -1) : winnerAt(lines, x);
    const double slope = lines.a[winner];
    LinesSample sample{0, slope, 0, std::vector<double>(n, 0.0), std::vector<double>(n, 0.0), 0};
    if (std::isinf(x))
        sample.f = slope == 0 ? lines.b[winner] : slope * x;
    else
        sample.f = toDouble(heightAt(lines, winner, x));
    sample.dA[winner] = x;
    sample.dB[winner] = 1;
    return sample;
}

std::vector<MaxoutKink> maxoutKinks(const Lines& lines) {
    ACTI_EXPECT(!lines.a.empty() && lines.b.size() == lines.a.size());
    std::vector<std::size_t> envelope;
    for (const std::size_t next : bySlope(lines)) {
        // The last piece goes if the next one overtakes its predecessor before it does.
        while (envelope.size() > 1) {
            const std::size_t last = envelope.back(), before = envelope[envelope.size() - 2];
            if (crossing(lines, before, last) < crossing(lines, last, next))
                break;
            envelope.pop_back();
        }
        envelope.push_back(next);
    }
    std::vector<MaxoutKink> kinks;
    for (std::size_t i = 1; i < envelope.size(); ++i)
        kinks.push_back({toDouble(crossing(lines, envelope[i - 1], envelope[i])), envelope[i - 1], envelope[i]});
    return kinks;
}

} // namespace acti
