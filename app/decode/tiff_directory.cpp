#include "app/decode/tiff_directory.h"

#include "app/decode/picture.h"
#include "core/image/image_header.h"

#include <algorithm>
#include <array>
#include <set>

namespace acti {
namespace {

Error tiff(const std::string& how) { return damaged("TIFF", how); }

// Numbers of the file's byte order; past the end there are none.
class Numbers {
public:
    explicit Numbers(std::span<const std::byte> file) : m_file(file) {
        m_isBigEndian = file.size() > 1 && file[0] == std::byte{'M'};
    }
    std::optional<std::uint64_t> at(std::uint64_t place, std::size_t width) const {
        if (place > m_file.size() || width > m_file.size() - place)
            return std::nullopt;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value = value << 8 | std::to_integer<std::uint64_t>(m_file[place + (m_isBigEndian ? i : width - 1 - i)]);
        return value;
    }
    bool isBigEndian() const { return m_isBigEndian; }
    std::size_t size() const { return m_file.size(); }

private:
    std::span<const std::byte> m_file;
    bool m_isBigEndian = false;
};

// As the tag's name, for a message.
std::string tagName(std::uint64_t tag) {
    static constexpr std::pair<std::uint64_t, const char*> kNames[] = {
        {256, "ImageWidth"},      {257, "ImageLength"},  {258, "BitsPerSample"},   {259, "Compression"},
        {262, "Photometric"},     {266, "FillOrder"},    {273, "StripOffsets"},    {274, "Orientation"},
        {277, "SamplesPerPixel"}, {278, "RowsPerStrip"}, {279, "StripByteCounts"}, {284, "PlanarConfiguration"},
        {322, "TileWidth"},       {323, "TileLength"},   {324, "TileOffsets"},     {325, "TileByteCounts"},
        {338, "ExtraSamples"},    {339, "SampleFormat"}};
    const auto* found = std::ranges::find(kNames, tag, &std::pair<std::uint64_t, const char*>::first);
    return found == std::end(kNames) ? "tag " + std::to_string(tag) : found->second;
}

// The sizes of what differs between the classic form and the big one.
struct Form {
    std::size_t word = 4; // of an offset and a count
    std::size_t entries = 2;
    std::size_t entryBytes() const { return 4 + 2 * word; }
};

std::size_t bytesOfType(std::uint64_t type) {
    switch (type) {
    case 1: // byte
    case 6: // signed byte
        return 1;
    case 3: // short
    case 8: // signed short
        return 2;
    case 4: // long
    case 9: // signed long
        return 4;
    case 16: // long8
    case 17: // signed long8
        return 8;
    default:
        return 0;
    }
}

// How many bytes a compressed one can become at most; of the unlisted kinds nothing is known.
std::uint64_t mostExpansion(std::uint64_t compression) {
    switch (compression) {
    case 1: // none
        return 1;
    case 32773: // PackBits: a run of 128 in 2 bytes
        return 64;
    case 8: // deflate, under both its numbers: 258 bytes in 2 bits
    case 32946:
        return 1040;
    case 5: // LZW: strings of up to 3,839 bytes in 12 bits
        return 2560;
    case 7: // JPEG: a block of 8 x 8 in half a bit at the least
        return 1024;
    default:
        return std::uint64_t{1} << 32;
    }
}

class DirectoryReader {
public:
    DirectoryReader(std::span<const std::byte> file) : m_numbers(file) {
        m_directory.isBigEndian = m_numbers.isBigEndian();
        if (m_numbers.at(2, 2) == 43U)
            m_form = {8, 8};
    }

    Result<TiffDirectory> read() {
        const auto first = m_numbers.at(m_form.word == 8 ? 8 : 4, m_form.word);
        if (!first)
            return tiff("its header is cut off");
        if (const auto ended = followPages(*first); !ended)
            return ended.error();
        const std::uint64_t count = m_numbers.at(*first, m_form.entries).value_or(0);
        for (std::uint64_t i = 0; i < count; ++i)
            if (const auto taken = takeEntry(*first + m_form.entries + i * m_form.entryBytes()); !taken)
                return taken.error();
        if (const auto checked = checkSizes(); !checked)
            return checked.error();
        completeByteCounts();
        if (const auto checked = checkBlocks(); !checked)
            return checked.error();
        return m_directory;
    }

private:
    // Every page's directory must lie in the file, and no page may come twice.
    Result<void> followPages(std::uint64_t page) {
        constexpr std::size_t kMostPages = 10'000;
        constexpr std::uint64_t kMostEntries = 1'000;
        std::set<std::uint64_t> seen;
        while (page != 0 || seen.empty()) {
            if (!seen.insert(page).second)
                return tiff("its pages lead in a circle");
            const auto count = m_numbers.at(page, m_form.entries);
            if (!count || *count == 0 || *count > kMostEntries || seen.size() > kMostPages)
                return tiff("its directory is damaged or too large");
            const auto next = m_numbers.at(page + m_form.entries + *count * m_form.entryBytes(), m_form.word);
            if (!next)
                return tiff("its directory does not lie in the file");
            page = *next;
        }
        m_directory.pages = static_cast<std::uint32_t>(seen.size());
        return {};
    }

    struct Values {
        std::vector<std::uint64_t> numbers;
        std::size_t place = 0;
    };

    // The numbers of an entry, which stand in it or where it points to.
    Result<Values> valuesOf(std::uint64_t entry) {
        const std::uint64_t type = *m_numbers.at(entry + 2, 2);
        const std::size_t width = bytesOfType(type);
        const std::string name = tagName(*m_numbers.at(entry, 2));
        const std::uint64_t count = *m_numbers.at(entry + 4, m_form.word);
        if (width == 0 || count == 0 || count > m_numbers.size() / width)
            return tiff("the entry " + name + " of its directory is damaged");
        const std::uint64_t here = entry + 4 + m_form.word;
        const std::uint64_t place = count * width <= m_form.word ? here : *m_numbers.at(here, m_form.word);
        if (!m_numbers.at(place, 1) || count * width > m_numbers.size() - place)
            return tiff("the entry " + name + " of its directory points past the file's end");
        Values values{{}, place};
        values.numbers.reserve(count);
        for (std::uint64_t i = 0; i < count; ++i)
            values.numbers.push_back(*m_numbers.at(place + i * width, width));
        const bool isSigned = type == 6 || type == 8 || type == 9 || type == 17;
        const auto isNegative = [&](std::uint64_t value) { return value >> (8 * width - 1) != 0; };
        if (isSigned && std::ranges::any_of(values.numbers, isNegative))
            return tiff("the entry " + name + " of its directory is negative");
        m_directory.isUnusual = m_directory.isUnusual || isSigned;
        return values;
    }

    Result<void> takeEntry(std::uint64_t entry) {
        const std::uint64_t tag = *m_numbers.at(entry, 2);
        static constexpr std::array<std::uint64_t, 19> kKnown{256, 257, 258, 259, 262, 266, 273, 274, 277, 278,
                                                              279, 284, 322, 323, 324, 325, 338, 339, 0};
        if (std::ranges::find(kKnown, tag) == kKnown.end())
            return {};
        auto values = valuesOf(entry);
        if (!values)
            return values.error();
        return take(tag, *std::move(values));
    }

    Result<void> take(std::uint64_t tag, Values values) {
        const std::uint64_t first = values.numbers.front();
        const bool isOfEachSample = tag == 258 || tag == 339;
        if (isOfEachSample && std::ranges::any_of(values.numbers, [&](std::uint64_t v) { return v != first; }))
            return Error{ErrorCode::Unsupported, "has channels of different kinds of numbers, which cannot be read",
                         ""};
        TiffDirectory& d = m_directory;
        switch (tag) {
        case 256:
            d.width = first;
            break;
        case 257:
            d.height = first;
            break;
        case 258:
            d.bits = first;
            break;
        case 259:
            d.compression = first;
            break;
        case 262:
            d.photometric = first;
            break;
        case 266:
            d.fillOrder = first;
            break;
        case 274:
            d.orientation = first;
            break;
        case 277:
            d.samples = first;
            break;
        case 278:
            d.blockHeight = d.isTiled ? d.blockHeight : first;
            break;
        case 284:
            d.planar = first;
            break;
        case 322:
            d.blockWidth = first;
            d.isTiled = true;
            break;
        case 323:
            d.blockHeight = first;
            d.isTiled = true;
            break;
        case 338:
            d.extraSamples = first;
            d.extraSamplesPlace = values.place;
            break;
        case 339: { // 4, undefined, may be treated as if the field were absent (TIFF 6.0)
            constexpr std::uint64_t kUndefined = 4;
            d.isUnusual = d.isUnusual || first == kUndefined;
            d.sampleFormat = first == kUndefined ? 1 : first;
            break;
        }
        case 273:
        case 324:
            d.offsets = std::move(values.numbers);
            break;
        case 279:
        case 325:
            d.byteCounts = std::move(values.numbers);
            break;
        default:
            break;
        }
        return {};
    }

    Result<void> checkSizes() {
        TiffDirectory& d = m_directory;
        if (const auto checked = checkImageSize({d.width, d.height}); !checked)
            return checked.error();
        if (d.samples == 0 || d.samples > 64 || d.bits == 0 || d.bits > 64)
            return tiff("it says " + std::to_string(d.samples) + " channels of " + std::to_string(d.bits) + " bits");
        if (!d.isTiled) {
            d.blockWidth = d.width;
            d.blockHeight = d.blockHeight == 0 ? d.height : std::min(d.blockHeight, d.height);
        }
        constexpr std::uint64_t kMostTile = 65'536;
        if (d.blockWidth == 0 || d.blockHeight == 0 || d.blockWidth > kMostTile || d.blockHeight > kMostTile)
            return tiff("its tiles have an impossible size");
        return {};
    }

    // Some writers leave out the lengths of uncompressed strips, which the size says.
    void completeByteCounts() {
        TiffDirectory& d = m_directory;
        if (!d.byteCounts.empty() || d.compression != 1 || d.isTiled || d.offsets.size() > kMostImpliedStrips)
            return;
        d.isUnusual = true;
        for (std::size_t i = 0; i < d.offsets.size(); ++i) {
            const std::uint64_t first = i % d.blocksDown() * d.blockHeight;
            d.byteCounts.push_back(std::min(d.blockHeight, d.height - first) * d.blockRowBytes());
        }
    }

    static constexpr std::size_t kMostImpliedStrips = 1 << 20;

    Result<void> checkBlocks() const {
        const TiffDirectory& d = m_directory;
        const std::uint64_t needed = d.blocksAcross() * d.blocksDown() * (d.planar == 2 ? d.samples : 1);
        if (d.offsets.size() != needed || d.byteCounts.size() != needed)
            return tiff("it has " + std::to_string(d.offsets.size()) + " strips or tiles (" +
                        tagName(d.isTiled ? 324 : 273) + ") and lengths of " + std::to_string(d.byteCounts.size()) +
                        " (" + tagName(d.isTiled ? 325 : 279) + "), its size needs " + std::to_string(needed));
        for (std::size_t i = 0; i < needed; ++i) {
            if (d.offsets[i] > m_numbers.size() || d.byteCounts[i] > m_numbers.size() - d.offsets[i])
                return tiff("a strip or tile lies beyond the file's end; the file may be cut off");
            const std::uint64_t row = i / d.blocksAcross() % d.blocksDown();
            const std::uint64_t rows =
                d.isTiled ? d.blockHeight : std::min(d.blockHeight, d.height - row * d.blockHeight);
            if (d.byteCounts[i] < std::max<std::uint64_t>(1, rows * d.blockRowBytes() / mostExpansion(d.compression)))
                return tiff("a strip or tile is shorter than its pixels need");
        }
        return {};
    }

    Numbers m_numbers;
    Form m_form;
    TiffDirectory m_directory;
};

} // namespace

Result<TiffDirectory> readTiffDirectory(std::span<const std::byte> file) { return DirectoryReader(file).read(); }

} // namespace acti
