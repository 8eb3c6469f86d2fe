// Our own reader of the Netpbm family: every kind is a few numbers as text and then the samples.
#pragma once

#include "app/decode/picture.h"

#include <string_view>

namespace acti {

// P1 to P6 (netpbm.sourceforge.net/doc): the numbers as they are, of 8 bits up to a maximum of 255 and of 16 above,
// with that maximum as the reply's; bits (P1, P4) are 0 where black and 255 where white. Remarks may stand wherever the
// header allows them. Of several pictures in a file the first is read. Malformed: a number missing, over its maximum or
// of the wrong kind; fewer samples than the header says. `file` must outlive the picture.
Result<Picture> readPnm(std::string_view file);

// Pf and PF: 32-bit floats from the bottom row up; the scale's sign says the byte order, its magnitude is a unit that
// nothing here uses. Malformed also: a scale that is 0 or not finite, and a file longer or shorter than its header
// says.
Result<Picture> readPfm(std::string_view file);

} // namespace acti
