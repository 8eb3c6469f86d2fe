#include "ui/settings/settings.h"

#include "ui/settings/settings_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace acti::ui::settings {
namespace {

constexpr QLatin1String kFolder("folder");
constexpr QLatin1String kRecent("recent");
constexpr QLatin1String kGeometry("window/geometry");
constexpr QLatin1String kDocks("window/docks");

std::function<void(const QString&)>& failureHandler() {
    static std::function<void(const QString&)> handler;
    return handler;
}

void remember(const QMap<QString, QVariant>& values) {
    if (const Result<void> written = write(values); !written && failureHandler())
        failureHandler()(QString::fromStdString(message(written.error())));
}

} // namespace

QVariant value(const QString& key) {
    const Declaration& declared = declaration(key);
    return admitted(declared, read(key));
}

void set(const QString& key, const QVariant& value) { remember({{key, admitted(declaration(key), value)}}); }

void reset() {
    QMap<QString, QVariant> none;
    for (const Declaration& declared : declarations())
        none[declared.key] = {};
    remember(none);
}

void setFailureHandler(std::function<void(const QString& reason)> handler) { failureHandler() = std::move(handler); }

ThemeChoice theme() {
    const QString saved = choice(kTheme);
    return saved == QLatin1String("light")  ? ThemeChoice::Light
           : saved == QLatin1String("dark") ? ThemeChoice::Dark
                                            : ThemeChoice::System;
}

void setTheme(ThemeChoice choice) {
    set(kTheme, choice == ThemeChoice::Light  ? QStringLiteral("light")
                : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                              : QStringLiteral("system"));
}

QString folder() {
    for (const QString& candidate :
         {read(kFolder).toString(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
        if (!candidate.isEmpty() && QFileInfo(candidate).isDir())
            return candidate;
    return QDir::homePath();
}

void rememberFolderOf(const QString& file) { remember({{kFolder, QFileInfo(file).absolutePath()}}); }

QStringList recentFiles() { return read(kRecent).toStringList().mid(0, kMostRecent); }

void rememberRecent(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    remember({{kRecent, files.mid(0, kMostRecent)}});
}

void forgetRecent(const QString& file) {
    QStringList files = recentFiles();
    if (files.removeAll(QFileInfo(file).absoluteFilePath()) > 0)
        remember({{kRecent, files}});
}

void forgetRecent() { remember({{kRecent, {}}}); }

Layout layout() { return {read(kGeometry).toByteArray(), read(kDocks).toByteArray()}; }

void rememberLayout(const Layout& layout) { remember({{kGeometry, layout.geometry}, {kDocks, layout.docks}}); }

} // namespace acti::ui::settings
