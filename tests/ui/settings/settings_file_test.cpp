#include "ui/settings/settings_file.h"

#include "core/base/atomic_file.h"
#include "tests/support/settings_folder.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStringList>

#include <gtest/gtest.h>

#include <random>
#include <unistd.h>

namespace acti::ui::settings {
namespace {

struct SettingsFileTest : testing::Test {
    SettingsFolder folder;
    std::filesystem::path file() const { return QSettings().fileName().toStdString(); }
};

TEST_F(SettingsFileTest, ReadsBackWhatWasWritten) {
    const QMap<QString, QVariant> values{
        {QStringLiteral("text"), QStringLiteral("a \"b\" \\ ; = [c] é β 漢 \n\t\x01"
                                                "9f")},
        {QStringLiteral("at"), QStringLiteral("@ByteArray(no)")},
        {QStringLiteral("empty"), QString()},
        {QStringLiteral("group/whole"), -12},
        {QStringLiteral("group/number"), 0.1},
        {QStringLiteral("group/truth"), true},
        {QStringLiteral("list"), QStringList{QStringLiteral("/a, b.png"), QStringLiteral("@c"), QString()}},
        {QStringLiteral("window/geometry"), QByteArray("\x00\x01\xff\"\\,@)a0", 10)}};
    ASSERT_TRUE(write(values));
    for (auto item = values.begin(); item != values.end(); ++item)
        EXPECT_EQ(read(item.key()).value<QString>(), item.value().value<QString>()) << item.key().toStdString();
    EXPECT_EQ(read(QStringLiteral("list")).toStringList(), values[QStringLiteral("list")].toStringList());
    EXPECT_EQ(read(QStringLiteral("window/geometry")).toByteArray(),
              values[QStringLiteral("window/geometry")].toByteArray());
}

TEST_F(SettingsFileTest, RandomTextsAndBytesReadBack) {
    std::mt19937 random(4);
    for (int i = 0; i < 300; ++i) {
        QString text;
        QByteArray bytes;
        for (std::size_t k = random() % 30; k > 0; --k) {
            text += QChar(static_cast<ushort>(random() % 3 ? 0x20 + random() % 0x60 : 1 + random() % 0xD000));
            bytes += static_cast<char>(random());
        }
        ASSERT_TRUE(write({{QStringLiteral("t"), text}, {QStringLiteral("w/b"), bytes}}));
        ASSERT_EQ(read(QStringLiteral("t")).toString(), text);
        ASSERT_EQ(read(QStringLiteral("w/b")).toByteArray(), bytes);
    }
}

TEST_F(SettingsFileTest, OtherKeysStayAndAnInvalidValueRemoves) {
    QSettings().setValue(QStringLiteral("theme"), QStringLiteral("dark")); // as versions before wrote it
    QSettings().setValue(QStringLiteral("window/geometry"), QByteArray("\x01\xd9\xd0\xcb", 4));
    ASSERT_TRUE(write({{QStringLiteral("digits"), 7}}));
    EXPECT_EQ(read(QStringLiteral("theme")), QStringLiteral("dark"));
    EXPECT_EQ(read(QStringLiteral("window/geometry")).toByteArray(), QByteArray("\x01\xd9\xd0\xcb", 4));
    ASSERT_TRUE(write({{QStringLiteral("theme"), {}}}));
    EXPECT_FALSE(read(QStringLiteral("theme")).isValid());
    EXPECT_EQ(read(QStringLiteral("digits")).toInt(), 7);
}

TEST_F(SettingsFileTest, WhatAnotherWindowWroteIsSeenAndKept) {
    ASSERT_TRUE(write({{QStringLiteral("a"), 1}}));
    ASSERT_TRUE(writeAtomically(file(), std::string_view("[General]\na=2\nb=3\n")));
    ASSERT_TRUE(write({{QStringLiteral("c"), 4}}));
    EXPECT_EQ(read(QStringLiteral("a")).toInt(), 2);
    EXPECT_EQ(read(QStringLiteral("b")).toInt(), 3);
    EXPECT_EQ(read(QStringLiteral("c")).toInt(), 4);
}

// Files of one size and one time are told apart.
TEST_F(SettingsFileTest, WritesInOneMomentAreAllSeen) {
    ASSERT_TRUE(write({{QStringLiteral("a"), 0}}));
    for (int i = 1; i < 300; ++i) {
        const QString key = i % 2 ? QStringLiteral("a") : QStringLiteral("b");
        ASSERT_TRUE(write({{key, i % 10}}));
        ASSERT_EQ(read(key).toInt(), i % 10) << i;
    }
}

// BUG: the next write aborted the program.
TEST_F(SettingsFileTest, WhatAnotherProgramWroteThereIsNoHarm) {
    ASSERT_TRUE(write({{QStringLiteral("z"), 0}})); // which makes the folder
    ASSERT_TRUE(writeAtomically(file(), "[General]\na=1\nempty=@Invalid()\nsize=@Size(3 4)\n"));
    ASSERT_TRUE(write({{QStringLiteral("b"), 2}, {QStringLiteral("none"), QStringList()}}));
    ASSERT_TRUE(write({{QStringLiteral("c"), 3}})) << "after an empty list";
    EXPECT_EQ(read(QStringLiteral("a")).toInt(), 1);
    EXPECT_EQ(read(QStringLiteral("c")).toInt(), 3);
}

TEST_F(SettingsFileTest, AFailureIsSaidAndChangesNothing) {
    ASSERT_TRUE(write({{QStringLiteral("a"), 1}}));
    std::filesystem::permissions(file(), std::filesystem::perms::owner_read);
    if (::access(file().c_str(), W_OK) == 0) { // whoever may write everything
        std::filesystem::remove(file());
        std::filesystem::create_directory(file());
    }
    const auto failed = write({{QStringLiteral("a"), 2}});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().where, file().string());
}

TEST(OwnSettingsFile, TakesOverWhatTheFirstReleaseWroteAndKeepsQtsDialogsOut) {
    const SettingsFolder folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QString::fromStdString(folder.path().string()));
    const QString before = QSettings(QSettings::NativeFormat, QSettings::UserScope,
                                     QCoreApplication::organizationName(), QCoreApplication::applicationName())
                               .fileName();
    std::filesystem::create_directories(std::filesystem::path(before.toStdString()).parent_path());
    ASSERT_TRUE(writeAtomically(before.toStdString(), std::string_view("[General]\ntheme=\"dark\"\n")));
    useOwnFile();
    EXPECT_EQ(read(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    EXPECT_NE(QSettings().fileName(), before);
    {
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setDirectory(QString::fromStdString(folder.path().string()));
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        EXPECT_EQ(entry.path().string().find("QtProject"), std::string::npos) << entry.path();
    ASSERT_TRUE(write({{QStringLiteral("theme"), QStringLiteral("light")}}));
    useOwnFile();
    EXPECT_EQ(read(QStringLiteral("theme")).toString(), QStringLiteral("light")) << "the old file is read once";
}

} // namespace
} // namespace acti::ui::settings
