// To the clipboard, with a quiet word beside what was used that it was done.
#pragma once

#include <QString>

class QWidget;

namespace acti::ui {

// `said`: "Copied as LaTeX", below `by` for a moment and to a screen reader.
void copyText(const QString& text, const QString& said, QWidget& by);
// The word alone: for what could not be copied.
void sayBriefly(const QString& said, QWidget& by);

} // namespace acti::ui
