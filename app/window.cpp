#include "app/window.h"

#include "app/application.h"
#include "core/base/printable.h"
#include "core/base/resources.h"
#include "core/session/session_json.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_file.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"
#include "ui/window/window_host.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

#include <cstdio>
#include <cstdlib>

namespace acti {
namespace {

constexpr int kNoDisplay = 1;

bool hasDisplay() {
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        if (const char* value = std::getenv(name); value && *value)
            return true;
    return false;
}

// What a newcomer sees first; a session of its own if the bundled one is gone.
Session firstSession() {
    Result<Session> bundled = readSession(dataFolder() / "samples" / "sessions" / "demonstration.actiscope");
    if (bundled)
        return *std::move(bundled);
    Session session;
    session.figures.push_back({"curves", "Curves", {}, CurveFigure{}});
    return session;
}

QString lastSession() {
    for (const QString& file : ui::settings::recentFiles())
        if (file.endsWith(QString::fromLatin1(kSessionSuffix.data())) && QFileInfo::exists(file))
            return file;
    return {};
}

} // namespace

int runWindow(const std::vector<std::string>& files) {
    if (!hasDisplay()) {
        std::fputs("actiscope: there is no display for the window; `actiscope --help` lists what works without one\n",
                   stderr);
        return kNoDisplay;
    }
    const auto application = makeApplication();
    ui::settings::useOwnFile();
    ui::settings::applyLanguage(ui::settings::chosenLanguage());
    ui::applyTheme(ui::themeFor(ui::settings::theme()));
    ui::WindowHost host;
    ui::MainWindow& window = host.window(); // until the event loop runs
    const QString start = ui::settings::choice(ui::settings::kStart);
    window.openTemplate(start == QLatin1String("example") ? firstSession() : Session{});
    window.show();
    host.keepSafeIn(ownDataFolder()); // before a session is opened that was not made here
    if (const QString last = lastSession(); start == QLatin1String("last") && files.empty() && !last.isEmpty())
        window.openFile(last);
    QStringList given;
    std::vector<std::filesystem::path> others; // whose names are not text
    for (const std::string& file : files)
        if (isUtf8(file))
            given << QString::fromStdString(file);
        else
            others.emplace_back(file);
    if (!given.isEmpty())
        window.openFiles(given);
    for (const std::filesystem::path& file : others)
        window.openPath(file);
    return QApplication::exec();
}

} // namespace acti
