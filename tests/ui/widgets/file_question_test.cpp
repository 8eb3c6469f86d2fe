#include "ui/widgets/file_question.h"

#include "tests/support/settings_folder.h"
#include "tests/support/temporary_folder.h"
#include "ui/settings/settings.h"

#include <gtest/gtest.h>

#include <QFileDialog>

#include <memory>

namespace acti::ui {
namespace {

struct FileQuestionTest : testing::Test {
    QFileDialog* ask() {
        askForFile(&window, {QStringLiteral("Open numbers"), QStringLiteral("Numbers (*.npy)")}, receiver.get(),
                   [this](const std::string& path) { taken = path; });
        return window.findChild<QFileDialog*>();
    }
    QString file() const { return QString::fromStdString((folder.path() / "one.npy").string()); }

    SettingsFolder settings;
    TemporaryFolder folder;
    QWidget window;
    std::unique_ptr<QObject> receiver = std::make_unique<QObject>();
    std::string taken;
};

TEST_F(FileQuestionTest, TheChosenFileIsTakenAndItsFolderRemembered) {
    QFileDialog* dialog = ask();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->windowTitle(), QStringLiteral("Open numbers"));
    EXPECT_EQ(dialog->nameFilters().size(), 2) << "and all files";
    emit dialog->fileSelected(file());
    EXPECT_EQ(taken, file().toStdString());
    EXPECT_EQ(settings::folder(), QString::fromStdString(folder.path().string()));
}

TEST_F(FileQuestionTest, WhoeverAskedMayBeGone) {
    QFileDialog* dialog = ask();
    ASSERT_NE(dialog, nullptr);
    receiver.reset();
    emit dialog->fileSelected(file());
    EXPECT_EQ(taken, "");
}

} // namespace
} // namespace acti::ui
