// The funnel's inputs: which file is shown, how another one is chosen, and the channel that fits it.
#include "core/figure/map_edits.h"
#include "core/session/edits.h"
#include "ui/panels/source_list.h"
#include "ui/panels/sources.h"
#include "ui/panels/sources_panel.h"
#include "ui/views/funnel_centre.h"
#include "ui/window/funnel_workspace.h"

#include <QFileDialog>

#include <utility>

namespace acti::ui {
namespace {

// No figure's id yet: "funnel", "funnel-2", ...
std::string freeFigureId(const Session& session) {
    std::string id = "funnel";
    for (int n = 2; findFigure(session, id); ++n)
        id = "funnel-" + std::to_string(n);
    return id;
}

} // namespace

std::shared_ptr<const LoadedInput> FunnelWorkspace::input() const {
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
    Figure figure;
    figure.id = freeFigureId(added.session);
    figure.title = tr("Funnel").toStdString();
    figure.content = map;
    added.session.figures.push_back(figure);
    m_document.apply(std::move(added.session), tr("Add a funnel map"));
}

void FunnelWorkspace::showInput(const std::string& path) {
    m_isAwake = true;
    if (!figure())
        addFigure();
    const AddedAsset added = withAsset(m_document.session(), path);
    const bool isSample = path.starts_with("sample:");
    const QString name = sourceName({added.id, path});
    MapFigure next = *figure();
    if (next.input == added.id && m_inputs.find(added.id))
        return;
    next.input = added.id;
    next.sample = 0;
    next.channel = firstChannel(3, next.spec.scale); // corrected when the file is known
    m_opening =
        Opening{added.id, isSample ? tr("Choose %1").arg(name) : tr("Open %1").arg(name), Document::newGesture()};
    const Opening opening = *m_opening;
    if (const auto loaded = m_inputs.find(added.id)) {
        next.channel = firstChannel(loaded->values.shape().c, next.spec.scale);
        m_opening.reset();
    }
    m_document.apply(withContent(added.session, figureId(), next), opening.name, opening.gesture);
}

void FunnelWorkspace::settleChannel() {
    const MapFigure* shown = figure();
    if (!m_opening || !shown || shown->input != m_opening->assetId || !input())
        return;
    const Opening opening = *std::exchange(m_opening, std::nullopt);
    const ChannelChoice fitting = firstChannel(input()->values.shape().c, shown->spec.scale);
    propose(withChannel(*shown, fitting), opening.name, opening.gesture);
}

void FunnelWorkspace::askForFile() {
    auto* dialog = new QFileDialog(m_centre->window(), tr("Open image or tensor"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Images and tensors (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { showInput(file.toStdString()); });
    dialog->open();
}

void FunnelWorkspace::noteThumbnail(const std::string& assetId) {
    if (const auto loaded = m_inputs.find(assetId))
        m_sources->setThumbnail(assetId, thumbnailOf(*loaded, kSourceThumbnailSize * 2));
}

} // namespace acti::ui
