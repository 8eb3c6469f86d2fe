#include "ui/document/input_store.h"

#include <algorithm>
#include <set>

namespace acti::ui {
namespace {

const Asset* findAsset(const Session& session, const std::string& id) {
    const auto found =
        std::find_if(session.assets.begin(), session.assets.end(), [&](const Asset& asset) { return asset.id == id; });
    return found == session.assets.end() ? nullptr : &*found;
}

} // namespace

InputStore::InputStore(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    m_pool.setMaxThreadCount(1);
    connect(&document, &Document::reopened, this, [this] {
        m_loaded.clear();
        m_paths.clear();
        m_errors.clear();
    });
    connect(&document, &Document::changed, this, &InputStore::forgetUnnamed);
}

std::shared_ptr<const LoadedInput> InputStore::find(const std::string& assetId) const {
    const auto found = m_loaded.find(assetId);
    return found == m_loaded.end() ? nullptr : found->second;
}

std::optional<Error> InputStore::errorOf(const std::string& assetId) const {
    const auto found = m_errors.find(assetId);
    return found == m_errors.end() ? std::nullopt : std::optional(found->second);
}

bool InputStore::isLoading(const std::string& assetId) const {
    return m_paths.contains(assetId) && !m_loaded.contains(assetId) && !m_errors.contains(assetId);
}

void InputStore::request(const std::string& assetId) {
    const Asset* asset = findAsset(m_document.session(), assetId);
    if (!asset || m_paths.contains(assetId))
        return;
    m_paths[assetId] = asset->path;
    const Result<std::filesystem::path> path = locate(*asset, m_document.folder());
    if (!path) {
        deliver(assetId, asset->path, path.error());
        return;
    }
    m_pool.start([this, assetId, given = asset->path, path = *path] {
        auto result = std::make_shared<Result<LoadedInput>>(loadInput(path));
        QMetaObject::invokeMethod(
            this, [this, assetId, given, result] { deliver(assetId, given, std::move(*result)); },
            Qt::QueuedConnection);
    });
}

void InputStore::retry(const std::string& assetId) {
    if (m_errors.erase(assetId) > 0)
        m_paths.erase(assetId);
    request(assetId);
}

void InputStore::deliver(const std::string& assetId, const std::string& path, Result<LoadedInput> result) {
    const auto asked = m_paths.find(assetId);
    if (asked == m_paths.end() || asked->second != path)
        return; // another session was opened meanwhile
    if (result) {
        m_loaded[assetId] = std::make_shared<const LoadedInput>(*std::move(result));
        emit ready(QString::fromStdString(assetId));
        return;
    }
    m_errors.insert_or_assign(assetId, result.error());
    emit failed(QString::fromStdString(assetId), QString::fromStdString(message(result.error())));
}

void InputStore::forgetUnnamed() {
    std::erase_if(m_paths, [&](const auto& item) {
        const Asset* asset = findAsset(m_document.session(), item.first);
        if (asset && asset->path == item.second)
            return false;
        m_loaded.erase(item.first);
        m_errors.erase(item.first);
        return true;
    });
}

} // namespace acti::ui
