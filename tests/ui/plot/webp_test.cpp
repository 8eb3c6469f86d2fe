#include "ui/plot/webp.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>
#include <webp/demux.h>

namespace acti::plot {
namespace {

QImage webpFrame(int i, int colours) {
    QImage image(48, 32, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int c = 0; c < colours; ++c)
        image.setPixel(c % 48, c / 48, qRgb(c % 256, 255 - c % 256, (7 * c + i) % 256));
    image.setPixel(i, 31, qRgb(200, 0, 0));
    return image;
}

struct ReadFrame {
    QImage image;
    int end = 0; // in milliseconds
};

std::vector<ReadFrame> readWebp(const QByteArray& bytes) {
    const WebPData data{reinterpret_cast<const uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
    WebPAnimDecoderOptions options;
    EXPECT_NE(WebPAnimDecoderOptionsInit(&options), 0);
    options.color_mode = MODE_BGRA;
    const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(
        WebPAnimDecoderNew(&data, &options), &WebPAnimDecoderDelete);
    std::vector<ReadFrame> frames;
    WebPAnimInfo info;
    if (!decoder || WebPAnimDecoderGetInfo(decoder.get(), &info) == 0)
        return frames;
    EXPECT_EQ(info.loop_count, 0U) << "for ever";
    while (WebPAnimDecoderHasMoreFrames(decoder.get()) != 0) {
        uint8_t* pixels = nullptr;
        int end = 0;
        if (WebPAnimDecoderGetNext(decoder.get(), &pixels, &end) == 0)
            break;
        const QImage view(pixels, static_cast<int>(info.canvas_width), static_cast<int>(info.canvas_height),
                          QImage::Format_ARGB32);
        frames.push_back({view.convertToFormat(QImage::Format_RGB32), end});
    }
    return frames;
}

TEST(Webp, EveryPixelComesBackAtItsTime) {
    WebpMovie movie(5, 1.7);
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(movie.add(webpFrame(i, 48 * 20)));
    const auto bytes = movie.finish();
    ASSERT_TRUE(bytes) << message(bytes.error());
    const auto frames = readWebp(*bytes);
    ASSERT_EQ(frames.size(), 5U);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(frames[static_cast<std::size_t>(i)].image, webpFrame(i, 48 * 20)) << i;
        EXPECT_EQ(frames[static_cast<std::size_t>(i)].end, qRound(1700 * (i + 1) / 5.0)) << i;
    }
}

TEST(Webp, WhatItCannotHoldIsSaid) {
    EXPECT_EQ(WebpMovie(2, 1).finish().error().code, ErrorCode::WriteFailed);
    EXPECT_EQ(WebpMovie(2, 1).add(QImage(16384, 1, QImage::Format_RGB32)).error().code, ErrorCode::TooLarge);
    WebpMovie movie(2, 1);
    ASSERT_TRUE(movie.add(webpFrame(0, 3)));
    EXPECT_EQ(movie.add(webpFrame(0, 3).copy(0, 0, 8, 8)).error().code, ErrorCode::WriteFailed);
}

} // namespace
} // namespace acti::plot
