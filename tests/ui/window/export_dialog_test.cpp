#include "ui/window/export_dialog.h"

#include "tests/support/example_scene.h"
#include "tests/support/temporary_folder.h"

#include <QComboBox>
#include <QFile>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

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

    TemporaryFolder folder;
    ExportDialog dialog{QStringLiteral("figure"), exampleScene()};
};

TEST_F(ExportDialogTest, AFileHoldsWhatItsEndingSays) {
    choose("PDF");
    ASSERT_EQ(dialog.format(), plot::Format::Pdf);
    EXPECT_EQ(startOf("a.png"), QByteArray("\x89PNG\r"));
    EXPECT_EQ(startOf("a.SVG").left(1), QByteArray("<"));
    EXPECT_EQ(startOf("a.pdf"), QByteArray("%PDF-"));
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

} // namespace
} // namespace acti::ui
