// Random compositions of the grammar against MPFR: f, f' and f'' of each are right to the error that the tape states,
// or said to be lost.
#include "core/activations/custom.h"
#include "core/base/text.h"
#include "core/expression/print.h"
#include "core/expression/tape.h"
#include "tests/precise/precise_formula.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <random>

namespace acti {
namespace {

// Formulas as people compose them: sums, products, quotients and functions of x, small numbers that are exact in binary
// (the tape knows no error of a number), and two parameters.
class Composer {
public:
    explicit Composer(unsigned seed) : m_random(seed) {}

    Formula formula() { return {{{"a", 0.75}, {"b", -1.5}}, value(2 + static_cast<int>(pick(3)))}; }
    double x() {
        std::uniform_real_distribution<double> near(-4, 4), exponent(-30, 12);
        return pick(3) == 0 ? std::copysign(std::exp2(exponent(m_random)), near(m_random)) : near(m_random);
    }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }

    Expression leaf() {
        const long double numbers[] = {1, 2, 3, 0.5L, 0.125L, -1, 10, 0.046875L};
        switch (pick(5)) {
        case 0:
            return Expression::constant(numbers[pick(std::size(numbers))]);
        case 1:
            return Expression::parameter(pick(2));
        default:
            return Expression::variable();
        }
    }

    // Softplus of what is not negative has another form, which a reader chooses.
    Function function() {
        const Function one = kFunctions[pick(std::size(kFunctions))].function;
        return one == Function::SoftplusTail ? Function::Softplus : one;
    }

    Expression value(int depth) {
        if (depth <= 0)
            return leaf();
        switch (pick(9)) {
        case 0:
        case 1:
        case 2:
            return Expression::call(function(), value(depth - 1));
        case 3:
            return Expression::of(Op::Power, {value(depth - 1), Expression::constant(exponent())});
        case 4:
            return Expression::of(Op::Select, {Expression::of(Op::Greater, {value(depth - 1), value(depth - 2)}),
                                               value(depth - 1), value(depth - 1)});
        default: {
            constexpr Op kTwo[] = {Op::Add, Op::Subtract, Op::Multiply, Op::Multiply, Op::Divide, Op::Min, Op::Max};
            return Expression::of(kTwo[pick(std::size(kTwo))], {value(depth - 1), value(depth - 1)});
        }
        }
    }
    long double exponent() {
        const long double exponents[] = {2, 3, 4, -1, -2, 0.5L, 1.5L};
        return exponents[pick(std::size(exponents))];
    }

    std::mt19937 m_random;
};

struct Tally {
    std::size_t right = 0, lost = 0, beyond = 0;
};

// What a reader is told against what is: `error` is the tape's own estimate.
void judgePart(Tally& tally, double got, const Big& exact, long double error, const std::string& where) {
    const double rounded = exact.toDouble();
    if (std::isnan(got)) {
        ++tally.lost;
        return;
    }
    if (std::isinf(rounded) || std::isinf(got)) {
        ++tally.beyond;
        const bool isFar = std::abs(rounded) > 0x1p1000; // next to the end of the doubles
        EXPECT_TRUE(got == rounded || isFar) << where << ": " << shortest(got) << ", not " << shortest(rounded);
        return;
    }
    ++tally.right;
    const BigPrecision precision(3000);
    const double distance = abs(Big(got) - exact).toDouble();
    const double allowed = 2 * ulpOf(rounded) + 8 * static_cast<double>(error);
    EXPECT_LE(distance, allowed) << where << ": " << shortest(got) << ", not " << shortest(rounded) << "; stated error "
                                 << shortest(static_cast<double>(error));
}

void judgeFormula(Tally& tally, Composer& composer) {
    constexpr int kPlaces = 8;
    const std::string text = printFormula(composer.formula());
    const auto entry = customEntry(text);
    ASSERT_TRUE(entry) << text << ": " << message(entry.error());
    const std::vector<double> params = entry->initialParams();
    const Expression body = entry->definition().body;
    const Tape tape(body, params.size());
    for (int i = 0; i < kPlaces; ++i) {
        const double x = composer.x();
        const auto exact = preciseCurve(body, x, params);
        const Sample got = entry->at(x, params);
        if (!exact)
            continue;
        TapePoint point;
        TapeErrors errors;
        tape.evaluateErrors({&x, 1}, params, {&point, 1}, {&errors, 1});
        const std::string where = text + " at " + shortest(x);
        judgePart(tally, got.f, exact->f, errors.f, "f of " + where);
        judgePart(tally, got.f1, exact->f1, errors.f1, "f' of " + where);
        judgePart(tally, got.f2, exact->f2, errors.f2, "f'' of " + where);
    }
}

TEST(RandomFormulas, AreRightToTheStatedErrorOrSaidToBeLost) {
    Tally tally;
    const char* asked = std::getenv("ACTI_FORMULAS"); // as many, from the environment
    const auto formulas = static_cast<unsigned>(parseInteger(asked ? asked : "").value_or(300));
    for (unsigned seed = 1; seed <= formulas; ++seed) {
        Composer composer(seed);
        judgeFormula(tally, composer);
    }
    EXPECT_GT(tally.right, 10 * formulas);
    EXPECT_LT(tally.lost, tally.right / 10) << "what has a value is told, but for few places";
}

} // namespace
} // namespace acti
