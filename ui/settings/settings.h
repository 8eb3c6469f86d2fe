// What the program remembers between two starts. Each value has its key and its form here, and nowhere else.
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QStringList>

namespace acti::ui::settings {

// Saved by name: "system", "light", "dark". Anything else follows the desktop.
ThemeChoice theme();
void setTheme(ThemeChoice choice);

// Where a file dialog starts: the last one's folder, else the documents, else the home folder. It exists.
QString folder();
void rememberFolderOf(const QString& file);

// The files that were opened or saved last, the newest first; absolute, each once, at most kMostRecent.
inline constexpr int kMostRecent = 8;
QStringList recentFiles();
void rememberRecent(const QString& file);
void forgetRecent();

} // namespace acti::ui::settings
