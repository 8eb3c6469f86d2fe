#include "ui/window/window_host.h"

#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/document/autosave.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/window/main_window.h"
#include "ui/window/session_guard.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/top_bar.h"

#include <QMenuBar>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct WindowHostTest : testing::Test {
    WindowHostTest() {
        host.window().openTemplate(
            readSession(std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions/demonstration.actiscope")
                .value());
        host.window().show();
        host.keepSafeIn(folder.path() / "data");
    }
    ~WindowHostTest() override { settings::applyLanguage(QStringLiteral("en")); }

    // As the settings do it.
    void speak(const char* language) {
        QSignalSpy remade(&host, &WindowHost::remade);
        settings::set(QLatin1String(settings::kLanguage), QString::fromLatin1(language));
        host.window().showSettings(QLatin1String(settings::kLanguage));
        emit host.window().findChild<SettingsDialog*>()->changed(QLatin1String(settings::kLanguage));
        ASSERT_TRUE(waitFor([&] { return !remade.isEmpty(); }));
    }
    QString firstMenu() { return host.window().findChild<TopBar*>()->menuBar()->actions().front()->text(); }

    SettingsFolder folder;
    WindowHost host;
};

// BUG: a choice of the language did nothing until the next start.
TEST_F(WindowHostTest, TheLanguageChangesAtOnceAndNothingIsLost) {
    host.window().document().apply(withFigureTitle(host.window().document().session(), "curves", "Mine"),
                                   QStringLiteral("Rename figure"));
    host.window().showWorkspace(2);
    host.window().resize(1111, 777);
    const Session session = host.window().document().session();
    const int steps = host.window().document().undoStack().count();
    for (const auto& [language, word] : {std::pair("zh_CN", "文件"), {"ja", "ファイル"}, {"en", "File"}}) {
        ASSERT_NO_FATAL_FAILURE(speak(language));
        EXPECT_TRUE(firstMenu().contains(QString::fromUtf8(word))) << firstMenu().toStdString();
        EXPECT_EQ(settings::shownLanguage(), QString::fromLatin1(language));
        EXPECT_EQ(host.window().document().session(), session);
        EXPECT_EQ(host.window().document().undoStack().count(), steps);
        EXPECT_EQ(host.window().currentIndex(), 2);
        EXPECT_EQ(host.window().size(), QSize(1111, 777));
        EXPECT_TRUE(host.window().isVisible());
        EXPECT_TRUE(host.window().findChild<SettingsDialog*>()->isVisible()) << "where the choice was made";
        EXPECT_EQ(settings::declarations().front().group == QLatin1String("Window"), std::string(language) == "en");
    }
    host.window().document().undoStack().undo();
    EXPECT_NE(host.window().document().session(), session) << "the history is the same one";
}

TEST_F(WindowHostTest, WhatIsUnsavedIsKeptForACrashInTheNewWindowToo) {
    host.window().document().apply(withFigureTitle(host.window().document().session(), "curves", "Mine"),
                                   QStringLiteral("Rename figure"));
    ASSERT_NO_FATAL_FAILURE(speak("ja"));
    EXPECT_EQ(host.window().shownMessage(), QString()) << "its own work is not offered to it";
    ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(host.window().guard().autosave()->file()); }));
}

} // namespace
} // namespace acti::ui
