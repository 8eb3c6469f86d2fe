// The smooth maximum of lines as a function that beta sweeps, and its distance to the maximum.
#pragma once

#include "core/figure/swept.h"
#include "core/maxima/smooth_lines.h"

#include <optional>

namespace acti {

// OutOfRange for no input or more than kMostInputs, and for a slope or offset beyond +-kLargestInput.
Result<void> checkInputs(const SweptMaximum& subject);

// The part of a sample that the quantity is; NaN of a quantity that a smooth maximum does not have.
double partOf(const Quantity& quantity, const LinesSample& sample);

class MaximumSweep : public Swept {
public:
    // `subject` has passed checkInputs.
    explicit MaximumSweep(const SweptMaximum& subject);

    std::string name() const override;
    const ParamInfo& parameter() const override;
    bool knows(const Quantity& quantity) const override;
    std::string label(const Quantity& quantity) const override;
    void values(const Quantity& quantity, std::span<const double> x, double value,
                std::span<double> out) const override;
    double reading(const Quantity& quantity, double x, double value) const override;
    QuantityLine line(const Quantity& quantity, double value, Range x, const Ink& ink) const override;
    void limit(const Quantity& quantity, std::span<const double> x, LimitPoint point,
               std::span<double> out) const override;
    std::vector<double> breaks(Range x) const override;
    std::string nameOfLimit(LimitPoint point) const override;

    // max - S_beta at x for beta >= 0, S_beta - min for beta < 0; at beta = 0 the mean's. Never negative.
    double gap(double x, double beta) const;
    // Where to look for the largest gap and for every bend of S_beta: sorted, with both ends of `x`.
    std::vector<double> places(double beta, Range x) const;

private:
    std::vector<double> heights(double x) const;
    std::optional<double> crossingOf(std::size_t i, std::size_t j) const; // none of parallel lines
    LinesSample drawn(double beta, double x) const;

    Lines m_lines;
};

} // namespace acti
