// A label in parts, so that it can be shortened without becoming false: whole parts go, and no text is ever cut.
#pragma once

#include "core/figure/scene.h"

#include <string>
#include <vector>

namespace acti {

// Parts in the order of reading; each brings the signs that join it to the one before. Parts of rank 0 always stand:
// what they say is true without the others. The highest rank goes first.
struct LabelPart {
    std::string text;
    int rank = 0;
};

// The whole label, then shorter ones: each lacks the parts of one more rank.
std::vector<std::string> labelForms(const std::vector<LabelPart>& parts);

// `text` with the whole label and its shorter forms.
Text withLabel(Text text, const std::vector<LabelPart>& parts);

} // namespace acti
