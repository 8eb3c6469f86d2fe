// Facts as lines for people: a name, a value as one reads it, and the same at full precision.
#pragma once

#include "core/activations/facts.h"

#include <QString>

#include <vector>

namespace acti::ui {

struct FactRow {
    QString name;
    QString value;
    QString tip;
    bool isSection = false;
    QString copied; // what the clipboard gets: numbers at full precision; empty: the value
};

// In reading order, under their headings; a row without a name is a note across the card.
std::vector<FactRow> factRowsOf(const Entry& entry, Params params, const Facts& facts);

} // namespace acti::ui
