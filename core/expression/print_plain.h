// A formula in a line of text, for captions.
#pragma once

#include "core/expression/expression.h"

#include <string>

namespace acti {

// The body as a person writes it, shared parts written out: "x·σ(β·x)", "x if x > 0, else α·x". Constants have six
// digits: it is for reading.
std::string printPlain(const Formula& formula);

} // namespace acti
