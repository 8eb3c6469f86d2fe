// Words of a PDF that can be searched and copied though no font has their letters.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace acti::plot {

// The PDF with the words on its first page as text that is not painted, in an update behind its end. A PDF that is not
// built as Qt writes it, or has no font, is given back as it came.
QByteArray withHiddenWords(const QByteArray& pdf, const QStringList& words);

} // namespace acti::plot
