#include "ui/document/document.h"

#include "core/session/edits.h"
#include "core/session/session_json.h"

#include <QUndoCommand>

#include <atomic>

namespace acti::ui {

// The one undo command there is: both sessions, whole. Their large parts are shared, so it is small.
class ReplaceSession : public QUndoCommand {
public:
    ReplaceSession(Document& document, Session after, const QString& name, Gesture gesture)
        : QUndoCommand(name), m_document(document), m_before(document.session()), m_after(std::move(after)),
          m_gesture(gesture) {}

    void undo() override { travel(m_after, m_before); }
    void redo() override {
        if (m_isNew)
            m_document.replace(m_after);
        else
            travel(m_before, m_after);
        m_isNew = false;
    }
    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const ReplaceSession*>(other);
        if (m_gesture == 0 || next->m_gesture != m_gesture || next->text() != text())
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    void travel(const Session& from, const Session& to) {
        m_document.replace(to);
        m_document.shown().show(changedFigure(from, to));
    }

    Document& m_document;
    bool m_isNew = true; // the stack calls redo() for what was just done, too
    Session m_before;
    Session m_after;
    Gesture m_gesture;
};

Document::Document(QObject* parent) : QObject(parent) {}

std::filesystem::path Document::folder() const {
    return m_path.empty() ? std::filesystem::current_path() : m_path.parent_path();
}

QString Document::displayName() const {
    if (!m_path.empty())
        return QString::fromStdString(m_path.stem().string());
    return m_session.title.empty() ? tr("Untitled") : QString::fromStdString(m_session.title).simplified();
}

void Document::reset(Session session, std::filesystem::path path) {
    m_undo.clear();
    m_shown.forget();
    m_session = std::move(session);
    m_path = std::move(path);
    emit reopened();
    emit pathChanged();
    emit changed();
}

void Document::apply(Session next, const QString& name, Gesture gesture) {
    if (next == m_session)
        return;
    m_undo.push(new ReplaceSession(*this, std::move(next), name, gesture));
}

void Document::replace(const Session& session) {
    m_session = session;
    emit changed();
}

Result<void> Document::saveTo(const std::filesystem::path& path) {
    if (auto ok = writeSession(m_session, path); !ok)
        return ok;
    m_path = path;
    m_undo.setClean();
    emit pathChanged();
    return {};
}

Gesture Document::newGesture() {
    static std::atomic<Gesture> last{0};
    return ++last;
}

} // namespace acti::ui
