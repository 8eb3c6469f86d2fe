// Which input pixels a pixel of stacked funnels looks at: AF_0(p) = {p}; AF_n(p) = AF_(n-1)(p) where x wins, else the
// union of AF_(n-1) over the window. Ma, Zhang, Sun, arXiv:2007.11824, figure 3 ("activate field").
#pragma once

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/spatial/field_walk.h"
#include "core/tensor/tensor.h"

#include <cstddef>
#include <vector>

namespace acti {

// Of a field, in whole pixels: the sides of the smallest rectangle around it, and how many pixels it has.
struct FieldExtent {
    std::size_t height = 1;
    std::size_t width = 1;
    std::size_t count = 1;
    bool operator==(const FieldExtent&) const = default;
};

// Of every pixel's field. Counts beyond 2^24 are rounded to float.
struct FieldExtents {
    Tensor heights;
    Tensor widths;
    Tensor counts;
};

// Keeps one bit a pixel and layer. A field is found by walking from its pixel down through the layers, on a map of bits
// as wide as the layers reach together: O(rows + columns of the window) operations on words of 64 pixels for each row
// of the field and layer, and no memory that grows with the image.
class ActivateField {
public:
    // No layers: every field is the pixel itself.
    explicit ActivateField(Shape shape) : m_shape(shape) {}

    // A layer on top of those there are. takesWindow: of the shape; 0 where a pixel keeps to itself, anything else
    // where it takes the union of the windows (at least one, of odd sides).
    void addLayer(const Planes<unsigned char>& takesWindow, std::vector<FieldWindow> windows);

    const Shape& shape() const { return m_shape; }
    std::size_t layers() const { return m_layers.size(); }
    const FieldLayer& layer(std::size_t index) const { return m_layers.at(index); }

    // The field of one pixel of the top layer, H x W: 1 where it looks. The position must lie in the shape.
    Planes<unsigned char> maskAt(std::size_t n, std::size_t channel, std::size_t row, std::size_t column) const;

    FieldExtent extentAt(std::size_t n, std::size_t channel, std::size_t row, std::size_t column) const;

    // Of all pixels, in the input's shape; the same for any number of threads. Errors: Cancelled; TooLarge
    // where memory is short.
    Result<FieldExtents> extents(const RunOptions& options = {}) const;

private:
    FieldWalk walkFrom(std::size_t n, std::size_t channel, std::size_t row, std::size_t column) const;

    Shape m_shape;
    std::vector<FieldLayer> m_layers;
};

} // namespace acti
