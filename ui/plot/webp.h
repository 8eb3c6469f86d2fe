// Moving pictures as WebP without loss: every pixel as it was drawn, at any size.
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QImage>

#include <memory>

struct WebPAnimEncoder;

namespace acti::plot {

// Takes the frames one after the other and keeps only what differs from one to the next.
class WebpMovie {
public:
    // `frames` frames last `seconds` in all; the run is repeated for ever.
    WebpMovie(std::size_t frames, double seconds) : m_frames(frames), m_seconds(seconds) {}

    // All frames have the size of the first one. Errors: TooLarge for sides over WebP's 16,383 pixels, WriteFailed
    // where the library fails, which is for want of memory.
    Result<void> add(const QImage& frame);
    // After the last frame. Errors: WriteFailed.
    Result<QByteArray> finish();

private:
    struct Delete {
        void operator()(WebPAnimEncoder* encoder) const;
    };
    int timeOf(std::size_t frame) const; // in milliseconds, when it begins

    std::unique_ptr<WebPAnimEncoder, Delete> m_encoder;
    std::size_t m_frames;
    double m_seconds;
    std::size_t m_added = 0;
};

} // namespace acti::plot
