// Keeps what was not saved yet in a journal, a few seconds behind the last edit, and finds those of programs that ended
// before they could save.
#pragma once

#include "core/base/file_lock.h"
#include "core/session/journal.h"
#include "ui/document/document.h"

#include <QDateTime>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <filesystem>
#include <optional>
#include <vector>

namespace acti::ui {

// Work that a program left behind when it ended. While this lives no other program is offered it.
struct LeftWork {
    FileLock lock;
    std::filesystem::path file;
    Journal journal;
    QDateTime time; // of its last edit, about
};

struct LeftBehind {
    std::vector<LeftWork> works;   // the newest first
    std::vector<Error> unreadable; // journals that stay where they are; each names its file
};

class Autosave : public QObject {
    Q_OBJECT
public:
    // The journal lies in `folder`, which is made, for its owner alone.
    Autosave(Document& document, std::filesystem::path folder, QObject* parent = nullptr);
    // The program ends in order: what is not saved by now was given up.
    ~Autosave() override;

    // How long an edit waits at most. 0: nothing is kept.
    void setDelay(int milliseconds);
    int delay() const { return m_delay; }
    const std::filesystem::path& file() const { return m_file; }

    // Goes on with work that was left: its journal is removed once this one holds it.
    void adopt(LeftWork work);

    static LeftBehind leftIn(const std::filesystem::path& folder);

signals:
    // The journal could not be written; said once until it can be again.
    void failed(const QString& reason);

private:
    void follow();
    void write();
    void forget();
    void report(const QString& reason);

    Document& m_document;
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
    std::optional<FileLock> m_lock;
    QThreadPool m_pool; // one thread: writing and removing happen in the order in which they are asked for
    QTimer m_timer;
    int m_delay = 2000;
    bool m_isKept = false;
    bool m_hasFailed = false;
    bool m_isWriting = false;
    bool m_isAgainWanted = false; // something changed while it was
};

} // namespace acti::ui
