// Moving pictures as GIF: one palette for all of them, made from their own colours; no dithering, since areas are flat.
#pragma once

#include "core/figure/bitmap.h"

#include <QByteArray>
#include <QImage>

#include <cstdint>
#include <utility>
#include <vector>

namespace acti::plot {

// Frames of one size, each kept as runs of one colour: a figure is mostly its ground, so it takes little memory.
class GifFrames {
public:
    // False, and nothing is added: it has another size than the first one, or the memory for all frames is used up.
    bool add(const QImage& frame);
    std::size_t count() const { return m_frames.size(); }

    // At most 256 colours; those that most pixels have stay exactly as they are.
    std::vector<Rgb> palette() const;
    // One run lasts `seconds`, in steps of a hundredth, and it goes on for ever. Empty: it could not be made.
    QByteArray encoded(double seconds) const;

private:
    struct Run {
        QRgb colour = 0;
        std::uint32_t length = 0;
    };
    using Runs = std::vector<Run>;

    QSize m_size;
    std::vector<Runs> m_frames;
    std::size_t m_runs = 0;

    friend class GifFile;
};

} // namespace acti::plot
