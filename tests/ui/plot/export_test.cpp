#include "ui/plot/export.h"

#include "tests/support/example_scene.h"
#include "tests/support/styles.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <gtest/gtest.h>

#include <limits>

namespace acti::plot {
namespace {

QByteArray render(const Scene& scene, Format format, double dpi = 100) {
    const auto bytes = renderScene(scene, light(), format, dpi);
    EXPECT_TRUE(bytes);
    return bytes ? *bytes : QByteArray();
}

Error errorOf(const Scene& scene, Format format, double dpi) {
    const auto bytes = renderScene(scene, light(), format, dpi);
    EXPECT_FALSE(bytes) << scene.size.width << " x " << scene.size.height << " at " << dpi;
    return bytes ? Error{} : bytes.error();
}

TEST(Export, PngHasTheSizeAndResolutionThatWereAsked) {
    for (const double dpi : {72.0, 100.0, 300.0, 333.0}) {
        const QImage image = QImage::fromData(render(exampleScene(), Format::Png, dpi), "PNG");
        EXPECT_EQ(image.width(), qRound(100 / 25.4 * dpi));
        EXPECT_EQ(image.height(), qRound(80 / 25.4 * dpi));
        EXPECT_EQ(image.dotsPerMeterX(), qRound(dpi / 0.0254));
        EXPECT_EQ(image.dotsPerMeterY(), qRound(dpi / 0.0254));
    }
}

TEST(Export, PngShowsTheScene) {
    for (const Style& style : styles()) {
        const auto bytes = renderScene(exampleScene(), style, Format::Png, 96);
        ASSERT_TRUE(bytes);
        const QImage image = QImage::fromData(*bytes, "PNG");
        int curve = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                curve += image.pixelColor(x, y) == style.series[0];
        EXPECT_EQ(image.pixelColor(1, 1), style.background) << style.id;
        EXPECT_GT(curve, 50) << style.id;
    }
}

TEST(Export, PdfIsOnePageOfTheFiguresSizeWithItsFonts) {
    const QByteArray pdf = render(exampleScene(), Format::Pdf);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
    EXPECT_TRUE(pdf.contains("/FontFile")) << "no font is embedded: the text would look different elsewhere";
    EXPECT_EQ(pdf.count("/Type /Page\n"), 1);
    const qsizetype at = pdf.indexOf("/MediaBox [");
    ASSERT_GE(at, 0);
    const QList<QByteArray> box = pdf.mid(at + 11, 60).split(']').first().simplified().split(' ');
    ASSERT_EQ(box.size(), 4);
    EXPECT_NEAR(box[2].toDouble(), 100 / 25.4 * 72, 0.51);
    EXPECT_NEAR(box[3].toDouble(), 80 / 25.4 * 72, 0.51);
}

TEST(Export, TheSameSceneIsTheSameFile) {
    for (const Scene& scene : {exampleScene(), exampleMaps()}) {
        for (const Format format : kDrawings)
            EXPECT_EQ(render(scene, format), render(scene, format)) << nameOf(format).id;
    }
}

// A lossy picture would show colours that are not on the scale.
TEST(Export, MapsInAPdfAreNotCompressedWithLoss) {
    const QByteArray pdf = render(exampleMaps(), Format::Pdf);
    EXPECT_TRUE(pdf.contains("/Subtype /Image"));
    EXPECT_FALSE(pdf.contains("DCTDecode"));
    EXPECT_FALSE(pdf.contains("JPXDecode"));
}

TEST(Export, StylesThatMagnifyDoSo) {
    Style style = light();
    style.magnification = 2;
    const auto ink = [](const Style& drawn) {
        const QImage image = *renderImage(exampleScene(), drawn, 96);
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y) == drawn.series[0];
        return pixels;
    };
    EXPECT_GT(ink(style), 1.5 * ink(light())) << "lines are twice as wide";
}

TEST(Export, SizesHaveLimits) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const SizeMm& size : {SizeMm{9.9, 80}, SizeMm{100, 2001}, SizeMm{nan, 80}, SizeMm{100, -80}}) {
        Scene scene = exampleScene();
        scene.size = size;
        for (const Format format : kDrawings) {
            const Error error = errorOf(scene, format, 100);
            EXPECT_EQ(error.code, ErrorCode::OutOfRange);
            EXPECT_NE(message(error).find("An example"), std::string::npos);
        }
    }
}

TEST(Export, ResolutionsHaveLimits) {
    for (const double dpi :
         {19.9, 2401.0, 0.0, -300.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
        EXPECT_EQ(errorOf(exampleScene(), Format::Png, dpi).where, "dpi") << dpi;
    Scene large = exampleScene();
    large.size = {1000, 1000};
    const Error error = errorOf(large, Format::Png, 1200);
    EXPECT_EQ(error.code, ErrorCode::TooLarge);
    EXPECT_NE(error.what.find("200"), std::string::npos) << error.what;
}

TEST(Export, FormatsAreFoundByTheirName) {
    for (const FormatName& name : kFormats) {
        EXPECT_EQ(*findFormat(name.id), name.format);
        EXPECT_EQ(nameOf(name.format).id, name.id);
    }
    const auto wrong = findFormat("bmp");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().where, "bmp");
}

} // namespace
} // namespace acti::plot
