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

#include <algorithm>

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

const Asset* FunnelWorkspace::asset() const {
    const MapFigure* shown = figure();
    for (const Asset& asset : m_document.session().assets)
        if (shown && asset.id == shown->input)
            return &asset;
    return nullptr;
}

QString FunnelWorkspace::inputName() const { return asset() ? sourceName(*asset()) : QString(); }

void FunnelWorkspace::addFigure() {
    AddedAsset added = withAsset(m_document.session(), "sample:chelsea.png");
    MapFigure map;
    map.input = added.id;
    added.session.figures.push_back(newMap(added.session, map));
    m_document.apply(std::move(added.session), tr("Add a funnel map"));
}

void FunnelWorkspace::showInput(const std::string& path) {
    showSource(path, asset() ? asset()->features : std::nullopt);
}

void FunnelWorkspace::showSource(const std::string& path, const std::optional<FeatureLayer>& features) {
    m_isAwake = true;
    m_opening.cancel();
    const Asset wanted{{}, path, features};
    for (const Asset& known : m_document.session().assets)
        if (const auto loaded = haveSameSource(known, wanted) ? m_inputs.find(known.id) : nullptr) {
            const MapFigure* shown = figure();
            if (!shown || shown->input != known.id)
                showLoaded(wanted, loaded);
            return;
        }
    m_opening.run([wanted, folder = m_document.folder()](
                      const LatestTask::IsCancelled& isCancelled) { return loadAsset(wanted, folder, isCancelled); },
                  [this, wanted](Result<StoredInput> result) {
                      if (result)
                          return showLoaded(wanted, std::make_shared<const StoredInput>(*std::move(result)));
                      emit messageRaised(QString::fromStdString(message(result.error())));
                      if (figure())
                          showPanels(); // as they were
                  });
}

void FunnelWorkspace::showLoaded(const Asset& source, std::shared_ptr<const StoredInput> loaded) {
    AddedAsset added = withAsset(m_document.session(), source.path, source.features);
    MapFigure next = figure() ? *figure() : MapFigure{};
    const auto before = input();
    next.input = added.id;
    next.sample = 0;
    if (!source.features || !before || before->shape().c != loaded->shape().c)
        next.channel = firstChannel(loaded->shape().c, next.spec.scale);
    if (figure())
        added.session = withContent(std::move(added.session), figureId(), next);
    else
        added.session.figures.push_back(newMap(added.session, next));
    Asset kept = source;
    kept.id = added.id;
    m_inputs.keep(kept, std::move(loaded));
    const QString name = sourceName(kept);
    m_document.apply(withoutIdleFeatures(std::move(added.session)), source.features ? tr("Show feature maps")
                                                                    : source.path.starts_with("sample:")
                                                                        ? tr("Choose %1").arg(name)
                                                                        : tr("Open %1").arg(name));
    noteThumbnail(kept.id);
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
    const auto loaded = m_inputs.find(assetId);
    const auto& assets = m_document.session().assets;
    const auto named = std::ranges::find(assets, assetId, &Asset::id);
    if (loaded && named != assets.end() && !named->features)
        m_sources->setThumbnail(assetId, thumbnailOf(*loaded, kSourceThumbnailSize * 2));
}

} // namespace acti::ui
