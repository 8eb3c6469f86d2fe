#include "ui/document/input_store.h"

#include "core/base/sha256.h"
#include "core/tensor/tensor_file.h"
#include "ui/tasks/answer.h"

#include <algorithm>
#include <set>

namespace acti::ui {
namespace {

const Asset* findAsset(const Session& session, const std::string& id) {
    const auto found =
        std::find_if(session.assets.begin(), session.assets.end(), [&](const Asset& asset) { return asset.id == id; });
    return found == session.assets.end() ? nullptr : &*found;
}

bool isBundled(const Asset& asset) { return asset.path.starts_with("sample:"); }

} // namespace

InputStore::InputStore(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    m_pool.setMaxThreadCount(1);
    m_hashing.setMaxThreadCount(1);
    connect(&document, &Document::reopened, this, [this] {
        stopAll();
        m_loaded.clear();
        m_asked.clear();
        m_errors.clear();
        m_contents.clear();
    });
    connect(&document, &Document::changed, this, &InputStore::forgetUnnamed);
}

InputStore::~InputStore() {
    stopAll();
    m_pool.waitForDone();
    m_hashing.waitForDone();
}

void InputStore::stopAll() {
    for (auto& [id, asked] : m_asked)
        asked.stop.request_stop();
}

std::shared_ptr<const StoredInput> InputStore::find(const std::string& assetId) const {
    const auto found = m_loaded.find(assetId);
    return found == m_loaded.end() ? nullptr : found->second;
}

std::optional<Error> InputStore::errorOf(const std::string& assetId) const {
    const auto found = m_errors.find(assetId);
    return found == m_errors.end() ? std::nullopt : std::optional(found->second);
}

bool InputStore::isLoading(const std::string& assetId) const {
    return m_asked.contains(assetId) && !m_loaded.contains(assetId) && !m_errors.contains(assetId);
}

void InputStore::request(const std::string& assetId) {
    const Asset* asset = findAsset(m_document.session(), assetId);
    if (!asset || m_asked.contains(assetId))
        return;
    const Asked& asked = m_asked.insert_or_assign(assetId, Asked{*asset, {}}).first->second;
    if (!m_document.mayRead(*asset)) {
        const Error withheld{ErrorCode::Unreadable, "lies outside the session's folder and is not read unasked",
                             asset->path};
        QMetaObject::invokeMethod(
            this, [this, asset = *asset, withheld] { deliver(asset, withheld); }, Qt::QueuedConnection);
        return;
    }
    m_pool.start([this, asset = *asset, folder = m_document.folder(), stop = asked.stop.get_token()] {
        auto result = std::make_shared<Result<StoredInput>>(
            answered([&] { return loadAsset(asset, folder, [&] { return stop.stop_requested(); }); }));
        QMetaObject::invokeMethod(
            this, [this, asset, result] { deliver(asset, std::move(*result)); }, Qt::QueuedConnection);
    });
}

void InputStore::retry(const std::string& assetId) {
    if (m_errors.erase(assetId) > 0)
        m_asked.erase(assetId);
    request(assetId);
}

void InputStore::keep(const Asset& asset, std::shared_ptr<const StoredInput> input) {
    const Asked& asked = m_asked.insert_or_assign(asset.id, Asked{asset, {}}).first->second;
    m_errors.erase(asset.id);
    m_loaded[asset.id] = std::move(input);
    startHashing(asset, asked.stop.get_token());
    askForAxes(asset.id);
    if (!isBundled(asset))
        emit opened(QString::fromStdString(asset.path));
}

// Once the session names it: what is kept is named at the latest with its next change.
void InputStore::askForAxes(const std::string& assetId) {
    if (m_loaded.at(assetId)->mayBeChannelsLast)
        QMetaObject::invokeMethod(
            this, [this, assetId] { emit axesUnsaid(QString::fromStdString(assetId)); }, Qt::QueuedConnection);
}

void InputStore::tellRefused(const Asset& source) {
    if (!isBundled(source))
        emit refused(QString::fromStdString(source.path));
}

// After the input is there, so that nobody waits for it. A bundled sample is known by its name.
void InputStore::startHashing(const Asset& asset, std::stop_token stop) {
    const auto path = locate(asset, m_document.folder());
    if (!path || isBundled(asset))
        return;
    m_hashing.start([this, asset, path = *path, stop] {
        const auto content =
            answered([&] { return sha256OfFile(arrayPath(path).file, [&] { return stop.stop_requested(); }); });
        if (content)
            QMetaObject::invokeMethod(
                this, [this, asset, sha256 = *content] { deliverContent(asset, sha256); }, Qt::QueuedConnection);
    });
}

void InputStore::deliverContent(const Asset& asset, const std::string& sha256) {
    const auto asked = m_asked.find(asset.id);
    if (asked == m_asked.end() || !haveSameSource(asked->second.asset, asset))
        return;
    m_contents[asset.id] = sha256;
    if (!asset.sha256.empty() && asset.sha256 != sha256)
        emit fileChanged(QString::fromStdString(asset.id));
}

void InputStore::deliver(const Asset& asset, Result<StoredInput> result) {
    const std::string& assetId = asset.id;
    const auto asked = m_asked.find(assetId);
    const bool wasStopped = !result && result.error().code == ErrorCode::Cancelled;
    if (asked == m_asked.end() || !haveSameSource(asked->second.asset, asset) || wasStopped)
        return; // another session was opened meanwhile
    if (result) {
        m_loaded[assetId] = std::make_shared<const StoredInput>(*std::move(result));
        startHashing(asset, asked->second.stop.get_token());
        emit ready(QString::fromStdString(assetId));
        askForAxes(assetId);
        return;
    }
    m_errors.insert_or_assign(assetId, result.error());
    emit failed(QString::fromStdString(assetId), QString::fromStdString(message(result.error())));
}

void InputStore::forgetUnnamed() {
    std::erase_if(m_asked, [&](auto& item) {
        const Asset* asset = findAsset(m_document.session(), item.first);
        if (asset && haveSameSource(*asset, item.second.asset))
            return false;
        item.second.stop.request_stop();
        m_loaded.erase(item.first);
        m_contents.erase(item.first);
        m_errors.erase(item.first);
        return true;
    });
}

} // namespace acti::ui
