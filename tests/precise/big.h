// Reals of any precision (MPFR) with the operators of mathematics. The precision is that of the innermost BigPrecision.
#pragma once

#include <mpfr.h>

#include <utility>

namespace acti {

// Sets the precision of every Big that is made while it lives, in bits.
class BigPrecision {
public:
    explicit BigPrecision(long bits) : m_before(mpfr_get_default_prec()) { mpfr_set_default_prec(bits); }
    ~BigPrecision() { mpfr_set_default_prec(m_before); }
    BigPrecision(const BigPrecision&) = delete;
    BigPrecision& operator=(const BigPrecision&) = delete;

private:
    mpfr_prec_t m_before;
};

class Big {
public:
    Big(double value = 0) {
        mpfr_init(m_value);
        mpfr_set_d(m_value, value, MPFR_RNDN); // exact
    }
    // A decimal constant with as many digits as wanted.
    static Big decimal(const char* digits) {
        return made([&](mpfr_ptr to) { mpfr_set_str(to, digits, 10, MPFR_RNDN); });
    }
    Big(const Big& other) {
        mpfr_init(m_value);
        mpfr_set(m_value, other.m_value, MPFR_RNDN);
    }
    Big& operator=(const Big& other) {
        if (this != &other)
            mpfr_set(m_value, other.m_value, MPFR_RNDN);
        return *this;
    }
    ~Big() { mpfr_clear(m_value); }

    // 2^exponent.
    static Big powerOfTwo(long exponent) {
        Big result;
        mpfr_set_si_2exp(result.m_value, 1, exponent, MPFR_RNDN);
        return result;
    }
    static Big pi() {
        Big result;
        mpfr_const_pi(result.m_value, MPFR_RNDN);
        return result;
    }

    double toDouble() const { return mpfr_get_d(m_value, MPFR_RNDN); }
    bool isNumber() const { return mpfr_nan_p(m_value) == 0; }
    bool isFinite() const { return mpfr_number_p(m_value) != 0; }
    // Of the leading bit; 0 has none and gives a very small number.
    long exponent() const { return mpfr_zero_p(m_value) ? -100'000 : static_cast<long>(mpfr_get_exp(m_value)); }

    friend Big operator-(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_neg(to, a.m_value, MPFR_RNDN); });
    }
    friend Big operator+(const Big& a, const Big& b) {
        return made([&](mpfr_ptr to) { mpfr_add(to, a.m_value, b.m_value, MPFR_RNDN); });
    }
    friend Big operator-(const Big& a, const Big& b) {
        return made([&](mpfr_ptr to) { mpfr_sub(to, a.m_value, b.m_value, MPFR_RNDN); });
    }
    friend Big operator*(const Big& a, const Big& b) {
        return made([&](mpfr_ptr to) { mpfr_mul(to, a.m_value, b.m_value, MPFR_RNDN); });
    }
    friend Big operator/(const Big& a, const Big& b) {
        return made([&](mpfr_ptr to) { mpfr_div(to, a.m_value, b.m_value, MPFR_RNDN); });
    }
    friend bool operator<(const Big& a, const Big& b) { return mpfr_less_p(a.m_value, b.m_value) != 0; }
    friend bool operator>(const Big& a, const Big& b) { return b < a; }

    friend Big abs(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_abs(to, a.m_value, MPFR_RNDN); });
    }
    friend Big sqrt(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_sqrt(to, a.m_value, MPFR_RNDN); });
    }
    friend Big exp(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_exp(to, a.m_value, MPFR_RNDN); });
    }
    friend Big log(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_log(to, a.m_value, MPFR_RNDN); });
    }
    friend Big tanh(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_tanh(to, a.m_value, MPFR_RNDN); });
    }
    friend Big sin(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_sin(to, a.m_value, MPFR_RNDN); });
    }
    friend Big erf(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_erf(to, a.m_value, MPFR_RNDN); });
    }
    friend Big expm1(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_expm1(to, a.m_value, MPFR_RNDN); });
    }
    friend Big log1p(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_log1p(to, a.m_value, MPFR_RNDN); });
    }
    friend Big cos(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_cos(to, a.m_value, MPFR_RNDN); });
    }
    friend Big tan(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_tan(to, a.m_value, MPFR_RNDN); });
    }
    friend Big asin(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_asin(to, a.m_value, MPFR_RNDN); });
    }
    friend Big acos(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_acos(to, a.m_value, MPFR_RNDN); });
    }
    friend Big atan(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_atan(to, a.m_value, MPFR_RNDN); });
    }
    friend Big sinh(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_sinh(to, a.m_value, MPFR_RNDN); });
    }
    friend Big cosh(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_cosh(to, a.m_value, MPFR_RNDN); });
    }
    friend Big asinh(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_asinh(to, a.m_value, MPFR_RNDN); });
    }
    friend Big acosh(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_acosh(to, a.m_value, MPFR_RNDN); });
    }
    friend Big atanh(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_atanh(to, a.m_value, MPFR_RNDN); });
    }
    friend Big cbrt(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_cbrt(to, a.m_value, MPFR_RNDN); });
    }
    friend Big log2(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_log2(to, a.m_value, MPFR_RNDN); });
    }
    friend Big log10(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_log10(to, a.m_value, MPFR_RNDN); });
    }
    friend Big floor(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_floor(to, a.m_value); });
    }
    friend Big ceil(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_ceil(to, a.m_value); });
    }
    friend Big trunc(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_trunc(to, a.m_value); });
    }
    friend Big roundToEven(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_roundeven(to, a.m_value); });
    }
    friend Big pow(const Big& a, const Big& b) {
        return made([&](mpfr_ptr to) { mpfr_pow(to, a.m_value, b.m_value, MPFR_RNDN); });
    }
    friend Big erfc(const Big& a) {
        return made([&](mpfr_ptr to) { mpfr_erfc(to, a.m_value, MPFR_RNDN); });
    }

private:
    template<class Set>
    static Big made(Set set) {
        Big result;
        set(result.m_value);
        return result;
    }

    mpfr_t m_value;
};

} // namespace acti
