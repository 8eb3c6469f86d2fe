// Where the picture comes from: samples, opened files, the channel of it, and its scaling.
#pragma once

#include "core/image/load.h"
#include "core/session/session.h"
#include "core/spatial/combine.h"
#include "ui/document/document.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;

namespace acti::ui {

class ChannelSheet;
class FeaturesPanel;
class ScalingChoice;
class SourcePicker;

class SourcesPanel : public QWidget {
    Q_OBJECT
public:
    explicit SourcesPanel(QWidget* parent = nullptr);

    // `input`: what figure.input names, once it is loaded.
    void showFigure(const Session& session, const MapFigure& figure, const std::shared_ptr<const StoredInput>& input);
    // Of the channels, in their order; empty while they are not known.
    void setRates(const std::vector<WinCounts>& rates);
    SourcePicker& picker() { return *m_sources; }
    FeaturesPanel& features() { return *m_features; }

signals:
    void pathChosen(const QString& path); // as Asset::path
    void openAsked();
    void proposed(const acti::MapFigure& figure, const QString& name, acti::ui::Gesture gesture);

private:
    void chooseChannel(int row);
    void showFeatures(const Session& session);
    void showChannels(const std::shared_ptr<const StoredInput>& input);
    void showScaling(const std::shared_ptr<const StoredInput>& input);

    MapFigure m_figure;
    std::vector<ChannelChoice> m_choices; // of the rows of m_channels
    SourcePicker* m_sources;
    FeaturesPanel* m_features;
    ChannelSheet* m_channels;
    QLabel* m_channelsTitle;
    ScalingChoice* m_scaling;
};

} // namespace acti::ui
