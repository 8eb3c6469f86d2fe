#include "ui/panels/meta_acon_sources.h"

#include "ui/panels/scaling_choice.h"
#include "ui/panels/source_list.h"
#include "ui/panels/source_picker.h"
#include "ui/theme/theme.h"
#include "ui/views/meta_acon_words.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace acti::ui {
namespace {

QString scalingLine(Scale scale) {
    switch (scale) {
    case Scale::Standardise:
        return MetaAconSources::tr("Each channel to mean 0, variance 1. All means are 0, so the biases alone "
                                   "make β.");
    case Scale::Unit:
        return MetaAconSources::tr("From 0 to 1: the channels' means differ, and β with them.");
    case Scale::ImageNet:
        return MetaAconSources::tr("From 0 to 1, then ImageNet's mean and deviation for red, green and blue.");
    case Scale::Raw:
        break;
    }
    return MetaAconSources::tr("The file's own numbers; large ones drive β to 0 or 1.");
}

} // namespace

MetaAconSources::MetaAconSources(QWidget* parent)
    : QWidget(parent), m_sources(new SourcePicker), m_channelsTitle(sectionLabel(tr("Channels"))),
      m_channels(new SourceList),
      m_scaling(new ScalingChoice(tr("What is done to the file's numbers before Meta-ACON sees them"), scalingLine)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kRhythm, kRhythm, 2 * kRhythm, 2 * kRhythm);
    column->setSpacing(kRhythm / 2);
    column->addWidget(m_sources);
    connect(m_sources, &SourcePicker::pathChosen, this, &MetaAconSources::pathChosen);
    connect(m_sources, &SourcePicker::openAsked, this, &MetaAconSources::openAsked);
    column->addSpacing(2 * kRhythm);
    connect(m_scaling, &ScalingChoice::chosen, this, [this](Scale scale) {
        MetaAconFigure next = m_figure;
        next.spec.scale = scale;
        emit proposed(next, tr("Set scaling"), 0);
    });
    column->addWidget(m_scaling);
    column->addSpacing(2 * kRhythm);
    column->addWidget(m_channelsTitle);
    m_channels->setObjectName(QStringLiteral("channels"));
    m_channels->setAccessibleName(tr("Channels"));
    m_channels->setToolTip(tr("The channel whose curve is strong and whose maps are shown"));
    column->addWidget(m_channels);
    for (const auto signal : {&QListWidget::itemClicked, &QListWidget::itemActivated})
        connect(m_channels, signal, this, [this](QListWidgetItem* item) { chooseChannel(m_channels->row(item)); });
    column->addStretch(1);
}

void MetaAconSources::showFigure(const Session& session, const MetaAconFigure& figure, bool hasColours) {
    m_figure = figure;
    m_sources->showSources(session, figure.input);
    m_scaling->showScale(figure.spec.scale, hasColours ? QString() : tr("Needs the channels red, green and blue"));
    m_channels->setCurrentRow(static_cast<int>(figure.channel));
}

void MetaAconSources::showChannels(const std::vector<MetaAconChannel>& channels) {
    while (m_channels->count() > static_cast<int>(channels.size()))
        delete m_channels->takeItem(m_channels->count() - 1);
    while (m_channels->count() < static_cast<int>(channels.size()))
        m_channels->addRow({});
    for (std::size_t c = 0; c < channels.size(); ++c)
        m_channels->item(static_cast<int>(c))
            ->setText(
                tr("%1   β %2").arg(inTheWindowsLanguage(channels[c].name), displayNumber(channels[c].beta.mean, 3)));
    m_channels->setCurrentRow(static_cast<int>(m_figure.channel));
    m_channels->setVisible(!channels.empty());
    m_channelsTitle->setVisible(!channels.empty());
    m_channels->updateGeometry();
}

void MetaAconSources::chooseChannel(int row) {
    MetaAconFigure next = m_figure;
    next.channel = static_cast<std::size_t>(row);
    if (row >= 0 && next != m_figure)
        emit proposed(next, tr("Choose channel"), 0);
}

} // namespace acti::ui
