// f, f', f'' and the parameter gradient of a textbook formula to more than 60 digits, by differences over steps of
// 2^-160: no rule of differentiation is shared with the catalogue.
#pragma once

#include "core/activations/entry.h"
#include "tests/precise/textbook.h"

#include <optional>
#include <vector>

namespace acti {

struct PreciseSample {
    Big f, f1, f2;
    std::vector<std::optional<Big>> gradient; // nothing at an end of the parameter's domain
};

// x finite and off the entry's kinks.
PreciseSample preciseSample(const Entry& entry, Params params, double x);

// |got - exact| in units of double's spacing at `exact`. Both overflow alike: 0. NaN or one infinity: infinite.
double errorInUlp(double got, const Big& exact);

} // namespace acti
