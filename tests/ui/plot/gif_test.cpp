#include "ui/plot/gif.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>

namespace acti::plot {
namespace {

std::vector<QImage> frames(int count, int colours) {
    std::vector<QImage> all;
    for (int i = 0; i < count; ++i) {
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::white);
        for (int c = 0; c < colours; ++c)
            image.setPixel(c % 64, c / 64, qRgb(c % 256, 255 - c % 256, (7 * c + i) % 256));
        image.setPixel(i, 47, qRgb(200, 0, 0));
        all.push_back(image);
    }
    return all;
}

GifFrames gifOf(const std::vector<QImage>& images) {
    GifFrames gathered;
    for (const QImage& image : images)
        EXPECT_TRUE(gathered.add(image));
    return gathered;
}

QByteArray encodeGif(const std::vector<QImage>& images) { return gifOf(images).encoded(0.5); }

QList<QImage> readBack(const QByteArray& gif) {
    QBuffer buffer;
    buffer.setData(gif);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "gif");
    QList<QImage> all;
    for (QImage image = reader.read(); !image.isNull(); image = reader.read())
        all << image.convertToFormat(QImage::Format_RGB32);
    EXPECT_EQ(reader.loopCount(), -1) << "for ever";
    return all;
}

TEST(Gif, FewColoursComeBackExactly) {
    const auto before = frames(5, 200 / 5);
    const QList<QImage> after = readBack(encodeGif(before));
    ASSERT_EQ(after.size(), 5);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(after[i], before[static_cast<std::size_t>(i)]) << i;
}

TEST(Gif, OfManyColoursTheMostFrequentAreExactAndTheOthersNear) {
    const auto before = frames(3, 64 * 40);
    EXPECT_EQ(gifOf(before).palette().size(), 256U);
    const QList<QImage> after = readBack(encodeGif(before));
    ASSERT_EQ(after.size(), 3);
    int farthest = 0;
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x) {
            const QRgb a = before[1].pixel(x, y), b = after[1].pixel(x, y);
            farthest = std::max({farthest, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                 std::abs(qBlue(a) - qBlue(b))});
        }
    EXPECT_LE(farthest, 48);
    EXPECT_EQ(after[1].pixel(63, 46), qRgb(255, 255, 255));
}

TEST(Gif, TheSameFramesAreTheSameFile) { EXPECT_EQ(encodeGif(frames(3, 900)), encodeGif(frames(3, 900))); }

TEST(Gif, FramesOfTwoSizesAreNone) {
    GifFrames gathered = gifOf(frames(1, 3));
    EXPECT_FALSE(gathered.add(frames(1, 3)[0].copy(0, 0, 10, 10)));
    EXPECT_FALSE(gathered.add(QImage()));
    EXPECT_EQ(gathered.count(), 1U);
    EXPECT_TRUE(GifFrames().encoded(1).isEmpty());
}

TEST(Gif, ItLastsAsLongAsAsked) {
    for (const double seconds : {0.7, 1.0, 4.2}) {
        QBuffer buffer;
        buffer.setData(gifOf(frames(9, 3)).encoded(seconds));
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, "gif");
        int milliseconds = 0;
        while (!reader.read().isNull())
            milliseconds += reader.nextImageDelay();
        EXPECT_EQ(milliseconds, qRound(1000 * seconds));
    }
}

} // namespace
} // namespace acti::plot
