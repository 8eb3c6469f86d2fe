// The values of a tensor that are not finite numbers: how many each channel has, and where the first one is.
#pragma once

#include "core/tensor/tensor.h"

#include <optional>
#include <string>
#include <vector>

namespace acti {

struct NotNumbers {
    struct Place {
        std::size_t sample = 0, channel = 0, row = 0, column = 0;
        bool operator==(const Place&) const = default;
    };
    std::vector<std::size_t> counts; // of each channel, over all samples
    std::optional<Place> first;      // in C order
    std::size_t total() const;
};

// NaN and both infinities.
NotNumbers notNumbersIn(const Tensor& x);

// A sentence for each channel that has such values: "x is not a finite number at 2 of 12 pixels of the channel Red; the
// first is at row 0, column 3." `channels`: their names; places are of the first channel alone.
std::vector<std::string> notNumbersSentences(const NotNumbers& found, const Shape& shape,
                                             const std::vector<std::string>& channels);

} // namespace acti
