#include "ui/window/given_files.h"

#include "core/session/session_json.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace acti::ui {
namespace {

QStringList pictureFilters() {
    QStringList filters;
    for (const char* ending : {"png", "jpg", "jpeg", "tif", "tiff", "webp", "bmp", "pgm", "ppm", "pfm", "exr", "npy"})
        filters << QStringLiteral("*.%1").arg(QLatin1String(ending));
    return filters;
}

// 9.png comes before 10.png.
QStringList picturesIn(const QString& folder) {
    const QDir directory(folder);
    QStringList names = directory.entryList(pictureFilters(), QDir::Files | QDir::Readable);
    QCollator order(QLocale(QLocale::English)); // the C locale's knows no numbers
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(names, order);
    for (QString& name : names)
        name = directory.filePath(name);
    return names;
}

} // namespace

GivenFiles sortedByKind(const QStringList& paths) {
    const QString session = QString::fromLatin1(kSessionSuffix.data()).mid(1);
    GivenFiles given;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        const QString ending = file.suffix().toLower();
        if (file.isDir()) {
            const QStringList pictures = picturesIn(path);
            given.inputs << pictures.mid(0, kMostOfAFolder);
            given.passedOver += std::max<qsizetype>(0, pictures.size() - kMostOfAFolder);
            if (pictures.isEmpty())
                given.emptyFolders << path;
        } else if (ending == session) {
            given.sessions << path;
        } else if (ending == QLatin1String("onnx")) {
            given.networks << path;
        } else {
            given.inputs << path;
        }
    }
    return given;
}

QString namesOf(const QStringList& paths) {
    const auto name = [&](qsizetype i) { return QFileInfo(QDir::cleanPath(paths[i])).fileName(); };
    const auto words = [](const char* text) { return QCoreApplication::translate("GivenFiles", text); };
    if (paths.isEmpty())
        return {};
    if (paths.size() == 1)
        return name(0);
    if (paths.size() == 2)
        return words(QT_TRANSLATE_NOOP("GivenFiles", "%1 and %2")).arg(name(0), name(1));
    return words(QT_TRANSLATE_NOOP("GivenFiles", "%1, %2 and %3 more")).arg(name(0), name(1)).arg(paths.size() - 2);
}

} // namespace acti::ui
