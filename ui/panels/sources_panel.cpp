#include "ui/panels/sources_panel.h"

#include "core/figure/map_edits.h"
#include "ui/panels/channel_sheet.h"
#include "ui/panels/features_panel.h"
#include "ui/panels/scaling_choice.h"
#include "ui/panels/source_list.h"
#include "ui/panels/source_picker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <set>

namespace acti::ui {
namespace {

QString scalingLine(Scale scale) {
    switch (scale) {
    case Scale::Standardise:
        return SourcesPanel::tr("Each channel to mean 0, variance 1: half of x is negative, and both sides win.");
    case Scale::Unit:
        return SourcesPanel::tr(
            "From 0 to 1, nothing negative: without a norm, small weights let x win almost everywhere.");
    case Scale::ImageNet:
        return SourcesPanel::tr("From 0 to 1, then ImageNet's mean and deviation for red, green and blue.");
    case Scale::Raw:
        break;
    }
    return SourcesPanel::tr(
        "The file's own numbers, up to 255 or 65535: x outgrows T unless the weights are as large.");
}

} // namespace

SourcesPanel::SourcesPanel(QWidget* parent)
    : QWidget(parent), m_sources(new SourcePicker), m_channels(new ChannelSheet),
      m_scaling(new ScalingChoice(tr("What is done to the file's numbers before the funnel sees them"), scalingLine)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kRhythm, kRhythm, 2 * kRhythm, 2 * kRhythm);
    column->setSpacing(kRhythm / 2);
    column->addWidget(m_sources);
    connect(m_sources, &SourcePicker::pathChosen, this, &SourcesPanel::pathChosen);
    connect(m_sources, &SourcePicker::openAsked, this, &SourcesPanel::openAsked);
    column->addSpacing(2 * kRhythm);
    m_features = new FeaturesPanel;
    column->addWidget(m_features);
    column->addSpacing(2 * kRhythm);
    m_channelsTitle = sectionLabel(tr("Channels"));
    column->addWidget(m_channelsTitle);
    m_channels->setObjectName(QStringLiteral("channels"));
    m_channels->setAccessibleName(tr("Channels"));
    column->addWidget(m_channels);
    for (const auto signal : {&QListWidget::itemClicked, &QListWidget::itemActivated})
        connect(m_channels, signal, this, [this](QListWidgetItem* item) { chooseChannel(m_channels->row(item)); });
    column->addSpacing(2 * kRhythm);
    connect(m_scaling, &ScalingChoice::chosen, this,
            [this](Scale scale) { emit proposed(withScale(m_figure, scale), tr("Set scaling"), 0); });
    column->addWidget(m_scaling);
    column->addStretch(1);
}

void SourcesPanel::showFigure(const Session& session, const MapFigure& figure,
                              const std::shared_ptr<const StoredInput>& input) {
    m_figure = figure;
    m_sources->showSources(session, figure.input);
    showFeatures(session);
    showChannels(input);
    showScaling(input);
}

void SourcesPanel::showFeatures(const Session& session) {
    std::optional<FeatureLayer> shown;
    std::set<std::string> networks;
    for (const Asset& asset : session.assets) {
        if (asset.features)
            networks.insert(asset.features->network);
        if (asset.id == m_figure.input)
            shown = asset.features;
    }
    m_features->showFeatures(shown, networks);
}

void SourcesPanel::showChannels(const std::shared_ptr<const StoredInput>& input) {
    m_channelsTitle->setVisible(input || m_channels->count() > 0);
    m_channels->setVisible(m_channelsTitle->isVisibleTo(this));
    if (!input)
        return; // while it loads the list stays, so that nothing jumps
    m_choices.clear();
    const bool hasLuminance = input->channels.size() == 3;
    if (hasLuminance)
        m_choices.push_back({.isLuminance = true, .index = 0});
    for (std::size_t i = 0; i < input->channels.size(); ++i)
        m_choices.push_back({.isLuminance = false, .index = i});
    m_channels->setInput(input, std::min(m_figure.sample, input->shape().n - 1),
                         hasLuminance ? tr("Luminance") : QString());
    const bool isOnlyOne = input->channels.size() == 1;
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i] == m_figure.channel || isOnlyOne)
            m_channels->setCurrentRow(static_cast<int>(i));
}

void SourcesPanel::setRates(const std::vector<WinCounts>& rates) {
    if (m_choices.size() > 1 && m_choices.front().isLuminance && rates.size() + 1 == m_choices.size()) {
        std::vector<WinCounts> ofRows(1); // of luminance nothing is known while a colour is shown
        ofRows.insert(ofRows.end(), rates.begin(), rates.end());
        m_channels->setRates(ofRows);
    } else {
        m_channels->setRates(
            rates.size() == m_choices.size() || m_figure.channel.isLuminance ? rates : std::vector<WinCounts>());
    }
}

void SourcesPanel::chooseChannel(int row) {
    if (row >= 0 && row < static_cast<int>(m_choices.size()))
        emit proposed(withChannel(m_figure, m_choices[static_cast<std::size_t>(row)]), tr("Choose channel"), 0);
}

void SourcesPanel::showScaling(const std::shared_ptr<const StoredInput>& input) {
    const bool hasColours = !m_figure.channel.isLuminance && (!input || input->channels.size() == 3);
    m_scaling->showScale(m_figure.spec.scale,
                         hasColours ? QString() : tr("Needs one of the channels red, green and blue, not luminance"));
}

} // namespace acti::ui
