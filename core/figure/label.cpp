#include "core/figure/label.h"

#include <algorithm>

namespace acti {

std::vector<std::string> labelForms(const std::vector<LabelPart>& parts) {
    int highest = 0;
    for (const LabelPart& part : parts)
        highest = std::max(highest, part.rank);
    std::vector<std::string> forms;
    for (int rank = highest; rank >= 0; --rank) {
        std::string form;
        for (const LabelPart& part : parts)
            if (part.rank <= rank)
                form += part.text;
        if (forms.empty() || form != forms.back())
            forms.push_back(std::move(form));
    }
    return forms;
}

Text withLabel(Text text, const std::vector<LabelPart>& parts) {
    std::vector<std::string> forms = labelForms(parts);
    text.text = std::move(forms.front());
    text.shorter.assign(std::next(forms.begin()), forms.end());
    return text;
}

} // namespace acti
