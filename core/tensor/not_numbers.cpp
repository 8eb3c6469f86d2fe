#include "core/tensor/not_numbers.h"

#include <cmath>
#include <numeric>

namespace acti {

std::size_t NotNumbers::total() const { return std::accumulate(counts.begin(), counts.end(), std::size_t{0}); }

NotNumbers notNumbersIn(const Tensor& x) {
    const Shape& shape = x.shape();
    NotNumbers found{std::vector<std::size_t>(shape.c), {}};
    for (std::size_t n = 0; n < shape.n; ++n)
        for (std::size_t c = 0; c < shape.c; ++c) {
            const auto plane = x.plane(n, c);
            for (std::size_t i = 0; i < plane.size(); ++i) {
                if (std::isfinite(plane[i]))
                    continue;
                ++found.counts[c];
                if (!found.first)
                    found.first = NotNumbers::Place{n, c, i / shape.w, i % shape.w};
            }
        }
    return found;
}

std::vector<std::string> notNumbersSentences(const NotNumbers& found, const Shape& shape,
                                             const std::vector<std::string>& channels) {
    std::vector<std::string> sentences;
    for (std::size_t c = 0; c < found.counts.size(); ++c) {
        if (found.counts[c] == 0)
            continue;
        std::string text = "x is not a finite number at " + std::to_string(found.counts[c]) + " of " +
                           std::to_string(shape.n * shape.planeSize()) + " pixels of the channel " + channels[c];
        if (found.first && found.first->channel == c)
            text += std::string("; the first is at ") +
                    (shape.n > 1 ? "sample " + std::to_string(found.first->sample) + ", " : "") + "row " +
                    std::to_string(found.first->row) + ", column " + std::to_string(found.first->column);
        sentences.push_back(text + ".");
    }
    return sentences;
}

} // namespace acti
