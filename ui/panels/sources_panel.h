// Where the picture comes from: samples, opened files, the channel of it, and its scaling.
#pragma once

#include "core/image/load.h"
#include "core/session/session.h"
#include "core/spatial/combine.h"
#include "ui/document/document.h"

#include <QImage>
#include <QWidget>

#include <map>
#include <memory>
#include <vector>

class QComboBox;
class QIcon;
class QLabel;
class QVBoxLayout;

namespace acti::ui {

class ChannelSheet;
class FeaturesPanel;
class SourceList;

class SourcesPanel : public QWidget {
    Q_OBJECT
public:
    explicit SourcesPanel(QWidget* parent = nullptr);

    // `input`: what figure.input names, once it is loaded.
    void showFigure(const Session& session, const MapFigure& figure, const std::shared_ptr<const StoredInput>& input);
    // The small picture beside an opened file's name.
    void setThumbnail(const std::string& assetId, const QImage& image);
    // Of the channels, in their order; empty while they are not known.
    void setRates(const std::vector<WinCounts>& rates);
    FeaturesPanel& features() { return *m_features; }

signals:
    void pathChosen(const QString& path); // as Asset::path
    void openAsked();
    void proposed(const acti::MapFigure& figure, const QString& name, acti::ui::Gesture gesture);

private:
    SourceList* addList(QVBoxLayout& column, const QString& objectName, const QString& accessibleName);
    void addSource(const QString& path, const QString& name, const QString& toolTip, const QIcon& icon);
    void chooseChannel(int row);
    void showSources(const Session& session);
    void showFeatures(const Session& session);
    void showChannels(const std::shared_ptr<const StoredInput>& input);
    void showScaling(const std::shared_ptr<const StoredInput>& input);

    MapFigure m_figure;
    std::map<std::string, QImage> m_thumbnails;
    std::vector<ChannelChoice> m_choices; // of the rows of m_channels
    SourceList* m_sources;
    FeaturesPanel* m_features;
    ChannelSheet* m_channels;
    QLabel* m_channelsTitle;
    QComboBox* m_scaling;
    QLabel* m_scalingLine;
};

} // namespace acti::ui
