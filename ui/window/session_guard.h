// Watches over the open session: its journal, who else has it open, what its file holds that is not known, and inputs
// that are gone or changed. It asks by notices and never by a box in the way.
#pragma once

#include "ui/document/autosave.h"
#include "ui/document/input_store.h"
#include "ui/window/message_bar.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace acti::ui {

class SessionGuard : public QObject {
    Q_OBJECT
public:
    // `mayLeave`: whether the session that is open may be replaced; it asks the user where that would lose something.
    SessionGuard(Document& document, InputStore& inputs, std::function<bool()> mayLeave, QWidget* window);
    ~SessionGuard() override;

    // From here on unsaved work is kept in `folder`, what was left there is offered, and sessions are held.
    void keepIn(const std::filesystem::path& folder);
    // How long an edit waits to be kept, at most; 0: for ever.
    void setDelay(int milliseconds);
    const Autosave* autosave() const { return m_autosave.get(); }

    // False: the file was changed by someone else, and the user is asked.
    bool mayReplaceFile();
    // As if the user had named the file of an input that was not found.
    void takeFound(const std::string& assetId, const std::filesystem::path& file);

signals:
    void asks(const Notice& notice);
    // Of this subject; empty: all that were of the session.
    void withdrawn(const QString& subject);
    void restored(); // another session is open
    void overwriteWanted();
    void saveAsWanted();

private:
    static QString subjectOf(const std::string& assetId); // of what is asked about an input
    static QString nameOf(const std::filesystem::path& file);
    void offerLeft();
    void offer(const std::shared_ptr<LeftWork>& work);
    void restore(const std::shared_ptr<LeftWork>& work);
    // Asks before `file` is removed; `keep` is what is done where the user keeps it.
    void askToDelete(const QString& name, const std::filesystem::path& file, const std::function<void()>& keep);
    void sayUnreadable(const Error& error);
    void holdFile();
    void speakOfKeptKeys();
    void speakOfWithheld();
    void readWithheld();
    void speakOfMissing(const std::string& assetId);
    void speakOfChanged(const std::string& assetId);
    void askForAxes(const std::string& assetId);
    void speakOfAnother(const std::string& assetId, const std::filesystem::path& file);
    void find(const std::string& assetId);
    void setPaths(const std::map<std::string, std::filesystem::path>& found);

    Document& m_document;
    InputStore& m_inputs;
    std::function<bool()> m_mayLeave;
    QPointer<QWidget> m_window;
    std::filesystem::path m_folder; // empty: nothing is kept
    std::unique_ptr<Autosave> m_autosave;
    std::filesystem::path m_held;
    std::optional<FileLock> m_hold;
    std::stop_source m_stop; // of what the pool works on, once nobody waits for it
    QThreadPool m_pool;
};

} // namespace acti::ui
