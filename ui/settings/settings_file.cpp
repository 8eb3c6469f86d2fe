#include "ui/settings/settings_file.h"

#include "core/base/atomic_file.h"
#include "core/base/expect.h"
#include "core/base/file_lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <optional>
#include <sys/stat.h>

namespace acti::ui::settings {
namespace {

// Within quotes; everything but printable ASCII by its number, so that no byte depends on a coding.
QByteArray escaped(const QString& text) {
    QByteArray out = "\"";
    bool isAfterNumber = false; // a digit would be read as a part of it
    for (const QChar sign : text) {
        const ushort code = sign.unicode();
        const bool isDigit =
            (code >= '0' && code <= '9') || (code >= 'a' && code <= 'f') || (code >= 'A' && code <= 'F');
        const bool isPlain = code >= 0x20 && code < 0x7F && !(isAfterNumber && isDigit);
        if (isPlain && (code == '"' || code == '\\'))
            out += '\\';
        if (isPlain)
            out += static_cast<char>(code);
        else
            out += "\\x" + QByteArray::number(code, 16);
        isAfterNumber = !isPlain;
    }
    return out + '"';
}

// A text that begins with an @ would be read as another type.
QByteArray textIni(const QString& text) {
    return escaped(text.startsWith(QLatin1Char('@')) ? QLatin1Char('@') + text : text);
}

bool isWritable(const QVariant& value) {
    return value.typeId() == QMetaType::QByteArray || value.typeId() == QMetaType::QStringList ||
           value.canConvert<QString>();
}

QByteArray valueIni(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return escaped(QStringLiteral("@ByteArray(%1)").arg(QString::fromLatin1(value.toByteArray())));
    case QMetaType::QStringList: {
        QByteArrayList parts;
        for (const QString& text : value.toStringList())
            parts << textIni(text);
        return parts.isEmpty() ? QByteArray("@Invalid()") : parts.join(", ");
    }
    default:
        ACTI_EXPECT(isWritable(value));
        return textIni(value.toString());
    }
}

// Another window may write at the same moment: each waits for the other, and not for ever.
std::optional<FileLock> turnAt(const QString& file) {
    Result<FileLock> lock = FileLock::take(file.toStdString() + ".lock", std::chrono::milliseconds(200));
    return lock ? std::optional<FileLock>(*std::move(lock)) : std::nullopt;
}

using Values = QMap<QString, QVariant>;

// What this program wrote last. QSettings tells a changed file by its size and its time, and two writes may have both
// in common; each of ours makes a file of its own.
struct LastWritten {
    QString file;
    struct stat status {};
    Values values;
};

LastWritten& lastWritten() {
    static LastWritten last;
    return last;
}

bool isLastWritten(const QString& file) {
    const struct stat& last = lastWritten().status;
    struct stat now {};
    return lastWritten().file == file && ::stat(QFile::encodeName(file).constData(), &now) == 0 &&
           now.st_ino == last.st_ino && now.st_dev == last.st_dev && now.st_size == last.st_size &&
           now.st_mtim.tv_sec == last.st_mtim.tv_sec && now.st_mtim.tv_nsec == last.st_mtim.tv_nsec;
}

Values valuesOf(QSettings& settings) {
    if (isLastWritten(settings.fileName()))
        return lastWritten().values;
    settings.sync(); // what another window wrote meanwhile
    Values values;
    for (const QString& key : settings.allKeys())
        if (const QVariant value = settings.value(key); isWritable(value)) // of what is not ours nothing is known
            values[key] = value;
    return values;
}

} // namespace

void useOwnFile() {
    const QString before = QSettings(QSettings::NativeFormat, QSettings::UserScope,
                                     QCoreApplication::organizationName(), QCoreApplication::applicationName())
                               .fileName();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    const QString file = QSettings().fileName();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
    constexpr std::size_t kLargest = std::size_t{16} << 20;
    if (QFileInfo::exists(file))
        return;
    if (const auto text = readFile(before.toStdString(), kLargest)) // where it fails, the settings are the initial ones
        static_cast<void>(writeAtomically(file.toStdString(), *text));
}

QVariant read(const QString& key) {
    const QSettings settings;
    return isLastWritten(settings.fileName()) ? lastWritten().values.value(key) : settings.value(key);
}

QByteArray asIni(const QMap<QString, QVariant>& values) {
    QMap<QString, QByteArray> groups;
    for (auto item = values.begin(); item != values.end(); ++item) {
        const qsizetype slash = item.key().indexOf(QLatin1Char('/'));
        const QString group = slash < 0 ? QStringLiteral("General") : item.key().left(slash);
        groups[group] += item.key().mid(slash + 1).toLatin1() + '=' + valueIni(item.value()) + '\n';
    }
    QByteArray text;
    for (auto group = groups.begin(); group != groups.end(); ++group)
        text += '[' + group.key().toLatin1() + "]\n" + group.value() + '\n';
    return text;
}

Result<void> write(const QMap<QString, QVariant>& values) {
    QSettings now;
    const QString file = now.fileName();
    std::error_code ignored;
    std::filesystem::create_directories(QFileInfo(file).absolutePath().toStdString(), ignored);
    const std::optional<FileLock> turn = turnAt(file);
    Values all = valuesOf(now);
    for (auto item = values.begin(); item != values.end(); ++item) {
        if (item.value().isValid())
            all[item.key()] = item.value();
        else
            all.remove(item.key());
    }
    const QByteArray text = asIni(all);
    auto written =
        writeAtomically(file.toStdString(), std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    LastWritten& last = lastWritten();
    if (written && ::stat(QFile::encodeName(file).constData(), &last.status) == 0) {
        last.file = file;
        last.values = all;
    }
    return written;
}

} // namespace acti::ui::settings
