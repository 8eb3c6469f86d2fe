// The limit of a sequence that was computed, or the knowledge that none was seen.
#pragma once

#include <span>
#include <vector>

namespace acti {

// Magnitudes at which a function is asked for its limit at infinity: doubling up to 2^14, then by 2^16 up to 2^960.
std::vector<double> limitMagnitudes();

// `values` are those of a function at limitMagnitudes(). What follows a NaN is not seen (a literal formula overflows
// there). From the last eight values: equal up to 2^-50, the last one; falling below 1e-30 or all below 1e-1000, 0;
// growing by steps that do not shrink, or infinite, an infinity; anything else, and fewer than eight values, NaN.
long double limitOfSequence(std::span<const long double> values);

// A slope near a place, at distances of which the middle one is the geometric mean of the others: whether it grows as a
// power of the distance shrinks, so that it has no bound there. What is merely steep stops growing.
bool growsWithoutBound(double nearest, double middle, double farthest);

} // namespace acti
