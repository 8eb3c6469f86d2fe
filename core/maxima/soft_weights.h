// The softmax weights of a few numbers, and expectations under them that keep their digits where terms cancel.
#pragma once

#include "core/numeric/wide.h"

#include <cstddef>
#include <span>
#include <vector>

namespace acti {

// An expectation, how far it is from the reference that it was computed about, and each number's distance from it. The
// winner's distance is exact to its own last digits, however small it is.
struct Centred {
    Wide mean;
    Wide shift; // mean - reference
    std::vector<Wide> offsets;
};

// share_i = e^(beta x_i) / sum_j e^(beta x_j), for finite x, at least one, and finite beta of any sign.
class SoftWeights {
public:
    SoftWeights(std::span<const Wide> x, const Wide& beta);

    std::size_t size() const { return m_weights.size(); }
    Wide share(std::size_t i) const { return m_weights[i] / m_total; }
    Wide beta() const { return m_beta; }
    std::size_t winner() const { return m_winner; } // the lowest index with the largest beta x_i
    bool areNearlyEqual() const { return m_isNear; }
    // The largest |beta (x_i - x_winner)|.
    long double spread() const { return m_spread; }

    // sum_i share_i u_i; u has size() values.
    Centred expectation(std::span<const Wide> u) const;

    // ln sum_i e^(beta (x_i - reference)), where reference is x_winner, or the mean of x if areNearlyEqual(); and the
    // same for the mean in place of the sum.
    Wide logSum() const;
    Wide logMean() const;

private:
    Wide m_beta;
    std::vector<Wide> m_weights; // up to the factor 1/m_total
    std::vector<Wide> m_excess;  // weights - 1, if near
    Wide m_rest;                 // all weights but the winner's
    Wide m_total;
    std::size_t m_winner = 0;
    long double m_spread = 0;
    bool m_isNear = false;
};

// The arithmetic mean.
Wide meanOf(std::span<const Wide> u);

} // namespace acti
