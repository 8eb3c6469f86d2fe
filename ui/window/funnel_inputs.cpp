// The funnel's inputs: which file is shown, how another one is chosen, and the channel that fits it.
#include "core/figure/map_edits.h"
#include "core/session/edits.h"
#include "ui/panels/source_list.h"
#include "ui/panels/sources.h"
#include "ui/panels/sources_panel.h"
#include "ui/settings/settings.h"
#include "ui/views/funnel_centre.h"
#include "ui/window/funnel_workspace.h"

#include <QFileDialog>

namespace acti::ui {
namespace {

Figure newMap(const Session& session, const MapFigure& map) {
    Figure figure;
    figure.id = freeFigureId(session, "funnel");
    figure.title = FunnelWorkspace::tr("Funnel").toStdString();
    figure.content = map;
    return figure;
}

} // namespace

std::shared_ptr<const StoredInput> FunnelWorkspace::input() const {
    const MapFigure* shown = figure();
    return shown ? m_inputs.find(shown->input) : nullptr;
}

QString FunnelWorkspace::inputName() const {
    const MapFigure* shown = figure();
    for (const Asset& asset : m_document.session().assets)
        if (shown && asset.id == shown->input)
            return sourceName(asset);
    return {};
}

void FunnelWorkspace::addFigure() {
    AddedAsset added = withAsset(m_document.session(), "sample:chelsea.png");
    MapFigure map;
    map.input = added.id;
    added.session.figures.push_back(newMap(added.session, map));
    m_document.apply(std::move(added.session), tr("Add a funnel map"));
}

void FunnelWorkspace::showInput(const std::string& path) {
    m_isAwake = true;
    m_opening.cancel();
    for (const Asset& asset : m_document.session().assets)
        if (const auto loaded = asset.path == path ? m_inputs.find(asset.id) : nullptr) {
            const MapFigure* shown = figure();
            if (!shown || shown->input != asset.id)
                showLoaded(path, loaded);
            return;
        }
    const Result<std::filesystem::path> file = locate({{}, path}, m_document.folder());
    if (!file) {
        emit messageRaised(QString::fromStdString(message(file.error())));
        return;
    }
    m_opening.run([file = *file](const LatestTask::IsCancelled& isCancelled) { return loadStored(file, isCancelled); },
                  [this, path](Result<StoredInput> result) {
                      if (result)
                          showLoaded(path, std::make_shared<const StoredInput>(*std::move(result)));
                      else
                          emit messageRaised(QString::fromStdString(message(result.error())));
                  });
}

void FunnelWorkspace::showLoaded(const std::string& path, std::shared_ptr<const StoredInput> loaded) {
    AddedAsset added = withAsset(m_document.session(), path);
    MapFigure next = figure() ? *figure() : MapFigure{};
    next.input = added.id;
    next.sample = 0;
    next.channel = firstChannel(loaded->shape().c, next.spec.scale);
    if (figure())
        added.session = withContent(std::move(added.session), figureId(), next);
    else
        added.session.figures.push_back(newMap(added.session, next));
    m_inputs.keep(added.id, path, std::move(loaded));
    const QString name = sourceName({added.id, path});
    m_document.apply(std::move(added.session),
                     path.starts_with("sample:") ? tr("Choose %1").arg(name) : tr("Open %1").arg(name));
    noteThumbnail(added.id);
    refresh(); // where the session named it already, and could not show it
    emit messageRaised({});
}

void FunnelWorkspace::askForFile() {
    auto* dialog = new QFileDialog(m_centre->window(), tr("Open image or tensor"), settings::folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Images and tensors (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        settings::rememberFolderOf(file);
        showInput(file.toStdString());
    });
    dialog->open();
}

void FunnelWorkspace::noteThumbnail(const std::string& assetId) {
    if (const auto loaded = m_inputs.find(assetId))
        m_sources->setThumbnail(assetId, thumbnailOf(*loaded, kSourceThumbnailSize * 2));
}

} // namespace acti::ui
