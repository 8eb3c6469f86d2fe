// PDF files that tell nothing of when they were made: the same figure, the same bytes.
#pragma once

#include <QByteArray>

namespace acti::plot {

// The file without its date of creation, and with its table of places set right. `pdf` is one of QPdfWriter's.
QByteArray withoutClock(const QByteArray& pdf);

} // namespace acti::plot
