// The funnel on feature maps: which network the picture goes through, and the layer that is looked at.
#include "core/session/assets.h"
#include "ui/panels/features_panel.h"
#include "ui/panels/sources_panel.h"
#include "ui/views/funnel_centre.h"
#include "ui/widgets/file_question.h"
#include "ui/window/funnel_workspace.h"

namespace acti::ui {

void FunnelWorkspace::connectFeatures() {
    FeaturesPanel& features = m_sources->features();
    connect(&features, &FeaturesPanel::openAsked, this, &FunnelWorkspace::askForNetwork);
    connect(&features, &FeaturesPanel::networkChosen, this,
            [this](const QString& network) { showNetwork(network.toStdString()); });
    connect(&features, &FeaturesPanel::layerChosen, this, [this](const QString& layer) {
        if (const Asset* shown = asset(); shown && shown->features)
            showSource(shown->path, FeatureLayer{shown->features->network, layer.toStdString()});
    });
}

void FunnelWorkspace::showNetwork(const std::string& network) {
    if (!figure())
        addFigure();
    const auto path = [this] { return asset() ? asset()->path : std::string("sample:chelsea.png"); };
    if (network.empty())
        return showSource(path(), std::nullopt);
    readLayers(network, [this, network, path](const std::vector<LayerInfo>& layers) {
        showSource(path(), FeatureLayer{network, firstLayer(layers)});
    });
}

void FunnelWorkspace::readLayers(const std::string& network,
                                 const std::function<void(const std::vector<LayerInfo>&)>& use) {
    if (const auto known = m_layers.find(network); known != m_layers.end())
        return use(known->second);
    m_reading.ask([this] { return std::pair(figureId(), m_document.folder()); },
                  [network](const auto& asked, const LatestTask::IsCancelled&) -> Result<std::vector<LayerInfo>> {
                      const auto& [figure, folder] = asked;
                      const auto path = locateNetwork(network, folder);
                      if (!path)
                          return path.error();
                      const auto opened = Network::open(*path);
                      return opened ? Result<std::vector<LayerInfo>>(opened->layers()) : opened.error();
                  },
                  [this, network, use](const auto&, Result<std::vector<LayerInfo>> layers) {
                      if (layers)
                          return use(m_layers[network] = *std::move(layers));
                      emit messageRaised(QString::fromStdString(message(layers.error())));
                      if (figure())
                          m_sources->showFigure(m_document.session(), *figure(), input()); // as it was
                  });
}

// The shown network's, once they are known.
void FunnelWorkspace::showLayers() {
    const Asset* shown = asset();
    if (!shown || !shown->features || !m_document.mayRead(*shown))
        return;
    readLayers(shown->features->network,
               [this, network = shown->features->network](const std::vector<LayerInfo>& layers) {
                   if (asset() && asset()->features && asset()->features->network == network)
                       m_sources->features().showLayers(layers);
               });
}

void FunnelWorkspace::askForNetwork() {
    askForFile(m_centre->window(), {tr("Open a network"), tr("ONNX networks (*.onnx)")}, this,
               [this](const std::string& path) { showNetwork(path); });
}

} // namespace acti::ui
