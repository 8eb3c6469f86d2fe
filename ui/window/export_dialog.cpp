#include "ui/window/export_dialog.h"

#include "core/figure/caption.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/figure_preview.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_box.h"
#include "ui/window/save_question.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <optional>

namespace acti::ui {
namespace {

constexpr QSize kFirstSize{1010, 620}; // of the dialog, where the screen has room for it
constexpr QSize kLeastPreview{160, 120};
constexpr int kControlsWidth = 36 * kRhythm;

struct SizePreset {
    const char* name;
    SizeMm size;
    const char* style; // that goes with it; empty: any
};
// Widths of a paper's columns, and of a slide.
constexpr SizePreset kSizes[] = {
    {QT_TRANSLATE_NOOP("acti::ui::ExportDialog", "As composed"), {0, 0}, ""},
    {QT_TRANSLATE_NOOP("acti::ui::ExportDialog", "One column, 85 mm"), {85, 95}, "paper"},
    {QT_TRANSLATE_NOOP("acti::ui::ExportDialog", "Two columns, 180 mm"), {180, 120}, "paper"},
    {QT_TRANSLATE_NOOP("acti::ui::ExportDialog", "Slide 16:9"), {254, 142.9}, "slide"}};

QString nameOf(const plot::FormatName& format) {
    return QCoreApplication::translate("acti::plot::Format", format.name);
}

bool isDrawn(plot::Format format) { return format != plot::Format::Csv && format != plot::Format::Npy; }

template<class Control>
Control* named(Control* control, const QString& name, const QString& hint) {
    control->setAccessibleName(name);
    control->setToolTip(hint);
    return control;
}

} // namespace

ExportDialog::ExportDialog(plot::Subject subject, QWidget* parent)
    : QDialog(parent), m_subject(std::move(subject)), m_composed(m_subject.scene.size) {
    setWindowTitle(tr("Export figure"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 3 * kRhythm, 2 * kRhythm);
    layout->setSpacing(3 * kRhythm);
    layout->addWidget(makePreview(), 1);
    layout->addWidget(makeControls());
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(120);
    connectControls();
    refresh();
    resize(kFirstSize.boundedTo(roomFor(*this)));
}

QWidget* ExportDialog::makePreview() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    auto* card = new QFrame;
    card->setObjectName(QStringLiteral("ground"));
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(0, 0, 0, 0);
    m_preview = new FigurePreview;
    m_preview->setMinimumSize(kLeastPreview);
    inCard->addWidget(m_preview);
    column->addWidget(card, 1);
    m_scale = new ChoiceRow(
        tr("Size of the preview"), {tr("Fit"), tr("True size")},
        {tr("The whole figure, as large as there is room for"), tr("As large as on paper; scroll to see the rest")});
    m_scale->setCurrent(0);
    m_note = lineLabel();
    auto* row = new QHBoxLayout;
    row->addWidget(m_scale);
    row->addWidget(m_note, 1);
    column->addLayout(row);
    return part;
}

void ExportDialog::makeChoices() {
    m_formats = named(new QComboBox, tr("Format"), tr("What kind of file"));
    for (const plot::FormatName& name : plot::kFormats)
        if (!plot::refusalOf(name.format, m_subject.figure, m_subject.figures))
            m_formats->addItem(nameOf(name), static_cast<int>(name.format));
    const auto preferred = plot::findFormat(settings::choice(settings::kExportFormat).toStdString());
    const int chosen = preferred ? m_formats->findData(static_cast<int>(*preferred)) : -1;
    m_formats->setCurrentIndex(std::max(0, chosen)); // not every figure has every format
    m_styles = named(new QComboBox, tr("Style"), tr("Colours, type and lines: for paper, a projector or a screen"));
    for (const plot::Style& candidate : plot::styles())
        m_styles->addItem(QCoreApplication::translate("acti::plot::Style", candidate.name),
                          QString::fromStdString(candidate.id));
    m_styles->setCurrentIndex(m_styles->findData(settings::choice(settings::kExportStyle)));
}

void ExportDialog::makeSize() {
    m_sizes = named(new QComboBox, tr("Size"), tr("Columns of a paper, or a slide"));
    for (const SizePreset& preset : kSizes)
        m_sizes->addItem(tr(preset.name));
    const auto makeLength = [](double value) {
        auto* box = new DecimalBox;
        box->setRange(kSideMm.min, kSideMm.max);
        box->setDecimals(1);
        box->setSuffix(QStringLiteral(" mm"));
        box->setValue(value);
        return box;
    };
    m_width = named(makeLength(m_composed.width), tr("Width"), tr("Of the whole figure"));
    m_height = named(makeLength(m_composed.height), tr("Height"), tr("Of the whole figure"));
    m_dpi = named(new WholeBox, tr("Resolution"), tr("Pixels an inch; 300 for print, 150 for a screen"));
    m_dpi->setRange(static_cast<int>(plot::kDpi.min), static_cast<int>(plot::kDpi.max));
    m_dpi->setValue(settings::number(settings::kExportDpi));
    m_dpi->setSuffix(tr(" dpi"));
    m_caption = named(new QCheckBox(tr("Caption")), tr("Caption"), tr("Formulas and parameters in words, below"));
}

QWidget* ExportDialog::makeButtons() {
    m_save = named(new QPushButton(tr("Save as…")), tr("Save as"), tr("Choose where the file goes (Return)"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_save->setFocus();
    auto* cancel = named(new QPushButton(tr("Cancel")), tr("Cancel"), tr("Write nothing (Escape)"));
    cancel->setAutoDefault(false); // Return saves, wherever the focus is
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    return buttons;
}

QWidget* ExportDialog::makeControls() {
    makeChoices();
    makeSize();
    m_controls = new QWidget;
    auto* form = new QFormLayout(m_controls);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(kRhythm + 4);
    form->setHorizontalSpacing(2 * kRhythm);
    form->addRow(tr("Format"), m_formats);
    form->addRow(tr("Style"), m_styles);
    form->addRow(tr("Size"), m_sizes);
    form->addRow(tr("Width"), m_width);
    form->addRow(tr("Height"), m_height);
    form->addRow(tr("Resolution"), m_dpi);
    form->addRow(QString(), m_caption);
    auto* side = new QWidget;
    side->setFixedWidth(kControlsWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, kRhythm, 0, 0);
    column->addWidget(scrolledBothWays(m_controls), 1);
    column->addWidget(makeButtons());
    return side;
}

void ExportDialog::connectControls() {
    for (QComboBox* box : {m_formats, m_styles})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_sizes, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreset);
    for (QDoubleSpinBox* box : {m_width, m_height})
        connect(box, &QDoubleSpinBox::valueChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(m_caption, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(&m_refresh, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_scale, &ChoiceRow::chosen, this, [this](int index) {
        m_preview->setScale(index == 0 ? FigurePreview::Scale::Fit : FigurePreview::Scale::TrueSize);
    });
    connect(m_preview, &FigurePreview::drawn, this, [this] {
        if (m_writing.isBusy())
            return; // a resize draws, too
        m_save->setEnabled(true);
        if (!m_hasFailed)
            m_note->setText(tr("At %1 % of its size on paper").arg(qRound(100 * m_preview->magnification())));
    });
    connect(m_preview, &FigurePreview::failed, this, [this](const QString& why) {
        if (m_writing.isBusy())
            return;
        m_save->setEnabled(false);
        m_note->setText(why);
    });
}

const plot::Style& ExportDialog::style() const {
    return **plot::findStyle(m_styles->currentData().toString().toStdString());
}
plot::Format ExportDialog::format() const { return static_cast<plot::Format>(m_formats->currentData().toInt()); }

void ExportDialog::showPreset(int index) {
    const SizePreset& preset = kSizes[index];
    const SizeMm size = index == 0 ? m_composed : preset.size;
    if (const int style = m_styles->findData(QString::fromLatin1(preset.style)); style >= 0)
        m_styles->setCurrentIndex(style);
    m_width->setValue(size.width);
    m_height->setValue(size.height);
}

plot::Subject ExportDialog::chosenSubject() const {
    plot::Subject subject = m_subject;
    subject.scene.size = {m_width->value(), m_height->value()};
    if (m_caption->isChecked())
        subject.scene.caption = captionOf(subject.figure, subject.figures);
    return subject;
}

void ExportDialog::refresh() {
    const bool drawn = isDrawn(format());
    for (QWidget* control :
         {static_cast<QWidget*>(m_styles), static_cast<QWidget*>(m_sizes), static_cast<QWidget*>(m_width),
          static_cast<QWidget*>(m_height), static_cast<QWidget*>(m_caption)})
        control->setEnabled(drawn);
    m_dpi->setEnabled(plot::nameOf(format()).hasDpi);
    m_hasFailed = false;
    m_preview->show(chosenSubject().scene, style());
}

plot::Format ExportDialog::formatOf(const QString& path) const {
    const std::string ending = QFileInfo(path).suffix().toLower().toStdString();
    if (plot::nameOf(format()).ending == ending)
        return format();
    for (const plot::FormatName& name : plot::kFormats)
        if (name.ending == ending && !plot::refusalOf(name.format, m_subject.figure, m_subject.figures))
            return name.format;
    return format();
}

void ExportDialog::setWriting(bool isWriting) {
    for (QWidget* part : {m_controls, static_cast<QWidget*>(m_save)})
        part->setEnabled(!isWriting);
    if (isWriting)
        m_note->setText(tr("Writing…"));
}

Result<void> ExportDialog::exportTo(const QString& path) {
    std::optional<Result<std::vector<std::filesystem::path>>> written;
    setWriting(true);
    m_writing.run(
        [this, target = targetAt(path), subject = chosenSubject(), drawn = &style()](const LatestTask::IsCancelled&) {
            return plot::exportFigure(subject, *drawn, target, [this](std::size_t done, std::size_t total) {
                if (m_isStopped)
                    return false;
                if (total > 1)
                    QMetaObject::invokeMethod(
                        this, [=, this] { m_note->setText(tr("Frame %1 of %2").arg(done + 1).arg(total)); });
                return true;
            });
        },
        [&](Result<std::vector<std::filesystem::path>> result) { written = std::move(result); });
    while (!written) // also after the program was told to end: the other thread needs this one for its layouts
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_isStopped = false;
    setWriting(false);
    m_hasFailed = !*written;
    if (m_hasFailed)
        return written->error();
    m_writtenPath = QString::fromStdString((*written)->back().string());
    return {};
}

// While it is written, to stop it.
void ExportDialog::reject() {
    if (!m_writing.isBusy())
        return QDialog::reject();
    m_isStopped = true;
    m_note->setText(tr("Stopping…"));
}

plot::Target ExportDialog::targetAt(const QString& path) const {
    return {path.toStdString(), formatOf(path), static_cast<double>(m_dpi->value())};
}

bool ExportDialog::mayReplace(const plot::Target& target) {
    const auto there = plot::filesInTheWay(target);
    if (there.empty())
        return true;
    const QString first = QString::fromStdString(there.front().filename().string());
    QMessageBox box(QMessageBox::NoIcon, tr("Export figure"),
                    there.size() == 1 ? tr("“%1” is there already.").arg(first)
                                      : tr("“%1” and %2 more are there already.").arg(first).arg(there.size() - 1),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Files of the same name are replaced."));
    QPushButton* replace = box.addButton(tr("Replace"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

void ExportDialog::choosePath() {
    if (m_writing.isBusy())
        return;
    QStringList suffixes{QString::fromLatin1(plot::nameOf(format()).ending.data())};
    const QString filter = QStringLiteral("*.%1").arg(suffixes.front());
    for (const plot::FormatName& name : plot::kFormats)
        suffixes << QString::fromLatin1(name.ending.data());
    const QString name = QString::fromStdString(m_subject.figure.id);
    const QString chosen =
        askWhereToSave({tr("Export figure"), name + QLatin1Char('.') + suffixes.front(), filter, suffixes}, this);
    if (chosen.isEmpty() || !mayReplace(targetAt(chosen)))
        return;
    const Result<void> written = exportTo(chosen);
    if (written)
        return accept();
    m_note->setText(written.error().code == ErrorCode::Cancelled ? tr("Stopped.")
                                                                 : QString::fromStdString(message(written.error())));
}

} // namespace acti::ui
