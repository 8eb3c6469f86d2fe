#include "ui/panels/features_panel.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QSignalSpy>

namespace acti::ui {
namespace {

class FeaturesPanelTest : public testing::Test {
protected:
    QComboBox& box(const char* name) { return *panel.findChild<QComboBox*>(QLatin1String(name)); }

    FeaturesPanel panel;
    const FeatureLayer layer{"model:denoiser_frelu.onnx", "/conv2/Conv"};
    const std::vector<LayerInfo> layers{
        {"/in", "Identity", "a", {}}, {"/conv1/Conv", "Conv", "b", {}}, {"/conv2/Conv", "Conv", "c", {}}};
};

TEST_F(FeaturesPanelTest, ThePictureItselfComesFirst) {
    EXPECT_EQ(box("network").count(), 4); // two bundled ones, and another to be opened
    EXPECT_EQ(box("network").currentIndex(), 0);
    EXPECT_TRUE(box("layer").isHidden());
}

TEST_F(FeaturesPanelTest, ShowsTheNetworkAndItsLayers) {
    panel.showFeatures(layer, {layer.network, "/home/me/mine.onnx"});
    panel.showLayers(layers);
    EXPECT_EQ(box("network").currentText(), QStringLiteral("Denoiser with FReLU"));
    EXPECT_GE(box("network").findText(QStringLiteral("mine.onnx")), 0);
    EXPECT_FALSE(box("layer").isHidden());
    EXPECT_EQ(box("layer").count(), 3);
    EXPECT_EQ(box("layer").currentText(), QStringLiteral("/conv2/Conv"));
}

TEST_F(FeaturesPanelTest, SaysWhatWasChosen) {
    QSignalSpy network(&panel, &FeaturesPanel::networkChosen), chosen(&panel, &FeaturesPanel::layerChosen),
        open(&panel, &FeaturesPanel::openAsked);
    emit box("network").activated(2);
    ASSERT_EQ(network.size(), 1);
    EXPECT_EQ(network[0][0].toString(), QStringLiteral("model:denoiser_relu.onnx"));
    panel.showFeatures(layer, {});
    panel.showLayers(layers);
    emit box("layer").activated(1);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("/conv1/Conv"));
    emit box("network").activated(box("network").count() - 1);
    EXPECT_EQ(open.size(), 1);
    EXPECT_EQ(box("network").currentText(), QStringLiteral("Denoiser with FReLU")); // until one is opened
}

TEST_F(FeaturesPanelTest, TheFirstConvolutionIsTheFirstLayer) {
    EXPECT_EQ(firstLayer(layers), "/conv1/Conv");
    EXPECT_EQ(firstLayer({{"/in", "Identity", "a", {}}}), "/in");
    EXPECT_EQ(firstLayer({}), "");
}

} // namespace
} // namespace acti::ui
