// Second-order forward differentiation in x, with first-order derivatives to P parameters: f, f', f'', df/dp in one
// pass. Each rule stands under its Taylor line, a(x+h) = a + a1 h + a2 h^2/2. At a kink the branch that the comparison
// takes rules.
#pragma once

#include "core/numeric/real.h"

#include <array>
#include <cstddef>
#include <limits>

namespace acti {

// `error` is what rounding took from `v`, to first order, so that a function with a steep logarithm (exp at -700) sees
// the argument that was meant: value() is then within one ulp of T for every formula of the catalogue. Parameters must
// not depend on x, and g holds no mixed derivatives.
template<std::floating_point T, std::size_t P>
struct Jet {
    using Real = T;

    T v = 0;
    T error = 0;
    T d1 = 0;
    T d2 = 0;
    bool isFixed = true; // it is a number near here: not merely flat at this point, as x^3 is at 0
    std::array<T, P> g{};

    Jet() = default;
    Jet(T constant) : v(constant) {}

    static Jet variable(T x) {
        Jet jet(x);
        jet.d1 = 1;
        jet.isFixed = false;
        return jet;
    }
    static Jet parameter(T value, std::size_t index) {
        Jet jet(value);
        jet.g[index] = 1;
        return jet;
    }
    T value() const { return v + error; }

    friend Jet operator-(const Jet& a) {
        Jet r(-a.v);
        r.isFixed = a.isFixed;
        r.error = -a.error;
        r.d1 = -a.d1;
        r.d2 = -a.d2;
        for (std::size_t i = 0; i < P; ++i)
            r.g[i] = -a.g[i];
        return r;
    }

    // a + b = (a+b) + (a1+b1) h + ...; the error by Knuth's two-sum
    friend Jet operator+(const Jet& a, const Jet& b) {
        Jet r(a.v + b.v);
        r.isFixed = a.isFixed && b.isFixed;
        const T bRounded = r.v - a.v;
        r.error = (a.v - (r.v - bRounded)) + (b.v - bRounded) + (a.error + b.error);
        r.d1 = a.d1 + b.d1;
        r.d2 = a.d2 + b.d2;
        for (std::size_t i = 0; i < P; ++i)
            r.g[i] = a.g[i] + b.g[i];
        return r;
    }
    friend Jet operator-(const Jet& a, const Jet& b) { return a + -b; }

    // a b = ab + (a1 b + a b1) h + (a2 b + 2 a1 b1 + a b2) h^2/2; a factor that stands still beside one that overflowed
    // adds nothing
    friend Jet operator*(const Jet& a, const Jet& b) {
        Jet r(a.v * b.v);
        r.isFixed = a.isFixed && b.isFixed;
        r.error = productError(a.v, b.v, r.v) + (a.v * b.error + a.error * b.v);
        if (a.isStill()) {
            r.d1 = times(a.v, b.d1);
            r.d2 = times(a.v, b.d2);
        } else if (b.isStill()) {
            r.d1 = times(b.v, a.d1);
            r.d2 = times(b.v, a.d2);
        } else {
            r.d1 = a.d1 * b.v + a.v * b.d1;
            r.d2 = a.d2 * b.v + 2 * a.d1 * b.d1 + a.v * b.d2;
        }
        for (std::size_t i = 0; i < P; ++i)
            r.g[i] = a.g[i] * b.v + a.v * b.g[i];
        return r;
    }

    // q = a/b:  q1 = (a1 - q b1)/b,  q2 = (a2 - 2 q1 b1 - q b2)/b, with q to twice the digits: where q is nearly
    // constant both terms are nearly equal. An infinite b that is no pole has overflowed, and the quotient has
    // vanished.
    friend Jet operator/(const Jet& a, const Jet& b) {
        Jet r(a.v / b.v);
        r.isFixed = a.isFixed && b.isFixed;
        if (isInfinite(b.v) && !isInfinite(a.v) && b.d1 == b.d1 && b.d2 == b.d2)
            return r;
        const T product = r.v * b.v;
        r.error = ((a.v - product) - productError(r.v, b.v, product) + (a.error - r.v * b.error)) / b.v;
        const bool isPole = b.v == 0 && !b.isFixed; // however flat b is there
        if (!(a.isStill() && b.isStill()) || isPole) {
            r.d1 = r.rest(a.d1, b.d1) / b.v;
            r.d2 = (r.rest(a.d2, b.d2) - 2 * r.d1 * b.d1) / b.v;
        }
        for (std::size_t i = 0; i < P; ++i)
            r.g[i] = a.g[i] == 0 && b.g[i] == 0 ? T(0) : r.rest(a.g[i], b.g[i]) / b.v;
        return r;
    }

    // It does not change with x, to second order.
    bool isStill() const { return d1 == 0 && d2 == 0; }

    // coefficient * change, and 0 for no change, however large the coefficient.
    static T times(T coefficient, T change) { return change == 0 ? T(0) : coefficient * change; }

    friend bool operator<(const Jet& a, const Jet& b) { return a.v < b.v; }
    friend bool operator>(const Jet& a, const Jet& b) { return a.v > b.v; }
    friend bool operator<=(const Jet& a, const Jet& b) { return a.v <= b.v; }
    friend bool operator>=(const Jet& a, const Jet& b) { return a.v >= b.v; }

    friend Jet select(bool mask, const Jet& a, const Jet& b) { return mask ? a : b; }
    // At a tie the slope of least magnitude that lies between both: 0 between two signs, in either order of a and b.
    // That is what PyTorch 1.13 has for abs(0), relu(0), relu6(6), prelu(0).
    friend Jet min(const Jet& a, const Jet& b) { return a.v == b.v ? tied(a, b) : a.v != a.v || a.v < b.v ? a : b; }
    friend Jet max(const Jet& a, const Jet& b) { return a.v == b.v ? tied(a, b) : a.v != a.v || a.v > b.v ? a : b; }
    friend Jet abs(const Jet& a) { return a.v == 0 ? tied(-a, a) : a.v < 0 ? -a : a; }
    friend Jet tied(const Jet& a, const Jet& b) {
        if (a.d1 < 0 ? b.d1 > 0 : a.d1 > 0 && b.d1 < 0)
            return straight(a, b);
        const bool isFlatter = (a.d1 < 0 ? -a.d1 : a.d1) < (b.d1 < 0 ? -b.d1 : b.d1);
        return isFlatter ? a : b;
    }

    // y(a) = y + y' a1 h + (y'' a1^2 + y' a2) h^2/2. What stands still goes on to do so, however steep y is there: a
    // clamped argument has no slope under a root.
    friend Jet chain(const Jet& a, T y, T y1, T y2) {
        Jet r = moved(a, y, y1);
        if (!a.isStill()) {
            r.d1 = y1 * a.d1;
            r.d2 = y2 * a.d1 * a.d1 + y1 * a.d2;
        }
        return r;
    }

    // What a function of a has without derivatives to x: its value, error and gradient, which is gone where the
    // function has come to an end at an infinite a.
    friend Jet moved(const Jet& a, T y, T y1) {
        Jet r(y);
        r.isFixed = a.isFixed;
        r.error = times(y1, a.error);
        for (std::size_t i = 0; i < P; ++i)
            r.g[i] = y1 == 0 && isInfinite(a.v) ? T(0) : times(y1, a.g[i]);
        return r;
    }

private:
    // The value of both, and the slope 0 between theirs.
    static Jet straight(const Jet& a, const Jet& b) {
        Jet r(b.v);
        r.isFixed = a.isFixed && b.isFixed;
        return r;
    }
    static bool isInfinite(T value) { return value - value != 0 && value == value; }

    // change - (v + error) b, the product to twice the digits.
    T rest(T change, T b) const {
        if (b == 0)
            return change;
        const T product = v * b;
        const T exact = (change - product) - (productError(v, b, product) + error * b);
        return exact == exact ? exact : change - product;
    }
};

// e^(a+h) = e^a (1 + h + h^2/2). The value may overflow; the derivatives of a long double stay at e^11000, where every
// double has long overflowed, so that a slope of 0 stays 0 and does not become 0 * inf.
template<class T, std::size_t P>
Jet<T, P> exp(const Jet<T, P>& a) {
    constexpr T kFar = 11000;
    const T y = exp(a.v);
    const bool isFar = std::numeric_limits<T>::max_exponent10 > 4900 && a.v > kFar;
    const T slope = isFar ? exp(kFar) : y;
    return chain(a, y, slope, slope);
}

// e^(a+h) - 1: the slope is e^a itself, not y + 1, which loses the tail
template<class T, std::size_t P>
Jet<T, P> expm1(const Jet<T, P>& a) {
    const T slope = exp(a.v);
    return chain(a, expm1(a.v), slope, slope);
}

// y with y' = 1/of.
template<class T, std::size_t P>
Jet<T, P> logarithmic(const Jet<T, P>& a, T y, T of) {
    Jet<T, P> r(y);
    r.isFixed = a.isFixed;
    r.error = a.error == 0 ? T(0) : a.error / of;
    const bool isPole = of == 0 && !a.isFixed; // however flat a is there
    if (!a.isStill() || isPole) {
        r.d1 = a.d1 / of;
        r.d2 = a.d2 / of - r.d1 * r.d1;
    }
    for (std::size_t i = 0; i < P; ++i)
        r.g[i] = a.g[i] == 0 ? T(0) : a.g[i] / of;
    return r;
}

// ln(a+h) = ln a + h/a - h^2/(2a^2); the derivatives by ratios, for 1/a^2 may overflow
template<class T, std::size_t P>
Jet<T, P> log(const Jet<T, P>& a) {
    return logarithmic(a, log(a.v), a.v);
}

// ln(1+a+h) = ln(1+a) + h/(1+a) - h^2/(2(1+a)^2)
template<class T, std::size_t P>
Jet<T, P> log1p(const Jet<T, P>& a) {
    return logarithmic(a, log1p(a.v), 1 + a.v);
}

// sqrt(a+h) = y + h/(2y) - h^2/(8y^3), by ratios: 2y y1 = a1, 2y y2 = a2 - 2 y1^2; the slope at 0 is infinite
template<class T, std::size_t P>
Jet<T, P> sqrt(const Jet<T, P>& a) {
    const T y = sqrt(a.v);
    Jet<T, P> r = moved(a, y, 1 / (2 * y));
    if (!a.isStill()) {
        r.d1 = a.d1 / (2 * y);
        r.d2 = (a.d2 - 2 * r.d1 * r.d1) / (2 * y);
    }
    return r;
}

// tanh(a+h) = y + h/cosh^2 a - y h^2/cosh^2 a, with 1/cosh^2 a = 4 s c of the logistic function at 2a
template<class T, std::size_t P>
Jet<T, P> tanh(const Jet<T, P>& a) {
    const Logistic<T> k = logistic(2 * a.v);
    const T slope = 4 * k.s * k.c;
    return chain(a, -k.t, slope, 2 * k.t * slope);
}

// s(a+h) = s + s c h + s c (c-s) h^2/2
template<class T, std::size_t P>
Jet<T, P> sigmoid(const Jet<T, P>& a) {
    const Logistic<T> k = logistic(a.v);
    const T slope = k.s * k.c;
    return chain(a, k.s, slope, slope * k.t);
}

// softplus' = s, softplus'' = s c; what the sum of a and ln(1+e^-a) loses is kept
template<class T, std::size_t P>
Jet<T, P> softplus(const Jet<T, P>& a) {
    const Logistic<T> k = logistic(a.v);
    Jet<T, P> r = chain(a, softplus(a.v), k.s, k.s * k.c);
    if (a.v > 0)
        r.error += (a.v - r.v) + log1p(exp(-a.v));
    return r;
}

// as softplus, for a <= 0
template<class T, std::size_t P>
Jet<T, P> softplusTail(const Jet<T, P>& a) {
    const Logistic<T> k = logistic(a.v);
    return chain(a, softplusTail(a.v), k.s, k.s * k.c);
}

// ln s = -softplus(-a)
template<class T, std::size_t P>
Jet<T, P> logSigmoid(const Jet<T, P>& a) {
    return -softplus(-a);
}

// erf' = 2/sqrt(pi) e^(-a^2), erf'' = -2a erf'
template<class T, std::size_t P>
Jet<T, P> erf(const Jet<T, P>& a) {
    const T slope = T(1.12837916709551257389615890312154517169L) * exp(-a.v * a.v);
    return chain(a, erf(a.v), slope, -2 * a.v * slope);
}
template<class T, std::size_t P>
Jet<T, P> erfc(const Jet<T, P>& a) {
    const T slope = T(-1.12837916709551257389615890312154517169L) * exp(-a.v * a.v);
    return chain(a, erfc(a.v), slope, -2 * a.v * slope);
}

// normalCdf' = phi, normalCdf'' = -a phi
template<class T, std::size_t P>
Jet<T, P> normalCdf(const Jet<T, P>& a) {
    const T slope = normalPdf(a.v);
    return chain(a, normalCdf(a.v), slope, -a.v * slope);
}

// w = tanh(ln(1+e^a)), see tanhSoftplusTerms
template<class T, std::size_t P>
Jet<T, P> tanhSoftplus(const Jet<T, P>& a) {
    const TanhSoftplus<T> terms = tanhSoftplusTerms(a.v);
    return chain(a, terms.w, terms.w1, terms.w2);
}

// Sine and cosine of v + error by the theorem of sums, not to first order: for a product of two doubles that is the
// exact product, however many turns it makes.
template<class T>
struct SineCosine {
    T s;
    T c;
};
template<class T, std::size_t P>
SineCosine<T> sineCosine(const Jet<T, P>& a) {
    const T s = sin(a.v), c = cos(a.v), sOfError = sin(a.error), cOfError = cos(a.error);
    return {s * cOfError + c * sOfError, c * cOfError - s * sOfError};
}

// sin(a+h) = sin a + h cos a - h^2/2 sin a
template<class T, std::size_t P>
Jet<T, P> sin(const Jet<T, P>& a) {
    const SineCosine<T> k = sineCosine(a);
    Jet<T, P> r = chain(a, k.s, k.c, -k.s);
    r.error = 0;
    return r;
}
template<class T, std::size_t P>
Jet<T, P> cos(const Jet<T, P>& a) {
    const SineCosine<T> k = sineCosine(a);
    Jet<T, P> r = chain(a, k.c, -k.s, -k.c);
    r.error = 0;
    return r;
}

} // namespace acti
