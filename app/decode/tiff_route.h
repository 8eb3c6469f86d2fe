// Which TIFF goes to the library, which to our own reader, and which to nobody.
#pragma once

#include "app/decode/tiff_directory.h"

namespace acti {

enum class TiffRoute {
    Library,              // its numbers come out as they are in the file
    LibraryTurnedOver,    // the library forgets that 0 is white: 65,535 less each number
    LibraryNotMultiplied, // it would multiply colours by their alpha, unless the file says that this was done
    Samples               // our own reader (app/decode/tiff_samples.h)
};

// Errors: Unsupported for what neither would give back as it is in the file: CMYK, Lab and other colours, signed and
// 32-bit whole numbers, and, where compressed, what the library lacks.
Result<TiffRoute> routeOf(const TiffDirectory& directory);

} // namespace acti
