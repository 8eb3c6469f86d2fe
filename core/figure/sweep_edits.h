// What a user can do to what a sweep runs over, as pure functions.
#pragma once

#include "core/figure/sweep_figure.h"

#include <map>
#include <string>

namespace acti {

// Over another activation, formula or maximum, from its initial range; the quantity, style, number of curves and range
// of x stay where they fit. `subject` passes sweptOf; another one changes nothing.
SweepFigure withSubject(const SweepFigure& figure, const SweepSubject& subject);

// With another parameter running, over its initial range. Of a smooth maximum nothing changes.
SweepFigure withSweptParameter(SweepFigure figure, const std::string& parameter);

// With another text of a formula of one's own: the parameter that runs goes on where the new formula has it with the
// same range, else the formula's last one runs; values of parameters that are gone are forgotten. A text that cannot be
// swept changes nothing.
SweepFigure withSweptFormula(SweepFigure figure, const std::string& formula);

// A formula of one's own over its last parameter, the others at `params` as far as it has them.
SweptActivation sweptFormula(const std::string& formula, const std::map<std::string, double>& params = {});

} // namespace acti
