#include "core/image/load.h"

#include "core/base/atomic_file.h"
#include "core/base/resources.h"
#include "core/tensor/npy.h"
#include "tests/support/png_writer.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

const fs::path kPictures = fs::path(ACTI_TEST_DATA) / "images";

class Load : public testing::Test {
protected:
    fs::path stored(const std::string& bytes, const std::string& name = "picture.png") {
        const fs::path path = m_folder.path() / name;
        EXPECT_TRUE(writeAtomically(path, bytes));
        return path;
    }
    Result<LoadedInput> load(const std::string& bytes, const std::string& name = "picture.png") {
        return loadInput(stored(bytes, name));
    }
    fs::path folder() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
};

// The pattern of tests/data/images/README.md: factor * v + offset.
void expectPattern(const std::string& file, double factor, double offset, double typeMaximum) {
    const auto input = loadInput(kPictures / file);
    ASSERT_TRUE(input) << message(input.error());
    const Shape& shape = input->values.shape();
    EXPECT_EQ(shape.h, 6u);
    EXPECT_EQ(shape.w, 8u);
    EXPECT_EQ(shape.rank, shape.c == 1 ? 2 : 3);
    EXPECT_EQ(input->channels.size(), shape.c);
    EXPECT_EQ(input->typeMaximum, typeMaximum) << file;
    for (std::size_t c = 0; c < shape.c; ++c)
        for (std::size_t row = 0; row < 6; ++row)
            for (std::size_t column = 0; column < 8; ++column) {
                const double v = static_cast<double>(20 * row + 3 * column + 50 * c);
                ASSERT_NEAR(static_cast<double>(input->values.at(0, c, row, column)), factor * v + offset, 1e-6)
                    << file << " channel " << c << " row " << row << " column " << column;
            }
}

TEST_F(Load, KeepsEightBitsInEveryFormat) {
    for (const char* file : {"colour.png", "colour.bmp", "colour.tiff", "colour.webp", "alpha.webp"})
        expectPattern(file, 1, 0, 255);
}

TEST_F(Load, KeepsSixteenBits) {
    for (const char* file : {"colour16.png", "colour16.tiff"})
        expectPattern(file, 250, 1, 65535);
}

TEST_F(Load, KeepsFloats) {
    for (const char* file : {"colour32f.tiff", "colour32f.exr", "colour32f.pfm", "grey32f.exr", "grey32f.pfm"})
        expectPattern(file, 1 / 7.0, -3, 1);
}

TEST_F(Load, ReadsTheSamplePhotographs) {
    const auto chelsea = loadInput(dataFolder() / "samples" / "chelsea.png");
    ASSERT_TRUE(chelsea) << message(chelsea.error());
    EXPECT_EQ(chelsea->values.shape(), (Shape{1, 3, 300, 451, 3}));
    EXPECT_EQ(chelsea->values.at(0, 0, 0, 0), 143);
    EXPECT_EQ(chelsea->values.at(0, 1, 0, 0), 120);
    EXPECT_EQ(chelsea->values.at(0, 2, 0, 0), 104);
    EXPECT_EQ(chelsea->format, "PNG");
    const auto camera = loadInput(dataFolder() / "samples" / "camera.png");
    ASSERT_TRUE(camera);
    EXPECT_EQ(camera->values.shape(), (Shape{1, 1, 512, 512, 2}));
    EXPECT_EQ(camera->channels, std::vector<std::string>{"Grey"});
    for (const char* sample : {"astronaut.png", "brick.png", "coffee.png"})
        EXPECT_TRUE(loadInput(dataFolder() / "samples" / sample)) << sample;
}

TEST_F(Load, DropsAlphaAndKeepsGreyAsOneChannel) {
    const auto greyAlpha = load(pngBytes({2, 1, 8, 4, std::string("\x0a\x00\x14\xff", 4)}));
    ASSERT_TRUE(greyAlpha) << message(greyAlpha.error());
    EXPECT_EQ(greyAlpha->values, Tensor({1, 1, 1, 2, 2}, {10, 20}));
    const auto rgba = load(pngBytes({1, 1, 8, 6, std::string("\x0a\x14\x1e\x00", 4)}));
    ASSERT_TRUE(rgba);
    EXPECT_EQ(rgba->values, Tensor({1, 3, 1, 1, 3}, {10, 20, 30})) << "a transparent pixel keeps its colour";
    const auto grey16 = load(pngBytes({2, 1, 16, 0, std::string("\x01\x02\xff\xfe", 4)}));
    ASSERT_TRUE(grey16);
    EXPECT_EQ(grey16->values, Tensor({1, 1, 1, 2, 2}, {258, 65534}));
}

TEST_F(Load, ReadsNetpbmWrittenByHand) {
    EXPECT_EQ(load("P2 3 1 255\n1 2 3\n", "a.pgm")->values, Tensor({1, 1, 1, 3, 2}, {1, 2, 3}));
    EXPECT_EQ(load("P6 1 2 255\nabcdef", "a.ppm")->values, Tensor({1, 3, 2, 1, 3}, {'a', 'd', 'b', 'e', 'c', 'f'}));
    EXPECT_EQ(load("P5 2 1 65535\n" + std::string("\x01\x02\x03\x04", 4), "a.pgm")->values,
              Tensor({1, 1, 1, 2, 2}, {258, 772}));
}

TEST_F(Load, AppliesTheExifOrientationOfAJpeg) {
    const auto straight = loadInput(kPictures / "halves.jpg");
    const auto turned = loadInput(kPictures / "halves_orientation6.jpg");
    ASSERT_TRUE(straight && turned);
    ASSERT_EQ(turned->values.shape(), (Shape{1, 3, 56, 40, 3}));
    for (std::size_t row = 0; row < 56; ++row)
        for (std::size_t column = 0; column < 40; ++column)
            ASSERT_EQ(turned->values.at(0, 0, row, column), straight->values.at(0, 0, 39 - column, row));
    EXPECT_GT(straight->values.at(0, 0, 5, 5), 200) << "red above";
    EXPECT_LT(straight->values.at(0, 0, 35, 5), 40) << "blue below";
}

TEST_F(Load, TheNameDoesNotDecideTheFormat) {
    EXPECT_EQ(load("P2 1 1 255\n7\n", "picture.jpg")->format, "PNM");
    ASSERT_TRUE(writeNpy(folder() / "real.png", std::vector<float>{1, 2}, std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(loadInput(folder() / "real.png")->format, "NPY");
}

TEST_F(Load, KnowsByTheFirstBytesWhatMayBeAnInput) {
    EXPECT_TRUE(mayBeInput(stored("P5 broken")));
    EXPECT_TRUE(mayBeInput(stored("\x93NUMPY", "a.txt")));
    EXPECT_TRUE(mayBeInput(kPictures / "colour.webp"));
    EXPECT_FALSE(mayBeInput(stored("hello", "a.png")));
    EXPECT_FALSE(mayBeInput(stored("", "empty.png")));
    EXPECT_FALSE(mayBeInput(folder()));
    EXPECT_FALSE(mayBeInput("/dev/zero"));
    EXPECT_FALSE(mayBeInput(folder() / "absent.png"));
}

TEST_F(Load, RefusesEveryTruncation) {
    for (const auto& entry : fs::directory_iterator(kPictures)) {
        if (entry.path().extension() == ".md")
            continue;
        const std::string bytes = readFile(entry.path(), 10'000).value();
        for (const std::size_t kept : {bytes.size() * 2 / 3, bytes.size() - 1}) {
            const auto input = load(bytes.substr(0, kept), entry.path().filename());
            ASSERT_FALSE(input) << entry.path() << " cut to " << kept << " of " << bytes.size();
            EXPECT_EQ(input.error().code, ErrorCode::Malformed);
        }
    }
}

TEST_F(Load, RefusesAJpegWithAHoleThatIsClosedAgain) {
    const std::string bytes = readFile(kPictures / "halves.jpg", 10'000).value();
    const auto input = load(bytes.substr(0, bytes.size() * 9 / 10) + "\xff\xd9", "holed.jpg");
    ASSERT_FALSE(input);
    EXPECT_NE(input.error().what.find("pixels are missing"), std::string::npos) << input.error().what;
}

TEST_F(Load, RefusesWhatIsNoPicture) {
    const auto codeOf = [](const Result<LoadedInput>& input) {
        return input ? ErrorCode::Cancelled : input.error().code;
    };
    EXPECT_EQ(codeOf(loadInput(folder() / "absent.png")), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(loadInput(folder())), ErrorCode::Unreadable);
    EXPECT_EQ(codeOf(loadInput("/dev/zero")), ErrorCode::Unreadable);
    EXPECT_EQ(codeOf(load("")), ErrorCode::Malformed);
    EXPECT_EQ(codeOf(load("this is a letter, not a picture\n")), ErrorCode::Unsupported);
    EXPECT_EQ(loadInput(folder() / "absent.png").error().where, (folder() / "absent.png").string());
}

TEST_F(Load, RefusesBombsAndLies) {
    const auto bomb = load(pngBytes({.width = 20'000, .height = 20'000, .rows = ""}));
    ASSERT_FALSE(bomb);
    EXPECT_EQ(bomb.error().code, ErrorCode::TooLarge);
    EXPECT_NE(bomb.error().what.find("200 million"), std::string::npos);
    EXPECT_FALSE(load(pngBytes({.width = 10'000, .height = 10'000, .rows = ""}))) << "claims 100 Mpixel, has none";
    std::string flipped = pngBytes({2, 1, 8, 0, "ab"});
    flipped[flipped.size() - 20] = static_cast<char>(flipped[flipped.size() - 20] ^ 1);
    EXPECT_FALSE(load(flipped)) << "a wrong checksum";
    EXPECT_FALSE(load("P5 60000 3000 255\nabc")) << "claims 180 Mpixel, has 3 bytes";
}

TEST_F(Load, KeepsTheAxesOfAnArray) {
    const std::vector<std::uint8_t> bytes{1, 2, 3, 4, 5, 6};
    const auto shapeOf = [&](std::vector<std::size_t> axes) {
        EXPECT_TRUE(writeNpy(folder() / "a.npy", bytes, axes));
        return loadInput(folder() / "a.npy").value().values.shape();
    };
    EXPECT_EQ(shapeOf({2, 3}), (Shape{1, 1, 2, 3, 2}));
    EXPECT_EQ(shapeOf({3, 1, 2}), (Shape{1, 3, 1, 2, 3}));
    EXPECT_EQ(shapeOf({1, 2, 3, 1}), (Shape{1, 2, 3, 1, 4}));
    EXPECT_EQ(loadInput(folder() / "a.npy")->typeMaximum, 255);
    EXPECT_EQ(loadInput(folder() / "a.npy")->channels, (std::vector<std::string>{"Channel 0", "Channel 1"}));
}

TEST_F(Load, RefusesAnArrayThatIsNoPicture) {
    const auto codeOf = [&](std::vector<std::size_t> axes) {
        std::size_t count = 1;
        for (const std::size_t axis : axes)
            count *= axis;
        EXPECT_TRUE(writeNpy(folder() / "a.npy", std::vector<float>(count), axes));
        const auto input = loadInput(folder() / "a.npy");
        return input ? ErrorCode::Cancelled : input.error().code;
    };
    EXPECT_EQ(codeOf({6}), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf({1, 1, 1, 2, 3}), ErrorCode::Unsupported);
    EXPECT_EQ(codeOf({0, 3}), ErrorCode::Malformed);
    EXPECT_EQ(codeOf({1, 70'000}), ErrorCode::TooLarge);
}

TEST_F(Load, ScalesByTheDepthOfTheFile) {
    const auto input = load(pngBytes({2, 1, 16, 0, std::string("\x00\x00\xff\xff", 4)}));
    ASSERT_TRUE(input);
    EXPECT_EQ(scaleInput(*input, Scale::Unit).value(), Tensor({1, 1, 1, 2, 2}, {0, 1}));
    EXPECT_EQ(scaleInput(*input, Scale::Standardise).value(), Tensor({1, 1, 1, 2, 2}, {-1, 1}));
}

TEST_F(Load, StoredIsTheSameInTheFilesOwnWidth) {
    const auto expectSame = [](const fs::path& path, std::size_t kind) {
        const auto input = loadInput(path);
        const auto stored = loadStored(path);
        ASSERT_TRUE(input && stored) << path;
        EXPECT_EQ(stored->values.index(), kind) << path;
        EXPECT_EQ(stored->shape(), input->values.shape());
        EXPECT_EQ(stored->typeMaximum, input->typeMaximum);
        EXPECT_EQ(stored->channels, input->channels);
        EXPECT_EQ(stored->format, input->format);
        EXPECT_EQ(widened(StoredInput(*stored)).values, input->values) << path;
        const std::size_t perValue = kind == 0 ? 1 : kind == 1 ? 2 : 4;
        EXPECT_GE(storedBytes(path).value_or(0), stored->shape().size() * perValue) << path;
        for (const Scale scale : {Scale::Raw, Scale::Unit, Scale::Standardise})
            for (std::size_t c = 0; c < stored->shape().c; ++c) {
                const auto plane = scalePlane(*stored, 0, c, scale);
                const auto whole = scaleInput(*input, scale);
                ASSERT_TRUE(plane && whole);
                EXPECT_TRUE(std::ranges::equal(plane->values(), whole->plane(0, c))) << path << " channel " << c;
            }
    };
    expectSame(kPictures / "colour.png", 0);
    expectSame(kPictures / "grey.jpg", 0);
    expectSame(kPictures / "colour16.tiff", 1);
    expectSame(kPictures / "colour32f.exr", 2);
    ASSERT_TRUE(writeNpy(folder() / "b.npy", std::vector<std::uint8_t>{1, 2, 3, 4}, std::vector<std::size_t>{2, 2}));
    expectSame(folder() / "b.npy", 0);
    ASSERT_TRUE(writeNpy(folder() / "d.npy", std::vector<double>{1, 2, 3, 0.1}, std::vector<std::size_t>{2, 2}));
    expectSame(folder() / "d.npy", 2);
    EXPECT_EQ(loadStored(folder() / "absent.png").error().where, (folder() / "absent.png").string());
    EXPECT_FALSE(storedBytes(folder() / "absent.png"));
}

} // namespace
} // namespace acti
