#include "tests/core/image/hostile_files.h"

#include "core/base/atomic_file.h"
#include "tests/support/bmp_writer.h"
#include "tests/support/exr_writer.h"
#include "tests/support/png_writer.h"
#include "tests/support/riff_writer.h"
#include "tests/support/tiff_writer.h"

#include <sys/stat.h>

namespace acti {
namespace {

using namespace std::string_literals;
namespace fs = std::filesystem;
using Files = std::vector<HostileFile>;
constexpr ErrorCode kMalformed = ErrorCode::Malformed, kUnsupported = ErrorCode::Unsupported,
                    kTooLarge = ErrorCode::TooLarge;

std::string sample(const std::string& name) {
    return readFile(fs::path(ACTI_TEST_DATA) / "images" / name, 10'000).value();
}

std::string cut(const std::string& bytes, double part) {
    return bytes.substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * part));
}

std::function<std::string()> constant(std::string bytes) {
    return [bytes = std::move(bytes)] { return bytes; };
}

// `count` zeros as a zlib stream of 13 bits for each 258: fixed codes, a literal and matches at distance 1.
std::string zlibOfZeros(std::size_t count) {
    std::string stream = "\x78\x9c";
    unsigned buffer = 0, filled = 0;
    const auto put = [&](unsigned bits, unsigned length) {
        buffer |= bits << filled;
        for (filled += length; filled >= 8; filled -= 8, buffer >>= 8)
            stream += static_cast<char>(buffer & 0xff);
    };
    put(0b011, 3);      // the last block, fixed codes
    put(0b00001100, 8); // the literal 0, its code from the highest bit
    for (std::size_t i = 0; i < (count - 1) / 258; ++i) {
        put(0b10100011, 8); // 258 bytes
        put(0, 5);          // from 1 back
    }
    put(0, 7); // the end
    put(0, 8);
    const auto total = 1 + (count - 1) / 258 * 258;
    return stream + bigEndian(static_cast<std::uint32_t>(total % 65521) << 16 | 1);
}

std::string pngOf(const std::string& header, const std::string& picture) {
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR" + header) + picture + pngChunk("IEND");
}

std::string pngHeader(std::uint32_t width, std::uint32_t height, int depth, int colour, int interlace = 0) {
    return bigEndian(width) + bigEndian(height) + static_cast<char>(depth) + static_cast<char>(colour) + "\0\0"s +
           static_cast<char>(interlace);
}

void addPng(Files& files) {
    const std::string whole = pngBytes({3, 2, 8, 0, "abcdef"});
    const auto claim = [](std::uint32_t w, std::uint32_t h) { return constant(pngBytes({w, h, 8, 2, ""})); };
    const auto flipped = [&](std::size_t at) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        return constant(bytes);
    };
    const std::string rows = pngChunk("IDAT" + storedZlib("\0abc"s));
    files.insert(
        files.end(),
        {{"PNG without pixels", claim(0, 5), kMalformed, "no pixels"},
         {"PNG of 70,000 a side", claim(70'000, 1), kTooLarge, "65,535"},
         {"PNG of 400 Mpixel", claim(20'000, 20'000), kTooLarge, "200 million"},
         {"PNG of 2^31 a side", claim(0x7fffffff, 0x7fffffff), kTooLarge, "65,535"},
         {"PNG of 100 Mpixel and no rows", claim(10'000, 10'000), kMalformed, "too little"},
         {"PNG cut in its signature", constant(whole.substr(0, 7)), kUnsupported, "not a picture"},
         {"PNG cut in its header", constant(whole.substr(0, 20)), kMalformed, "header"},
         {"PNG cut after its header", constant(whole.substr(0, 33)), kMalformed, "cut off"},
         {"PNG cut in its rows", constant(whole.substr(0, 50)), kMalformed, "cut off"},
         {"PNG without its end", constant(whole.substr(0, whole.size() - 12)), kMalformed, "cut off"},
         {"PNG with a wrong checksum of its header", flipped(29), kMalformed, "PNG"},
         {"PNG with a wrong checksum of its rows", flipped(whole.size() - 17), kMalformed, "PNG"},
         {"PNG whose 3 pixels unpack to 300 MB",
          [] { return pngOf(pngHeader(3, 1, 8, 0), pngChunk("IDAT" + zlibOfZeros(300'000'000))); }, kMalformed,
          "more than"},
         {"PNG whose 4 KB unpack past its rows",
          [] { return pngOf(pngHeader(3, 1, 8, 0), pngChunk("IDAT" + zlibOfZeros(500'000))); }, kMalformed, "PNG"},
         {"PNG with a row too many",
          constant(pngOf(pngHeader(3, 1, 8, 0), pngChunk("IDAT" + storedZlib("\0abc\0def"s)))), kMalformed, "PNG"},
         {"PNG with a row too few", constant(pngOf(pngHeader(3, 2, 8, 0), rows)), kMalformed, "PNG"},
         {"PNG with a chunk of 4 GB",
          constant("\x89PNG\r\n\x1a\n" + pngChunk("IHDR" + pngHeader(3, 1, 8, 0)) + "\xff\xff\xff\xf0IDATabc"),
          kMalformed, "cut off"},
         {"PNG of 3 bits", constant(pngOf(pngHeader(3, 1, 3, 0), rows)), kMalformed, "PNG"},
         {"PNG of colour type 5", constant(pngOf(pngHeader(3, 1, 8, 5), rows)), kMalformed, "PNG"},
         {"PNG with interlacing 7", constant(pngOf(pngHeader(3, 1, 8, 0, 7), rows)), kMalformed, "PNG"},
         {"PNG without its palette", constant(pngOf(pngHeader(3, 1, 8, 3), rows)), kMalformed, "PNG"},
         {"PNG with an unknown row filter",
          constant(pngOf(pngHeader(3, 1, 8, 0), pngChunk("IDAT" + storedZlib("\x09"
                                                                             "abc")))),
          kMalformed, "PNG"},
         {"PNG whose header is no header", constant("\x89PNG\r\n\x1a\n" + pngChunk("JUNK" + std::string(20, 'a'))),
          kMalformed, "header"}});
}

std::string jpegFrame(std::uint16_t height, std::uint16_t width, char components = 1, char precision = 8) {
    std::string frame = "\xff\xc0"s + bytesOf(static_cast<std::uint16_t>(8 + 3 * components), true) + precision +
                        bytesOf(height, true) + bytesOf(width, true) + components;
    for (char i = 1; i <= components; ++i)
        frame += std::string{i, '\x11', '\0'};
    return frame;
}

// A whole JPEG with another size written into its frame header.
std::string resized(std::string jpeg, std::uint16_t height, std::uint16_t width) {
    const std::size_t frame = jpeg.find("\xff\xc0");
    return replaced(std::move(jpeg), frame + 5, bytesOf(height, true) + bytesOf(width, true));
}

void addJpeg(Files& files) {
    const std::string whole = sample("halves.jpg"), soi = "\xff\xd8", eoi = "\xff\xd9";
    const std::string remark = "\xff\xfe\xff\xff" + std::string(65'533, 'x');
    std::string remarks;
    for (int i = 0; i < 20; ++i)
        remarks += remark;
    files.insert(
        files.end(),
        {{"JPEG that only starts", constant(soi + "\xff"), kMalformed, "header"},
         {"JPEG of 65,535 squared", constant(soi + jpegFrame(65'535, 65'535) + eoi), kTooLarge, "200 million"},
         {"JPEG of 180 Mpixel and no data", constant(soi + jpegFrame(60'000, 3'000) + eoi), kMalformed, "too little"},
         {"JPEG of 180 Mpixel and the data of a small one", constant(resized(whole, 60'000, 3'000)), kMalformed,
          "too little"},
         {"JPEG of 180 Mpixel behind 1.3 MB of remarks",
          constant(soi + remarks + resized(whole, 60'000, 3'000).substr(2)), kMalformed, "too little"},
         {"JPEG of no rows", constant(soi + jpegFrame(0, 50) + eoi), kMalformed, "no pixels"},
         {"JPEG cut to a quarter", constant(cut(whole, 0.25)), kMalformed, "cut off"},
         {"JPEG cut to three quarters", constant(cut(whole, 0.75)), kMalformed, "cut off"},
         {"JPEG cut to nine tenths", constant(cut(whole, 0.9)), kMalformed, "cut off"},
         {"JPEG without its last byte", constant(whole.substr(0, whole.size() - 1)), kMalformed, "cut off"},
         {"JPEG with a hole that is closed again", constant(cut(whole, 0.9) + eoi), kMalformed, "pixels are missing"},
         {"JPEG with a segment of length 0", constant(soi + "\xff\xe0\0\0"s + jpegFrame(8, 8) + eoi), kMalformed,
          "header"},
         {"JPEG with a segment past the end", constant(soi + "\xff\xe0\xff\xf0"s + "abc"), kMalformed, "header"},
         {"JPEG of 12 bits", constant(soi + jpegFrame(8, 8, 1, 12) + eoi), kUnsupported, "JPEG of 12 bits"},
         {"JPEG with no components", constant(soi + jpegFrame(8, 8, 0) + eoi), kUnsupported, "JPEG of 0 components"},
         {"JPEG with no tables", constant(soi + jpegFrame(8, 8) + "\xff\xda\0\x08\1\1\0\0\x3f\0"s + "data" + eoi),
          kMalformed, "JPEG"},
         {"JPEG that is a page", constant(soi + "\xff<html><script>alert(1)</script></html>"), kMalformed, "header"}});
}

void addTiff(Files& files) {
    const TiffFile honest = tiffFile(3, 2, 8, 1, "abcdef");
    const std::string whole = tiffBytes(honest);
    const auto file = [](const TiffFile& tiff) { return constant(tiffBytes(tiff)); };
    const auto sized = [&](std::uint32_t w, std::uint32_t h) {
        return file(withTag(withTag(withTag(honest, 256, w, 4), 257, h, 4), 278, h, 4));
    };
    TiffFile loop = honest;
    loop.nextPage = 14; // where its own directory begins
    TiffFile astray = honest;
    astray.nextPage = 0x7ffffff0;
    files.insert(
        files.end(),
        {{"TIFF of four bytes", constant(whole.substr(0, 4)), kMalformed, "TIFF"},
         {"TIFF cut in its directory", constant(whole.substr(0, whole.size() - 30)), kMalformed, "directory"},
         {"TIFF whose page leads to itself", file(loop), kMalformed, "circle"},
         {"TIFF whose next page is beyond the file", file(astray), kMalformed, "directory"},
         {"TIFF whose directory is beyond the file", constant(replaced(whole, 4, "\xf0\xff\xff\x7f")), kMalformed,
          "directory"},
         {"TIFF whose directory is its header", constant(replaced(whole, 4, "\0\0\0\0"s)), kMalformed, "directory"},
         {"TIFF with 65,535 entries", constant(replaced(whole, 14, "\xff\xff")), kMalformed, "directory"},
         {"TIFF with an entry of 4 G values", constant(replaced(whole, 16 + 4, "\xff\xff\xff\xff")), kMalformed,
          "entry"},
         {"TIFF without pixels", sized(0, 2), kMalformed, "no pixels"},
         {"TIFF of 100,000 a side", sized(100'000, 1), kTooLarge, "65,535"},
         {"TIFF of 3.6 Gpixel", sized(60'000, 60'000), kTooLarge, "200 million"},
         {"TIFF of 180 Mpixel and 6 bytes", sized(60'000, 3'000), kMalformed, "shorter"},
         {"TIFF of 180 Mpixel and 6 compressed bytes",
          file(withTag(withTag(withTag(withTag(honest, 256, 60'000, 4), 257, 3'000, 4), 278, 3'000, 4), 259, 5)),
          kMalformed, "TIFF"},
         {"TIFF with a strip beyond the file", file(withTag(honest, 273, 0x7fffff00, 4)), kMalformed, "beyond"},
         {"TIFF with a strip of 2 GB", file(withTag(honest, 279, 0x7fffff00, 4)), kMalformed, "beyond"},
         {"TIFF with a strip too short", file(withTag(honest, 279, 5, 4)), kMalformed, "shorter"},
         {"TIFF with strips of one row and one strip", file(withTag(honest, 278, 1)), kMalformed, "strips"},
         {"TIFF with five strips for one", file(withTags(honest, {{273, {4, {8, 8, 8, 8, 8}}}})), kMalformed, "strips"},
         {"TIFF without lengths of strips", file(withTag(withoutTag(honest, 279), 259, 5)), kMalformed,
          "StripByteCounts"},
         {"TIFF with tiles of no width", file(withTags(honest, {{322, {3, {0}}}, {323, {3, {16}}}})), kMalformed,
          "tiles"},
         {"TIFF with tiles of a million", file(withTags(honest, {{322, {4, {1'000'000}}}, {323, {4, {1'000'000}}}})),
          kMalformed, "tiles"},
         {"TIFF with 65,535 channels", file(withTag(honest, 277, 65'535)), kMalformed, "channels"},
         {"TIFF with samples of 0 bits", file(withTag(honest, 258, 0)), kMalformed, "bits"},
         {"TIFF with samples of 40,000 bits", file(withTag(honest, 258, 40'000)), kMalformed, "bits"},
         {"TIFF with channels of different kinds",
          file(withTags(tiffFile(1, 1, 8, 3, "abcd"), {{258, {3, {8, 16, 8}}}})), kUnsupported, "different"},
         {"TIFF with planes that are not there", file(withTag(tiffFile(1, 1, 16, 3, "abcdef"), 284, 2)), kMalformed,
          "strips"},
         {"TIFF in an unknown compression", file(withTag(honest, 259, 9'999)), kMalformed, "TIFF"},
         {"TIFF with noise for LZW", file(withTag(honest, 259, 5)), kMalformed, "TIFF"},
         {"TIFF with noise for deflate", file(withTag(honest, 259, 8)), kMalformed, "TIFF"},
         {"TIFF with noise for JPEG", file(withTag(honest, 259, 7)), kMalformed, "TIFF"},
         {"big TIFF whose directory is beyond 2^63", constant("II+\0\x08\0\0\0"s + "\xff\xff\xff\xff\xff\xff\xff\x7f"),
          kMalformed, "directory"},
         {"big TIFF with 2^60 entries", constant("II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0"s + "\0\0\0\0\0\0\0\x10"s),
          kMalformed, "directory"}});
}

void addBmp(Files& files) {
    const std::string rows = "\1\2\3\0\4\5\6\0"s, two = "\1\2\3\0\4\5\6\0"s;
    const auto bmp = [](const BmpFile& file) { return constant(bmpBytes(file)); };
    const std::string whole = bmpBytes({1, 2, 24, rows});
    files.insert(
        files.end(),
        {{"BMP of negative width", bmp({-1, 2, 24, rows}), kMalformed, "header"},
         {"BMP of -2^31 rows", bmp({1, INT32_MIN, 24, rows}), kTooLarge, "65,535"},
         {"BMP of 3.6 Gpixel", bmp({60'000, 60'000, 24, rows}), kTooLarge, "200 million"},
         {"BMP of 180 Mpixel and 8 bytes", bmp({60'000, 3'000, 24, rows}), kMalformed, "do not all lie"},
         {"BMP without pixels", bmp({0, 2, 24, rows}), kMalformed, "no pixels"},
         {"BMP whose rows are beyond the file", bmp({1, 2, 24, rows, "", 0, 0, 0x7fffff00}), kMalformed,
          "do not all lie"},
         {"BMP whose rows are its header", bmp({1, 2, 24, rows, "", 0, 0, 0}), kMalformed, "within its header"},
         {"BMP of 7 bits", bmp({1, 2, 7, rows}), kMalformed, "7 bits"},
         {"BMP in an unknown compression", bmp({1, 2, 24, rows, "", 99}), kUnsupported, "compression 99"},
         {"BMP that holds a JPEG", bmp({1, 2, 24, rows, "", 4}), kUnsupported, "compression 4"},
         {"BMP with a palette of 2^31 colours", bmp({2, 1, 8, "\0\1\0\0"s, two, 0, 0x80000000U}), kMalformed,
          "palette"},
         {"BMP with a pixel beyond its palette", bmp({2, 1, 8, "\0\7\0\0"s, two, 0, 2}), kMalformed,
          "beyond its palette"},
         {"BMP whose masks have holes", bmp({1, 1, 32, "abcd", bytesOfAll<std::uint32_t>({0xff0000, 0xff01, 0xff}), 3}),
          kUnsupported, "8 bits"},
         {"BMP cut in its header", constant(whole.substr(0, 30)), kMalformed, "header"},
         {"BMP cut in its rows", constant(whole.substr(0, whole.size() - 1)), kMalformed, "do not all lie"},
         {"BMP with a header of 4 GB", constant(replaced(whole, 14, "\xff\xff\xff\xff")), kMalformed, "header"},
         {"BMP whose runs end early", bmp({4, 4, 8, "\4\1\0"s, std::string(1024, 'a'), 1}), kMalformed, "BMP"},
         {"BMP of 180 Mpixel in three runs", bmp({60'000, 3'000, 8, "\4\1\0"s, std::string(1024, 'a'), 1}), kMalformed,
          "BMP"}});
}

void addNetpbm(Files& files) {
    const auto pnm = [&](const std::string& name, const std::string& bytes, const std::string& word,
                         ErrorCode code = kMalformed) {
        files.push_back({name, constant(bytes), code, word});
    };
    pnm("PNM with a million digits", "P5 " + std::string(1'000'000, '9') + " 1 255\na", "header");
    pnm("PNM of 10^20 a side", "P5 99999999999999999999 3 255\n", "header");
    pnm("PNM of negative width", "P5 -5 3 255\nabc", "header");
    pnm("PNM without pixels", "P5 0 3 255\n", "no pixels");
    pnm("PNM of 3.6 Gpixel", "P6 60000 60000 255\n", "200 million", kTooLarge);
    pnm("PNM of 180 Mpixel and 3 bytes", "P5 60000 3000 255\nabc", "ends before");
    pnm("PNM of 180 Mpixel in text and 3 bytes", "P2 60000 3000 255\n1 2", "ends before");
    pnm("PNM with a maximum of 0", "P5 2 1 0\nab", "largest value");
    pnm("PNM with a maximum of 70,000", "P5 1 1 70000\nabcd", "largest value");
    pnm("PNM with a number over its maximum", "P2 2 1 15\n1 16\n", "over");
    pnm("PNM with a byte over its maximum", "P5 2 1 15\n\1\x10", "over");
    pnm("PNM with a letter for a number", "P2 2 1 255\n1 x", "damaged");
    pnm("PNM with a bit of 2", "P1 2 1\n12", "damaged");
    pnm("PNM cut after its maximum", "P5 2 1 255", "header");
    pnm("PNM cut in its bits", "P4 9 2\nabc", "ends before");
    pnm("PNM with a remark that never ends", "P5 #" + std::string(2'000'000, 'x'), "header");
    pnm("PFM with a scale of 0", "Pf\n1 1\n0\nabcd", "scale");
    pnm("PFM with a scale of nan", "Pf\n1 1\nnan\nabcd", "scale");
    pnm("PFM with a scale of 1e400", "Pf\n1 1\n-1e400\nabcd", "scale");
    pnm("PFM with a scale of a million digits", "Pf\n1 1\n" + std::string(1'000'000, '9') + "\nabcd", "scale");
    pnm("PFM without a scale", "Pf\n1 1\n", "scale");
    pnm("PFM with a byte too few", "Pf\n1 1\n-1\nabc", "bytes of numbers");
    pnm("PFM with a byte too many", "Pf\n1 1\n-1\nabcde", "bytes of numbers");
    pnm("PFM of 180 Mpixel and 4 bytes", "PF\n60000 3000\n-1\nabcd", "bytes of numbers");
    pnm("PFM of 100,000 a side", "PF\n100000 1\n-1\nabcd", "65,535", kTooLarge);
}

void addWebP(Files& files) {
    const std::string whole = sample("colour.webp"), frame = whole.substr(12);
    const auto lossless = [](std::uint32_t w, std::uint32_t h) {
        return webpBytes(riffChunk("VP8L", "\x2f" + bytesOf((w - 1) | (h - 1) << 14) + "abcd"));
    };
    files.insert(
        files.end(),
        {{"WebP that says 1 GB", constant(replaced(whole, 4, bytesOf(std::uint32_t{1'000'000'000}))), kMalformed,
          "the file has"},
         {"WebP that says 12 bytes", constant(replaced(whole, 4, bytesOf(std::uint32_t{12}))), kMalformed, "WebP"},
         {"WebP with a chunk of 2 GB", constant(replaced(whole, 16, bytesOf(std::uint32_t{0x7fffffff}))), kMalformed,
          "beyond its end"},
         {"WebP of 268 Mpixel", constant(webpBytes(webpCanvas(0, 16'384, 16'384) + frame)), kTooLarge, "200 million"},
         {"WebP of 196 Mpixel and 4 bytes", constant(lossless(16'383, 12'000)), kMalformed, "WebP"},
         {"WebP whose canvas is not its picture's", constant(webpBytes(webpCanvas(0, 100, 6) + frame)), kMalformed,
          "WebP"},
         {"WebP whose canvas is of 190 Mpixel", constant(webpBytes(webpCanvas(0, 16'383, 11'600) + frame)), kMalformed,
          "WebP"},
         {"WebP cut in half", constant(cut(whole, 0.5)), kMalformed, "the file has"},
         {"WebP without a picture", constant(webpBytes(webpCanvas(0, 8, 6))), kMalformed, "WebP"},
         {"WebP of an unknown chunk", constant(webpBytes(riffChunk("JUNK", std::string(40, 'a')))), kMalformed,
          "header"},
         {"WebP that moves", constant(webpBytes(webpCanvas(2, 8, 6) + riffChunk("ANIM", std::string(6, '\0')))),
          kUnsupported, "animated"}});
}

void addExr(Files& files) {
    const ExrFile honest{2, 4, {{"Y", 2, std::string(32, '\0')}}};
    const std::string whole = exrBytes(honest), header = exrHeader(honest);
    const std::size_t window = header.find("box2i") + 10;
    const auto sized = [&](std::int32_t right, std::int32_t bottom) {
        return constant(replaced(whole, window, bytesOfAll<std::int32_t>({0, 0, right, bottom})));
    };
    ExrFile odd = honest;
    odd.compression = 77;
    ExrFile tiled{6, 5, {{"Y", 2, std::string(120, '\0')}}};
    tiled.isTiled = true;
    const std::string tiles = exrBytes(tiled);
    const std::size_t tile = tiles.find("tiledesc") + 13;
    std::string names = "\x76\x2f\x31\x01\2\0\0\0"s;
    for (int i = 0; i < 1'000; ++i)
        names += exrAttribute("name" + std::to_string(i), "string", std::string(100, 'a'));
    files.insert(
        files.end(),
        {{"EXR with a window inside out", sized(-5, 3), kMalformed, "header"},
         {"EXR of 2^31 a side", sized(0x7ffffffe, 0x7ffffffe), kTooLarge, "65,535"},
         {"EXR of 3.6 Gpixel", sized(59'999, 59'999), kTooLarge, "200 million"},
         {"EXR of 196 Mpixel and 32 bytes", sized(13'999, 13'999), kMalformed, "OpenEXR"},
         {"EXR of 180 Mpixel and many rows", sized(2'999, 59'999), kMalformed, "OpenEXR"},
         {"EXR in an unknown compression", constant(exrBytes(odd)), kMalformed, "OpenEXR"},
         {"EXR cut in its header", constant(whole.substr(0, 60)), kMalformed, "header"},
         {"EXR cut in its table", constant(whole.substr(0, header.size() + 9)), kMalformed, "OpenEXR"},
         {"EXR cut in its rows", constant(whole.substr(0, whole.size() - 5)), kMalformed, "OpenEXR"},
         {"EXR whose table leads beyond the file",
          constant(replaced(whole, header.size(), "\xff\xff\xff\xff\xff\xff\xff\x7f")), kMalformed, "OpenEXR"},
         {"EXR with an attribute of 4 GB", constant(replaced(whole, header.find("chlist") + 7, "\xff\xff\xff\xff")),
          kMalformed, "header"},
         {"EXR with tiles of 2^31",
          constant(replaced(tiles, tile, bytesOfAll<std::uint32_t>({0x7fffffff, 0x7fffffff}))), kMalformed, "OpenEXR"},
         {"EXR with tiles of nothing", constant(replaced(tiles, tile, std::string(8, '\0'))), kMalformed, "OpenEXR"},
         {"EXR of 1,000 names and no picture", constant(names), kMalformed, "header"},
         {"EXR of version 9", constant(replaced(whole, 4, "\x09")), kUnsupported, "version"}});
}

void addStrangers(Files& files) {
    const auto stranger = [&](const std::string& name, const std::string& bytes,
                              const std::string& word = "which cannot be read") {
        files.push_back({name, constant(bytes + std::string(64, ' ')), kUnsupported, word});
    };
    const std::string unknown = "not a picture or an array that this program reads";
    files.push_back({"an empty file", constant(""), kMalformed, "empty"});
    files.push_back({"one byte", constant("P"), kUnsupported, unknown});
    stranger("text", "this is a letter, not a picture\n", unknown);
    stranger("SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>");
    stranger("GDAL VRT", "<VRTDataset rasterXSize=\"1\"><SourceFilename>/vsicurl/http://localhost/</SourceFilename>",
             unknown);
    stranger("DICOM", std::string(128, '\0') + "DICM");
    stranger("JPEG 2000", "\0\0\0\x0cjP  \r\n\x87\n"s);
    stranger("a JPEG 2000 stream", "\xff\x4f\xff\x51\0\x2f"s);
    files.push_back(
        {"GIF of 4 Gpixel and no frame", constant("GIF89a\xff\xff\xff\xff\0\0\0;"s), kTooLarge, "200 million"});
    files.push_back({"GIF without a frame", constant("GIF89a\2\0\2\0\0\0\0;"s), kMalformed, "no frame"});
    stranger("HEIC", "\0\0\0\x18"
                     "ftypheic"s);
    stranger("AVIF", "\0\0\0\x1c"
                     "ftypavif"s);
    stranger("JPEG XL", "\xff\x0a\xfa\x0f");
    stranger("Radiance HDR", "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 99999 +X 99999\n");
    stranger("a Sun raster", "\x59\xa6\x6a\x95", unknown);
    stranger("PAM", "P7\nWIDTH 1\nHEIGHT 1\nDEPTH 1\nMAXVAL 255\nENDHDR\na");
    stranger("Photoshop", "8BPS\0\1"s);
    stranger("an icon", "\0\0\1\0\1\0"s);
    stranger("PDF", "%PDF-1.7\n");
    stranger("a program", "\x7f"
                          "ELF\2\1\1");
    files.push_back({"an archive", constant("PK\3\4" + std::string(64, ' ')), kMalformed, ".npz"});
    stranger("PDF first and PNG after", "%PDF-1.7\n" + pngBytes({1, 1, 8, 0, "a"}));
    stranger("a page that contains a JPEG", "<html>\xff\xd8\xff\xe0", "a web page");
    files.push_back(
        {"an archive that calls itself BMP", constant("BMPK\3\4" + std::string(100, '\xff')), kMalformed, "BMP"});
    files.push_back({"a broken file with a newline in its name", constant("P5 2 2 255\na"), kMalformed, "ends before",
                     "a\nactiscope: fine.png"});
    files.push_back({"a broken file with odd bytes in its name", constant("P5 2 2 255\na"), kMalformed, "ends before",
                     "\xff\xfe\x1b[2J.png"});
}

void addNpy(Files& files) {
    const auto npy = [](const std::string& dictionary, const std::string& data = "") {
        return constant("\x93NUMPY\1\0"s + bytesOf(static_cast<std::uint16_t>(dictionary.size())) + dictionary + data);
    };
    const std::string start = "{'descr': '<f4', 'fortran_order': False, 'shape': ";
    files.insert(files.end(),
                 {{"NPY of 10^12 values", npy(start + "(1000000, 1000000), }\n"), kTooLarge, "values"},
                  {"NPY of 2^64 values", npy(start + "(4294967296, 4294967296), }\n"), kMalformed, "more values"},
                  {"NPY of 400 MB in 4 bytes", npy(start + "(10000, 10000), }\n", "abcd"), kMalformed, "bytes"},
                  {"NPY with a header of 4 GB", constant("\x93NUMPY\2\0\xff\xff\xff\xff"s), kMalformed, "header"},
                  {"NPY of objects", npy("{'descr': '|O', 'fortran_order': False, 'shape': (1, 1), }\nabcd"),
                   kUnsupported, "O"}});
}

} // namespace

Files hostileFiles() {
    Files files;
    for (const auto add : {addStrangers, addPng, addJpeg, addTiff, addBmp, addNetpbm, addWebP, addExr, addNpy})
        add(files);
    return files;
}

std::vector<HostilePlace> hostilePlaces() {
    return {{"a folder", [](const fs::path& folder) { return folder; }, ErrorCode::Unreadable, "folder"},
            {"a pipe",
             [](const fs::path& folder) {
                 ::mkfifo((folder / "pipe").c_str(), 0600);
                 return folder / "pipe";
             },
             ErrorCode::Unreadable, "regular"},
            {"/dev/zero", [](const fs::path&) { return fs::path("/dev/zero"); }, ErrorCode::Unreadable, "regular"},
            {"/dev/stdin", [](const fs::path&) { return fs::path("/dev/full"); }, ErrorCode::Unreadable, "regular"},
            {"a link that leads nowhere",
             [](const fs::path& folder) {
                 fs::create_symlink("nowhere", folder / "dangling");
                 return folder / "dangling";
             },
             ErrorCode::NotFound, "no such file"},
            {"a link that leads to itself",
             [](const fs::path& folder) {
                 fs::create_symlink("circle", folder / "circle");
                 return folder / "circle";
             },
             ErrorCode::Unreadable, ""},
            {"a file of the kernel's", [](const fs::path&) { return fs::path("/proc/self/mem"); }, ErrorCode::Malformed,
             "empty"},
            {"a name of 5,000 letters", [](const fs::path& folder) { return folder / std::string(5'000, 'a'); },
             ErrorCode::Unreadable, ""}};
}

} // namespace acti
