// What the choices of a funnel condition are called, and what each does to the map, in one line.
#pragma once

#include "core/spatial/funnel_spec.h"

#include <QString>

#include <vector>

namespace acti::ui {

template<class Value>
struct Choice {
    Value value;
    QString name;
    QString line;
};

const std::vector<Choice<Pool>>& poolChoices();
const std::vector<Choice<Combine>>& combineChoices();

// What is taken for a pixel outside the picture.
struct BorderRule {
    Border border = Border::Zeros;
    bool countsPadding = true; // of a mean
    bool operator==(const BorderRule&) const = default;
};
std::vector<Choice<BorderRule>> borderChoices(Pool pool);
// The condition's, as borderChoices has it.
BorderRule borderOf(const Condition& condition);

// Norms without gamma, beta and statistics of their own.
const std::vector<Choice<Norm>>& normChoices();

// Same kind, mode and reach; -1: none of normChoices().
int normChoiceOf(const Norm& norm);
// The choice's line, or what the norm's own statistics mean.
QString normLine(const Norm& norm);

} // namespace acti::ui
