// What is said of inputs that are gone or changed, and how they are found again.
#include "core/base/printable.h"
#include "core/base/sha256.h"
#include "ui/settings/settings.h"
#include "ui/window/session_guard.h"

#include <QDir>
#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace acti::ui {
namespace {

const Asset* findAsset(const Session& session, const std::string& id) {
    const auto found = std::ranges::find(session.assets, id, &Asset::id);
    return found == session.assets.end() ? nullptr : &*found;
}

bool isGone(const Asset& asset, const std::filesystem::path& folder) {
    const auto path = locate(asset, folder);
    std::error_code ignored;
    return path && !asset.path.starts_with("sample:") && !std::filesystem::exists(*path, ignored);
}

Result<std::string> contentOf(const std::filesystem::path& file, const std::stop_token& stop) {
    return sha256OfFile(file, [&] { return stop.stop_requested(); });
}

// Besides `file` for `wanted`: the other inputs that are gone and lie in its folder, by name and content.
std::map<std::string, std::filesystem::path> foundWith(const Asset& wanted, const std::filesystem::path& file,
                                                       const std::vector<Asset>& gone, const std::stop_token& stop) {
    std::map<std::string, std::filesystem::path> found{{wanted.id, file}};
    for (const Asset& asset : gone) {
        const std::filesystem::path beside = file.parent_path() / std::filesystem::path(asset.path).filename();
        if (asset.path == wanted.path) {
            found[asset.id] = file; // its feature maps
        } else if (const auto content = contentOf(beside, stop); content && *content == asset.sha256) {
            found[asset.id] = beside;
        }
    }
    return found;
}

} // namespace

QString SessionGuard::subjectOf(const std::string& assetId) {
    return QStringLiteral("input ") + QString::fromStdString(assetId);
}

// A stranger's session could otherwise bring any picture of this machine into an export.
void SessionGuard::speakOfWithheld() {
    emit withdrawn(QStringLiteral("withheld"));
    const std::vector<std::string>& files = m_document.withheld();
    if (files.empty())
        return;
    const QString first = QDir::toNativeSeparators(QString::fromStdString(printable(files.front())));
    const QString name = m_document.displayName();
    emit asks(
        {.text = files.size() == 1
                     ? tr("“%1” was not saved on this machine and reads a file outside its folder: %2").arg(name, first)
                     : tr("“%1” was not saved on this machine and reads %2 files outside its folder: %3, …")
                           .arg(name)
                           .arg(files.size())
                           .arg(first),
         .actionName = files.size() == 1 ? tr("Read it") : tr("Read them"),
         .action = [this] { readWithheld(); },
         .subject = QStringLiteral("withheld")});
}

void SessionGuard::readWithheld() {
    std::vector<std::string> waiting;
    for (const Asset& asset : m_document.session().assets)
        if (!m_document.mayRead(asset))
            waiting.push_back(asset.id);
    m_document.allowWithheld();
    for (const std::string& id : waiting)
        m_inputs.retry(id);
}

void SessionGuard::speakOfMissing(const std::string& assetId) {
    const Asset* asset = findAsset(m_document.session(), assetId);
    if (!asset || !m_document.mayRead(*asset) || !isGone(*asset, m_document.folder()))
        return;
    emit withdrawn(subjectOf(assetId));
    const auto looked = locate(*asset, m_document.folder());
    const QString folder = QDir::toNativeSeparators(QString::fromStdString(looked->parent_path().string()));
    emit asks({.text = tr("“%1” is not in %2, where this session has it from.").arg(nameOf(asset->path), folder),
               .actionName = tr("Find it…"),
               .action = [this, assetId] { find(assetId); },
               .subject = subjectOf(assetId)});
}

void SessionGuard::speakOfChanged(const std::string& assetId) {
    if (const Asset* asset = findAsset(m_document.session(), assetId))
        emit asks({.text = tr("“%1” has changed since this session was saved. It is shown as it is now.")
                               .arg(nameOf(asset->path)),
                   .subject = {}});
}

// Rows x columns x 3 or 4 would be that many channels without a word: the answer is saved with the session, and undone
// as any edit is.
void SessionGuard::askForAxes(const std::string& assetId) {
    const Asset* asset = findAsset(m_document.session(), assetId);
    const auto input = m_inputs.find(assetId);
    if (!asset || !input || asset->axes != AxisOrder::Unsaid)
        return;
    const Shape& shape = input->shape();
    const auto answer = [this, assetId](AxisOrder order) {
        m_document.apply(withAxes(m_document.session(), assetId, order), tr("Choose the order of axes"));
    };
    emit withdrawn(subjectOf(assetId));
    emit asks(
        {.text = tr("“%1” has %2 × %3 × %4 values. Is it a picture of %2 × %3 pixels with %4 colours, or are these "
                    "%2 channels of %3 × %4?")
                     .arg(nameOf(asset->path))
                     .arg(shape.c)
                     .arg(shape.h)
                     .arg(shape.w),
         .actionName = tr("A picture"),
         .action = [answer] { answer(AxisOrder::ChannelsLast); },
         .otherName = tr("%1 channels").arg(shape.c),
         .other = [answer] { answer(AxisOrder::ChannelsFirst); },
         .subject = subjectOf(assetId)});
}

void SessionGuard::find(const std::string& assetId) {
    const Asset* asset = findAsset(m_document.session(), assetId);
    if (!asset)
        return;
    const QString chosen =
        QFileDialog::getOpenFileName(m_window, tr("Find “%1”").arg(nameOf(asset->path)), settings::folder());
    if (chosen.isEmpty())
        return speakOfMissing(assetId);
    settings::rememberFolderOf(chosen);
    takeFound(assetId, chosen.toStdString());
}

// Off the window's thread: a large picture takes a while to be read.
void SessionGuard::takeFound(const std::string& assetId, const std::filesystem::path& file) {
    const Asset* asset = findAsset(m_document.session(), assetId);
    if (!asset)
        return;
    std::vector<Asset> gone;
    for (const Asset& other : m_document.session().assets)
        if (other.id != assetId && isGone(other, m_document.folder()))
            gone.push_back(other);
    m_pool.start([this, wanted = *asset, file, gone, stop = m_stop.get_token()] {
        const auto content = contentOf(file, stop);
        if (!content && content.error().code == ErrorCode::Cancelled)
            return;
        const bool isSame = wanted.sha256.empty() || (content && *content == wanted.sha256);
        const auto found =
            isSame ? foundWith(wanted, file, gone, stop) : std::map<std::string, std::filesystem::path>{};
        QMetaObject::invokeMethod(
            this,
            [this, wanted, file, found] {
                const Asset* now = findAsset(m_document.session(), wanted.id);
                if (!now || !haveSameSource(*now, wanted))
                    return; // another session was opened meanwhile, or it was found otherwise
                found.empty() ? speakOfAnother(wanted.id, file) : setPaths(found);
            },
            Qt::QueuedConnection);
    });
}

void SessionGuard::speakOfAnother(const std::string& assetId, const std::filesystem::path& file) {
    emit withdrawn(subjectOf(assetId));
    emit asks({.text = tr("“%1” does not hold what the session was saved with.").arg(nameOf(file)),
               .actionName = tr("Use it anyway"),
               .action =
                   [this, assetId, file] {
                       setPaths({{assetId, file}});
                   },
               .otherName = tr("Find another…"),
               .other = [this, assetId] { find(assetId); },
               .subject = subjectOf(assetId),
               .isAnswer = true});
}

void SessionGuard::setPaths(const std::map<std::string, std::filesystem::path>& found) {
    Session session = m_document.session();
    QString name;
    for (Asset& asset : session.assets)
        if (const auto file = found.find(asset.id); file != found.end()) {
            emit withdrawn(subjectOf(asset.id));
            asset.path = file->second.string();
            asset.sha256.clear(); // of the file that is there now, by the next save
            name = nameOf(asset.path);
        }
    m_document.apply(std::move(session),
                     found.size() == 1 ? tr("Find %1").arg(name) : tr("Find %1 inputs").arg(found.size()));
}

} // namespace acti::ui
