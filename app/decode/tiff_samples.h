// Our own reader of uncompressed TIFF, for the kinds of numbers that libraries bend or lack.
#pragma once

#include "app/decode/picture.h"
#include "app/decode/tiff_directory.h"

namespace acti {

// Grey or RGB with any further channels left out, strips or tiles, by pixel or by plane, either byte order, orientation
// applied. Unsigned numbers of 1, 2 and 4 bits are spread over 0..255; those of 8 to 16 bits are kept, with the largest
// of their bits as the reply's; floats of 16 and 32 bits are kept, those of 64 are rounded. White-is-zero is turned
// over. `directory` is of `file`, uncompressed; the file's bytes outlive the
// picture. Unsupported: anything else.
Result<Picture> readTiffSamples(std::span<const std::byte> file, const TiffDirectory& directory);

} // namespace acti
