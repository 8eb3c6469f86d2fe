// Every bundled session in the real window: what its figures need is found, and nothing is missing.
#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"
#include "ui/window/meta_acon_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace acti::ui {
namespace {

template<class Content>
bool hasFigure(const Session& session) {
    return std::ranges::any_of(session.figures,
                               [](const Figure& figure) { return std::holds_alternative<Content>(figure.content); });
}

TEST(BundledSessions, OpenInTheWindowWithNothingMissing) {
    const SettingsFolder settings;
    int opened = 0;
    for (const auto& file : std::filesystem::directory_iterator(ACTI_SOURCE_ROOT "/resources/samples/sessions")) {
        const std::string name = file.path().filename().string();
        const Result<Session> session = readSession(file.path());
        ASSERT_TRUE(session) << name;
        MainWindow window;
        window.show();
        window.openFile(QString::fromStdString(file.path().string()));
        EXPECT_EQ(window.document().session(), *session) << name;
        for (const Workspace* workspace : window.findChildren<Workspace*>())
            window.showWorkspace(*workspace);
        EXPECT_TRUE(waitFor([&] {
            return !window.shownMessage().isEmpty() ||
                   ((!hasFigure<MapFigure>(*session) || window.funnel().picture()) &&
                    (!hasFigure<MetaAconFigure>(*session) || window.metaAcon().computed()));
        })) << name;
        EXPECT_EQ(window.shownMessage().toStdString(), "") << name;
        ++opened;
    }
    EXPECT_GE(opened, 10);
}

} // namespace
} // namespace acti::ui
