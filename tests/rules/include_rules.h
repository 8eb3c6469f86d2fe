// Who may include whom. The order of the layers is written in include_rules.cpp and nowhere else.
#pragma once

#include "tests/rules/source_tree.h"

#include <span>

namespace acti::rules {

struct Include {
    std::string name;
    bool isQuoted = false; // "..." is ours, <...> is not

    bool operator==(const Include&) const = default;
};

std::vector<Include> includesOf(std::string_view text);

// A quoted include begins with core/, ui/, app/ or tests/.
Violations includesThatNameNoLayer(std::span<const SourceFile> files);

// A file includes its own folder and those below it: base <- numeric <- activations <- maxima, base <- tensor <- image,
// ...
Violations includesThatGoUp(std::span<const SourceFile> files);

// A folder of core, ui or app whose place in the order is not written yet.
Violations foldersWithoutAPlace(std::span<const SourceFile> files);

// Files that include each other, however far around.
Violations includeCycles(std::span<const SourceFile> files);

// Qt stays out of core, OpenCV in app/decode, qcustomplot.h in ui/plot/qcp.h, CLI11 in app.
Violations strayThirdParties(std::span<const SourceFile> files);

} // namespace acti::rules
