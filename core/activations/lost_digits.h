// Where a user's formula loses its digits: where rounding on the way may have taken what a value consists of.
#pragma once

#include "core/activations/info.h"
#include "core/expression/tape.h"
#include "core/numeric/landmarks.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace acti {

class Entry;

// Of f, f' and f'' (order 0, 1, 2) a value is lost if its error (TapeErrors) is more than kLostShare of it and more
// than kZeroShare of what it changes by over the distance to 0: beside an honest zero of a slope that is not small,
// whatever is left of the value is small, and its place is known all the same. What is below every double is 0, and not
// lost.
inline constexpr long double kLostShare = 0x1p-10L;
inline constexpr long double kZeroShare = 0x1p-40L;
std::array<bool, 3> areLost(double x, const TapePoint& point, const TapeErrors& errors);

// The order-th derivative has no sure digit for x in `range`.
struct LostDigits {
    Range range;
    int order = 0;

    bool operator==(const LostDigits&) const = default;
};

// A curve for a search for landmarks: what is lost is 0, so that its signs are no landmarks.
class SureCurve {
public:
    SureCurve(const Entry& entry, Params params);

    Sample at(double x) const;
    std::vector<Sample> at(std::span<const double> x) const;
    // With what noise there is, for integrals over it; faster.
    std::vector<CurvePoint> rough(std::span<const double> x) const;
    // By quantity and place: the stretches on which neighbours of the grid are lost, to the doubles at their ends. The
    // grid is followed by doubling to both sides. Stretches that are narrow between sure values are left out: what
    // changes its sign there has its zero there.
    std::vector<LostDigits> lostOn(std::span<const double> grid) const;

private:
    std::array<bool, 3> lostAt(double x) const;
    double edge(int order, double sure, double lost) const;

    const Entry& m_entry;
    Params m_params;
    std::optional<Tape> m_tape; // of a user's formula
};

bool isLost(std::span<const LostDigits> lost, int order, double x);

// Without the zeros where f is lost, the extrema where f' is and the inflections where f'' is.
void dropLost(Landmarks& marks, std::span<const LostDigits> lost);

} // namespace acti
