// More of the vocabulary of formulas: functions whose literal form loses digits, for long double, Jet and Pack alike.
// Errors of the long double forms are in its ulp, derivatives included; every function returns NaN for NaN.
#pragma once

#include "core/numeric/jet.h"
#include "core/numeric/pack_functions.h"
#include "core/numeric/real.h"

#include <array>

namespace acti {

// y(a, p) for a p that does not depend on x: yx, yxx are derivatives to a, yp to p.
template<class T, std::size_t P>
Jet<T, P> chain(const Jet<T, P>& a, const Jet<T, P>& p, T y, T yx, T yxx, T yp) {
    Jet<T, P> r = chain(a, y, yx, yxx);
    r.error += yp * p.error;
    for (std::size_t i = 0; i < P; ++i)
        r.g[i] += yp * p.g[i];
    return r;
}

namespace detail {

// (x cosh x - sinh x)/x^3 = sum over k >= 1 of 2k x^(2k-2)/(2k+1)!: terms of one sign. |x| < 1.
template<class T>
T shrinkSeries(T x) {
    const T square = x * x;
    T sum(0.0);
    for (int k = 12; k >= 1; --k) // c_k = 2k/(2k+1)!, so that c_(k+1)/c_k = 1/(2k (2k+3))
        sum = T(1.0) + square * sum / T(static_cast<double>(2 * k) * (2 * k + 3));
    return sum / T(3.0);
}

// (e^x - 1 - x)/x^2 = sum over k >= 0 of x^k/(k+2)!. |x| < 1.
template<class T>
T restSeries(T x) {
    T sum(1.0);
    for (int k = 20; k >= 3; --k)
        sum = T(1.0) + x * sum / T(static_cast<double>(k));
    return sum * T(0.5);
}

} // namespace detail

// x - tanh x. All x; 4 ulp, near 0 too, where it is x^3/3.
inline long double tanhShrink(long double x) {
    if (!(std::fabs(x) < 1))
        return x - std::tanh(x);
    return x * x * x * detail::shrinkSeries(x) / std::cosh(x);
}
inline Pack tanhShrink(const Pack& a) {
    // 2k/(2k+1)!, as far as a float sees for |x| <= 1
    static constexpr std::array kShrink{1.0 / 3,       1.0 / 30,        1.0 / 840,        1.0 / 45360,
                                        1.0 / 3991680, 1.0 / 518918400, 1.0 / 93405312000};
    const auto isFar = abs(a) > Pack(1.0);
    const Pack near = select(isFar, Pack(0.0), a);
    const Pack grown = exp(near), square = near * near;
    const Pack cosh = Pack(0.5) * (grown + Pack(1.0) / grown);
    return select(isFar, a - tanh(a), square * near * detail::polynomial(square, kShrink) / cosh);
}
// 1 - tanh' = tanh^2, then 2 tanh tanh'
template<class T, std::size_t P>
Jet<T, P> tanhShrink(const Jet<T, P>& a) {
    const Logistic<T> k = logistic(2 * a.v);
    return chain(a, tanhShrink(a.v), k.t * k.t, -8 * k.t * k.s * k.c);
}

// e^x - 1 - x. All x up to overflow; 4 ulp, near 0 too, where it is x^2/2.
inline long double expm1MinusX(long double x) {
    return std::fabs(x) < 0.5L ? x * x * detail::restSeries(x) : std::expm1(x) - x;
}
inline Pack expm1MinusX(const Pack& a) {
    // 1/(k+2)!, as far as a float sees for |x| <= 1/2
    static constexpr std::array kRest{1.0 / 2,    1.0 / 6,     1.0 / 24,     1.0 / 120,    1.0 / 720,
                                      1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800};
    const auto isFar = abs(a) > Pack(0.5);
    const Pack near = select(isFar, Pack(0.0), a);
    return select(isFar, expm1(a) - a, near * near * detail::polynomial(near, kRest));
}
// e^x - 1, then e^x
template<class T, std::size_t P>
Jet<T, P> expm1MinusX(const Jet<T, P>& a) {
    return chain(a, expm1MinusX(a.v), expm1(a.v), exp(a.v));
}

// a (e^(x/a) - 1) for a > 0. All x up to overflow; 3 ulp.
inline long double scaledExpm1(long double x, long double a) { return a * std::expm1(x / a); }
inline Pack scaledExpm1(const Pack& x, const Pack& a) { return a * expm1(x / a); }
// With u = x/a: to x e^u and e^u/a, to a e^u - 1 - u e^u = -e^u (e^-u - 1 + u), which is -u^2/2 near 0. `a` must not
// depend on x.
template<class T, std::size_t P>
Jet<T, P> scaledExpm1(const Jet<T, P>& x, const Jet<T, P>& a) {
    const Jet<T, P> u = x / a;
    const T slope = exp(u.v);
    const T toScale = u.v < -1 ? expm1(u.v) - u.v * slope : -slope * expm1MinusX(-u.v);
    Jet<T, P> r = chain(x, a, a.v * expm1(u.v), slope, slope / a.v, toScale);
    r.error = a.v * (slope * u.error) + expm1(u.v) * a.error;
    return r;
}

// x + sin^2(a x)/a for a other than 0. All x; 2 ulp.
inline long double snake(long double x, long double a) {
    const long double s = std::sin(a * x);
    return x + s * s / a;
}
inline Pack snake(const Pack& x, const Pack& a) {
    const Pack s = sin(a * x);
    return x + s * s / a;
}
// With t = 2 a x: to x 1 + sin t = cos^2 t/(1 - sin t), then 2a cos t; to a (x sin t - sin^2(a x)/a)/a. `a` must not
// depend on x.
template<class T, std::size_t P>
Jet<T, P> snake(const Jet<T, P>& x, const Jet<T, P>& a) {
    const Jet<T, P> u = a * x;
    const T s = sineCosine(u).s, wave = s * s / a.v;
    const auto [sine, cosine] = sineCosine(u + u);
    const T slope = sine < 0 ? cosine * cosine / (1 - sine) : 1 + sine;
    Jet<T, P> r = chain(x, a, x.v + wave, slope, 2 * a.v * cosine, (x.v * sine - wave) / a.v);
    r.error += (x.v - r.v) + wave;
    return r;
}

// x/(1+|x|). All x; 2 ulp.
inline long double softsign(long double x) { return x / (1 + std::fabs(x)); }
inline Pack softsign(const Pack& a) { return a / (Pack(1.0) + abs(a)); }
// 1/(1+|x|)^2, then -+2/(1+|x|)^3; at 0 f'' is that of the right
template<class T, std::size_t P>
Jet<T, P> softsign(const Jet<T, P>& a) {
    const T share = 1 / (1 + abs(a.v)), slope = share * share;
    return chain(a, softsign(a.v), slope, (a.v < 0 ? 2 : -2) * slope * share);
}

// x/sqrt(1 + a x^2) for a >= 0. All x; 4 ulp.
inline long double isru(long double x, long double a) { return x / std::sqrt(1 + a * x * x); }
inline Pack isru(const Pack& x, const Pack& a) { return x / sqrt(Pack(1.0) + a * x * x); }
// With r = 1/sqrt(1 + a x^2): to x r^3 and -3 a x r^5, to a -(x r)^3/2. `a` must not depend on x.
template<class T, std::size_t P>
Jet<T, P> isru(const Jet<T, P>& x, const Jet<T, P>& a) {
    const T r = 1 / sqrt(1 + a.v * x.v * x.v), y = x.v * r, cube = r * r * r;
    return chain(x, a, y, cube, -3 * a.v * y * r * cube, -y * y * y / 2);
}

// sqrt(x^2 + b) for b >= 0. |x| below 1e2400 (long double); 1 ulp.
inline long double rootOfSquarePlus(long double x, long double b) { return std::sqrt(x * x + b); }
inline Pack rootOfSquarePlus(const Pack& x, const Pack& b) { return sqrt(x * x + b); }
// x/h and b/h^3, to b 1/(2h). The rounding of the root is kept, for sqrt(x^2 + 1) - 1. `b` must not depend on x.
template<class T, std::size_t P>
Jet<T, P> rootOfSquarePlus(const Jet<T, P>& x, const Jet<T, P>& b) {
    const T h = rootOfSquarePlus(x.v, b.v), share = b.v / h / h;
    Jet<T, P> r = chain(x, b, h, x.v / h, share / h, 1 / (2 * h));
    const T square = x.v * x.v, root = h * h;
    const T left = square > b.v ? (square - root) + b.v : (b.v - root) + square;
    r.error += (left + (productError(x.v, x.v, square) - productError(h, h, root))) / (2 * h);
    return r;
}

// tanh(e^x). All x; e^x costs an ulp per unit of x.
inline long double tanhExp(long double x) { return std::tanh(std::exp(x)); }
inline Pack tanhExp(const Pack& a) { return tanh(exp(a)); }
// With e = e^x and q = 1/cosh^2 e: q e, then q e (1 - 2 e tanh e); 0 from 6 on, where q is below every double
template<class T, std::size_t P>
Jet<T, P> tanhExp(const Jet<T, P>& a) {
    if (a.v > 6)
        return Jet<T, P>(T(1));
    const T e = exp(a.v);
    const Logistic<T> k = logistic(2 * e);
    const T slope = 4 * k.s * k.c * e;
    return chain(a, -k.t, slope, slope * (1 + 2 * e * k.t));
}

} // namespace acti
