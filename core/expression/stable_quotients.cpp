#include "core/expression/stable_quotients.h"

#include "core/expression/stable_roots.h"
#include "core/expression/terms.h"

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

// number * e^exponent; without an exponent a number.
struct Exponential {
    long double number = 1;
    std::optional<Expression> exponent;
};

std::optional<Exponential> exponentialOf(const Term& term) {
    if (term.coefficient <= 0)
        return std::nullopt;
    if (term.isNumber())
        return Exponential{term.coefficient, std::nullopt};
    if (term.factors.size() != 1 || !isCallOf(term.factors[0].base, Function::Exp))
        return std::nullopt;
    const Expression& u = term.factors[0].base.operand(0);
    return Exponential{term.coefficient,
                       term.factors[0].power == 1 ? u : scaled(u, static_cast<long double>(term.factors[0].power))};
}

// `base` as a sum of two of them, a number first.
std::optional<std::pair<Exponential, Exponential>> twoExponentials(const Expression& base) {
    if (base.op() != Op::Add)
        return std::nullopt;
    const std::vector<Term> terms = termsOf(base);
    if (terms.size() != 2)
        return std::nullopt;
    auto a = exponentialOf(terms[0]), b = exponentialOf(terms[1]);
    if (!a || !b || (!a->exponent && !b->exponent))
        return std::nullopt;
    if (!b->exponent)
        std::swap(a, b);
    return std::pair{*a, *b};
}

Expression sigmoidOf(const Expression& u) { return Expression::call(Function::Sigmoid, u); }

Expression movedBy(const Expression& u, long double distance) {
    return distance == 0 ? u : Expression::of(Op::Add, {u, Expression::constant(distance)});
}

// Takes `base` out of the term, once; false if it is not there.
bool takeOut(Term& term, const Expression& base) {
    const auto place =
        std::ranges::find_if(term.factors, [&](const Factor& one) { return one.power > 0 && one.base == base; });
    if (place == term.factors.end())
        return false;
    if (--place->power == 0)
        term.factors.erase(place);
    return true;
}

// (a + b e^u)^-n beside other factors: e^u/(a + b e^u) = s(w)/b, 1/(a + b e^u) = s(-w)/a with w = u + ln(b/a).
void useSigmoid(Term& term, const Exponential& a, const Exponential& b, int n) {
    const Expression& u = *b.exponent;
    const Expression w = movedBy(u, std::log(b.number / a.number));
    for (; n > 0; --n) {
        if (takeOut(term, Expression::call(Function::Exp, u))) {
            term.coefficient /= b.number;
            term.multiply(sigmoidOf(w), 1);
        } else if (a.number == b.number && takeOut(term, Expression::call(Function::Expm1, u))) {
            term.coefficient /= a.number;
            term.multiply(Expression::call(Function::Tanh, scaled(u, 0.5L)), 1);
        } else {
            term.coefficient /= a.number;
            term.multiply(sigmoidOf(negated(w)), 1);
        }
    }
}

// 1/(a e^u + b e^v) beside e^u, e^v or e^u - e^v; false if none of them is there.
bool useRatio(Term& term, const Exponential& a, const Exponential& b) {
    const auto difference = [](const Exponential& p, const Exponential& q) {
        return Expression::of(Op::Subtract, {Expression::call(Function::Expm1, *p.exponent),
                                             Expression::call(Function::Expm1, *q.exponent)});
    };
    for (const auto& [p, q] : {std::pair{a, b}, std::pair{b, a}}) {
        const Expression distance = Expression::of(Op::Subtract, {*p.exponent, *q.exponent});
        if (takeOut(term, Expression::call(Function::Exp, *p.exponent))) {
            term.coefficient /= p.number;
            term.multiply(sigmoidOf(movedBy(distance, std::log(p.number / q.number))), 1);
            return true;
        }
        if (a.number == b.number && takeOut(term, difference(p, q))) {
            term.coefficient /= a.number;
            const bool isOdd = *q.exponent == negated(*p.exponent); // (u - v)/2 is u then
            term.multiply(Expression::call(Function::Tanh, isOdd ? *p.exponent : scaled(distance, 0.5L)), 1);
            return true;
        }
    }
    return false;
}

bool useExponentials(Term& term) {
    for (const Factor& factor : std::vector(term.factors)) {
        const auto sum = factor.power < 0 ? twoExponentials(factor.base) : std::nullopt;
        if (!sum)
            continue;
        const auto& [a, b] = *sum;
        if (a.exponent && (factor.power != -1 || !useRatio(term, a, b)))
            continue;
        term.factors.erase(std::ranges::find(term.factors, factor));
        if (!a.exponent)
            useSigmoid(term, a, b, -factor.power);
        return true;
    }
    return false;
}

// u/(1 + |u|) beside other factors.
bool useSoftsign(Term& term) {
    for (const Factor& factor : std::vector(term.factors)) {
        if (factor.power != -1 || factor.base.op() != Op::Add)
            continue;
        std::vector<Term> terms = termsOf(factor.base);
        if (terms.size() == 2 && !terms[0].isNumber())
            std::swap(terms[0], terms[1]);
        const bool isOneMore = terms.size() == 2 && terms[0].isNumber() && terms[0].coefficient == 1 &&
                               terms[1].coefficient == 1 && terms[1].factors.size() == 1 &&
                               terms[1].factors[0].power == 1 && isCallOf(terms[1].factors[0].base, Function::Abs);
        if (!isOneMore)
            continue;
        const Expression& u = terms[1].factors[0].base.operand(0);
        if (!takeOut(term, u))
            continue;
        term.factors.erase(std::ranges::find(term.factors, factor));
        term.multiply(Expression::call(Function::Softsign, u), 1);
        return true;
    }
    return false;
}

// A polynomial in e^u by its coefficients from the lowest; of degree 12 at most.
using Coefficients = std::vector<long double>;
constexpr std::size_t kGreatestDegree = 12;

Coefficients multiplied(const Coefficients& a, const Coefficients& b) {
    Coefficients c(a.size() + b.size() - 1);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            c[i + j] += a[i] * b[j];
    return c;
}

// Finds what is a polynomial in e^u. The first exponent that is met is u; if a later one is a part of it, `finer` is
// that, and all is to be read again.
class PolynomialReader {
public:
    explicit PolynomialReader(std::optional<Expression> u) : m_u(std::move(u)) {}

    const std::optional<Expression>& exponent() const { return m_u; }
    const std::optional<Expression>& finer() const { return m_finer; }

    std::optional<Coefficients> read(const Factor& factor) {
        Coefficients product{1};
        const auto one = read(factor.base);
        for (int i = 0; one && i < std::abs(factor.power) && product.size() <= kGreatestDegree + 1; ++i)
            product = multiplied(product, *one);
        return one && product.size() <= kGreatestDegree + 1 ? std::optional(product) : std::nullopt;
    }

private:
    std::optional<Coefficients> read(const Term& term) {
        Coefficients product{term.coefficient};
        for (const Factor& factor : term.factors) {
            const auto one = factor.power > 0 ? read(factor) : std::nullopt;
            if (!one || product.size() + one->size() > kGreatestDegree + 2)
                return std::nullopt;
            product = multiplied(product, *one);
        }
        return product;
    }

    std::optional<Coefficients> read(const Expression& node) {
        if (isCallOf(node, Function::Exp))
            return powerOf(node.operand(0));
        if (isCallOf(node, Function::Expm1)) {
            auto power = powerOf(node.operand(0));
            if (power)
                power->front() -= 1;
            return power;
        }
        const std::vector<Term> terms = termsOf(node);
        if (terms.size() == 1 && terms[0].factors.size() == 1 && terms[0].factors[0].base == node)
            return std::nullopt;
        Coefficients sum(1);
        for (const Term& term : terms) {
            const auto one = read(term);
            if (!one)
                return std::nullopt;
            sum.resize(std::max(sum.size(), one->size()));
            for (std::size_t i = 0; i < one->size(); ++i)
                sum[i] += (*one)[i];
        }
        return sum;
    }

    std::optional<Coefficients> powerOf(const Expression& exponent) {
        if (!m_u)
            m_u = exponent;
        const Term whole = termOf(exponent), one = termOf(*m_u);
        const long double times = whole.coefficient / one.coefficient;
        if (!haveSameFactors(whole, one) || !(times > 0))
            return std::nullopt;
        if (times < 1)
            m_finer = exponent;
        if (!(times >= 1 && times <= kGreatestDegree) || std::trunc(times) != times)
            return std::nullopt;
        Coefficients power(static_cast<std::size_t>(times) + 1);
        power.back() = 1;
        return power;
    }

    std::optional<Expression> m_u;
    std::optional<Expression> m_finer;
};

// c0 + E (c1 + E (...)), of terms of one sign.
Expression horner(Coefficients c, const Expression& e) {
    while (c.size() > 1 && c.back() == 0)
        c.pop_back();
    Expression sum = Expression::constant(c.back());
    for (std::size_t i = c.size() - 1; i-- > 0;) {
        sum = isNumber(sum, 1) ? e : Expression::of(Op::Multiply, {e, sum});
        if (c[i] != 0)
            sum = Expression::of(Op::Add, {Expression::constant(c[i]), sum});
    }
    return sum;
}

bool areOfOneSign(const Coefficients& c) {
    return std::ranges::all_of(c, [](long double one) { return std::isfinite(one) && one >= 0; }) ||
           std::ranges::all_of(c, [](long double one) { return std::isfinite(one) && one <= 0; });
}

// p/q, as a number and what is beside it: a slope that dies away is then no difference of two that do not.
Expression quotientOf(const Coefficients& p, const Coefficients& q, const Expression& e) {
    const long double limit = p.front() / q.front();
    Coefficients rest = p;
    for (std::size_t i = 0; i < q.size(); ++i)
        rest[i] -= limit * q[i];
    const bool isSplit = limit != 0 && rest.front() == 0 && areOfOneSign(rest);
    const Expression quotient = Expression::of(Op::Divide, {horner(isSplit ? rest : p, e), horner(q, e)});
    return isSplit ? Expression::of(Op::Add, {Expression::constant(limit), quotient}) : quotient;
}

struct PolynomialQuotient {
    Expression u;
    Coefficients above, below;
    Term others;
};

std::optional<PolynomialQuotient> polynomialQuotientOf(const Term& term) {
    std::optional<Expression> u;
    for (int attempt = 0; attempt < 3; ++attempt) {
        PolynomialReader reader(u);
        Coefficients above{1}, below{1};
        Term others{term.coefficient, {}};
        for (const Factor& factor : term.factors) {
            Coefficients& side = factor.power < 0 ? below : above;
            if (const auto one = reader.read(factor))
                side = multiplied(side, *one);
            else
                others.multiply(factor.base, factor.power);
        }
        if (!reader.finer()) {
            const bool isOne = reader.exponent() && below.size() > 1 && above.size() <= below.size() &&
                               below.size() <= kGreatestDegree + 1 && areOfOneSign(above) && areOfOneSign(below);
            if (!isOne || below.front() == 0)
                return std::nullopt;
            above.resize(below.size());
            return PolynomialQuotient{*reader.exponent(), above, below, others};
        }
        u = reader.finer();
    }
    return std::nullopt;
}

// A quotient of polynomials in e^u with coefficients of one sign, of which the lower has no less degree.
bool usePolynomials(Term& term) {
    auto found = polynomialQuotientOf(term);
    if (!found)
        return false;
    auto& [u, above, below, others] = *found;
    const Expression grown = quotientOf(above, below, Expression::call(Function::Exp, u));
    std::ranges::reverse(above);
    std::ranges::reverse(below);
    const Expression shrunk = quotientOf(above, below, Expression::call(Function::Exp, negated(u)));
    others.multiply(
        Expression::of(Op::Select, {Expression::of(Op::Greater, {u, Expression::constant(0)}), shrunk, grown}), 1);
    term = others;
    return true;
}

} // namespace

Expression withStableQuotient(const Expression& product) {
    if (product.op() != Op::Multiply && product.op() != Op::Divide && product.op() != Op::Power)
        return product;
    Term term = termOf(product);
    if (std::ranges::none_of(term.factors, [](const Factor& one) { return one.power < 0; }) && !hasInverseRoot(term))
        return product;
    bool isChanged = false;
    while (useExponentials(term) || useSoftsign(term) || useInverseRoot(term))
        isChanged = true;
    isChanged = usePolynomials(term) || isChanged;
    return isChanged ? expressionOf(term) : product;
}

} // namespace acti
