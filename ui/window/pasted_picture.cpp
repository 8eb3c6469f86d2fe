#include "ui/window/pasted_picture.h"

#include "core/base/atomic_file.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QStandardPaths>

namespace acti::ui {

Result<std::filesystem::path> keepPasted(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return Error{ErrorCode::Unsupported, "the clipboard's picture cannot be read", ""};
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/pasted");
    QDir().mkpath(folder);
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().left(12));
    const std::filesystem::path path(
        (folder + QStringLiteral("/pasted-") + name + QStringLiteral(".png")).toStdString());
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
        return path;
    const auto written =
        writeAtomically(path, std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    return written ? Result<std::filesystem::path>(path) : written.error();
}

} // namespace acti::ui
