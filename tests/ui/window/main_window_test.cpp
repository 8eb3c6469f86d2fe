#include "ui/window/main_window.h"

#include "core/base/atomic_file.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/window_test.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QSettings>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

Session demonstration() {
    Result<Session> session =
        readSession(std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions/demonstration.actiscope");
    ACTI_EXPECT(session.has_value());
    return *std::move(session);
}

struct MainWindowTest : testing::Test {
    // Settings of the person who runs the tests are left alone.
    MainWindowTest() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromStdString(folder.path().string()));
    }
    TemporaryFolder folder;
};

TEST_F(MainWindowTest, SavesAndReopensTheSameSession) {
    MainWindow window;
    window.openTemplate(demonstration());
    const auto path = folder.path() / "lecture.actiscope";
    const CurveFigure* before = findContent<CurveFigure>(window.document().session(), "curves");
    ASSERT_NE(before, nullptr);
    window.document().apply(withContent(window.document().session(), "curves", withCurve(*before, "mish")),
                            QStringLiteral("Add Mish"));
    const Session saved = window.document().session();
    ASSERT_TRUE(window.document().saveTo(path));
    EXPECT_FALSE(window.document().isModified());

    MainWindow second;
    second.openFile(QString::fromStdString(path.string()));
    EXPECT_EQ(second.document().session(), saved);
    EXPECT_EQ(second.shownMessage(), QString());
}

TEST_F(MainWindowTest, ABadSessionIsNamedAndChangesNothing) {
    MainWindow window;
    window.openTemplate(demonstration());
    const Session before = window.document().session();
    const auto path = folder.path() / "broken.actiscope";
    ASSERT_TRUE(writeAtomically(
        path, std::string_view("{\"format\": \"actiscope.session\", \"version\": 1, \"figurse\": []}")));
    window.openFile(QString::fromStdString(path.string()));
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("figurse")));
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("broken.actiscope")));
    EXPECT_EQ(window.document().session(), before);
}

TEST_F(MainWindowTest, EveryControlHasAName) {
    MainWindow window;
    window.openTemplate(demonstration());
    window.show();
    for (int workspace = 0; workspace < 2; ++workspace) {
        window.showWorkspace(workspace);
        QTest::qWait(20);
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QSlider*>(widget) ||
                                   qobject_cast<QLineEdit*>(widget);
            if (!isControl || !widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool hasName = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            EXPECT_TRUE(hasName) << widget->metaObject()->className() << " in "
                                 << widget->parentWidget()->metaObject()->className();
        }
    }
}

} // namespace
} // namespace acti::ui
