// What a sweep runs over: an activation with one of its parameters, or a smooth maximum of lines with its beta. Both
// are one function of x and of the swept parameter.
#pragma once

#include "core/figure/curve_line.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace acti {

struct SweptActivation {
    std::string activation = "swish";     // or kCustomActivation
    std::map<std::string, double> params; // by id, of those that stand still; not named: the initial value
    std::string parameter = "beta";       // the swept one's id
    std::string formula = {};             // of kCustomActivation alone: what parseFormula reads
    bool operator==(const SweptActivation&) const = default;
};

// The line slope * x + offset.
struct MaximumInput {
    double slope = 0;
    double offset = 0;
    bool operator==(const MaximumInput&) const = default;
};

// Where the distance from S_beta to the maximum (beta < 0: to the minimum) is drawn: nowhere, over x, or its largest
// value over the parameter.
enum class GapPanel { None, OverX, OverParameter };

struct SweptMaximum {
    std::vector<MaximumInput> inputs{{1, 0}, {0, 1}, {-0.5, -1}};
    bool showsInputs = true; // named lines beside the family
    GapPanel gap = GapPanel::OverX;
    bool showsLogSumExp = false; // beside S_beta, for comparison
    bool showsMellowmax = false; // likewise
    bool operator==(const SweptMaximum&) const = default;
};
inline constexpr std::size_t kMostInputs = 16;
inline constexpr double kLargestInput = 1e6; // of a slope or an offset

using SweepSubject = std::variant<SweptActivation, SweptMaximum>;

enum class LimitPoint { Zero, PlusInfinity, MinusInfinity };

class Swept {
public:
    virtual ~Swept() = default;

    // "ACON-B p = 0.25": with the parameters that stand still.
    virtual std::string name() const = 0;
    virtual const ParamInfo& parameter() const = 0;
    virtual bool knows(const Quantity& quantity) const = 0;
    virtual std::string label(const Quantity& quantity) const = 0;

    // The quantity at the points `x` for an accepted value of the parameter, for drawing: within 1e-12 of its largest
    // term. `out` is of the same size.
    virtual void values(const Quantity& quantity, std::span<const double> x, double value,
                        std::span<double> out) const = 0;
    // The same at one point, as exact as the function can be had: for people to read.
    virtual double reading(const Quantity& quantity, double x, double value) const = 0;
    // The quantity as a line over the whole of `x`, with points where it bends.
    virtual QuantityLine line(const Quantity& quantity, double value, Range x, const Ink& ink) const = 0;
    // What `values` tends to as the parameter nears `point`: NaN where no limit is seen, infinite where it diverges.
    // At 0 it is the value itself where the parameter accepts 0.
    virtual void limit(const Quantity& quantity, std::span<const double> x, LimitPoint point,
                       std::span<double> out) const = 0;
    // Where a limit may bend or jump: sorted, inside `x`.
    virtual std::vector<double> breaks(Range x) const = 0;
    // The name that a limit has at this point by its nature ("mean"); empty: none.
    virtual std::string nameOfLimit(LimitPoint point) const = 0;
};

// f, f' or f''.
bool isOfOneSample(const Quantity& quantity);

// Errors name the field below "subject": an unknown activation or parameter, a formula that cannot be read, one without
// parameters, a value outside its domain, no input or more than kMostInputs, a slope or offset beyond +-kLargestInput.
Result<std::unique_ptr<const Swept>> sweptOf(const SweepSubject& subject);

// "−0.5 x − 1", "x", "0".
std::string lineText(double slope, double offset);

} // namespace acti
