#include "app/application.h"

#include <QIcon>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

// The macro declares a function of the global namespace, so it cannot stand inside ours.
static void initialiseResources() { Q_INIT_RESOURCE(actiscope); }

namespace acti {
namespace {

// QApplication keeps references to these for as long as it lives.
int g_argumentCount = 1;
char g_programName[] = "actiscope";
char* g_arguments[] = {g_programName, nullptr};

// With no window, Qt's remarks about the desktop are noise beside what a command says.
void dropRemarks(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "actiscope: %s\n", qPrintable(text));
}

void nameApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("actiscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("actiscope"));
}

} // namespace

std::filesystem::path ownDataFolder() {
    nameApplication();
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString();
}

std::unique_ptr<QApplication> makeApplication() {
    initialiseResources();
    nameApplication();
    QCoreApplication::setApplicationVersion(QStringLiteral(ACTI_VERSION));
    auto application = std::make_unique<QApplication>(g_argumentCount, g_arguments);
    QApplication::setApplicationDisplayName(QStringLiteral("Actiscope"));
    QGuiApplication::setDesktopFileName(QStringLiteral("actiscope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/actiscope.svg")));
    return application;
}

std::unique_ptr<QApplication> makeHeadlessApplication() {
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    qInstallMessageHandler(dropRemarks);
    return makeApplication();
}

} // namespace acti
