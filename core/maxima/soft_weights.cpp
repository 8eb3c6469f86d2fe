#include "core/maxima/soft_weights.h"

#include "core/base/expect.h"

#include <algorithm>

namespace acti {

Wide meanOf(std::span<const Wide> u) {
    Wide sum;
    for (const Wide& value : u)
        sum = sum + value;
    return sum / Wide(static_cast<long double>(u.size()));
}

SoftWeights::SoftWeights(std::span<const Wide> x, const Wide& beta) : m_beta(beta) {
    ACTI_EXPECT(!x.empty());
    const bool isUpward = !(beta < Wide());
    for (std::size_t i = 1; i < x.size(); ++i)
        if (isUpward ? x[i] > x[m_winner] : x[i] < x[m_winner])
            m_winner = i;
    for (const Wide& value : x)
        m_spread = std::max(m_spread, std::fabs((beta * (value - x[m_winner])).high));
    m_isNear = m_spread <= 1;
    // Near: e^t as 1 + expm1(t) about the mean, where the sum over the ones is exactly n. Far: about the winner.
    const Wide reference = m_isNear ? meanOf(x) : x[m_winner];
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Wide t = beta * (x[i] - reference);
        if (m_isNear)
            m_excess.push_back(expm1(t));
        m_weights.push_back(m_isNear ? Wide(1) + m_excess.back() : exp(t));
        if (i != m_winner)
            m_rest = m_rest + m_weights.back();
    }
    m_total = m_weights[m_winner] + m_rest;
}

Centred SoftWeights::expectation(std::span<const Wide> u) const {
    ACTI_EXPECT(u.size() == size());
    const Wide reference = m_isNear ? meanOf(u) : u[m_winner];
    Centred centred;
    Wide plain, weighted;
    for (std::size_t i = 0; i < u.size(); ++i) {
        const Wide distance = u[i] - reference;
        centred.offsets.push_back(distance);
        plain = plain + distance; // what rounding left of the mean
        weighted = weighted + (m_isNear ? m_excess[i] : m_weights[i]) * distance;
    }
    const Wide shift = (m_isNear ? plain + weighted : weighted) / m_total;
    for (Wide& offset : centred.offsets)
        offset = offset - shift;
    centred.shift = shift;
    centred.mean = reference + shift;
    return centred;
}

Wide SoftWeights::logSum() const {
    return m_isNear ? logMean() + log1p(Wide(static_cast<long double>(size() - 1))) : log1p(m_rest);
}

Wide SoftWeights::logMean() const {
    const auto n = static_cast<long double>(size());
    if (!m_isNear)
        return log1p(m_rest) - log1p(Wide(n - 1));
    Wide sum;
    for (const Wide& excess : m_excess)
        sum = sum + excess;
    return log1p(sum / Wide(n));
}

} // namespace acti
