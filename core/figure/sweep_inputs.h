// The lines that a smooth maximum takes, drawn beside its family and named where they run.
#pragma once

#include "core/figure/sweep_figure.h"

#include <string>

namespace acti {

struct SweepInput {
    std::string name; // "x₂ = −0.5 x − 1"
    Polyline line;    // over the whole range of x
};

// "x₁" of the first, whose index is 0.
std::string nameOfInput(std::size_t index);

// Of a family of values of a smooth maximum that shows its inputs; else none.
std::vector<SweepInput> sweepInputs(const SweepFigure& figure);

LegendItem inputsLegend(const SweepFigure& figure);

// Their names inside `panel`, each where it is farthest from the other lines and from the family; none where there are
// too many to be read, nor of a line that is out of sight.
std::vector<Text> inputLabels(const SweepFigure& figure, const Panel& panel);

} // namespace acti
