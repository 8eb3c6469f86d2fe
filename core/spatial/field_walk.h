// The walk from a pixel of the top layer of stacked funnels down to the input pixels that it looks at.
#pragma once

#include "core/spatial/funnel_spec.h"
#include "core/tensor/tensor.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace acti {

// All the taps of a window, whatever their weights.
struct FieldWindow {
    Window window;
    int dilation = 1;
    bool operator==(const FieldWindow&) const = default;
};

// Which pixels take the union of these windows, one bit a pixel.
struct FieldLayer {
    std::vector<FieldWindow> windows;
    std::vector<std::uint64_t> bits; // every row of an image begins with a word, its first pixel in the lowest bit
};

// takesWindow: not 0 where a pixel does.
FieldLayer fieldLayer(const Planes<unsigned char>& takesWindow, std::vector<FieldWindow> windows);
bool takesWindow(const FieldLayer& layer, const Shape& shape, std::size_t plane, std::size_t row, std::size_t column);

// One field after another, each on a map of bits around its pixel that is as wide as the layers reach together, though
// no wider than the image on either side. The layers, the lowest first, must outlive it.
class FieldWalk {
public:
    FieldWalk(const Shape& shape, std::span<const FieldLayer> layers);

    std::size_t mapWords() const { return m_current.size(); } // of 64 bits

    // The field of a pixel; what follows describes it.
    void start(std::size_t plane, std::size_t row, std::size_t column);

    // Of the smallest rectangle around it.
    std::size_t height() const { return static_cast<std::size_t>(m_last - m_first + 1); }
    std::size_t width() const;
    std::size_t count() const;
    // Sets its pixels in an image to 1.
    void mark(std::span<unsigned char> image) const;

private:
    using Index = std::int64_t;
    // How far windows go from their centre.
    struct Reach {
        Index rows = 0;
        Index columns = 0;
    };
    struct Rows {
        Index first;
        Index last;
    };

    static Reach reachOf(const FieldLayer& layer);
    std::span<std::uint64_t> rowOf(std::vector<std::uint64_t>& map, Index row) const;
    std::span<const std::uint64_t> rowOf(const std::vector<std::uint64_t>& map, Index row) const;
    std::uint64_t insideWord(Index begin) const;
    bool findTaking(const FieldLayer& layer, std::size_t plane, Index row);
    void descend(const FieldLayer& layer, const Reach& reach, std::size_t plane);
    void spread(const FieldWindow& window, Index row, Rows within);
    void trim(Rows rows);

    std::span<const FieldLayer> m_layers;
    Index m_rows, m_columns; // of the image
    std::size_t m_imageWords;
    std::vector<Reach> m_reaches; // of each layer
    Reach m_reach;                // of all together, within the image: the pixel's place in the maps
    std::size_t m_words = 1;      // a row of the maps
    std::vector<std::uint64_t> m_current, m_next;
    std::vector<std::uint64_t> m_inside, m_taking, m_spread; // one row each
    Index m_top = 0, m_left = 0;                             // the image's row and column of the maps' first
    Index m_first = 0, m_last = 0;                           // the rows of m_current that hold the field
};

} // namespace acti
