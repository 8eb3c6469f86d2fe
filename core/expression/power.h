// a^b for jets, and a^n for whole n on any scalar.
#pragma once

#include "core/numeric/jet.h"

#include <cmath>

namespace acti {

// By repeated squaring: exact to the rounding of the products, with all derivatives at 0. Every a.
template<class Scalar>
Scalar wholePower(const Scalar& a, int n) {
    if (n < 0)
        return Scalar(1) / wholePower(a, -n);
    Scalar power(1), square = a;
    for (int rest = n; rest > 0; rest /= 2) {
        if (rest % 2 == 1)
            power = power * square;
        if (rest > 1)
            square = square * square;
    }
    return power;
}

// y = a^b with both depending on x: y1 = ya a1 + yb b1, y2 = yaa a1^2 + 2 yab a1 b1 + ybb b1^2 + ya a2 + yb b2, where
// ya = b a^(b-1), yb = y ln a. As std::pow: NaN for a < 0 unless b is whole. A part that does not vary adds nothing,
// whatever its coefficient: at a = 0 the logarithm of a fixed exponent is never asked.
template<class T, std::size_t P>
Jet<T, P> power(const Jet<T, P>& a, const Jet<T, P>& b) {
    constexpr auto times = Jet<T, P>::times;
    const T y = std::pow(a.v, b.v);
    const T below = std::pow(a.v, b.v - 1);
    const T ya = times(below, b.v), yaa = times(std::pow(a.v, b.v - 2), b.v * (b.v - 1));
    const T ln = std::log(a.v);
    const T yb = times(ln, y), ybb = times(ln, yb), yab = below * (1 + b.v * ln);
    Jet<T, P> r(y);
    r.isFixed = a.isFixed && b.isFixed;
    r.error = times(ya, a.error) + times(yb, b.error);
    r.d1 = times(ya, a.d1) + times(yb, b.d1);
    r.d2 = times(yaa, a.d1 * a.d1) + 2 * times(yab, a.d1 * b.d1) + times(ybb, b.d1 * b.d1) + times(ya, a.d2) +
           times(yb, b.d2);
    for (std::size_t i = 0; i < P; ++i)
        r.g[i] = times(ya, a.g[i]) + times(yb, b.g[i]);
    // Powers of a that leave the range of T: by the logarithmic derivative l = b a1/a + b1 ln a, y1 = y l, y2 = y (l^2
    // + l1)
    if (a.v > 0 && std::isfinite(y) && !(std::isnormal(below) && std::isnormal(yaa))) {
        const T share = a.d1 / a.v, l = b.v * share + times(ln, b.d1);
        r.d1 = y * l;
        r.d2 = y * (l * l + b.v * (a.d2 / a.v - share * share) + 2 * b.d1 * share + times(ln, b.d2));
    }
    return r;
}

} // namespace acti
