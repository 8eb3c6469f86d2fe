// What is plotted of an activation: its value, a derivative in x, the gradient with respect to a parameter, the product
// of its slopes along a chain of layers; or the difference of two.
#pragma once

#include "core/activations/entry.h"

#include <optional>
#include <string>
#include <string_view>

namespace acti {

struct Quantity {
    enum class Kind { Value, Slope, Curvature, Gradient, Chain, Difference };
    Kind kind = Kind::Value;
    std::string parameter; // Gradient only: the parameter's id

    bool operator==(const Quantity&) const = default;
};

// "f", "f1", "f2", "d_<parameter>": the columns of the command line; "chain", "difference".
std::string quantityId(const Quantity& quantity);
std::optional<Quantity> quantityFromId(std::string_view id);

// "f", "f′", "f″", "∂f/∂β" (the parameter's id where `entry` does not know it), "∏f′", "Δf".
std::string quantityLabel(const Quantity& quantity, const Entry* entry = nullptr);

// NaN where the entry has no such parameter, and for what one sample of one curve does not tell: Chain, Difference.
double valueOf(const Quantity& quantity, const Entry& entry, const Sample& sample);

// A person's minus sign, and at most `digits` significant digits.
std::string labelNumber(double value, int digits = 4);
// The same of 10^`exponent`, which no double need hold: "3.2e−412".
std::string labelPower(double exponent, int digits = 4);

} // namespace acti
