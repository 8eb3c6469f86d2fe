// The marks of one kind that a panel has, in their order.
#pragma once

#include "core/figure/scene.h"

#include <variant>
#include <vector>

namespace acti {

template<class Kind>
std::vector<Kind> marksOf(const std::vector<Mark>& marks) {
    std::vector<Kind> found;
    for (const Mark& mark : marks)
        if (const auto* one = std::get_if<Kind>(&mark))
            found.push_back(*one);
    return found;
}

template<class Kind>
std::vector<Kind> marksOf(const Panel& panel) {
    return marksOf<Kind>(panel.marks);
}

} // namespace acti
