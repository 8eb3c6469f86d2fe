// The open session: the only holder of what can be saved. Everyone reads it here and proposes edits here.
#pragma once

#include "core/base/error.h"
#include "core/session/journal.h"
#include "core/session/origin.h"
#include "core/session/session.h"
#include "ui/document/shown_figures.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace acti::ui {

// Edits that share a gesture (press to release of a slider) are undone as one. 0 is no gesture: an undo step of its
// own.
using Gesture = quint64;

class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);

    const Session& session() const { return m_session; }
    // Undo and redo ask for the figure that they change.
    ShownFigures& shown() { return m_shown; }
    const ShownFigures& shown() const { return m_shown; }
    QUndoStack& undoStack() { return m_undo; }
    bool isModified() const { return !m_undo.isClean(); }

    // Empty: never saved.
    const std::filesystem::path& path() const { return m_path; }
    // What relative paths of assets start from.
    std::filesystem::path folder() const;
    // Of the file, of a session without one its title, else "Untitled".
    QString displayName() const;

    // Replaces everything and forgets the history; `path` empty: an unsaved session. `sha256`: of the bytes of that
    // file that the session was read from, by which it is known later whether someone else wrote it.
    void reset(Session session, std::filesystem::path path, const std::string& sha256 = {});

    // From here on files outside a session's own folder are read only for sessions that are known to be made here.
    void setMadeHere(MadeHere made) { m_madeHere = std::move(made); }
    // The files that the open session may not read before the user lets it; empty for one that was made here.
    const std::vector<std::string>& withheld() const { return m_withheld; }
    bool mayRead(const Asset& asset) const;
    // The user lets the open session read them, from now on.
    void allowWithheld();

    // One step of undo, called `name`; nothing happens where `next` equals the session.
    void apply(Session next, const QString& name, Gesture gesture = 0);

    // Work that was not saved: undo leads back to what its file has. An error says why the file is not to be had; the
    // work then goes on as a session that was never saved.
    Result<void> restore(const Journal& journal, const QString& name);
    // The open session as it is kept in case the program ends.
    Journal journal() const { return {m_path, m_session, m_fileContent}; }

    // Writes to `path` and goes on with it; after an error the document is as before.
    Result<void> saveTo(const std::filesystem::path& path);
    // Someone else wrote or removed the file since it was opened or saved here.
    bool wasChangedOutside() const;
    // Goes on as a session that was never saved, with the edits there are; it keeps the file's name as its title.
    void detach();

    // What the inputs' files hold, by asset: a remark for the next save and no edit.
    void noteContents(const std::map<std::string, std::string>& sha256);

    static Gesture newGesture();

signals:
    void changed();
    void reopened();
    void pathChanged();
    void withheldChanged();

private:
    friend class ReplaceSession;
    void replace(const Session& session);
    void withholdFrom(const Session& session, const std::filesystem::path& file, const std::string& sha256);

    Session m_session;
    ShownFigures m_shown{m_session};
    std::filesystem::path m_path;
    std::string m_fileContent; // the file's SHA-256 when it was opened or saved; empty: there is none
    QUndoStack m_undo;
    std::optional<MadeHere> m_madeHere;
    std::vector<std::string> m_withheld;
};

} // namespace acti::ui
