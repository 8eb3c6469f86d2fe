#include "ui/document/document.h"

#include "core/base/sha256.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"

#include <QUndoCommand>

#include <algorithm>
#include <atomic>

namespace acti::ui {

namespace {

// Empty where there is no file that can be read.
std::string contentOf(const std::filesystem::path& path) {
    const Result<std::string> content = path.empty() ? std::string() : sha256OfFile(path);
    return content ? *content : std::string();
}

} // namespace

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
    if (!m_path.empty())
        return m_path.parent_path();
    std::error_code code;
    auto here = std::filesystem::current_path(code);
    return code ? std::filesystem::path("/") : here; // it may have been removed
}

QString Document::displayName() const {
    if (!m_path.empty())
        return QString::fromStdString(m_path.stem().string());
    return m_session.title.empty() ? tr("Untitled") : QString::fromStdString(m_session.title).simplified();
}

void Document::reset(Session session, std::filesystem::path path, const std::string& sha256) {
    m_undo.clear();
    m_shown.forget();
    m_session = std::move(session);
    m_path = std::move(path);
    m_fileContent = sha256;
    withholdFrom(m_session, m_path, m_fileContent);
    emit reopened();
    emit pathChanged();
    emit changed();
}

void Document::withholdFrom(const Session& session, const std::filesystem::path& file, const std::string& sha256) {
    m_withheld.clear();
    if (m_madeHere && !file.empty() && !m_madeHere->knows(sha256))
        m_withheld = outsideFiles(session, file);
}

bool Document::mayRead(const Asset& asset) const {
    const auto isWithheld = [&](const std::string& path) { return std::ranges::count(m_withheld, path) > 0; };
    return !isWithheld(asset.path) && !(asset.features && isWithheld(asset.features->network));
}

void Document::allowWithheld() {
    m_withheld.clear();
    if (m_madeHere) // where that fails, it is asked again
        static_cast<void>(m_madeHere->remember(m_fileContent));
    emit withheldChanged();
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
    auto written = writeSession(m_session, path);
    if (!written)
        return written.error();
    m_path = path;
    m_fileContent = *std::move(written);
    if (m_madeHere && m_withheld.empty())
        static_cast<void>(m_madeHere->remember(m_fileContent));
    m_undo.setClean();
    emit pathChanged();
    return {};
}

Result<void> Document::restore(const Journal& journal, const QString& name) {
    const Result<SessionFile> saved = journal.path.empty() ? SessionFile{} : readSessionFile(journal.path);
    reset(saved ? saved->session : Session{}, saved ? journal.path : std::filesystem::path(),
          saved ? saved->sha256 : std::string());
    if (saved && !journal.base.empty() && saved->session != journal.session) // else it was saved before the end
        m_fileContent = journal.base; // what someone wrote since the work was kept is not replaced unasked
    withholdFrom(journal.session, journal.path, journal.base.empty() ? m_fileContent : journal.base);
    emit withheldChanged();
    apply(journal.session, name);
    return saved ? Result<void>() : saved.error();
}

bool Document::wasChangedOutside() const { return !m_path.empty() && contentOf(m_path) != m_fileContent; }

void Document::detach() {
    Session named = m_session;
    if (named.title.empty())
        named.title = m_path.stem().string();
    m_path.clear();
    m_fileContent.clear();
    m_undo.resetClean(); // nothing of the copy is saved
    emit pathChanged();
    apply(std::move(named), tr("Set title"));
}

void Document::noteContents(const std::map<std::string, std::string>& sha256) {
    for (Asset& asset : m_session.assets)
        if (const auto found = sha256.find(asset.id); found != sha256.end())
            asset.sha256 = found->second;
}

Gesture Document::newGesture() {
    static std::atomic<Gesture> last{0};
    return ++last;
}

} // namespace acti::ui
