// What is in a file is what comes out of it: kinds of files made by hand, sample by sample.
#include "core/base/atomic_file.h"
#include "core/image/load.h"
#include "tests/support/bmp_writer.h"
#include "tests/support/exif_writer.h"
#include "tests/support/exr_writer.h"
#include "tests/support/gif_writer.h"
#include "tests/support/png_writer.h"
#include "tests/support/riff_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiff_writer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

using namespace std::string_literals;
namespace fs = std::filesystem;

const fs::path kImages = fs::path(ACTI_TEST_DATA) / "images";

class FileKinds : public testing::Test {
protected:
    Result<LoadedInput> load(const std::string& bytes) {
        EXPECT_TRUE(writeAtomically(m_folder.path() / "picture", bytes));
        return loadInput(m_folder.path() / "picture");
    }
    // `values`: plane after plane.
    void expect(const std::string& what, const std::string& bytes, Shape shape, std::vector<float> values,
                double typeMaximum) {
        const auto input = load(bytes);
        ASSERT_TRUE(input) << what << ": " << message(input.error());
        EXPECT_EQ(input->values, Tensor(shape, std::move(values))) << what;
        EXPECT_EQ(input->typeMaximum, typeMaximum) << what;
    }
    void expectUnsupported(const std::string& what, const std::string& bytes, const std::string& word) {
        const auto input = load(bytes);
        ASSERT_FALSE(input) << what;
        EXPECT_EQ(input.error().code, ErrorCode::Unsupported) << what << ": " << input.error().what;
        EXPECT_NE(input.error().what.find(word), std::string::npos) << what << ": " << input.error().what;
    }

private:
    TemporaryFolder m_folder;
};

Shape grey(std::size_t width, std::size_t height = 1) { return {1, 1, height, width, 2}; }
Shape colour(std::size_t width, std::size_t height = 1) { return {1, 3, height, width, 3}; }

TEST_F(FileKinds, PngOfFewBitsIsSpreadOverEight) {
    expect("1 bit", pngBytes({4, 1, 1, 0, "\xa0"}), grey(4), {255, 0, 255, 0}, 255);
    expect("2 bits", pngBytes({4, 1, 2, 0, "\x1b"}), grey(4), {0, 85, 170, 255}, 255);
    expect("4 bits", pngBytes({4, 1, 4, 0, "\x01\xaf"}), grey(4), {0, 17, 170, 255}, 255);
}

TEST_F(FileKinds, PngWithAPaletteIsItsColours) {
    PngPicture picture{3, 1, 8, 3, "\0\1\2"s};
    picture.between = pngChunk("PLTE\1\2\3\x28\x32\x3c\7\x08\x09"s);
    expect("palette", pngBytes(picture), colour(3), {1, 40, 7, 2, 50, 8, 3, 60, 9}, 255);
    picture.between += pngChunk("tRNS\0\x80"s);
    expect("palette with alpha", pngBytes(picture), colour(3), {1, 40, 7, 2, 50, 8, 3, 60, 9}, 255);
}

TEST_F(FileKinds, PngOfSixteenBitsWithAlphaKeepsItsNumbers) {
    expect("grey and alpha", pngBytes({2, 1, 16, 4, "\1\2\0\0\3\4\xff\xff"s}), grey(2), {258, 772}, 65535);
    expect("RGBA", pngBytes({1, 1, 16, 6, "\1\2\3\4\5\6\0\0"s}), colour(1), {258, 772, 1286}, 65535);
}

TEST_F(FileKinds, PngIsTurnedAsItsExifSays) {
    PngPicture picture{2, 1, 8, 0, "ab"};
    picture.between = pngChunk("eXIf" + exifOrientation(6));
    expect("orientation 6", pngBytes(picture), grey(1, 2), {'a', 'b'}, 255);
}

TEST_F(FileKinds, TiffOfEveryKindOfNumber) {
    for (const bool big : {false, true}) {
        const auto floats = [&](TiffFile file) { return tiffBytes(withTag(file, 339, 3)); };
        expect("8", tiffBytes(tiffFile(3, 1, 8, 1, "\1\2\3", big)), grey(3), {1, 2, 3}, 255);
        expect("16", tiffBytes(tiffFile(2, 1, 16, 1, bytesOfAll<std::uint16_t>({258, 65534}, big), big)), grey(2),
               {258, 65534}, 65535);
        expect("16 RGB", tiffBytes(tiffFile(1, 1, 16, 3, bytesOfAll<std::uint16_t>({258, 65534, 7}, big), big)),
               colour(1), {258, 65534, 7}, 65535);
        expect("half",
               floats(tiffFile(4, 1, 16, 1, bytesOfAll<std::uint16_t>({0x3e00, 0xc000, 0x0001, 0x7c00}, big), big)),
               grey(4), {1.5F, -2, std::ldexp(1.0F, -24), INFINITY}, 1);
        expect("float", floats(tiffFile(2, 1, 32, 1, bytesOfAll<float>({1.5F, -2}, big), big)), grey(2), {1.5F, -2}, 1);
        expect("float RGB", floats(tiffFile(1, 1, 32, 3, bytesOfAll<float>({1.5F, -2, 3}, big), big)), colour(1),
               {1.5F, -2, 3}, 1);
        expect("double", floats(tiffFile(2, 1, 64, 1, bytesOfAll<double>({0.1, -2}, big), big)), grey(2), {0.1F, -2},
               1);
        expect("double RGB", floats(tiffFile(1, 1, 64, 3, bytesOfAll<double>({0.1, -2, 1e300}, big), big)), colour(1),
               {0.1F, -2, INFINITY}, 1);
    }
}

TEST_F(FileKinds, TiffOfOddBits) {
    expect("1", tiffBytes(tiffFile(8, 1, 1, 1, "\xa0")), grey(8), {255, 0, 255, 0, 0, 0, 0, 0}, 255);
    expect("2", tiffBytes(tiffFile(4, 1, 2, 1, "\x1b")), grey(4), {0, 85, 170, 255}, 255);
    expect("4", tiffBytes(tiffFile(2, 1, 4, 1, "\x1a")), grey(2), {17, 170}, 255);
    expect("10", tiffBytes(tiffFile(4, 1, 10, 1, "\xff\xc0\x10\x08\x03"s)), grey(4), {1023, 1, 2, 3}, 1023);
    expect("12", tiffBytes(tiffFile(2, 1, 12, 1, "\x12\x34\x56")), grey(2), {0x123, 0x456}, 4095);
    expect("12 of two rows", tiffBytes(tiffFile(1, 2, 12, 1, "\x12\x30\x45\x60")), grey(1, 2), {0x123, 0x456}, 4095);
}

TEST_F(FileKinds, TiffWhereZeroIsWhiteIsTurnedOver) {
    const auto turned = [](TiffFile file) { return tiffBytes(withTag(file, 262, 0)); };
    expect("1", turned(tiffFile(8, 1, 1, 1, "\xa0")), grey(8), {0, 255, 0, 255, 255, 255, 255, 255}, 255);
    expect("8", turned(tiffFile(3, 1, 8, 1, "\1\2\3")), grey(3), {254, 253, 252}, 255);
    expect("12", turned(tiffFile(2, 1, 12, 1, "\x12\x34\x56")), grey(2), {4095 - 0x123, 4095 - 0x456}, 4095);
    expect("16", turned(tiffFile(2, 1, 16, 1, bytesOfAll<std::uint16_t>({258, 65534}))), grey(2), {65277, 1}, 65535);
}

TEST_F(FileKinds, TiffDropsAlphaAndKeepsTheColourBesideIt) {
    const std::string rgba = "\x0a\x14\x1e\x80";
    expect("multiplied", tiffBytes(withTag(tiffFile(1, 1, 8, 4, rgba), 338, 1)), colour(1), {10, 20, 30}, 255);
    expect("not multiplied", tiffBytes(withTag(tiffFile(1, 1, 8, 4, rgba), 338, 2)), colour(1), {10, 20, 30}, 255);
    // PackBits: a run of 4 bytes as they are.
    TiffFile packed = withTag(withTag(tiffFile(1, 1, 8, 4, "\3" + rgba), 338, 2), 259, 32773);
    expect("compressed", tiffBytes(packed), colour(1), {10, 20, 30}, 255);
    const std::string wide = bytesOfAll<std::uint16_t>({10, 20, 30, 40});
    expect("16 bits", tiffBytes(withTag(tiffFile(1, 1, 16, 4, wide), 338, 2)), colour(1), {10, 20, 30}, 65535);
    const std::string real = bytesOfAll<float>({10, 20, 30, 0.5F});
    expect("floats", tiffBytes(withTag(withTag(tiffFile(1, 1, 32, 4, real), 338, 2), 339, 3)), colour(1), {10, 20, 30},
           1);
    const auto greyAlpha = [](std::uint32_t bits, const std::string& data) {
        return tiffBytes(withTag(withTag(tiffFile(2, 1, bits, 2, data), 262, 1), 338, 2));
    };
    expect("grey", greyAlpha(8, "\x0a\0\x14\xff"s), grey(2), {10, 20}, 255);
    expect("grey of 16", greyAlpha(16, bytesOfAll<std::uint16_t>({10, 0, 20, 65535})), grey(2), {10, 20}, 65535);
}

TEST_F(FileKinds, TiffPlaneByPlane) {
    const auto planar = [](std::uint32_t bits, const std::string& data) {
        const auto plane = static_cast<std::uint32_t>(data.size() / 3);
        return withTags(
            tiffFile(2, 1, bits, 3, data),
            {{284, {3, {2}}}, {273, {4, {8, 8 + plane, 8 + 2 * plane}}}, {279, {4, {plane, plane, plane}}}});
    };
    expect("8", tiffBytes(planar(8, "\1\2\3\4\5\6")), colour(2), {1, 2, 3, 4, 5, 6}, 255);
    expect("16", tiffBytes(planar(16, bytesOfAll<std::uint16_t>({1, 2, 3, 4, 5, 600}))), colour(2),
           {1, 2, 3, 4, 5, 600}, 65535);
    expect("float", tiffBytes(withTag(planar(32, bytesOfAll<float>({1, 2, 3, 4, 5, 6.5F})), 339, 3)), colour(2),
           {1, 2, 3, 4, 5, 6.5F}, 1);
}

// 20 x 10 in two tiles of 16 x 16; the value is 20 times the row plus the column.
TEST_F(FileKinds, TiffInTiles) {
    std::vector<float> values(200);
    for (std::size_t i = 0; i < 200; ++i)
        values[i] = static_cast<float>(i);
    for (const std::uint32_t bits : {8U, 16U, 32U, 64U}) {
        std::string data;
        for (std::uint32_t tile = 0; tile < 2; ++tile)
            for (std::uint32_t i = 0; i < 256; ++i) {
                const std::uint32_t v = i / 16 * 20 + tile * 16 + i % 16;
                data += bits == 8    ? bytesOf(static_cast<std::uint8_t>(v))
                        : bits == 16 ? bytesOf(static_cast<std::uint16_t>(v))
                        : bits == 32 ? bytesOf(static_cast<float>(v))
                                     : bytesOf(static_cast<double>(v));
            }
        const auto half = static_cast<std::uint32_t>(data.size() / 2);
        TiffFile file = withTags(tiffFile(20, 10, bits, 1, data), {{322, {3, {16}}},
                                                                   {323, {3, {16}}},
                                                                   {324, {4, {8, 8 + half}}},
                                                                   {325, {4, {half, half}}},
                                                                   {339, {3, {bits > 16 ? 3U : 1U}}}});
        for (const std::uint16_t strips : {std::uint16_t{273}, std::uint16_t{278}, std::uint16_t{279}})
            file.tags.erase(strips);
        expect(std::to_string(bits), tiffBytes(file), grey(20, 10), values, bits == 8 ? 255 : bits == 16 ? 65535 : 1);
    }
}

TEST_F(FileKinds, TiffInStrips) {
    const TiffFile file =
        withTags(tiffFile(2, 3, 8, 1, "\1\2\3\4\5\6"), {{278, {3, {2}}}, {273, {4, {8, 12}}}, {279, {4, {4, 2}}}});
    expect("2 + 1 rows", tiffBytes(file), grey(2, 3), {1, 2, 3, 4, 5, 6}, 255);
}

// 3 x 2 with the rows 1 2 3 and 4 5 6, as EXIF's eight orientations show it.
struct Turned {
    Shape shape;
    std::vector<float> values;
};
const std::vector<Turned> kTurned{{grey(3, 2), {1, 2, 3, 4, 5, 6}}, {grey(3, 2), {3, 2, 1, 6, 5, 4}},
                                  {grey(3, 2), {6, 5, 4, 3, 2, 1}}, {grey(3, 2), {4, 5, 6, 1, 2, 3}},
                                  {grey(2, 3), {1, 4, 2, 5, 3, 6}}, {grey(2, 3), {4, 1, 5, 2, 6, 3}},
                                  {grey(2, 3), {6, 3, 5, 2, 4, 1}}, {grey(2, 3), {3, 6, 2, 5, 1, 4}}};

TEST_F(FileKinds, TiffInEveryOrientation) {
    for (std::uint32_t o = 1; o <= 8; ++o) {
        const Turned& turned = kTurned[o - 1];
        const std::string name = "orientation " + std::to_string(o) + ", ";
        const auto shown = [&](TiffFile file) { return tiffBytes(withTag(file, 274, o)); };
        expect(name + "8", shown(tiffFile(3, 2, 8, 1, "\1\2\3\4\5\6")), turned.shape, turned.values, 255);
        expect(name + "16", shown(tiffFile(3, 2, 16, 1, bytesOfAll<std::uint16_t>({1, 2, 3, 4, 5, 6}))), turned.shape,
               turned.values, 65535);
        const TiffFile half =
            tiffFile(3, 2, 16, 1, bytesOfAll<std::uint16_t>({0x3c00, 0x4000, 0x4200, 0x4400, 0x4500, 0x4600}));
        expect(name + "half", shown(withTag(half, 339, 3)), turned.shape, turned.values, 1);
    }
}

TEST_F(FileKinds, TiffThatWouldComeOutOtherwiseIsRefused) {
    const std::string four = bytesOfAll<std::uint32_t>({1});
    expectUnsupported("32-bit whole numbers", tiffBytes(tiffFile(1, 1, 32, 1, four)), "32 bits");
    expectUnsupported("signed", tiffBytes(withTag(tiffFile(1, 1, 8, 1, "a"), 339, 2)), "signed");
    expectUnsupported("CMYK", tiffBytes(withTag(tiffFile(1, 1, 8, 4, "abcd"), 262, 5)), "photometric 5");
    expectUnsupported("Lab", tiffBytes(withTag(tiffFile(1, 1, 8, 3, "abc"), 262, 8)), "photometric 8");
    expectUnsupported("five channels", tiffBytes(tiffFile(1, 1, 8, 5, "abcde")), "5 channels");
    expectUnsupported("compressed grey and alpha of 16 bits",
                      tiffBytes(withTag(withTag(tiffFile(1, 1, 16, 2, "\3abcd"), 262, 1), 259, 32773)), "uncompressed");
}

TEST_F(FileKinds, PnmWithRemarksAndAnyMaximum) {
    expect("P1", "P1\n# bits\n3 1\n1 0\n1\n", grey(3), {0, 255, 0}, 255);
    expect("P1 without blanks", "P1 3 1 101", grey(3), {0, 255, 0}, 255);
    expect("P2", "P2\n#a\n2#b\n1\n#c\n255\n1 2\n", grey(2), {1, 2}, 255);
    expect("P2 to 15", "P2 2 1 15\n1 15\n", grey(2), {1, 15}, 15);
    expect("P2 to 1023", "P2 2 1 1023\n1 1023\n", grey(2), {1, 1023}, 1023);
    expect("P3 to 1000", "P3 1 1 1000 1 2 1000\n", colour(1), {1, 2, 1000}, 1000);
    expect("P4", "P4 10 2\n\xa0\x40\xff\x80", grey(10, 2),
           {0, 255, 0, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255}, 255);
    expect("P5", "P5 2 1 255#remark\n\1\2", grey(2), {1, 2}, 255);
    expect("P5 to 15", "P5 2 1 15\n\1\x0f", grey(2), {1, 15}, 15);
    expect("P5 to 1023", "P5 2 1 1023\n\1\2\3\xff", grey(2), {258, 1023}, 1023);
    expect("P6", "P6\n1 1\n100\n\1\2\3", colour(1), {1, 2, 3}, 100);
    expect("P6 to 65535", "P6 1 1 65535\n\1\2\3\4\5\6", colour(1), {258, 772, 1286}, 65535);
    expect("the first of two", "P5 1 1 255\naP5 1 1 255\nb", grey(1), {'a'}, 255);
}

TEST_F(FileKinds, PfmFromTheBottomInEitherByteOrder) {
    expect("little", "Pf\n1 2\n-1.0\n" + bytesOfAll<float>({1, 2.5F}), grey(1, 2), {2.5F, 1}, 1);
    expect("big", "Pf\n1 2\n1.0\n" + bytesOfAll<float>({1, 2.5F}, true), grey(1, 2), {2.5F, 1}, 1);
    expect("colour", "PF\n2 1\n-1.0\n" + bytesOfAll<float>({1, 2, 3, 4, 5, 6}), colour(2), {1, 4, 2, 5, 3, 6}, 1);
    expect("a unit", "Pf\n1 1\n-2.5\n" + bytesOf(7.0F), grey(1), {7}, 1);
}

TEST_F(FileKinds, BmpOfEveryDepth) {
    const std::string two = "\1\2\3\0\4\5\6\0"s;
    expect("24", bmpBytes({1, 2, 24, two}), colour(1, 2), {6, 3, 5, 2, 4, 1}, 255);
    expect("from the top", bmpBytes({1, -2, 24, two}), colour(1, 2), {3, 6, 2, 5, 1, 4}, 255);
    expect("32", bmpBytes({1, 1, 32, "\1\2\3\0"s}), colour(1), {3, 2, 1}, 255);
    expect("8", bmpBytes({2, 1, 8, "\0\1\0\0"s, two, 0, 2}), colour(2), {3, 6, 2, 5, 1, 4}, 255);
    expect("8 grey", bmpBytes({2, 1, 8, "\0\1\0\0"s, "\x63\x63\x63\0\4\4\4\0"s, 0, 2}), grey(2), {99, 4}, 255);
    expect("4", bmpBytes({2, 1, 4, "\x01\0\0\0"s, two, 0, 2}), colour(2), {3, 6, 2, 5, 1, 4}, 255);
    expect("1", bmpBytes({8, 1, 1, "\xa0\0\0\0"s, "\0\0\0\0\xff\xff\xff\0"s}), grey(8), {255, 0, 255, 0, 0, 0, 0, 0},
           255);
    expect("5 bits each", bmpBytes({2, 1, 16, bytesOfAll<std::uint16_t>({0x7fff, 0x0010})}), colour(2),
           {255, 0, 255, 0, 255, 132}, 255);
    expect("5, 6, 5",
           bmpBytes({2, 1, 16, bytesOfAll<std::uint16_t>({0xf800, 0x07e0}),
                     bytesOfAll<std::uint32_t>({0xf800, 0x7e0, 0x1f}), 3}),
           colour(2), {255, 0, 0, 255, 0, 0}, 255);
}

// The values 1.5 and -2 as halves.
TEST_F(FileKinds, ExrOfHalvesAndFloats) {
    for (const std::uint32_t type : {1U, 2U}) {
        const auto samples = [&](float a, std::uint16_t halfA, float b, std::uint16_t halfB) {
            return type == 1 ? bytesOf(halfA) + bytesOf(halfB) : bytesOf(a) + bytesOf(b);
        };
        const ExrChannel r{"R", type, samples(1.5F, 0x3e00, -2, 0xc000)}, g{"G", type, samples(3, 0x4200, 4, 0x4400)},
            b{"B", type, samples(5, 0x4500, 6, 0x4600)}, a{"A", type, samples(0.5F, 0x3800, 0.5F, 0x3800)};
        expect("RGB", exrBytes({2, 1, {b, g, r}}), colour(2), {1.5F, -2, 3, 4, 5, 6}, 1);
        expect("RGBA", exrBytes({2, 1, {a, b, g, r}}), colour(2), {1.5F, -2, 3, 4, 5, 6}, 1);
        expect("Y", exrBytes({2, 1, {{"Y", type, r.samples}}}), grey(2), {1.5F, -2}, 1);
        expect("a window elsewhere", exrBytes({2, 1, {{"Y", type, r.samples}}, -5, 7}), grey(2), {1.5F, -2}, 1);
    }
}

TEST_F(FileKinds, GifIsItsFirstFrameOnItsScreen) {
    const std::string colours("\1\2\3\x28\x32\x3c\7\x08\x09", 9);
    const GifFrame whole{0, 0, 2, 1, "\0\1"s}, part{1, 0, 1, 1, "\2"};
    expect("one frame", gifBytes({2, 1, colours, {whole}}), colour(2), {1, 40, 2, 50, 3, 60}, 255);
    expect("a frame on a part of the screen", gifBytes({2, 1, colours, {part}, 1}), colour(2), {40, 7, 50, 8, 60, 9},
           255);
    const GifFrame rows{0, 0, 1, 4, "\0\2\1\1"s, true};
    expect("interlaced", gifBytes({1, 4, colours, {rows}}), colour(1, 4), {1, 40, 7, 40, 2, 50, 8, 50, 3, 60, 9, 60},
           255);
    const auto several = load(gifBytes({2, 1, colours, {whole, part, whole}}));
    ASSERT_TRUE(several);
    EXPECT_EQ(several->values.at(0, 0, 0, 1), 40);
    EXPECT_EQ(several->notes, std::vector<std::string>{"the first of its 3 pictures is read"});
    const std::string cut = gifBytes({2, 1, colours, {whole}});
    EXPECT_FALSE(load(cut.substr(0, cut.size() - 5)));
}

TEST_F(FileKinds, TiffOfOtherWriters) {
    const TiffFile honest = tiffFile(2, 2, 8, 1, "\1\2\3\4");
    expect("numbers of an undefined kind", tiffBytes(withTag(honest, 339, 4)), grey(2, 2), {1, 2, 3, 4}, 255);
    expect("no lengths of strips", tiffBytes(withoutTag(honest, 279)), grey(2, 2), {1, 2, 3, 4}, 255);
    expect("signed sizes", tiffBytes(withTag(withTag(honest, 256, 2, 9), 257, 2, 9)), grey(2, 2), {1, 2, 3, 4}, 255);
    const auto negative = load(tiffBytes(withTag(honest, 256, 0xfffffffe, 9)));
    ASSERT_FALSE(negative);
    EXPECT_NE(negative.error().what.find("ImageWidth"), std::string::npos) << negative.error().what;
}

TEST_F(FileKinds, ExrWhoseBlocksLackPixelsIsRefused) {
    const ExrFile honest{2, 4, {{"Y", 2, std::string(32, '\1')}}};
    const std::string whole = exrBytes(honest), header = exrHeader(honest);
    ASSERT_TRUE(load(whole));
    const std::size_t bottom = header.find("box2i") + 10 + 12;
    for (const char* more : {"\4", "\7"})
        EXPECT_FALSE(load(replaced(whole, bottom, more))) << "rows that no block gives";
    const std::size_t firstBlock = header.size() + 4 * 8;
    EXPECT_FALSE(load(replaced(whole, firstBlock, "\1"))) << "a block of another row";
    EXPECT_FALSE(load(replaced(whole, firstBlock + 4, "\4"))) << "a block of half its bytes";
    for (const char compression : {'\1', '\2', '\3'}) {
        ExrFile packed = honest;
        packed.compression = compression;
        EXPECT_FALSE(load(replaced(exrBytes(packed), firstBlock + 4, "\4"))) << int{compression};
    }
}

TEST_F(FileKinds, ExrInTiles) {
    std::string samples;
    std::vector<float> values;
    for (int i = 0; i < 30; ++i) {
        values.push_back(static_cast<float>(i));
        samples += bytesOf(values.back());
    }
    ExrFile file{6, 5, {{"Y", 2, samples}}};
    file.isTiled = true;
    expect("tiles", exrBytes(file), grey(6, 5), values, 1);
}

TEST_F(FileKinds, ExrWithOtherChannelsIsRefusedRatherThanFilledUp) {
    const std::string pair = bytesOf(1.5F) + bytesOf(-2.0F);
    expectUnsupported("YA", exrBytes({2, 1, {{"A", 2, pair}, {"Y", 2, pair}}}), "other channels");
    expectUnsupported("Z", exrBytes({2, 1, {{"Z", 2, pair}}}), "other channels");
    expectUnsupported("R", exrBytes({2, 1, {{"R", 2, pair}}}), "other channels");
    expectUnsupported("whole numbers", exrBytes({2, 1, {{"Y", 0, pair}}}), "whole numbers");
    ExrFile parts{2, 1, {{"Y", 2, pair}}};
    parts.version = 2 | 0x1000;
    expectUnsupported("several parts", exrBytes(parts), "several parts");
    parts.version = 2 | 0x800;
    expectUnsupported("deep", exrBytes(parts), "deep");
}

TEST_F(FileKinds, JpegInEveryOrientation) {
    const std::string bytes = readFile(kImages / "halves.jpg", 10'000).value();
    const auto straight = load(bytes);
    ASSERT_TRUE(straight);
    const std::size_t w = straight->values.shape().w, h = straight->values.shape().h;
    for (int o = 1; o <= 8; ++o) {
        const auto input = load(jpegWithOrientation(bytes, o));
        ASSERT_TRUE(input) << message(input.error());
        const bool isTransposed = o >= 5;
        ASSERT_EQ(input->values.shape(), isTransposed ? colour(h, w) : colour(w, h)) << o;
        const auto at = [&](std::size_t row, std::size_t column) { return straight->values.at(0, 0, row, column); };
        for (std::size_t row = 0; row < input->values.shape().h; ++row)
            for (std::size_t column = 0; column < input->values.shape().w; ++column) {
                const std::size_t r = isTransposed ? column : row, c = isTransposed ? row : column;
                const bool down = o == 3 || o == 4 || o == 6 || o == 7, across = o == 2 || o == 3 || o == 7 || o == 8;
                ASSERT_EQ(input->values.at(0, 0, row, column), at(down ? h - 1 - r : r, across ? w - 1 - c : c))
                    << "orientation " << o << " at " << row << ", " << column;
            }
    }
}

TEST_F(FileKinds, JpegProgressiveAndCmyk) {
    const auto colourAt = [](const LoadedInput& input, std::size_t row, std::size_t column) {
        return std::array{input.values.at(0, 0, row, column), input.values.at(0, 1, row, column),
                          input.values.at(0, 2, row, column)};
    };
    const auto near = [](std::array<float, 3> a, std::array<float, 3> b) {
        for (std::size_t i = 0; i < 3; ++i)
            EXPECT_NEAR(static_cast<double>(a[i]), static_cast<double>(b[i]), 2);
    };
    const auto progressive = loadInput(kImages / "quarters_progressive.jpg");
    ASSERT_TRUE(progressive) << message(progressive.error());
    near(colourAt(*progressive, 2, 2), {200, 40, 60});
    near(colourAt(*progressive, 12, 12), {240, 230, 40});
    const auto cmyk = loadInput(kImages / "quarters_cmyk.jpg");
    ASSERT_TRUE(cmyk) << message(cmyk.error());
    near(colourAt(*cmyk, 2, 2), {200 * 10 / 255.0F, 40 * 10 / 255.0F, 60 * 10 / 255.0F});
    near(colourAt(*cmyk, 12, 2), {20 * 90 / 255.0F, 60 * 90 / 255.0F, 210 * 90 / 255.0F});
}

TEST_F(FileKinds, WebPStillInAnExtendedFileAndNotAnimated) {
    const std::string plain = readFile(kImages / "colour.webp", 1'000).value(), frame = plain.substr(12);
    const auto still = load(webpBytes(webpCanvas(0, 8, 6) + frame));
    ASSERT_TRUE(still) << message(still.error());
    EXPECT_EQ(still->values, load(plain)->values);
    const std::string part = riffChunk("ANMF", std::string(6, '\0') + threeBytes(7) + threeBytes(5) + threeBytes(100) +
                                                   std::string(1, '\0') + frame);
    expectUnsupported("animated",
                      webpBytes(webpCanvas(2, 8, 6) + riffChunk("ANIM", std::string(6, '\xff')) + part + part),
                      "animated");
}

TEST_F(FileKinds, WebPIsTurnedAsItsExifSays) {
    const std::string frame = readFile(kImages / "colour.webp", 1'000).value().substr(12);
    const auto input = load(webpBytes(webpCanvas(8, 8, 6) + frame + riffChunk("EXIF", exifOrientation(6))));
    ASSERT_TRUE(input) << message(input.error());
    EXPECT_EQ(input->values.shape(), colour(6, 8));
    EXPECT_EQ(input->values.at(0, 0, 0, 0), 100) << "the bottom left one";
}

} // namespace
} // namespace acti
