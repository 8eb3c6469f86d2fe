// Formulas made of a seed, of every operation there is.
#pragma once

#include "core/expression/expression.h"

#include <iterator>
#include <random>

namespace acti {

class RandomFormula {
public:
    explicit RandomFormula(unsigned seed) : m_random(seed) {}

    Formula formula() {
        Formula made{{{"a"}, {"beta", 0.25, 0, 1}, {"p_1", -7, -14, 14}}, value(static_cast<int>(pick(7)))};
        return made;
    }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }

    Expression leaf() {
        switch (pick(4)) {
        case 0:
            return Expression::parameter(pick(3));
        case 1: {
            const long double values[] = {0, -0.0L, 1, -2, 0.1L, 1e-300L, 2.5e17L, 3.14159265358979323846L, 1.0L / 3};
            return Expression::constant(values[pick(std::size(values))]);
        }
        default:
            return Expression::variable();
        }
    }

    Expression mask(int depth) {
        if (depth > 1 && pick(3) == 0)
            return Expression::of(pick(2) == 0 ? Op::And : Op::Or, {mask(depth - 1), mask(depth - 1)});
        const auto op = static_cast<Op>(static_cast<std::size_t>(Op::Less) + pick(6));
        return Expression::of(op, {value(depth - 1), value(depth - 1)});
    }

    Expression value(int depth) {
        if (depth <= 0)
            return leaf();
        switch (pick(6)) {
        case 0:
            return Expression::call(kFunctions[pick(std::size(kFunctions))].function, value(depth - 1));
        case 1:
            return Expression::of(Op::Negate, {value(depth - 1)});
        case 2:
            return Expression::of(Op::Select, {mask(depth - 1), value(depth - 1), value(depth - 1)});
        default: {
            constexpr Op kBinary[] = {Op::Add, Op::Subtract, Op::Multiply, Op::Divide, Op::Power, Op::Min, Op::Max};
            return Expression::of(kBinary[pick(std::size(kBinary))], {value(depth - 1), value(depth - 1)});
        }
        }
    }

    std::mt19937 m_random;
};

} // namespace acti
