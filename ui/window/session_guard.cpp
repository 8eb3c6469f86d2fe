#include "ui/window/session_guard.h"

#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/session/session_json.h"

#include <QLocale>

namespace acti::ui {
namespace {

QString wordsOf(const Error& error) { return QString::fromStdString(message(error)); }

// One file for a session, whatever links lead to it.
std::filesystem::path holdOf(const std::filesystem::path& folder, const std::filesystem::path& session) {
    std::error_code code;
    const auto end = std::filesystem::weakly_canonical(session, code);
    return folder / (sha256(code ? session.string() : end.string()) + ".lock");
}

} // namespace

SessionGuard::SessionGuard(Document& document, InputStore& inputs, std::function<bool()> mayLeave, QWidget* window)
    : QObject(window), m_document(document), m_inputs(inputs), m_mayLeave(std::move(mayLeave)), m_window(window) {
    m_pool.setMaxThreadCount(1);
    connect(&document, &Document::reopened, this, [this] {
        emit withdrawn({});
        m_hold.reset(); // asked for anew by pathChanged, and said anew
        m_held.clear();
        speakOfKeptKeys();
        speakOfWithheld();
    });
    connect(&document, &Document::withheldChanged, this, &SessionGuard::speakOfWithheld);
    connect(&document, &Document::pathChanged, this, &SessionGuard::holdFile);
    connect(&inputs, &InputStore::failed, this, [this](const QString& id) { speakOfMissing(id.toStdString()); });
    connect(&inputs, &InputStore::fileChanged, this, [this](const QString& id) { speakOfChanged(id.toStdString()); });
    connect(&inputs, &InputStore::axesUnsaid, this, [this](const QString& id) { askForAxes(id.toStdString()); });
    connect(&inputs, &InputStore::ready, this,
            [this](const QString& id) { emit withdrawn(subjectOf(id.toStdString())); });
}

QString SessionGuard::nameOf(const std::filesystem::path& file) {
    return QString::fromStdString(file.filename().string());
}

SessionGuard::~SessionGuard() {
    m_stop.request_stop();
    m_pool.waitForDone();
}

void SessionGuard::keepIn(const std::filesystem::path& folder) {
    m_folder = folder;
    m_document.setMadeHere(MadeHere(folder));
    m_autosave = std::make_unique<Autosave>(m_document, folder / "journals");
    connect(m_autosave.get(), &Autosave::failed, this, [this](const QString& reason) {
        emit asks({.text = tr("Unsaved changes cannot be kept for the case of a crash. %1").arg(reason),
                   .isOfProgram = true});
    });
    FileLock::sweep(m_folder / "open");
    FileLock::sweep(m_folder / "journals");
    sweepUnfinished(m_folder / "journals");
    holdFile();
    offerLeft();
}

void SessionGuard::setDelay(int milliseconds) {
    if (m_autosave)
        m_autosave->setDelay(milliseconds);
}

void SessionGuard::offerLeft() {
    LeftBehind left = Autosave::leftIn(m_folder / "journals");
    for (LeftWork& work : left.works)
        offer(std::make_shared<LeftWork>(std::move(work)));
    for (const Error& error : left.unreadable)
        sayUnreadable(error);
}

void SessionGuard::sayUnreadable(const Error& error) {
    const std::filesystem::path file(error.where);
    emit asks(
        {.text = tr("Unsaved changes were kept, but cannot be read. %1").arg(wordsOf(error)),
         .actionName = tr("Delete"),
         .action = [this, file, error] { askToDelete(nameOf(file), file, [this, error] { sayUnreadable(error); }); },
         .isOfProgram = true});
}

// "Delete" stands beside "Restore": one slip must not take away what a crash has left.
void SessionGuard::askToDelete(const QString& name, const std::filesystem::path& file,
                               const std::function<void()>& keep) {
    emit asks({.text = tr("Delete the unsaved changes of “%1”? They cannot be brought back.").arg(name),
               .actionName = tr("Delete for good"),
               .action =
                   [file] {
                       std::error_code ignored;
                       std::filesystem::remove(file, ignored);
                   },
               .otherName = tr("Keep"),
               .other = keep,
               .isOfProgram = true});
}

void SessionGuard::offer(const std::shared_ptr<LeftWork>& work) {
    const QString title = QString::fromStdString(work->journal.session.title);
    const QString name = !work->journal.path.empty() ? nameOf(work->journal.path)
                         : title.isEmpty()           ? tr("Untitled")
                                                     : title;
    const QString time = QLocale().toString(work->time, QLocale::ShortFormat);
    emit asks({.text = tr("Actiscope ended before “%1” was saved. Its changes until %2 were kept.").arg(name, time),
               .actionName = tr("Restore"),
               .action = [this, work] { restore(work); },
               .otherName = tr("Delete"),
               .other = [this, work, name] { askToDelete(name, work->file, [this, work] { offer(work); }); },
               .isOfProgram = true});
}

void SessionGuard::restore(const std::shared_ptr<LeftWork>& work) {
    if (!m_mayLeave())
        return offer(work);
    const Result<void> restored = m_document.restore(work->journal, tr("Restore unsaved changes"));
    m_autosave->adopt(std::move(*work));
    emit this->restored();
    if (!restored)
        emit asks({.text = tr("The changes go on as a session that was never saved. %1").arg(wordsOf(restored.error())),
                   .subject = {}});
}

void SessionGuard::holdFile() {
    const bool isSame = m_document.path() == m_held;
    if (m_folder.empty() || (isSame && (m_hold || m_held.empty())))
        return;
    m_held = m_document.path();
    m_hold.reset();
    if (!isSame)
        emit withdrawn(QStringLiteral("held"));
    if (m_held.empty())
        return;
    m_pool.start([folder = m_held.parent_path()] { sweepUnfinished(folder); });
    std::error_code ignored;
    std::filesystem::create_directories(m_folder / "open", ignored);
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, ignored);
    Result<FileLock> hold = FileLock::take(holdOf(m_folder / "open", m_held));
    if (hold) {
        m_hold.emplace(*std::move(hold));
        emit withdrawn(QStringLiteral("held"));
    } else if (hold.error().code == ErrorCode::Unsupported && !isSame) { // once, and at each saving it is tried again
        emit asks({.text = tr("“%1” is open in another window of Actiscope. If both save, the later one replaces what "
                              "the other saved.")
                               .arg(nameOf(m_held)),
                   .actionName = tr("Go on as a copy"),
                   .action = [this] { m_document.detach(); },
                   .subject = QStringLiteral("held")});
    }
}

void SessionGuard::speakOfKeptKeys() {
    const QString sentence = QString::fromStdString(keptSentence(m_document.session()));
    if (!sentence.isEmpty())
        emit asks({.text = QStringLiteral("“%1” %2").arg(m_document.displayName(), sentence), .subject = {}});
}

bool SessionGuard::mayReplaceFile() {
    if (!m_document.wasChangedOutside())
        return true;
    emit withdrawn(QStringLiteral("replaced"));
    emit asks({.text = tr("Not saved: “%1” was changed by another program since it was opened here.")
                           .arg(nameOf(m_document.path())),
               .actionName = tr("Replace it"),
               .action = [this] { emit overwriteWanted(); },
               .otherName = tr("Save as…"),
               .other = [this] { emit saveAsWanted(); },
               .subject = QStringLiteral("replaced"),
               .isAnswer = true});
    return false;
}

} // namespace acti::ui
