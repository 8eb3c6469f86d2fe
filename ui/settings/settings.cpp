#include "ui/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace acti::ui::settings {
namespace {

constexpr QLatin1String kTheme("theme");
constexpr QLatin1String kFolder("folder");
constexpr QLatin1String kRecent("recent");

struct ThemeId {
    ThemeChoice choice;
    const char* id;
};
constexpr std::array kThemeIds{ThemeId{ThemeChoice::System, "system"}, ThemeId{ThemeChoice::Light, "light"},
                               ThemeId{ThemeChoice::Dark, "dark"}};

} // namespace

ThemeChoice theme() {
    const QString saved = QSettings().value(kTheme).toString();
    for (const ThemeId& known : kThemeIds)
        if (saved == QLatin1String(known.id))
            return known.choice;
    return ThemeChoice::System;
}

void setTheme(ThemeChoice choice) {
    for (const ThemeId& known : kThemeIds)
        if (known.choice == choice)
            QSettings().setValue(kTheme, QString::fromLatin1(known.id));
}

QString folder() {
    for (const QString& candidate :
         {QSettings().value(kFolder).toString(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
        if (!candidate.isEmpty() && QFileInfo(candidate).isDir())
            return candidate;
    return QDir::homePath();
}

void rememberFolderOf(const QString& file) { QSettings().setValue(kFolder, QFileInfo(file).absolutePath()); }

QStringList recentFiles() { return QSettings().value(kRecent).toStringList().mid(0, kMostRecent); }

void rememberRecent(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(kRecent, files.mid(0, kMostRecent));
}

void forgetRecent() { QSettings().remove(kRecent); }

} // namespace acti::ui::settings
