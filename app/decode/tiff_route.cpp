#include "app/decode/tiff_route.h"

#include <string>

namespace acti {
namespace {

enum Photometric : std::uint64_t { kWhiteIsZero = 0, kBlackIsZero = 1, kRgb = 2, kPalette = 3, kYCbCr = 6 };
enum Format : std::uint64_t { kUnsigned = 1, kSigned = 2, kFloat = 3 };

Error unsupported(const std::string& what) { return {ErrorCode::Unsupported, what, ""}; }

bool isGrey(const TiffDirectory& d) { return d.photometric == kWhiteIsZero || d.photometric == kBlackIsZero; }

Result<void> checkColours(const TiffDirectory& d) {
    if (d.photometric == kPalette || d.photometric == kYCbCr) {
        const std::uint64_t needed = d.photometric == kPalette ? 1 : 3;
        if (d.samples != needed || d.sampleFormat != kUnsigned || (d.bits != 8 && !(needed == 1 && d.bits == 1)))
            return unsupported("has a palette or YCbCr colours in a form that cannot be read; 8 bits can");
        return {};
    }
    if (!isGrey(d) && d.photometric != kRgb)
        return unsupported("has colours that are neither grey, RGB, a palette nor YCbCr (photometric " +
                           std::to_string(d.photometric) + "), which cannot be read");
    if (d.photometric == kRgb && d.samples < 3)
        return unsupported("says RGB and has " + std::to_string(d.samples) + " channels");
    if (d.photometric != kRgb && d.samples > 2)
        return unsupported("has " + std::to_string(d.samples) +
                           " channels that are no colours; grey with alpha can be read");
    if (d.samples > 4)
        return unsupported("has " + std::to_string(d.samples) + " channels; up to RGB with alpha can be read");
    return {};
}

Result<void> checkNumbers(const TiffDirectory& d) {
    if (d.sampleFormat == kSigned)
        return unsupported("has signed numbers, which cannot be read");
    if (d.sampleFormat != kUnsigned && d.sampleFormat != kFloat)
        return unsupported("has numbers of an unknown kind");
    if (d.sampleFormat == kUnsigned && d.bits > 16)
        return unsupported("has whole numbers of " + std::to_string(d.bits) + " bits; up to 16 can be read");
    return {};
}

// Nothing: the library would not give the numbers as the file has them.
std::optional<TiffRoute> libraryRoute(const TiffDirectory& d) {
    if (d.photometric == kPalette || d.photometric == kYCbCr)
        return TiffRoute::Library;
    const bool isContiguous = d.planar != 2 || d.samples == 1;
    const bool isWhole = d.sampleFormat == kUnsigned;
    if (isWhole && (d.bits == 8 || (d.bits == 1 && d.samples == 1))) {
        const bool isMultiplied = d.photometric == kRgb && d.samples == 4 && d.extraSamples == 2;
        return isMultiplied ? TiffRoute::LibraryNotMultiplied : TiffRoute::Library;
    }
    if (!isContiguous)
        return std::nullopt;
    if (isWhole && d.bits == 16 && d.samples != 2)
        return d.photometric == kWhiteIsZero ? TiffRoute::LibraryTurnedOver : TiffRoute::Library;
    const bool isFloat = d.sampleFormat == kFloat && d.photometric != kWhiteIsZero;
    if (isFloat && ((d.bits == 32 && (d.samples == 1 || d.samples == 3)) || (d.bits == 64 && d.samples == 1)))
        return TiffRoute::Library;
    return std::nullopt;
}

} // namespace

Result<TiffRoute> routeOf(const TiffDirectory& directory) {
    if (const auto checked = checkColours(directory); !checked)
        return checked.error();
    if (const auto checked = checkNumbers(directory); !checked)
        return checked.error();
    if (directory.isUnusual && directory.compression == 1 && (isGrey(directory) || directory.photometric == kRgb))
        return TiffRoute::Samples;
    const std::optional<TiffRoute> route = libraryRoute(directory);
    if (route && *route != TiffRoute::LibraryNotMultiplied)
        return *route;
    if (directory.compression == 1)
        return TiffRoute::Samples;
    if (route && directory.extraSamplesPlace != 0)
        return *route;
    return unsupported("is a compressed TIFF with " + std::to_string(directory.samples) + " channels of " +
                       std::to_string(directory.bits) + " bits, which cannot be read; uncompressed it can");
}

} // namespace acti
