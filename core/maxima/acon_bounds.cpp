#include "core/maxima/acon_bounds.h"

#include "core/numeric/special.h"
#include "core/numeric/wide.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

const Wide kExtremeAt(0x9.98f11d6cef08b54p-2L, -0xe.a843f0e2d7d31aap-67L); // y* to 128 bits

} // namespace

AconBounds aconBounds(double p1, double p2, double beta) {
    if (std::isnan(p1 + p2) || std::isnan(beta))
        return {kNan, kNan, {}, {}, AconAttainment::NowhereKnown, kNan, kNan, kNan};
    const double high = std::max(p1, p2), low = std::min(p1, p2);
    const Wide mean = (Wide(p1) + Wide(p2)) / Wide(2), difference = Wide(high) - Wide(low);
    const double atZero = toDouble(mean);
    if (p1 == p2)
        return {p1, p1, {}, {}, AconAttainment::Everywhere, p1, p1, p1};
    if (beta == 0)
        return {atZero, atZero, {}, {}, AconAttainment::Everywhere, atZero, atZero, atZero};
    const double plus = beta > 0 ? high : low, minus = beta > 0 ? low : high;
    if (std::isinf(beta))
        return {low, high, {}, {}, AconAttainment::OnHalfLines, minus, plus, atZero};
    const Wide reach = difference * kExtremeAt / Wide(4);
    const double at = toDouble(kExtremeAt / (Wide(beta) * difference));
    return {toDouble(mean - reach), toDouble(mean + reach), -at, at, AconAttainment::AtPoints, minus, plus, atZero};
}

std::optional<AconParams> aconParamsOf(const Entry& entry, Params params) {
    ACTI_EXPECT(params.size() == entry.params().size());
    if (entry.id() == "acon_c")
        return AconParams{params[0], params[1], params[2]};
    if (entry.id() == "acon_b")
        return AconParams{1, params[0], params[1]};
    if (entry.id() == "acon_a" || entry.id() == "swish")
        return AconParams{1, 0, params[0]};
    if (entry.id() == "silu")
        return AconParams{1, 0, 1};
    return std::nullopt;
}

} // namespace acti
