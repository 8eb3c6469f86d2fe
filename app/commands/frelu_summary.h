// What summary.json says of a run of FReLU.
#pragma once

#include "core/spatial/funnel.h"
#include "core/spatial/funnel_spec.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace acti {

// The input, without its values.
struct FreluInput {
    std::string file;
    Shape shape;
    std::vector<std::string> channels; // their names
    std::vector<std::string> notes = {};
};

// Of each channel, the pixels at which x or T is not a number, so that nothing wins.
class UndefinedCounts {
public:
    explicit UndefinedCounts(const Shape& shape) : m_shape(shape), m_counts(shape.c) {}

    void add(const FunnelStretch& stretch); // the next values in C order of the shape
    std::size_t of(std::size_t channel) const { return m_counts[channel]; }
    std::size_t total() const;

private:
    Shape m_shape;
    std::size_t m_at = 0; // values that came
    std::vector<std::size_t> m_counts;
};

// win_rate, tie_rate, pixels, x_wins, ties, t_wins, of all and per channel with the statistics of its batch norms;
// warnings, the input's file, shape and notes, and the spec as used. `undefined` pixels are among `pixels` and are
// nobody's wins.
nlohmann::json summaryOf(const FunnelTotals& totals, const UndefinedCounts& undefined, const FreluInput& input,
                         const FunnelSpec& spec);

} // namespace acti
