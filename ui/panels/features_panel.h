// Feature maps: which network a picture goes through, and the layer of it that is looked at.
#pragma once

#include "core/network/feature_maps.h"
#include "core/session/session.h"

#include <QWidget>

#include <optional>
#include <set>
#include <string>
#include <vector>

class QComboBox;
class QLabel;

namespace acti::ui {

class FeaturesPanel : public QWidget {
    Q_OBJECT
public:
    explicit FeaturesPanel(QWidget* parent = nullptr);

    // `networks`: those of the session besides the bundled ones.
    void showFeatures(const std::optional<FeatureLayer>& shown, const std::set<std::string>& networks);
    // What the shown network consists of; empty while it is not known.
    void showLayers(const std::vector<LayerInfo>& layers);

signals:
    void networkChosen(const QString& network); // as FeatureLayer::network; empty: the picture itself
    void layerChosen(const QString& layer);
    void openAsked(); // another network

private:
    void chooseNetwork(int item);

    std::optional<FeatureLayer> m_shown;
    QComboBox* m_network;
    QComboBox* m_layer;
    QLabel* m_line;
};

// The layer to begin with: the first convolution, whose output is what an activation would see; else the first.
std::string firstLayer(const std::vector<LayerInfo>& layers);

// "Denoiser with FReLU"; the file's name for one that is not bundled.
QString networkName(const std::string& network);

} // namespace acti::ui
