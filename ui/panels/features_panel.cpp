#include "ui/panels/features_panel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rows.h"

#include <QComboBox>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace acti::ui {
namespace {

struct BundledNetwork {
    const char* network;
    const char* name;
};
constexpr std::array kBundled{
    BundledNetwork{"model:denoiser_frelu.onnx", QT_TRANSLATE_NOOP("acti::ui::FeaturesPanel", "Denoiser with FReLU")},
    BundledNetwork{"model:denoiser_relu.onnx", QT_TRANSLATE_NOOP("acti::ui::FeaturesPanel", "Denoiser with ReLU")}};

} // namespace

FeaturesPanel::FeaturesPanel(QWidget* parent) : QWidget(parent) {
    m_network = comboBox(QStringLiteral("network"), tr("Network"),
                         tr("Show the picture itself, or what a layer of a network makes of it"));
    m_layer = comboBox(QStringLiteral("layer"), tr("Layer of the network"), tr("Whose output is x"));
    m_line = lineLabel(tr("The layer's output is x: each of its channels is a map."));
    connect(m_network, &QComboBox::activated, this, &FeaturesPanel::chooseNetwork);
    connect(m_layer, &QComboBox::activated, this,
            [this](int item) { emit layerChosen(m_layer->itemData(item).toString()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    column->addWidget(sectionLabel(tr("Feature maps")));
    column->addWidget(m_network);
    column->addWidget(m_layer);
    column->addWidget(m_line);
    showFeatures({}, {});
}

void FeaturesPanel::chooseNetwork(int item) {
    if (item == m_network->count() - 1) {
        showFeatures(m_shown, {}); // until one is opened
        emit openAsked();
        return;
    }
    emit networkChosen(m_network->itemData(item).toString());
}

void FeaturesPanel::showFeatures(const std::optional<FeatureLayer>& shown, const std::set<std::string>& networks) {
    if (!shown || !m_shown || shown->network != m_shown->network)
        m_layer->clear();
    m_shown = shown;
    std::vector<std::string> all;
    for (const BundledNetwork& bundled : kBundled)
        all.emplace_back(bundled.network);
    std::ranges::copy_if(networks, std::back_inserter(all),
                         [](const std::string& network) { return !network.starts_with("model:"); });
    if (shown && std::ranges::find(all, shown->network) == all.end())
        all.push_back(shown->network);
    m_network->clear();
    m_network->addItem(tr("The picture itself"), QString());
    for (const std::string& network : all)
        m_network->addItem(networkName(network), QString::fromStdString(network));
    m_network->addItem(tr("Open a network…"));
    m_network->setCurrentIndex(shown ? m_network->findData(QString::fromStdString(shown->network)) : 0);
    m_layer->setVisible(shown.has_value());
    m_line->setVisible(shown.has_value());
    if (shown && m_layer->count() > 0)
        m_layer->setCurrentIndex(m_layer->findData(QString::fromStdString(shown->layer)));
}

void FeaturesPanel::showLayers(const std::vector<LayerInfo>& layers) {
    m_layer->clear();
    for (const LayerInfo& layer : layers)
        m_layer->addItem(QString::fromStdString(layer.name), QString::fromStdString(layer.name));
    if (m_shown)
        m_layer->setCurrentIndex(m_layer->findData(QString::fromStdString(m_shown->layer)));
}

std::string firstLayer(const std::vector<LayerInfo>& layers) {
    const auto conv = std::ranges::find(layers, "Conv", &LayerInfo::op);
    if (conv != layers.end())
        return conv->name;
    return layers.empty() ? std::string() : layers.front().name;
}

QString networkName(const std::string& network) {
    for (const BundledNetwork& bundled : kBundled)
        if (network == bundled.network)
            return FeaturesPanel::tr(bundled.name);
    return QFileInfo(QString::fromStdString(network)).fileName();
}

} // namespace acti::ui
