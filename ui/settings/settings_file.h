// The file of the settings: read as QSettings reads it, written whole or not at all.
#pragma once

#include "core/base/error.h"

#include <QMap>
#include <QString>
#include <QVariant>

namespace acti::ui::settings {

// For the program, before anything reads a setting: they stand in a file that is named for this program alone, which
// takes over what the first release wrote. What Qt's own dialogs would write beside it (QtProject.conf: the folders
// that were looked at) is not written.
void useOwnFile();

// As it was written; invalid: it is not there.
QVariant read(const QString& key);

// Sets these keys and leaves the others; an invalid value removes its key. Truths, whole numbers, numbers, texts, lists
// of texts and bytes can be written. Errors: of writing the file, which then is as it was.
Result<void> write(const QMap<QString, QVariant>& values);

// The text of a file that holds just these, as QSettings' IniFormat has it.
QByteArray asIni(const QMap<QString, QVariant>& values);

} // namespace acti::ui::settings
