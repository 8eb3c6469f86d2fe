#include "ui/window/export_dialog.h"

#include "core/figure/caption.h"
#include "core/figure/figure_table.h"
#include "core/session/edits.h"
#include "ui/plot/missing_letters.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/figure_preview.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_box.h"
#include "ui/window/save_question.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr QSize kFirstSize{1010, 620}; // of the dialog, where the screen has room for it
constexpr QSize kLeastPreview{160, 120};
constexpr int kControlsWidth = 36 * kRhythm;
constexpr std::size_t kShownRows = 40;

template<class Control>
Control* described(Control* control, const QString& name, const QString& hint) {
    control->setAccessibleName(name);
    control->setToolTip(hint);
    return control;
}

struct ShownTable {
    QString text;
    std::size_t rows = 0;
};

ShownTable shownTable(const Table& table) {
    std::size_t rows = 0;
    for (const Column& column : table)
        rows = std::max(rows, column.values.size());
    return {QString::fromStdString(csvText(firstRows(table, kShownRows))), rows};
}

} // namespace

ExportDialog::ExportDialog(plot::Subject subject, QWidget* parent) : QDialog(parent), m_subject(std::move(subject)) {
    setWindowTitle(tr("Export figure"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 3 * kRhythm, 2 * kRhythm);
    layout->setSpacing(3 * kRhythm);
    layout->addWidget(makePreview(), 1);
    layout->addWidget(makeSide());
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
    m_rows = described(new QPlainTextEdit, tr("First rows"), tr("The first rows of the file"));
    m_rows->setReadOnly(true);
    m_rows->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_previews = new QStackedWidget;
    m_previews->addWidget(m_preview);
    m_previews->addWidget(m_rows);
    inCard->addWidget(m_previews);
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

QWidget* ExportDialog::makeButtons() {
    m_save = described(new QPushButton(tr("Save as…")), tr("Save as"), tr("Choose where the file goes (Return)"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_save->setFocus();
    auto* cancel = described(new QPushButton(tr("Cancel")), tr("Cancel"), tr("Write nothing (Escape)"));
    cancel->setAutoDefault(false); // Return saves, wherever the focus is
    connect(m_save, &QPushButton::clicked, this, [this] { m_allFigures->isChecked() ? chooseFolder() : choosePath(); });
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

QWidget* ExportDialog::makeSide() {
    m_controls = new ExportControls(m_subject.figure, m_subject.figures, m_subject.scene.size);
    m_allFigures = described(new QCheckBox(tr("All figures")), tr("All figures"),
                             tr("Every figure of the session into one folder, under its title"));
    m_allFigures->hide();
    auto* side = new QWidget;
    side->setFixedWidth(kControlsWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, kRhythm, 0, 0);
    column->addWidget(scrolledBothWays(m_controls), 1);
    column->addWidget(m_allFigures);
    column->addWidget(makeButtons());
    return side;
}

void ExportDialog::offerAll(AllFigures all) {
    m_allFigures->setText(tr("All figures of the session: %1").arg(all.session.figures.size()));
    m_allFigures->setVisible(all.session.figures.size() > 1);
    m_all = std::move(all);
}

void ExportDialog::connectControls() {
    connect(m_controls, &ExportControls::changed, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_refresh, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_allFigures, &QCheckBox::toggled, this,
            [this](bool isAll) { m_save->setText(isAll ? tr("Save into a folder…") : tr("Save as…")); });
    connect(m_scale, &ChoiceRow::chosen, this, [this](int index) {
        m_preview->setScale(index == 0 ? FigurePreview::Scale::Fit : FigurePreview::Scale::TrueSize);
    });
    connect(m_preview, &FigurePreview::drawn, this, [this] {
        if (m_writing.isBusy())
            return; // a resize draws, too
        m_save->setEnabled(true);
        if (!m_hasFailed && m_previews->currentWidget() == m_preview)
            m_note->setText(m_missing.isEmpty()
                                ? tr("At %1 % of its size on paper").arg(qRound(100 * m_preview->magnification()))
                                : m_missing);
    });
    connect(m_preview, &FigurePreview::failed, this, [this](const QString& why) {
        if (m_writing.isBusy())
            return;
        m_save->setEnabled(false);
        m_note->setText(why);
    });
}

plot::Subject ExportDialog::chosenSubject() const {
    const ExportChoice choice = m_controls->choice();
    plot::Subject subject = m_subject;
    subject.scene.size = choice.size;
    if (choice.hasCaption)
        subject.scene.caption = captionOf(subject.figure, subject.figures);
    return subject;
}

void ExportDialog::refresh() {
    m_refresh.stop();
    m_hasFailed = false;
    const bool isTable = format() == plot::Format::Csv;
    m_previews->setCurrentWidget(isTable ? static_cast<QWidget*>(m_rows) : m_preview);
    m_scale->setVisible(!isTable);
    if (isTable)
        return showTable();
    const Scene scene = chosenSubject().scene;
    m_missing = asSentence(QString::fromStdString(plot::missingSentence(scene, style())));
    m_preview->show(scene, style());
}

void ExportDialog::showTable() {
    m_tabling.run(
        [subject = m_subject, grid = m_controls->choice().grid](const LatestTask::IsCancelled&) -> Result<ShownTable> {
            const auto table = tableOf(subject.figure, subject.assets, subject.figures, grid);
            return table ? Result<ShownTable>(shownTable(*table)) : table.error();
        },
        [this](const Result<ShownTable>& shown) {
            if (m_writing.isBusy() || format() != plot::Format::Csv)
                return;
            m_save->setEnabled(shown.has_value());
            m_rows->setPlainText(shown ? shown->text : QString());
            m_note->setText(shown ? tr("%1 rows; the first ones are shown").arg(shown->rows)
                                  : QString::fromStdString(message(shown.error())));
        });
}

plot::Format ExportDialog::formatOf(const QString& path) const {
    const std::string ending = QFileInfo(path).suffix().toLower().toStdString();
    const plot::FormatName& chosen = plot::nameOf(format());
    const auto named = plot::formatOfEnding(ending);
    if (!named || ending == chosen.ending || plot::refusalOf(*named, m_subject.figure, m_subject.figures))
        return chosen.format;
    return *named;
}

void ExportDialog::setWriting(bool isWriting) {
    for (QWidget* part :
         {static_cast<QWidget*>(m_controls), static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_allFigures)})
        part->setEnabled(!isWriting);
    if (isWriting)
        m_note->setText(tr("Writing…"));
}

plot::Progress ExportDialog::progress(const QString& words) {
    return [this, words](std::size_t done, std::size_t total) {
        if (m_isStopped)
            return false;
        if (total > 1)
            QMetaObject::invokeMethod(this, [=, this] { m_note->setText(words.arg(done + 1).arg(total)); });
        return true;
    };
}

template<class Done>
Result<Done> ExportDialog::waitFor(std::function<Result<Done>()> work) {
    std::optional<Result<Done>> done;
    setWriting(true);
    m_writing.run([work = std::move(work)](const LatestTask::IsCancelled&) { return work(); },
                  [&](Result<Done> result) { done = std::move(result); });
    while (!done) // also after the program was told to end: the other thread needs this one for its layouts
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    m_isStopped = false;
    setWriting(false);
    return *std::move(done);
}

Result<void> ExportDialog::written(Result<std::vector<std::filesystem::path>> files) {
    m_hasFailed = !files;
    if (!files)
        return files.error();
    m_controls->remember();
    m_writtenPath = files->empty() ? QString() : QString::fromStdString(files->back().string());
    return {};
}

Result<void> ExportDialog::exportTo(const QString& path) {
    const auto done = written(waitFor<std::vector<std::filesystem::path>>(
        [target = targetAt(path), subject = chosenSubject(), drawn = &style(),
         progress = progress(tr("Frame %1 of %2"))] { return plot::exportFigure(subject, *drawn, target, progress); }));
    m_writtenWords = tr("Saved %1.").arg(QFileInfo(m_writtenPath).fileName());
    return done;
}

Result<void> ExportDialog::exportAllTo(const QString& folder) {
    const auto done = waitFor<ExportedAll>(
        [all = *m_all, choice = m_controls->choice(), path = folder.toStdString(),
         progress = progress(tr("Figure %1 of %2"))] { return exportAll(all, choice, path, progress); });
    const auto outcome = written(done ? Result<std::vector<std::filesystem::path>>(done->files) : done.error());
    if (!outcome)
        return outcome;
    m_writtenWords = tr("Files saved: %1.").arg(done->files.size());
    QStringList passedOver;
    for (const std::string& name : done->passedOver)
        passedOver << QString::fromStdString(name);
    if (!passedOver.empty())
        m_writtenWords += QLatin1Char(' ') +
                          tr("These cannot be had as %1: %2.")
                              .arg(fromView(plot::nameOf(format()).id).toUpper(), passedOver.join(QLatin1String(", ")));
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
    const ExportChoice choice = m_controls->choice();
    const plot::Format format = formatOf(path);
    return {path.toStdString(), format, choice.dpiOf(format), choice.movie, choice.grid};
}

bool ExportDialog::mayReplace(const std::vector<std::filesystem::path>& there) {
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

void ExportDialog::showOutcome(const Result<void>& outcome) {
    if (outcome)
        return accept();
    m_note->setText(outcome.error().code == ErrorCode::Cancelled ? tr("Stopped.")
                                                                 : QString::fromStdString(message(outcome.error())));
}

void ExportDialog::choosePath() {
    if (m_writing.isBusy())
        return;
    const plot::FormatName& chosen = plot::nameOf(format());
    QStringList suffixes{fromView(chosen.ending)};
    const QString filter = QStringLiteral("*.%1").arg(suffixes.front());
    for (const plot::FormatName& name : plot::kFormats)
        for (const std::string_view ending : {name.ending, name.otherEnding})
            if (!ending.empty())
                suffixes << fromView(ending);
    const QString name = asFileName(QString::fromStdString(nameOf(m_subject.figure)));
    const QString path =
        askWhereToSave({tr("Export figure"), name + QLatin1Char('.') + suffixes.front(), filter, suffixes}, this);
    if (!path.isEmpty() && mayReplace(plot::filesInTheWay(targetAt(path))))
        showOutcome(exportTo(path));
}

void ExportDialog::chooseFolder() {
    if (m_writing.isBusy() || !m_all)
        return;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Export all figures into"), settings::folder());
    if (folder.isEmpty() || !mayReplace(inTheWayOfAll(*m_all, m_controls->choice(), folder.toStdString())))
        return;
    settings::rememberFolderOf(folder + QLatin1String("/a"));
    showOutcome(exportAllTo(folder));
}

} // namespace acti::ui
