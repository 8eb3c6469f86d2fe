// A jet of long doubles with what rounding may have taken from its value and its derivatives: whether a digit is sure.
#pragma once

#include "core/numeric/jet.h"

#include <algorithm>
#include <cmath>

namespace acti {

// Errors of one function's result and of one sum's, in the result. A function of real.h is within 5 ulp.
inline constexpr long double kFunctionError = 0x1p-61L;
inline constexpr long double kSumError = 0x1p-63L;

// e0, e1, e2 estimate, to first order, how far jet.value(), jet.d1 and jet.d2 may lie from the numbers that exact
// arithmetic would give: not a proof, but a measure of what cancelled. Sums and products keep what rounding took from
// the value (jet.error), so that new errors come from functions and from derivatives alone.
struct BoundedJet {
    using Real = Jet<long double, 0>;

    Real jet;
    long double e0 = 0;
    long double e1 = 0;
    long double e2 = 0;
    // It came of a pole at an argument that rounding may have put there, as atanh of what rounds to 1: nothing is
    // known.
    bool isUnsure = false;

    BoundedJet() = default;
    BoundedJet(long double constant) : jet(constant) {}
    explicit BoundedJet(const Real& exact) : jet(exact) {}

    static BoundedJet variable(long double x) { return BoundedJet(Real::variable(x)); }

    friend BoundedJet operator-(const BoundedJet& a) {
        BoundedJet r = a;
        r.jet = -a.jet;
        return r;
    }

    friend BoundedJet operator+(const BoundedJet& a, const BoundedJet& b) {
        BoundedJet r(a.jet + b.jet);
        r.isUnsure = a.isUnsure || b.isUnsure;
        r.e0 = a.e0 + b.e0 + kSumError * std::fabs(r.jet.error);
        r.e1 = a.e1 + b.e1 + lostBySum(a.jet.d1, b.jet.d1);
        r.e2 = a.e2 + b.e2 + lostBySum(a.jet.d2, b.jet.d2);
        return r;
    }
    friend BoundedJet operator-(const BoundedJet& a, const BoundedJet& b) { return a + -b; }

    friend BoundedJet operator*(const BoundedJet& a, const BoundedJet& b) {
        const Real &p = a.jet, &q = b.jet;
        BoundedJet r(p * q);
        r.isUnsure = a.isUnsure || b.isUnsure;
        const auto both = [](long double u, long double eu, long double v, long double ev) {
            return times(u, ev) + times(v, eu) + eu * ev;
        };
        const long double bend = 2 * p.d1 * q.d1;
        r.e0 = both(p.v, a.e0, q.v, b.e0) + kSumError * std::fabs(r.jet.error);
        r.e1 = both(p.d1, a.e1, q.v, b.e0) + both(p.v, a.e0, q.d1, b.e1) + lostByProduct(p.d1, q.v) +
               lostByProduct(p.v, q.d1) + lostBySum(p.d1 * q.v, p.v * q.d1);
        r.e2 = both(p.d2, a.e2, q.v, b.e0) + 2 * both(p.d1, a.e1, q.d1, b.e1) + both(p.v, a.e0, q.d2, b.e2) +
               lostByProduct(p.d2, q.v) + 2 * lostByProduct(p.d1, q.d1) + lostByProduct(p.v, q.d2) +
               lostBySum(p.d2 * q.v, bend) + lostBySum(p.d2 * q.v + bend, p.v * q.d2);
        return r;
    }

    friend BoundedJet operator/(const BoundedJet& a, const BoundedJet& b) {
        BoundedJet r(a.jet / b.jet);
        r.isUnsure = a.isUnsure || b.isUnsure || (b.jet.v == 0 && b.e0 > 0);
        const Real &p = b.jet, &q = r.jet;
        if (std::isinf(p.v) || std::isinf(q.v))
            return r;
        const long double least = std::fabs(p.v) - b.e0; // infinite bounds where the divisor may be 0
        const long double divisor = least > 0 ? least : 0;
        const auto over = [divisor](long double error) { return error == 0 ? 0 : error / divisor; };
        r.e0 = over(a.e0 + times(q.v, b.e0) + kSumError * std::fabs(q.error * p.v));
        // What is exact so far and has no slope has none at all: x/x.
        const bool isExact = q.error == 0 && a.isExact() && b.isExact() && q.d1 == 0;
        if (isExact && q.d2 == 0)
            return r;
        r.e1 = over(a.e1 + times(q.v, b.e1) + times(p.d1, r.e0) + times(q.d1, b.e0) +
                    kSumError * (std::fabs(q.d1 * p.v) + kSumError * std::fabs(q.v * p.d1)));
        r.e2 =
            over(a.e2 + times(q.v, b.e2) + 2 * times(q.d1, b.e1) + 2 * times(p.d1, r.e1) + times(p.d2, r.e0) +
                 times(q.d2, b.e0) +
                 kSumError * (std::fabs(q.d2 * p.v) + 2 * std::fabs(q.d1 * p.d1) + kSumError * std::fabs(q.v * p.d2)));
        return r;
    }

    friend bool operator<(const BoundedJet& a, const BoundedJet& b) { return a.jet < b.jet; }
    friend bool operator>(const BoundedJet& a, const BoundedJet& b) { return a.jet > b.jet; }
    friend bool operator<=(const BoundedJet& a, const BoundedJet& b) { return a.jet <= b.jet; }
    friend bool operator>=(const BoundedJet& a, const BoundedJet& b) { return a.jet >= b.jet; }

    friend BoundedJet select(bool mask, const BoundedJet& a, const BoundedJet& b) { return mask ? a : b; }
    friend BoundedJet min(const BoundedJet& a, const BoundedJet& b) { return chosen(a, b, min(a.jet, b.jet)); }
    friend BoundedJet max(const BoundedJet& a, const BoundedJet& b) { return chosen(a, b, max(a.jet, b.jet)); }

    // y = f(a) as `result`, with f' and f'' from `unit` = f(a.v + h). The third derivative is guessed from the first
    // two: right for exponentials, logarithms, powers and e^(-x^2), and near 0 where a second derivative crosses 0.
    // `rounding`: of f itself, in f; 0 for one that is exact and made of straight pieces, as |a|.
    friend BoundedJet applied(const BoundedJet& a, const Real& result, const Real& unit,
                              long double rounding = kFunctionError) {
        const Real& p = a.jet;
        const long double y1 = std::fabs(unit.d1), y2 = std::fabs(unit.d2);
        const long double near = std::max(1.0L, p.v * p.v);
        const long double y3 = rounding == 0 ? 0 : 4 * y1 / near + 2 * y2 * (y1 > 0 ? y2 / y1 : 1);
        const long double d1 = std::fabs(p.d1), d2 = std::fabs(p.d2), shift = a.e0 + std::fabs(p.error);
        const long double ofSlope = times(y2, shift) + rounding * y1;
        const long double ofBend = times(y3, shift) + rounding * y2;
        constexpr long double kNoOverflow = 11000; // of a function of a smaller argument an infinity is a pole
        BoundedJet r(result);
        r.isUnsure = a.isUnsure || (std::isinf(result.v) && std::fabs(p.v) < kNoOverflow && a.e0 > 0);
        r.e0 = times(y1, a.e0) + times(y2, a.e0 * a.e0) + rounding * std::fabs(result.v);
        r.e1 = times(y1, a.e1) + times(ofSlope, d1);
        r.e2 = 2 * times(y2 * d1, a.e1) + times(y2, a.e1 * a.e1) + times(ofBend, d1 * d1) + times(y1, a.e2) +
               times(ofSlope, d2);
        return r;
    }

    bool isExact() const { return jet.error == 0 && e0 == 0 && e1 == 0 && e2 == 0; }

    // No error has a meaning beside what is infinite or undefined.
    void settleBounds() {
        const auto settle = [](long double value, long double& error) {
            if (!std::isfinite(value))
                error = 0;
            else if (std::isnan(error))
                error = std::numeric_limits<long double>::infinity();
        };
        settle(jet.value(), e0);
        settle(jet.d1, e1);
        settle(jet.d2, e2);
    }

private:
    // What rounding takes from u + v and from u v, exactly.
    static long double lostBySum(long double u, long double v) {
        const long double sum = u + v, rounded = sum - u;
        return std::fabs((u - (sum - rounded)) + (v - rounded));
    }
    static long double lostByProduct(long double u, long double v) {
        if (u == 0 || v == 0)
            return 0;
        const long double product = u * v, lost = std::fabs(productError(u, v, product));
        return std::isfinite(lost) ? lost : kSumError * std::fabs(product);
    }

    // |coefficient| error, and 0 for no error.
    static long double times(long double coefficient, long double error) {
        return std::fabs(Real::times(coefficient, error));
    }

    // The one of both that `jet` is; where the choice itself is not sure, whichever differs.
    static BoundedJet chosen(const BoundedJet& a, const BoundedJet& b, const Real& jet) {
        const bool isSure = std::fabs(a.jet.v - b.jet.v) > a.e0 + b.e0 || (a.e0 == 0 && b.e0 == 0);
        const BoundedJet& one = jet.v == a.jet.v && jet.d1 == a.jet.d1 ? a : b;
        BoundedJet r = one;
        r.jet = jet;
        if (isSure)
            return r;
        r.isUnsure = a.isUnsure || b.isUnsure;
        r.e0 = std::max(a.e0, b.e0);
        r.e1 = std::max(a.e1, b.e1) + std::fabs(a.jet.d1 - b.jet.d1);
        r.e2 = std::max(a.e2, b.e2) + std::fabs(a.jet.d2 - b.jet.d2);
        return r;
    }
};

} // namespace acti
