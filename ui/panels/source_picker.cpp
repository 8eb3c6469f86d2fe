#include "ui/panels/source_picker.h"

#include "ui/panels/source_list.h"
#include "ui/panels/sources.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kIdRole = Qt::UserRole + 1;

} // namespace

SourcePicker::SourcePicker(QWidget* parent) : QWidget(parent), m_sources(new SourceList) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    column->addWidget(sectionLabel(tr("Samples")));
    m_sources->setObjectName(QStringLiteral("sources"));
    m_sources->setAccessibleName(tr("Pictures"));
    m_sources->setIconSize(kSourceThumbnailSize);
    column->addWidget(m_sources);
    for (const auto signal : {&QListWidget::itemClicked, &QListWidget::itemActivated})
        connect(m_sources, signal, this,
                [this](QListWidgetItem* item) { emit pathChosen(item->data(kPathRole).toString()); });
    auto* open = linkButton(tr("Open image…"));
    open->setObjectName(QStringLiteral("openImage"));
    open->setToolTip(tr("Open a picture or a .npy tensor; files can also be dropped on the window"));
    open->setAccessibleName(tr("Open an image or a tensor"));
    connect(open, &QPushButton::clicked, this, &SourcePicker::openAsked);
    column->addWidget(open, 0, Qt::AlignLeft);
}

void SourcePicker::addSource(const QString& path, const QString& name, const QString& toolTip, const QIcon& icon) {
    QListWidgetItem* item = m_sources->addRow(name, icon);
    item->setData(kPathRole, path);
    item->setToolTip(toolTip);
}

void SourcePicker::showThumbnails(const Session& session, const Assets& loaded) {
    for (const Asset& asset : session.assets)
        if (const auto input = loaded.find(asset.id); input != loaded.end() && !asset.features)
            setThumbnail(asset.id, thumbnailOf(*input->second, kSourceThumbnailSize * 2));
}

void SourcePicker::setThumbnail(const std::string& assetId, const QImage& image) {
    m_thumbnails[assetId] = image;
    for (int row = 0; row < m_sources->count(); ++row)
        if (m_sources->item(row)->data(kIdRole).toString().toStdString() == assetId)
            m_sources->item(row)->setIcon(thumbnailIcon(image));
}

void SourcePicker::showSources(const Session& session, const std::string& input) {
    QString chosen;
    for (const Asset& asset : session.assets)
        if (asset.id == input)
            chosen = QString::fromStdString(asset.path);
    std::vector<const Asset*> opened;
    // Feature maps are of a picture that stands here once.
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

} // namespace acti::ui
