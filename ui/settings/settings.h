// What the program remembers between two starts: what a person chose (declarations.h), and what is remembered unasked.
#pragma once

#include "ui/settings/declarations.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace acti::ui::settings {

// Of a declared key: as saved, or its initial value where that has no meaning.
QVariant value(const QString& key);
inline bool isOn(const QString& key) { return value(key).toBool(); }
inline int number(const QString& key) { return value(key).toInt(); }
inline QString choice(const QString& key) { return value(key).toString(); }
void set(const QString& key, const QVariant& value);
// All declared ones have their initial values again.
void reset();

// Told why, where something could not be saved.
void setFailureHandler(std::function<void(const QString& reason)> handler);

// Anything else than "light" and "dark" follows the desktop.
ThemeChoice theme();
void setTheme(ThemeChoice choice);

// Where a file dialog starts: the last one's folder, else the documents, else the home folder. It exists.
QString folder();
void rememberFolderOf(const QString& file);

// The files that were opened or saved last, the newest first; absolute, each once, at most kMostRecent.
inline constexpr int kMostRecent = 8;
QStringList recentFiles();
void rememberRecent(const QString& file);
void forgetRecent(const QString& file);
void forgetRecent();

// QWidget::saveGeometry and QMainWindow::saveState, as they were; empty: not yet.
struct Layout {
    QByteArray geometry;
    QByteArray docks;
};
Layout layout();
void rememberLayout(const Layout& layout);

} // namespace acti::ui::settings
