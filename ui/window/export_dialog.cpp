#include "ui/window/export_dialog.h"

#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/window/save_question.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSpinBox>

namespace acti::ui {
namespace {

constexpr QSize kPreviewRoom{620, 520};

struct SizePreset {
    const char* name;
    SizeMm size;
};
// Widths of a paper's columns, and of a slide.
constexpr SizePreset kSizes[] = {{QT_TRANSLATE_NOOP("acti::ui::ExportDialog", "As composed"), {0, 0}},
                                 {QT_TRANSLATE_NOOP("acti::ui::ExportDialog", "One column, 85 mm"), {85, 95}},
                                 {QT_TRANSLATE_NOOP("acti::ui::ExportDialog", "Two columns, 180 mm"), {180, 120}},
                                 {QT_TRANSLATE_NOOP("acti::ui::ExportDialog", "Slide 16:9"), {254, 142.9}}};

} // namespace

ExportDialog::ExportDialog(const QString& name, Scene scene, QWidget* parent)
    : QDialog(parent), m_name(name), m_scene(std::move(scene)), m_composed(m_scene.size), m_preview(new QLabel),
      m_note(roleLabel("small", {})) {
    setWindowTitle(tr("Export figure"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * kRhythm, 3 * kRhythm, 3 * kRhythm, 3 * kRhythm);
    layout->setSpacing(3 * kRhythm);
    m_preview->setFixedSize(kPreviewRoom);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    layout->addWidget(m_preview, 1);
    layout->addWidget(makeControls());
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(120);
    connect(&m_refresh, &QTimer::timeout, this, &ExportDialog::refreshPreview);
    refreshPreview();
}

QWidget* ExportDialog::makeControls() {
    auto* controls = new QWidget;
    controls->setFixedWidth(31 * kRhythm);
    auto* form = new QFormLayout(controls);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(kRhythm + 4);
    m_formats = new QComboBox;
    for (const plot::FormatName& name : plot::kFormats)
        m_formats->addItem(QString::fromLatin1(name.id.data()).toUpper(), static_cast<int>(name.format));
    m_formats->setCurrentText(settings::choice(settings::kExportFormat).toUpper());
    m_styles = new QComboBox;
    for (const plot::Style& candidate : plot::styles())
        m_styles->addItem(QCoreApplication::translate("acti::plot::Style", candidate.name),
                          QString::fromStdString(candidate.id));
    m_styles->setCurrentIndex(m_styles->findData(settings::choice(settings::kExportStyle)));
    m_sizes = new QComboBox;
    for (const SizePreset& preset : kSizes)
        m_sizes->addItem(tr(preset.name));
    const auto makeLength = [](double value) {
        auto* box = new QDoubleSpinBox;
        box->setRange(10, 2000);
        box->setDecimals(1);
        box->setSuffix(QStringLiteral(" mm"));
        box->setValue(value);
        return box;
    };
    m_width = makeLength(m_composed.width);
    m_height = makeLength(m_composed.height);
    m_dpi = new QSpinBox;
    m_dpi->setRange(20, 2400);
    m_dpi->setValue(settings::number(settings::kExportDpi));
    m_dpi->setSuffix(tr(" dpi"));
    form->addRow(tr("Format"), m_formats);
    form->addRow(tr("Style"), m_styles);
    form->addRow(tr("Size"), m_sizes);
    form->addRow(tr("Width"), m_width);
    form->addRow(tr("Height"), m_height);
    form->addRow(tr("Resolution"), m_dpi);
    m_note->setWordWrap(true);
    form->addRow(m_note);
    m_save = new QPushButton(tr("Save as…"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_save->setFocus();
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false); // Return saves, wherever the focus is
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kRhythm);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    form->addRow(buttons);
    for (QComboBox* box : {m_formats, m_styles})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refreshPreview);
    connect(m_sizes, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreset);
    for (QDoubleSpinBox* box : {m_width, m_height})
        connect(box, &QDoubleSpinBox::valueChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return controls;
}

const plot::Style& ExportDialog::style() const {
    return **plot::findStyle(m_styles->currentData().toString().toStdString());
}
plot::Format ExportDialog::format() const { return static_cast<plot::Format>(m_formats->currentData().toInt()); }

void ExportDialog::showPreset(int index) {
    const SizeMm size = index == 0 ? m_composed : kSizes[index].size;
    m_width->setValue(size.width);
    m_height->setValue(size.height);
}

void ExportDialog::refreshPreview() {
    m_dpi->setEnabled(format() == plot::Format::Png);
    m_scene.size = {m_width->value(), m_height->value()};
    const double ratio = devicePixelRatioF();
    const double fitting =
        std::min(kPreviewRoom.width() / m_scene.size.width, kPreviewRoom.height() / m_scene.size.height) * 25.4;
    const double dpi = std::clamp(std::min(fitting, 96.0 * 1.25) * ratio, 20.0, 300.0);
    const Result<QByteArray> png = plot::renderScene(m_scene, style(), plot::Format::Png, dpi);
    m_save->setEnabled(png.has_value());
    if (!png) {
        m_note->setText(QString::fromStdString(message(png.error())));
        return;
    }
    QPixmap pixmap;
    pixmap.loadFromData(*png, "PNG");
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
    m_note->setText(tr("Preview at %1 % of the printed size.").arg(qRound(dpi / ratio / 96 * 100)));
}

Result<void> ExportDialog::exportTo(const QString& path) const {
    Scene scene = m_scene;
    scene.size = {m_width->value(), m_height->value()};
    const auto named = plot::findFormat(QFileInfo(path).suffix().toLower().toStdString());
    return plot::exportScene(scene, style(),
                             {path.toStdString(), named ? *named : format(), static_cast<double>(m_dpi->value())});
}

void ExportDialog::choosePath() {
    QStringList suffixes{m_formats->currentText().toLower()};
    const QString filter = QStringLiteral("*.%1").arg(suffixes.front());
    for (const plot::FormatName& name : plot::kFormats)
        suffixes << QString::fromLatin1(name.id.data());
    const QString chosen =
        askWhereToSave({tr("Export figure"), m_name + QLatin1Char('.') + suffixes.front(), filter, suffixes}, this);
    if (chosen.isEmpty())
        return;
    if (const Result<void> written = exportTo(chosen); !written) {
        m_note->setText(QString::fromStdString(message(written.error())));
        return;
    }
    m_writtenPath = chosen;
    accept();
}

} // namespace acti::ui
