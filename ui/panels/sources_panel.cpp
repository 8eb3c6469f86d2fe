#include "ui/panels/sources_panel.h"

#include "core/figure/map_edits.h"
#include "ui/panels/channel_sheet.h"
#include "ui/panels/features_panel.h"
#include "ui/panels/source_list.h"
#include "ui/panels/sources.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace acti::ui {
namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kIdRole = Qt::UserRole + 1;
constexpr std::array kScales{Scale::Standardise, Scale::Unit, Scale::ImageNet, Scale::Raw};

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

SourcesPanel::SourcesPanel(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kRhythm, kRhythm, 2 * kRhythm, 2 * kRhythm);
    column->setSpacing(kRhythm / 2);
    column->addWidget(sectionLabel(tr("Samples")));
    m_sources = addList(*column, QStringLiteral("sources"), tr("Pictures"));
    m_sources->setIconSize(kSourceThumbnailSize);
    connect(m_sources, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { emit pathChosen(item->data(kPathRole).toString()); });
    connect(m_sources, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit pathChosen(item->data(kPathRole).toString()); });
    auto* open = linkButton(tr("Open image…"));
    open->setObjectName(QStringLiteral("openImage"));
    open->setToolTip(tr("Open a picture or a .npy tensor; files can also be dropped on the window"));
    open->setAccessibleName(tr("Open an image or a tensor"));
    connect(open, &QPushButton::clicked, this, &SourcesPanel::openAsked);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addSpacing(2 * kRhythm);
    m_features = new FeaturesPanel;
    column->addWidget(m_features);
    column->addSpacing(2 * kRhythm);
    m_channelsTitle = sectionLabel(tr("Channels"));
    column->addWidget(m_channelsTitle);
    m_channels = new ChannelSheet;
    m_channels->setObjectName(QStringLiteral("channels"));
    m_channels->setAccessibleName(tr("Channels"));
    column->addWidget(m_channels);
    connect(m_channels, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { chooseChannel(m_channels->row(item)); });
    connect(m_channels, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { chooseChannel(m_channels->row(item)); });
    column->addSpacing(2 * kRhythm);
    column->addWidget(sectionLabel(tr("Scaling")));
    m_scaling = new QComboBox;
    m_scaling->setObjectName(QStringLiteral("scaling"));
    m_scaling->setAccessibleName(tr("Scaling of the input"));
    m_scaling->setToolTip(tr("What is done to the file's numbers before the funnel sees them"));
    m_scaling->addItems({tr("Standardised"), tr("0 to 1"), tr("ImageNet"), tr("As in the file")});
    connect(m_scaling, &QComboBox::activated, this, [this](int item) {
        emit proposed(withScale(m_figure, kScales[static_cast<std::size_t>(item)]), tr("Set scaling"), 0);
    });
    m_scalingLine = roleLabel("small", {});
    m_scalingLine->setWordWrap(true);
    column->addWidget(m_scaling);
    column->addWidget(m_scalingLine);
    column->addStretch(1);
}

SourceList* SourcesPanel::addList(QVBoxLayout& column, const QString& objectName, const QString& accessibleName) {
    auto* list = new SourceList;
    list->setObjectName(objectName);
    list->setAccessibleName(accessibleName);
    column.addWidget(list);
    return list;
}

void SourcesPanel::addSource(const QString& path, const QString& name, const QString& toolTip, const QIcon& icon) {
    QListWidgetItem* item = m_sources->addRow(name, icon);
    item->setData(kPathRole, path);
    item->setToolTip(toolTip);
}

void SourcesPanel::setThumbnail(const std::string& assetId, const QImage& image) {
    m_thumbnails[assetId] = image;
    for (int row = 0; row < m_sources->count(); ++row)
        if (m_sources->item(row)->data(kIdRole).toString().toStdString() == assetId)
            m_sources->item(row)->setIcon(thumbnailIcon(image));
}

void SourcesPanel::showFigure(const Session& session, const MapFigure& figure,
                              const std::shared_ptr<const StoredInput>& input) {
    m_figure = figure;
    showSources(session);
    showFeatures(session);
    showChannels(input);
    showScaling(input);
}

void SourcesPanel::showSources(const Session& session) {
    QString chosen;
    for (const Asset& asset : session.assets)
        if (asset.id == m_figure.input)
            chosen = QString::fromStdString(asset.path);
    std::vector<const Asset*> opened;
    const auto isNew = [&](const Asset& asset) {
        return std::ranges::none_of(opened, [&](const Asset* before) { return before->path == asset.path; });
    };
    for (const Asset& asset : session.assets)
        if ((!asset.path.starts_with("sample:") || sourceName(asset) == QString::fromStdString(asset.path.substr(7))) &&
            isNew(asset))
            opened.push_back(&asset);
    if (m_sources->count() == 0)
        for (const Sample& sample : samples())
            addSource(QStringLiteral("sample:") + sample.file, sample.name, tr("%1, a bundled sample").arg(sample.name),
                      sampleIcon(sample.file));
    const int first = static_cast<int>(samples().size());
    while (m_sources->count() > first)
        delete m_sources->takeItem(m_sources->count() - 1);
    for (const Asset* asset : opened) {
        const auto thumbnail = m_thumbnails.find(asset->id);
        addSource(QString::fromStdString(asset->path), sourceName(*asset), QString::fromStdString(asset->path),
                  thumbnail == m_thumbnails.end() ? emptyIcon() : thumbnailIcon(thumbnail->second));
        m_sources->item(m_sources->count() - 1)->setData(kIdRole, QString::fromStdString(asset->id));
    }
    m_sources->setCurrentRow(-1);
    for (int row = 0; row < m_sources->count(); ++row)
        if (m_sources->item(row)->data(kPathRole).toString() == chosen)
            m_sources->setCurrentRow(row);
    m_sources->updateGeometry();
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
    const auto chosen = std::find(kScales.begin(), kScales.end(), m_figure.spec.scale);
    m_scaling->setCurrentIndex(static_cast<int>(chosen - kScales.begin()));
    m_scalingLine->setText(scalingLine(m_figure.spec.scale));
    const bool hasColours = !m_figure.channel.isLuminance && (!input || input->channels.size() == 3);
    if (auto* model = qobject_cast<QStandardItemModel*>(m_scaling->model())) {
        model->item(2)->setEnabled(hasColours);
        model->item(2)->setToolTip(hasColours ? QString()
                                              : tr("Needs one of the channels red, green and blue, not luminance"));
    }
}

} // namespace acti::ui
