#include "ui/window/export_dialog.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/window_test.h"
#include "ui/settings/settings.h"
#include "ui/views/figure_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTimer>

#include <gtest/gtest.h>

#include <algorithm>

namespace acti::ui {
namespace {

plot::Subject subject() {
    CurveFigure curves;
    curves.curves = {Curve{.activation = "tanh", .params = {}}};
    const Figure figure{"figure", "An example", {100, 80}, curves};
    return {figure, {}, {figure}, *build(figure, {})};
}

plot::Subject sweep() {
    const Figure figure{"sweep", "A sweep", {60, 40}, SweepFigure{}};
    return {figure, {}, {figure}, *build(figure, {})};
}

struct ExportDialogTest : testing::Test {
    QByteArray startOf(const char* name) {
        const QString path = QString::fromStdString((folder.path() / name).string());
        const auto written = dialog.exportTo(path);
        EXPECT_TRUE(written) << (written ? "" : message(written.error()));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
    }
    void choose(const char* format) {
        for (QComboBox* box : dialog.findChildren<QComboBox*>())
            if (const int item = box->findText(QString::fromLatin1(format)); item >= 0)
                box->setCurrentIndex(item);
    }

    struct Initial {
        Initial() { settings::reset(); }
        ~Initial() { settings::reset(); }
    };
    Initial settings; // before the dialog, which begins with them
    TemporaryFolder folder;
    ExportDialog dialog{subject()};
};

TEST_F(ExportDialogTest, AFileHoldsWhatItsEndingSays) {
    choose("PDF");
    ASSERT_EQ(dialog.format(), plot::Format::Pdf);
    EXPECT_EQ(startOf("a.png"), QByteArray("\x89PNG\r"));
    EXPECT_EQ(startOf("a.SVG").left(1), QByteArray("<"));
    EXPECT_EQ(startOf("a.pdf"), QByteArray("%PDF-"));
    EXPECT_EQ(startOf("a.csv").left(2), QByteArray("x,"));
    EXPECT_EQ(startOf("a.tikz"), QByteArray("% Mad"));
}

TEST_F(ExportDialogTest, OnlyFormatsThatTheFigureHasAreOffered) {
    const auto offers = [](ExportDialog& shown, const char* format) {
        for (QComboBox* box : shown.findChildren<QComboBox*>())
            if (box->findText(QString::fromLatin1(format), Qt::MatchStartsWith) >= 0)
                return true;
        return false;
    };
    EXPECT_TRUE(offers(dialog, "TikZ"));
    EXPECT_FALSE(offers(dialog, "GIF"));
    EXPECT_FALSE(offers(dialog, "NPY"));
    ExportDialog moving{sweep()};
    EXPECT_TRUE(offers(moving, "GIF"));
}

TEST_F(ExportDialogTest, FramesCanBeStopped) {
    ExportDialog moving{sweep()};
    QTimer::singleShot(0, &moving, &ExportDialog::reject);
    const auto written = moving.exportTo(QString::fromStdString((folder.path() / "a.gif").string()));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.gif"));
    EXPECT_TRUE(moving.exportTo(QString::fromStdString((folder.path() / "b.gif").string())));
}

TEST_F(ExportDialogTest, LettersThatNoFontHasAreNamedBeforeTheFileIsWritten) {
    plot::Subject unreadable = subject();
    unreadable.figure.title = "\uE123";
    unreadable.figure.showsTitle = true;
    unreadable.scene = *build(unreadable.figure, {});
    ExportDialog unreadably{unreadable};
    unreadably.show();
    EXPECT_TRUE(waitFor([&] {
        return std::ranges::any_of(unreadably.findChildren<QLabel*>(), [](const QLabel* label) {
            return label->text().startsWith(QLatin1String("No font here has U+E123"));
        });
    }));
}

// BUG: a size with more digits than its field was another one in the file.
TEST_F(ExportDialogTest, AsComposedIsTheFiguresSizeToTheLastDigit) {
    plot::Subject exact = subject();
    exact.figure.size = exact.scene.size = {85.25, 61.37};
    ExportControls controls(exact.figure, {exact.figure}, exact.scene.size);
    EXPECT_TRUE(controls.choice().isComposed);
    EXPECT_EQ(controls.choice().size, (SizeMm{85.25, 61.37}));
    controls.findChildren<QDoubleSpinBox*>().first()->setValue(90);
    EXPECT_FALSE(controls.choice().isComposed);
}

// BUG: an ending that was typed got the resolution of the format that was chosen.
TEST_F(ExportDialogTest, EachFormatHasItsOwnResolution) {
    const plot::Subject moving = sweep();
    ExportControls controls(moving.figure, {moving.figure}, moving.scene.size);
    const ExportChoice choice = controls.choice();
    EXPECT_EQ(choice.dpiOf(plot::Format::Gif), 144);
    EXPECT_EQ(choice.dpiOf(plot::Format::Png), 300);
}

TEST_F(ExportDialogTest, ThePreviewShowsWhatIsChosen) {
    dialog.show();
    ASSERT_TRUE(waitFor([&] { return dialog.preview().magnification() > 0; }));
    const double before = dialog.preview().magnification();
    for (QComboBox* box : dialog.findChildren<QComboBox*>())
        if (const int slide = box->findText(QStringLiteral("Slide 16:9")); slide >= 0)
            box->setCurrentIndex(slide);
    EXPECT_EQ(dialog.style().id, "slide") << "the style that goes with the size";
    EXPECT_TRUE(waitFor([&] { return dialog.preview().magnification() < before; }));
}

// Also with the captions: what the command writes and what the window writes is one file.
TEST_F(ExportDialogTest, WritesTheBytesThatTheCommandDoes) {
    for (const plot::FormatName& format : plot::kFormats) {
        if (plot::refusalOf(format.format, subject().figure, {}))
            continue;
        std::vector<QByteArray> wanted;
        const auto rendered = plot::renderFigure(subject(), dialog.style(), {"a", format.format, 300},
                                                 [&](const plot::NamedBytes& file) -> Result<void> {
                                                     wanted.push_back(file.bytes);
                                                     return {};
                                                 });
        ASSERT_TRUE(rendered);
        const auto path = folder.path() / ("a." + std::string(format.ending));
        ASSERT_TRUE(dialog.exportTo(QString::fromStdString(path.string())));
        QFile file(QString::fromStdString(path.string()));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(file.readAll(), wanted.back()) << format.id;
    }
}

TEST_F(ExportDialogTest, WhereTheEndingSaysNothingTheFormatIsTheChosenOne) {
    choose("PDF");
    EXPECT_EQ(startOf("a"), QByteArray("%PDF-"));
    choose("PNG");
    EXPECT_EQ(startOf("a.v2"), QByteArray("\x89PNG\r"));
}

TEST_F(ExportDialogTest, StylesHaveNamesForPeople) {
    for (const QComboBox* box : dialog.findChildren<QComboBox*>())
        for (int i = 0; i < box->count(); ++i)
            EXPECT_TRUE(box->itemText(i).at(0).isUpper()) << box->itemText(i).toStdString();
}

TEST_F(ExportDialogTest, TexIsAnEndingOfTikz) { EXPECT_EQ(startOf("a.tex"), QByteArray("% Mad")); }

TEST_F(ExportDialogTest, TheNextOneBeginsWithWhatWasWrittenLast) {
    choose("PNG");
    choose("Slide 16:9");
    const std::string style = dialog.style().id;
    for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
        if (box->text() == QLatin1String("Caption"))
            box->setChecked(true);
    EXPECT_EQ(startOf("a.png"), QByteArray("\x89PNG\r"));
    const ExportDialog next{subject()};
    EXPECT_EQ(next.format(), plot::Format::Png);
    EXPECT_EQ(next.style().id, style);
    const auto* controls = next.findChild<ExportControls*>();
    EXPECT_EQ(controls->choice().size, (SizeMm{254, 142.9}));
    EXPECT_TRUE(controls->choice().hasCaption);
}

TEST_F(ExportDialogTest, WhatWasNotWrittenIsNotRemembered) {
    choose("PNG");
    choose("Slide 16:9");
    const ExportDialog next{subject()};
    EXPECT_EQ(next.format(), plot::Format::Pdf);
    EXPECT_EQ(next.findChild<ExportControls*>()->choice().size, (SizeMm{100, 80}));
}

TEST_F(ExportDialogTest, ATableShowsItsFirstRowsAndFollowsTheStep) {
    choose("CSV, its numbers");
    ASSERT_TRUE(waitFor([&] { return !dialog.tablePreview().toPlainText().isEmpty(); }));
    EXPECT_TRUE(dialog.tablePreview().toPlainText().startsWith(QLatin1String("x,")));
    for (QDoubleSpinBox* box : dialog.findChildren<QDoubleSpinBox*>())
        if (box->accessibleName() == QLatin1String("Step in x"))
            box->setValue(3);
    ASSERT_TRUE(waitFor([&] { return dialog.tablePreview().toPlainText().count(QLatin1Char('\n')) == 6; }))
        << dialog.tablePreview().toPlainText().toStdString();
}

TEST_F(ExportDialogTest, AllFiguresGoIntoOneFolderUnderTheirTitles) {
    Figure second = subject().figure;
    second.id = "b";
    Figure moving = sweep().figure;
    moving.title = "A/sweep";
    AllFigures all{{.figures = {subject().figure, second, moving}, .assets = {}, .notes = {}}, {}, {}};
    dialog.offerAll(all);
    choose("PNG");
    const auto done = dialog.exportAllTo(QString::fromStdString(folder.path().string()));
    ASSERT_TRUE(done) << message(done.error());
    for (const char* name : {"An example.png", "An example_2.png", "A-sweep.png"})
        EXPECT_TRUE(std::filesystem::exists(folder.path() / name)) << name;
    EXPECT_EQ(dialog.writtenWords(), QLatin1String("Files saved: 3."));
    EXPECT_EQ(inTheWayOfAll(all, dialog.findChild<ExportControls*>()->choice(), folder.path()).size(), 3U);
}

TEST_F(ExportDialogTest, FiguresWithoutTheFormatAreNamed) {
    ExportDialog moving{sweep()};
    moving.offerAll({{.figures = {subject().figure, sweep().figure}, .assets = {}, .notes = {}}, {}, {}});
    for (QComboBox* box : moving.findChildren<QComboBox*>())
        if (const int gif = box->findText(QStringLiteral("GIF, moving")); gif >= 0)
            box->setCurrentIndex(gif);
    ASSERT_TRUE(moving.exportAllTo(QString::fromStdString(folder.path().string())));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "A sweep.gif"));
    EXPECT_TRUE(moving.writtenWords().contains(QLatin1String("An example"))) << moving.writtenWords().toStdString();
}

} // namespace
} // namespace acti::ui
