#include "ui/settings/settings.h"

#include "tests/support/settings_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct SettingsTest : testing::Test {
    SettingsFolder kept;
};

TEST_F(SettingsTest, TheThemeIsSavedByName) {
    EXPECT_EQ(settings::theme(), ThemeChoice::System);
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::System}) {
        settings::setTheme(choice);
        EXPECT_EQ(settings::theme(), choice);
    }
    settings::setTheme(ThemeChoice::Dark);
    EXPECT_EQ(QSettings().value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
}

TEST_F(SettingsTest, AThemeThatIsNotKnownFollowsTheDesktop) {
    for (const char* odd : {"Dark", "7", "", "sepia"}) {
        QSettings().setValue(QStringLiteral("theme"), QString::fromLatin1(odd));
        EXPECT_EQ(settings::theme(), ThemeChoice::System) << odd;
    }
}

TEST_F(SettingsTest, AFolderIsAlwaysOneThatExists) {
    EXPECT_TRUE(QFileInfo(settings::folder()).isDir());
    const QString here = QString::fromStdString(kept.path().string());
    settings::rememberFolderOf(here + QStringLiteral("/figure.png"));
    EXPECT_EQ(settings::folder(), here);
    settings::rememberFolderOf(here + QStringLiteral("/gone/figure.png"));
    EXPECT_NE(settings::folder(), here + QStringLiteral("/gone"));
    EXPECT_TRUE(QFileInfo(settings::folder()).isDir());
}

TEST(Settings, RecentFilesAreTheNewestFirstAndOnceEach) {
    const SettingsFolder folder;
    EXPECT_TRUE(settings::recentFiles().isEmpty());
    for (const char* name : {"/a.actiscope", "/b.npy", "/a.actiscope"})
        settings::rememberRecent(QString::fromLatin1(name));
    EXPECT_EQ(settings::recentFiles(), (QStringList{QStringLiteral("/a.actiscope"), QStringLiteral("/b.npy")}));
    for (int i = 0; i < 2 * settings::kMostRecent; ++i)
        settings::rememberRecent(QStringLiteral("/%1").arg(i));
    EXPECT_EQ(settings::recentFiles().size(), settings::kMostRecent);
    settings::forgetRecent();
    EXPECT_TRUE(settings::recentFiles().isEmpty());
}

} // namespace
} // namespace acti::ui
