#include "core/spatial/combine.h"

#include "core/base/expect.h"

#include <cmath>

namespace acti {
namespace {

template<class Y>
void writeY(std::span<const double> t, const CombinePlaces& at, Y y) {
    for (std::size_t i = 0; i < t.size(); ++i)
        at.y[i] = static_cast<float>(y(static_cast<double>(at.x[i]), t[i]));
}

WinCounts writeWinners(std::span<const double> t, const CombinePlaces& at) {
    unsigned ties = 0, wins = 0;
    for (std::size_t i = 0; i < t.size(); ++i) {
        const auto rounded = static_cast<float>(t[i]);
        const unsigned tie = rounded == at.x[i] ? 1 : 0;
        const unsigned win = rounded > at.x[i] ? 1 : 0;
        at.winner[i] = static_cast<unsigned char>(tie + 2 * win);
        ties += tie;
        wins += win;
    }
    return {t.size() - ties - wins, ties, wins};
}

} // namespace

WinCounts& WinCounts::operator+=(const WinCounts& more) {
    input += more.input;
    tie += more.tie;
    condition += more.condition;
    return *this;
}

double smoothPair(double x, double t, double beta) {
    if (x == t)
        return x;
    const double distance = std::abs(x - t);
    if (!(distance < HUGE_VAL)) // an infinity, or NaN
        return beta == 0 || distance != distance ? (x + t) / 2 : ((x > t) == (beta > 0) ? x : t);
    const bool isOfX = (x > t) == (beta > 0);
    const double near = isOfX ? x : t, far = isOfX ? t : x;
    const double e = std::exp(-std::abs(beta) * distance);
    return near + (far - near) * (e / (1 + e));
}

double combined(Combine combine, double beta, double x, double t) {
    switch (combine) {
    case Combine::Max:
        return largerOf(x, t);
    case Combine::Sum:
        return x + t;
    case Combine::Condition:
        return t;
    case Combine::Relu:
        return largerOf(0.0, t);
    case Combine::Smooth:
        break;
    }
    return smoothPair(x, t, beta);
}

WinCounts combineRow(const FunnelLayer& layer, std::span<const double> t, const CombinePlaces& at) {
    ACTI_EXPECT(at.x.size() == t.size());
    if (!at.t.empty())
        for (std::size_t i = 0; i < t.size(); ++i)
            at.t[i] = static_cast<float>(t[i]);
    if (!at.y.empty() && layer.combine == Combine::Max)
        for (std::size_t i = 0; i < t.size(); ++i)
            at.y[i] = largerOf(at.x[i], static_cast<float>(t[i]));
    else if (!at.y.empty())
        writeY(t, at, [&](double x, double condition) { return combined(layer.combine, layer.beta, x, condition); });
    return at.winner.empty() ? WinCounts{} : writeWinners(t, at);
}

} // namespace acti
