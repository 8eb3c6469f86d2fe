// One function over the range of one parameter: a family of curves coloured by the parameter, or a map over x and the
// parameter; with the limits of the family and, of a smooth maximum, its distance to the maximum.
#pragma once

#include "core/figure/sweep_limits.h"

#include <optional>
#include <vector>

namespace acti {

enum class SweepScale { Linear, Log };
enum class SweepStyle { Family, Map };

// Which limits a family is drawn with, where they exist.
struct SweepLimits {
    bool zero = true;
    bool plus = true;
    bool minus = false;
    bool operator==(const SweepLimits&) const = default;
};

struct SweepFigure {
    SweepSubject subject;
    Range values{0.1, 20}; // of the parameter
    SweepScale scale = SweepScale::Log;
    std::size_t members = 11; // of the family, evenly spaced on the scale
    SweepLimits limits;
    Quantity quantity;
    SweepStyle style = SweepStyle::Family;
    Range x{-6, 6};
    std::optional<Range> y;        // of the family's panel; without it, what the curves need
    bool showsSlopeBounds = false; // with f', where the family shares them
    std::optional<double> current; // a value of the parameter whose curve is drawn strong, the family faint
    bool operator==(const SweepFigure&) const = default;
};

inline constexpr std::size_t kFewestMembers = 2;
inline constexpr std::size_t kMostMembers = 200;

// Pixels of a map; at most a million in all.
struct MapDetail {
    std::size_t columns = 1200;
    std::size_t rows = 800;
};

// A sweep to start with: the slider's range of the parameter, on a log scale where it reaches far beyond an initial
// value above 0. `subject` passes sweptOf; only that is looked at, and an unknown one gives the initial figure.
SweepFigure sweepOver(SweepSubject subject);

// Of the members, those the parameter accepts: a member at a value without a meaning is left out.
std::vector<double> memberValues(const SweepFigure& figure, const Swept& swept);

// Where `value` lies on the scale of the figure, 0 to 1.
double positionOf(const SweepFigure& figure, double value);
// The value at a place of the scale, 0 to 1; the ends exactly.
double valueAt(const SweepFigure& figure, double position);

// `value` with no more digits than show on the scale: a thousandth of the range, inside it.
double roundedOn(const SweepFigure& figure, double value);

// Errors name the field: an empty, infinite or too large range ("values", "x", "y"), a value of the parameter outside
// its domain, a log range that is not positive, too few or too many members, a quantity that the subject lacks,
// `current` outside `values`, and those of sweptOf.
Result<void> checkSweep(const SweepFigure& figure);

// The figure with all its marks.
Result<Scene> buildSweep(const SweepFigure& figure, const MapDetail& detail = {});

// The same without what moves when the parameter runs; with `current` the family is faint, and a map has a panel for
// the curve at that value.
Result<Scene> buildSweepGround(const SweepFigure& figure, const MapDetail& detail = {});

// What moves, for each panel of `ground`: the curve at `value`, and below it those at the values of `trail`, oldest
// first, ever stronger. `ground` is the figure's, and all values lie in its range.
std::vector<std::vector<Mark>> playingMarks(const SweepFigure& figure, const Scene& ground, double value,
                                            const std::vector<double>& trail = {});

} // namespace acti
