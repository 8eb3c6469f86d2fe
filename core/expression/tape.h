// An expression as a list of instructions, to be run over jets for people and over packs for pixels.
#pragma once

#include "core/expression/expression.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace acti {

inline constexpr std::size_t kMaxTapeParams = 8;

// f, f', f'' and df/dparam before rounding to double.
struct TapePoint {
    long double f = 0, f1 = 0, f2 = 0;
    std::array<long double, kMaxTapeParams> gradient{};
};

// How far f, f' and f'' may lie from exact arithmetic on the formula, estimated along the evaluation (bounded_jet.h);
// NaN: nothing is known of them.
struct TapeErrors {
    long double f = 0, f1 = 0, f2 = 0;
};

// Equal sub-trees are computed once, and what does not depend on x once for a whole span.
class Tape {
public:
    // `params`: how many there are, at most kMaxTapeParams; no parameter of `body` lies beyond.
    Tape(const Expression& body, std::size_t params);

    std::size_t params() const { return m_params; }
    std::size_t instructions() const { return m_instructions.size(); }

    // By second-order jets of long double; every x and parameter finite. At a tie the branch that the written
    // comparison takes gives the derivatives. What has no value is NaN.
    void evaluate(std::span<const double> x, std::span<const double> params, std::span<TapePoint> out) const;
    // The same without gradients, faster.
    void evaluateCurve(std::span<const double> x, std::span<const double> params, std::span<TapePoint> out) const;
    // The same points with their errors; about four times the time.
    void evaluateErrors(std::span<const double> x, std::span<const double> params, std::span<TapePoint> out,
                        std::span<TapeErrors> errors) const;
    // f alone in double lanes, rounded once to float, from the front; returns how many are done (applyPacks).
    std::size_t apply(std::span<const float> x, std::span<const double> params, std::span<float> out) const;

    // An operation on registers; its result goes to the register of its own number.
    struct Instruction {
        Op op = Op::Constant;
        Function function{};
        int exponent = 0; // of a whole power, whose second operand is then not read
        bool isWhole = false;
        long double value = 0;                 // of a constant
        std::array<std::size_t, 3> operands{}; // the first: also a parameter's index
    };

private:
    std::size_t m_params;
    std::size_t m_result = 0;
    std::size_t m_fixed = 0; // the first instructions do not depend on x
    std::vector<Instruction> m_instructions;
};

} // namespace acti
