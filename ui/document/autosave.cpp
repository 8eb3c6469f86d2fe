#include "ui/document/autosave.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr std::string_view kLockSuffix = ".lock";

std::filesystem::path lockOf(std::filesystem::path journal) { return journal += kLockSuffix; }

std::filesystem::path newFile(const std::filesystem::path& folder) {
    const std::string name = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    return folder / (name + std::string(kJournalSuffix));
}

} // namespace

Autosave::Autosave(Document& document, std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_document(document), m_folder(std::move(folder)), m_file(newFile(m_folder)) {
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::write);
    connect(&document, &Document::changed, this, &Autosave::follow);
    connect(&document, &Document::pathChanged, this, &Autosave::follow); // a copy is no longer of that file
    connect(&document.undoStack(), &QUndoStack::cleanChanged, this, &Autosave::follow);
}

Autosave::~Autosave() {
    m_timer.stop();
    forget();
    m_pool.waitForDone();
}

void Autosave::setDelay(int milliseconds) {
    m_delay = milliseconds;
    follow();
}

// The clock runs from the first edit that is not kept, so that a long drag does not put it off.
void Autosave::follow() {
    if (m_delay == 0 || !m_document.isModified()) {
        m_timer.stop();
        forget();
    } else if (!m_timer.isActive()) {
        m_timer.start(m_delay);
    }
}

void Autosave::write() {
    std::error_code ignored;
    std::filesystem::create_directories(m_folder, ignored);
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, ignored);
    if (!m_lock) {
        Result<FileLock> lock = FileLock::take(lockOf(m_file));
        if (!lock)
            return report(QString::fromStdString(message(lock.error())));
        m_lock.emplace(*std::move(lock));
    }
    m_isKept = true;
    if (std::exchange(m_isWriting, true)) {
        m_isAgainWanted = true; // one at a time, however slow the disk
        return;
    }
    m_pool.start([this, file = m_file, journal = m_document.journal()] {
        const Result<void> written = writeJournal(journal, file);
        const QString reason = written ? QString() : QString::fromStdString(message(written.error()));
        QMetaObject::invokeMethod(this, [this, reason] {
            m_isWriting = false;
            report(reason);
            if (std::exchange(m_isAgainWanted, false) && m_delay > 0 && m_document.isModified())
                write();
        });
    });
}

void Autosave::report(const QString& reason) {
    if (!reason.isEmpty() && !m_hasFailed)
        emit failed(reason);
    m_hasFailed = !reason.isEmpty();
    if (m_hasFailed && m_delay > 0 && m_document.isModified() && !m_timer.isActive())
        m_timer.start(m_delay); // the disk may have room again
}

void Autosave::forget() {
    if (!std::exchange(m_isKept, false))
        return;
    m_pool.start([file = m_file] {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    });
}

void Autosave::adopt(LeftWork work) {
    const bool isModified = m_document.isModified();
    if (isModified)
        write();
    m_pool.start([left = std::make_shared<LeftWork>(std::move(work)), file = m_file, isModified] {
        std::error_code ignored;
        if (!isModified || std::filesystem::exists(file, ignored)) // else it is the only copy there is
            std::filesystem::remove(left->file, ignored);
    });
}

LeftBehind Autosave::leftIn(const std::filesystem::path& folder) {
    LeftBehind left;
    std::error_code code;
    std::vector<std::filesystem::path> files;
    std::filesystem::directory_iterator at(folder, code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code))
        if (at->path().native().ends_with(kJournalSuffix))
            files.push_back(at->path());
    for (const std::filesystem::path& file : files) {
        Result<FileLock> lock = FileLock::take(lockOf(file), std::chrono::milliseconds(0));
        if (!lock) {
            if (lock.error().code != ErrorCode::Unsupported) // else a program works on it
                left.unreadable.push_back({lock.error().code, message(lock.error()), file.string()});
            continue;
        }
        const QDateTime time = QFileInfo(QString::fromStdString(file.string())).lastModified();
        if (Result<Journal> journal = readJournal(file); journal)
            left.works.push_back({*std::move(lock), file, *std::move(journal), time});
        else
            left.unreadable.push_back(journal.error());
    }
    std::ranges::sort(left.works, std::greater(), &LeftWork::time);
    return left;
}

} // namespace acti::ui
