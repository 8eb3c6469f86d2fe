// The inputs of the open session, loaded off the window's thread and kept while the session names them.
#pragma once

#include "core/session/assets.h"
#include "ui/document/document.h"

#include <QObject>
#include <QThreadPool>

#include <map>
#include <optional>
#include <stop_token>
#include <string>

namespace acti::ui {

class InputStore : public QObject {
    Q_OBJECT
public:
    explicit InputStore(Document& document, QObject* parent = nullptr);
    // Stops what is still being loaded.
    ~InputStore() override;

    // Null while it loads, or when it failed.
    std::shared_ptr<const StoredInput> find(const std::string& assetId) const;
    // The loading error of an asset, or nothing.
    std::optional<Error> errorOf(const std::string& assetId) const;
    bool isLoading(const std::string& assetId) const;

    // Starts loading what is neither there nor on its way.
    void request(const std::string& assetId);
    // Asks again for what failed, as after the file was put back.
    void retry(const std::string& assetId);
    // Takes an input that was loaded elsewhere; the session names its asset at the latest with its next change.
    void keep(const Asset& asset, std::shared_ptr<const StoredInput> input);
    // The file of a source that a user chose did not load.
    void tellRefused(const Asset& source);
    // The SHA-256 of files of assets, as far as they were read.
    const std::map<std::string, std::string>& contents() const { return m_contents; }
    // Everything that is loaded, for build().
    const Assets& loaded() const { return m_loaded; }

signals:
    void ready(const QString& assetId);
    void failed(const QString& assetId, const QString& message);
    // A file that a user chose is an input of the session, or is none; not of a bundled sample.
    void opened(const QString& path);
    void refused(const QString& path);
    // Nobody said in which order its axes stand, and it may be rows x columns x colours; it is there as channels first.
    void axesUnsaid(const QString& assetId);
    // The file is not the one that the session was saved with.
    void fileChanged(const QString& assetId);

private:
    void askForAxes(const std::string& assetId);
    void stopAll();
    void forgetUnnamed();
    void deliver(const Asset& asset, Result<StoredInput> result);
    void startHashing(const Asset& asset, std::stop_token stop);
    void deliverContent(const Asset& asset, const std::string& sha256);

    // What was asked for, and how to stop its loading.
    struct Asked {
        Asset asset;
        std::stop_source stop;
    };

    Document& m_document;
    Assets m_loaded;
    std::map<std::string, Asked> m_asked;
    std::map<std::string, Error> m_errors;
    std::map<std::string, std::string> m_contents;
    QThreadPool m_pool;
    QThreadPool m_hashing; // apart, so that no input waits for it
};

} // namespace acti::ui
