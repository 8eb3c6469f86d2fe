#include "core/spatial/activate_field.h"

#include "core/base/expect.h"
#include "core/base/parallel.h"
#include "core/base/short_memory.h"

#include <algorithm>
#include <span>

namespace acti {
namespace {

// Fewer pixels a piece of work where a field takes longer, so that a thread soon comes back.
std::size_t pixelsPerPiece(const Shape& shape, const std::vector<FieldLayer>& layers) {
    constexpr std::size_t kPieceWords = std::size_t{1} << 18, kMostPixels = 4096;
    return std::clamp<std::size_t>(kPieceWords / (FieldWalk(shape, layers).mapWords() * (1 + layers.size())), 1,
                                   kMostPixels);
}

} // namespace

void ActivateField::addLayer(const Planes<unsigned char>& takesWindow, std::vector<FieldWindow> windows) {
    ACTI_EXPECT(takesWindow.shape() == m_shape);
    m_layers.push_back(fieldLayer(takesWindow, std::move(windows)));
}

FieldWalk ActivateField::walkFrom(std::size_t n, std::size_t channel, std::size_t row, std::size_t column) const {
    ACTI_EXPECT(n < m_shape.n && channel < m_shape.c);
    FieldWalk walk(m_shape, m_layers);
    walk.start(n * m_shape.c + channel, row, column);
    return walk;
}

FieldExtent ActivateField::extentAt(std::size_t n, std::size_t channel, std::size_t row, std::size_t column) const {
    const FieldWalk walk = walkFrom(n, channel, row, column);
    return {walk.height(), walk.width(), walk.count()};
}

Planes<unsigned char> ActivateField::maskAt(std::size_t n, std::size_t channel, std::size_t row,
                                            std::size_t column) const {
    const FieldWalk walk = walkFrom(n, channel, row, column);
    Planes<unsigned char> mask(Shape{1, 1, m_shape.h, m_shape.w, 2});
    walk.mark(mask.mutableValues());
    return mask;
}

Result<FieldExtents> ActivateField::extents(const RunOptions& options) const {
    return orTooLarge("input", [&]() -> Result<FieldExtents> {
        FieldExtents all{Tensor::uninitialised(m_shape), Tensor::uninitialised(m_shape),
                         Tensor::uninitialised(m_shape)};
        const auto heights = all.heights.mutableValues(), widths = all.widths.mutableValues(),
                   counts = all.counts.mutableValues();
        const std::size_t piece = pixelsPerPiece(m_shape, m_layers), plane = m_shape.planeSize();
        const auto measure = [&](std::size_t p) {
            FieldWalk walk(m_shape, m_layers);
            for (std::size_t i = p * piece; i < std::min(heights.size(), (p + 1) * piece); ++i) {
                walk.start(i / plane, i % plane / m_shape.w, i % m_shape.w);
                heights[i] = static_cast<float>(walk.height());
                widths[i] = static_cast<float>(walk.width());
                counts[i] = static_cast<float>(walk.count());
            }
        };
        const std::size_t pieces = (heights.size() + piece - 1) / piece;
        if (!Passes(options, 1).run(pieces, measure))
            return cancelledError();
        return all;
    });
}

} // namespace acti
