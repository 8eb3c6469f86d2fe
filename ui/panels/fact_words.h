// Facts in the words and signs that people read, and the same numbers at full precision.
#pragma once

#include "core/activations/facts.h"

#include <QCoreApplication>
#include <QString>

namespace acti::ui {

// The context of all words of facts.
struct FactRows {
    Q_DECLARE_TR_FUNCTIONS(FactRows)
};

inline constexpr std::size_t kListed = 3; // of zeros, extrema, inflections; more are counted

// The entry at its parameters, for what is the case at the ends of pieces: there a kink belongs to one side.
struct CurveAt {
    const Entry& entry;
    Params params;

    bool has(double Sample::*part, double value, double x) const;
};

// "[0, 1)": closed where f or f' has the value somewhere; a slope of one side of a kink alone is none.
QString boundsText(const CurveAt& curve, double Sample::*part, const Bound& low, const Bound& high);
// The piece on which f or f' is `value`: with an end where it has that value there too, open at infinity.
QString pieceText(const CurveAt& curve, double Sample::*part, double value, const Range& piece);
// Where f' is at its bounds.
QString attained(const CurveAt& curve, const Bound& low, const Bound& high);

QString points(const std::vector<Point>& list); // "−0.27846 at x = −1.2785", one a line
QString smoothness(Smoothness value);
QString direction(Direction value);
QString orUnknown(double value);
QString saturation(const Facts& facts); // "x ≤ −5.3, x ≥ 5.3": hard where the slope is 0 there
QString kinks(const std::vector<Kink>& list);

QString full(double value);
QString pointsInFull(const std::vector<Point>& list);
QString attainedInFull(const Bound& low, const Bound& high);
QString kinksInFull(const std::vector<Kink>& list);
QString saturationInFull(const Facts& facts);

} // namespace acti::ui
