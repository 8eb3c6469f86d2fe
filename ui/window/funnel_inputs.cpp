// The funnel's inputs: which file is shown, how another one is chosen, and the channel that fits it.
#include "core/figure/map_edits.h"
#include "core/session/edits.h"
#include "ui/panels/source_picker.h"
#include "ui/panels/sources.h"
#include "ui/panels/sources_panel.h"
#include "ui/window/funnel_workspace.h"

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

void FunnelWorkspace::showInputs(const std::vector<std::string>& paths) {
    std::vector<Asset> sources;
    for (const std::string& path : paths) {
        const bool isTensor = std::filesystem::path(path).extension() == ".npy"; // networks take pictures
        sources.push_back({{}, path, asset() && !isTensor ? asset()->features : std::nullopt});
    }
    m_isAwake = true;
    m_opener.open(sources);
}

void FunnelWorkspace::showSource(const std::string& path, const std::optional<FeatureLayer>& features) {
    m_isAwake = true;
    m_opener.open({{{}, path, features}});
}

void FunnelWorkspace::connectOpener() {
    connect(&m_opener, &InputOpener::pathChosen, this, &FunnelWorkspace::showInput);
    connect(&m_opener, &InputOpener::opened, this, &FunnelWorkspace::showLoaded);
    connect(&m_opener, &InputOpener::failed, this, [this](const QString& why) {
        emit messageRaised(why);
        if (figure())
            showPanels(); // as they were
    });
    connect(&m_opener, &InputOpener::busyChanged, this, &FunnelWorkspace::showBusy);
}

void FunnelWorkspace::showLoaded(const Asset& source, std::shared_ptr<const StoredInput> loaded,
                                 const std::vector<Asset>& others) {
    AddedAsset added = withAsset(m_document.session(), source.path, source.features);
    added.session = withListed(std::move(added.session), others);
    MapFigure next = figure() ? *figure() : MapFigure{};
    const auto before = input();
    if (figure() && next.input == added.id && before && others.empty())
        return; // it is shown
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
    m_document.apply(withoutIdleFeatures(std::move(added.session)), openingStep(kept, others.size()));
    showThumbnails();
    refresh(); // where the session named it already, and could not show it
    emit messageRaised({});
}

void FunnelWorkspace::showThumbnails() { m_sources->picker().showThumbnails(m_document.session(), m_inputs.loaded()); }

} // namespace acti::ui
