// What Meta-ACON runs on: samples, opened files, the channel that is looked at with each one's beta, and the scaling.
#pragma once

#include "core/figure/meta_acon_content.h"
#include "core/session/session.h"
#include "ui/document/document.h"

#include <QWidget>

class QLabel;

namespace acti::ui {

class ScalingChoice;
class SourceList;
class SourcePicker;

class MetaAconSources : public QWidget {
    Q_OBJECT
public:
    explicit MetaAconSources(QWidget* parent = nullptr);

    // `hasColours`: whether the input has channels R, G and B.
    void showFigure(const Session& session, const MetaAconFigure& figure, bool hasColours);
    // The channels of what is computed; none: nothing is.
    void showChannels(const std::vector<MetaAconChannel>& channels);
    SourcePicker& picker() { return *m_sources; }

signals:
    void pathChosen(const QString& path); // as Asset::path
    void openAsked();
    void proposed(const acti::MetaAconFigure& figure, const QString& name, acti::ui::Gesture gesture);

private:
    void chooseChannel(int row);

    MetaAconFigure m_figure;
    SourcePicker* m_sources;
    QLabel* m_channelsTitle;
    SourceList* m_channels;
    ScalingChoice* m_scaling;
};

} // namespace acti::ui
