#include "ui/window/main_window.h"

#include "core/base/atomic_file.h"
#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"

#include "ui/plot/export.h"
#include "ui/plot/qcp.h"
#include "ui/settings/settings.h"
#include "ui/views/curves_view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/curves_workspace.h"
#include "ui/window/figure_chooser.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/meta_acon_workspace.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/sweep_workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>

namespace acti::ui {
namespace {

Session demonstration() {
    Result<Session> session =
        readSession(std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions/demonstration.actiscope");
    ACTI_EXPECT(session.has_value());
    return *std::move(session);
}

struct MainWindowTest : testing::Test {
    SettingsFolder folder;
};

QAction* action(MainWindow& window, const QString& text) {
    for (QAction* one : window.findChildren<QAction*>())
        if (one->text() == text)
            return one;
    return nullptr;
}

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
    ASSERT_TRUE(
        writeAtomically(path, std::string_view("{\"format\": \"actiscope.session\", \"version\": 1, \"figures\": 7}")));
    window.openFile(QString::fromStdString(path.string()));
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("figures")));
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("broken.actiscope")));
    EXPECT_EQ(window.document().session(), before);
}

TEST_F(MainWindowTest, StandsOnTheScreenWhateverItRemembers) {
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    {
        MainWindow first;
        EXPECT_TRUE(screen.contains(first.geometry())) << first.x() << " " << first.y() << " " << first.width();
        first.setGeometry(-300, -200, screen.width() + 500, screen.height() + 300);
        QSettings().setValue(QStringLiteral("window/geometry"), first.saveGeometry());
    }
    MainWindow second;
    EXPECT_TRUE(screen.contains(second.geometry())) << second.x() << " " << second.y() << " " << second.width();
}

TEST_F(MainWindowTest, TheTitleShowsThatTheSessionWasEdited) {
    MainWindow window;
    window.openTemplate(demonstration());
    EXPECT_EQ(window.windowTitle(), QStringLiteral("ReLU, Swish and ACON-C[*] — Actiscope"));
    EXPECT_FALSE(window.isWindowModified());
    window.document().apply({}, QStringLiteral("Clear"));
    EXPECT_TRUE(window.isWindowModified());
}

TEST_F(MainWindowTest, ANewSessionIsEmptyAndUntitled) {
    MainWindow window;
    window.openTemplate(demonstration());
    action(window, QStringLiteral("&New"))->trigger();
    EXPECT_EQ(window.document().session(), Session{});
    EXPECT_EQ(window.windowTitle(), QStringLiteral("Untitled[*] — Actiscope"));
    EXPECT_EQ(action(window, QStringLiteral("&New"))->shortcut(), QKeySequence(QKeySequence::New));
}

TEST_F(MainWindowTest, ExamplesAreCalledByTheirTitles) {
    MainWindow window;
    emit action(window, QStringLiteral("Open &example"))->menu()->aboutToShow();
    QAction* example = action(window, QStringLiteral("ACON-B over β"));
    ASSERT_NE(example, nullptr);
    example->trigger();
    EXPECT_TRUE(window.windowTitle().startsWith(QStringLiteral("ACON-B over β"))) << window.windowTitle().toStdString();
    EXPECT_NE(action(window, QStringLiteral("Swish as a smooth ReLU")), nullptr);
}

TEST_F(MainWindowTest, WhatWasOpenedIsOfferedAgain) {
    MainWindow window;
    const auto path = folder.path() / "lecture & more.actiscope";
    ASSERT_TRUE(writeSession(demonstration(), path));
    window.openFile(QString::fromStdString(path.string()));
    EXPECT_EQ(settings::recentFiles(), QStringList{QString::fromStdString(path.string())});
    QMenu* menu = action(window, QStringLiteral("Open &recent"))->menu();
    emit menu->aboutToShow();
    ASSERT_FALSE(menu->isEmpty());
    action(window, QStringLiteral("&New"))->trigger();
    ASSERT_EQ(menu->actions().first()->text(), QStringLiteral("lecture && more.actiscope"));
    menu->actions().first()->trigger();
    EXPECT_EQ(window.document().path(), path);
}

TEST_F(MainWindowTest, TheLayoutPersistsAndCanBeReset) {
    const auto docks = [](MainWindow& window) { return window.findChildren<QDockWidget*>(); };
    {
        MainWindow window;
        window.show();
        window.resize(1200, 800); // its panels are open
        docks(window)[0]->hide();
        window.addDockWidget(Qt::LeftDockWidgetArea, docks(window)[1]);
        window.close();
    }
    MainWindow window;
    window.show();
    window.resize(1200, 800); // its panels are open
    EXPECT_TRUE(docks(window)[0]->isHidden());
    EXPECT_EQ(window.dockWidgetArea(docks(window)[1]), Qt::LeftDockWidgetArea);
    action(window, QStringLiteral("R&eset layout"))->trigger();
    EXPECT_FALSE(docks(window)[0]->isHidden());
    EXPECT_EQ(window.dockWidgetArea(docks(window)[1]), Qt::RightDockWidgetArea);
}

TEST_F(MainWindowTest, AFigureIsCopiedAsAnImageAndAsADrawing) {
    MainWindow window;
    window.openTemplate(demonstration());
    action(window, QStringLiteral("&Copy figure"))->trigger();
    ASSERT_TRUE(waitFor([&] { return window.shownMessage().contains(QStringLiteral("clipboard")); }));
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    ASSERT_NE(copied, nullptr);
    EXPECT_GT(qvariant_cast<QImage>(copied->imageData()).width(), 1000);
    EXPECT_TRUE(copied->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    const auto drawn = window.curves().scene(*findFigure(window.document().session(), window.curves().figureId()));
    ASSERT_TRUE(drawn);
    const plot::Style& style = **plot::findStyle(currentTheme().id.toStdString());
    EXPECT_EQ(copied->data(QStringLiteral("image/svg+xml")), *plot::renderScene(*drawn, style, plot::Format::Svg));
    EXPECT_EQ(copied->data(QStringLiteral("application/pdf")), *plot::renderScene(*drawn, style, plot::Format::Pdf));
    EXPECT_TRUE(copied->data(QStringLiteral("application/pdf")).startsWith("%PDF"));
}

// A name without its ending is completed before the dialog asks about what is there.
TEST_F(MainWindowTest, SavingUnderANameThatIsTakenAsksFirst) {
    MainWindow window;
    window.openTemplate(demonstration());
    const auto taken = folder.path() / "taken.actiscope";
    ASSERT_TRUE(writeAtomically(taken, std::string_view("precious")));
    bool wasAsked = false;
    bool wasNamed = false;
    QTimer answer; // the dialogs run loops of their own
    QObject::connect(&answer, &QTimer::timeout, [&] {
        QWidget* top = QApplication::activeModalWidget();
        if (auto* question = qobject_cast<QMessageBox*>(top)) {
            wasAsked = true;
            QTimer::singleShot(0, question->button(QMessageBox::No), &QAbstractButton::click);
        } else if (auto* dialog = qobject_cast<QFileDialog*>(top); dialog && wasNamed) {
            dialog->reject();
        } else if (dialog) {
            wasNamed = true;
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))
                ->setText(QString::fromStdString((folder.path() / "taken").string()));
            // Later: the box that this opens would keep the timer from coming again.
            QTimer::singleShot(0, dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                               &QAbstractButton::click);
        }
    });
    answer.start(20);
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text() == QStringLiteral("Save &As…"))
            action->trigger();
    EXPECT_TRUE(wasAsked);
    QFile file(QString::fromStdString(taken.string()));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "precious");
}

// A text field keeps undo and redo to itself, and takes no other key of a menu's.
TEST_F(MainWindowTest, ShortcutsWorkWhileASearchIsTyped) {
    MainWindow window;
    window.openTemplate(demonstration());
    auto* search = window.curves().left()->findChild<QLineEdit*>();
    for (const QAction* action : window.findChildren<QAction*>()) {
        const QKeySequence keys = action->shortcut();
        const auto isOneOf = [&](std::initializer_list<QKeySequence::StandardKey> edits) {
            return std::ranges::any_of(edits, [&](auto edit) { return keys == QKeySequence(edit); });
        };
        if (keys.isEmpty() || isOneOf({QKeySequence::Undo, QKeySequence::Redo, QKeySequence::Paste}))
            continue; // these are the field's
        QKeyEvent event(QEvent::ShortcutOverride, keys[0].key(), keys[0].keyboardModifiers());
        event.ignore();
        QCoreApplication::sendEvent(search, &event);
        EXPECT_FALSE(event.isAccepted()) << keys.toString().toStdString();
    }
}

TEST_F(MainWindowTest, AMessageGoesWithWhatItWasAbout) {
    MainWindow window;
    window.openTemplate(demonstration());
    window.show();
    window.resize(1200, 800); // its panels are open
    window.showWorkspace(window.funnel());
    emit window.funnel().messageRaised(QStringLiteral("No such <b>file</b>"));
    EXPECT_EQ(window.shownMessage(), QStringLiteral("No such <b>file</b>"));
    window.showWorkspace(0);
    EXPECT_EQ(window.shownMessage(), QString()) << "another workspace's";
    window.showWorkspace(window.funnel());
    EXPECT_EQ(window.shownMessage(), QStringLiteral("No such <b>file</b>"));
    window.openFile(QString::fromStdString(writeWaves(folder.path(), "waves.npy", 1, 9, 11).string()));
    EXPECT_TRUE(waitFor([&] { return window.shownMessage().isEmpty(); })) << "the picture is there";
}

TEST_F(MainWindowTest, AnInputOpensInTheTabThatShowsInputs) {
    MainWindow window;
    window.openTemplate(demonstration());
    window.showWorkspace(window.metaAcon());
    const std::string before = findContent<MapFigure>(window.document().session(), "funnel")->input;
    window.openFile(QString::fromStdString(writeWaves(folder.path(), "waves.npy", 17, 9, 11).string()));
    EXPECT_TRUE(waitFor(
        [&] { return window.metaAcon().computed() && window.metaAcon().computed()->content.channels.size() == 17; }));
    EXPECT_EQ(findContent<MapFigure>(window.document().session(), "funnel")->input, before);
}

TEST_F(MainWindowTest, SettingsActAtOnce) {
    MainWindow window;
    window.openTemplate(demonstration());
    window.show();
    window.resize(1200, 800); // its panels are open
    QAction* open = action(window, QStringLiteral("&Settings…"));
    ASSERT_NE(open, nullptr);
    EXPECT_EQ(open->shortcut(), QKeySequence(QStringLiteral("Ctrl+,")));
    open->trigger();
    auto* dialog = window.findChild<SettingsDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    settings::set(settings::kTheme, QStringLiteral("dark"));
    emit dialog->changed(QString::fromLatin1(settings::kTheme));
    EXPECT_TRUE(currentTheme().isDark);
    EXPECT_TRUE(action(window, QStringLiteral("Dark"))->isChecked()) << "the menu says it too";
    settings::set(settings::kTheme, QStringLiteral("light"));
    emit dialog->changed(QString::fromLatin1(settings::kTheme));

    QStringList readout;
    QObject::connect(&window.curves(), &Workspace::readoutChanged, &window,
                     [&](const QStringList& parts) { readout = parts; });
    settings::set(settings::kReadoutDigits, 9);
    emit dialog->changed(QString::fromLatin1(settings::kReadoutDigits));
    EXPECT_TRUE(readout.join(QString()).contains(QStringLiteral("0.731058579")))
        << readout.join(QString()).toStdString();

    const QString framework = std::get<settings::OneOf>(settings::declaration(settings::kKinks).kind).options.back().id;
    settings::set(settings::kKinks, framework);
    window.curves().choose(QStringLiteral("relu6"));
    EXPECT_EQ(findContent<CurveFigure>(window.document().session(), "curves")->curves.back().kinkFramework,
              framework.toStdString());
}

TEST_F(MainWindowTest, SettingsThatCannotBeSavedAreSaid) {
    MainWindow window;
    settings::setTheme(ThemeChoice::Dark);
    const QString file = QSettings().fileName();
    QFile::remove(file);
    QDir().mkdir(file); // nothing can be written there
    settings::setTheme(ThemeChoice::Light);
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("Settings are not saved")))
        << window.shownMessage().toStdString();
}

TEST_F(MainWindowTest, WordsFromOutsideAreNoMarkup) {
    MainWindow window;
    emit window.curves().messageRaised(QStringLiteral("<h1>x</h1>.png"));
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (label->text().contains(QStringLiteral("<h1>"))) {
            EXPECT_EQ(label->textFormat(), Qt::PlainText);
        }
    NoticeBar notice;
    notice.showText(QStringLiteral("<h1>x</h1>.png"));
    for (const QLabel* label : notice.findChildren<QLabel*>())
        EXPECT_TRUE(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
}

// In every workspace, and back again: the figure is a stop, between what stands left and right of it.
TEST_F(MainWindowTest, TabReachesTheFigureBetweenLibraryAndPanel) {
    MainWindow window;
    window.openTemplate(demonstration());
    window.show();
    window.resize(1200, 800); // its panels are open
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    for (Workspace* workspace : {static_cast<Workspace*>(&window.curves()), static_cast<Workspace*>(&window.sweep())}) {
        window.showWorkspace(*workspace);
        ASSERT_TRUE(workspace->focusSearch());
        std::vector<const QWidget*> order; // the part of the workspace that has the focus
        bool isAtFigure = false;
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
            isAtFigure = isAtFigure || window.focusWidget()->inherits("QCustomPlot");
            for (const QWidget* part : {workspace->left(), workspace->centre(), workspace->right()})
                if (part->isAncestorOf(window.focusWidget()) && (order.empty() || order.back() != part))
                    order.push_back(part);
        }
        EXPECT_TRUE(isAtFigure) << workspace->name().toStdString();
        const auto centre = std::ranges::find(order, workspace->centre());
        ASSERT_NE(centre, order.end());
        ASSERT_NE(centre + 1, order.end());
        EXPECT_EQ(*(centre + 1), workspace->right()) << workspace->name().toStdString();
    }
}

TEST_F(MainWindowTest, EveryControlHasAName) {
    MainWindow window;
    window.openTemplate(demonstration());
    window.show();
    window.resize(1200, 800); // its panels are open
    const auto workspaces = window.findChildren<Workspace*>();
    ASSERT_GE(workspaces.size(), 5);
    for (Workspace* workspace : workspaces) {
        window.showWorkspace(*workspace);
        turnFor(20);
        int controls = 0;
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QSlider*>(widget) ||
                                   qobject_cast<QLineEdit*>(widget);
            if (!isControl || !widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            controls += workspace->left()->isAncestorOf(widget) || workspace->centre()->isAncestorOf(widget) ||
                        workspace->right()->isAncestorOf(widget);
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool hasName = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            EXPECT_TRUE(hasName) << widget->metaObject()->className() << " in "
                                 << widget->parentWidget()->metaObject()->className();
        }
        EXPECT_GT(controls, 0) << workspace->name().toStdString() << " was not looked at";
    }
}

// The figures of a session are all within reach, whatever tab they are of.
TEST_F(MainWindowTest, TheStatusBarSaysWhichFigureIsShownAndLeadsToTheOthers) {
    MainWindow window;
    Session session;
    session.figures = {
        {"a", "First", {}, CurveFigure{}}, {"s", "Swept", {}, SweepFigure{}}, {"b", "Last", {}, CurveFigure{}}};
    window.openTemplate(session);
    auto* chooser = window.findChild<FigureChooser*>();
    const auto says = [&] { return chooser->findChildren<QToolButton*>()[1]->text(); };
    const auto trigger = [&](const char* title) { action(window, QLatin1String(title))->trigger(); };
    EXPECT_EQ(says(), QStringLiteral("figure 1 of 3"));
    trigger("&Next figure");
    EXPECT_EQ(says(), QStringLiteral("figure 2 of 3"));
    EXPECT_TRUE(window.sweep().centre()->isVisibleTo(&window)) << "of another tab";
    trigger("&Next figure");
    EXPECT_EQ(says(), QStringLiteral("figure 3 of 3"));
    EXPECT_EQ(window.curves().figureId(), "b");
    trigger("&Duplicate figure");
    EXPECT_EQ(says(), QStringLiteral("figure 4 of 4"));
    EXPECT_EQ(window.curves().figureId(), "b-2");
    trigger("Re&move figure");
    EXPECT_EQ(window.document().session(), session);
    window.document().shown().show("a");
    window.document().undoStack().undo();
    EXPECT_EQ(window.curves().figureId(), "b-2") << "undo shows what it brings back";
}

TEST_F(MainWindowTest, TheZoomIsSaidAndAClickFits) {
    MainWindow window;
    window.show();
    window.resize(1200, 800); // its panels are open
    QToolButton* zoom = nullptr;
    for (auto* button : window.findChildren<QToolButton*>())
        if (button->accessibleName() == QStringLiteral("Zoom"))
            zoom = button;
    ASSERT_TRUE(zoom);
    Session session;
    CurveFigure figure;
    figure.curves.emplace_back().activation = "relu";
    session.figures = {{"a", "First", {}, figure}};
    window.openTemplate(session);
    ASSERT_TRUE(waitFor([&] { return zoom->text() == QStringLiteral("100 %"); })) << zoom->text().toStdString();
    QCustomPlot& plot = window.curves().view().plot();
    window.curves().view().refreshNow();
    plot.replot();
    QWheelEvent wheel(QPointF(plot.rect().center()), plot.mapToGlobal(plot.rect().center()), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&plot, &wheel);
    ASSERT_TRUE(waitFor([&] { return zoom->text() != QStringLiteral("100 %"); }));
    EXPECT_GT(zoom->text().chopped(2).toDouble(), 100);
    zoom->click();
    EXPECT_TRUE(waitFor([&] { return zoom->text() == QStringLiteral("100 %"); }));
}

TEST_F(MainWindowTest, ThePanelsKeepTheirNamesInTheMenu) {
    MainWindow window;
    for (int tab = 0; tab < 4; ++tab) {
        window.showWorkspace(tab);
        EXPECT_TRUE(action(window, QStringLiteral("&Left panel"))) << tab;
        EXPECT_TRUE(action(window, QStringLiteral("&Right panel"))) << tab;
    }
}

TEST_F(MainWindowTest, APastedPictureIsKeptAndShown) {
    QStandardPaths::setTestModeEnabled(true);
    MainWindow window;
    window.openTemplate(demonstration());
    QImage picture(40, 30, QImage::Format_RGB32);
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x)
            picture.setPixel(x, y, qRgb(6 * x, 8 * y, 5 * (x + y) / 2));
    QGuiApplication::clipboard()->setImage(picture);
    action(window, QStringLiteral("&Paste picture"))->trigger();
    ASSERT_TRUE(waitFor([&] {
        return window.funnel().picture() && window.funnel().picture()->size() == QSize(40, 30);
    })) << window.shownMessage().toStdString();
    const std::string kept = window.document().session().assets.back().path;
    EXPECT_EQ(QImage(QString::fromStdString(kept)).convertToFormat(QImage::Format_RGB32), picture);
    QFile::remove(QString::fromStdString(kept));
}

TEST_F(MainWindowTest, PastingOpensFilesAndSaysWhenThereIsNothing) {
    const TemporaryFolder files;
    const auto waves = writeWaves(files.path(), "waves.npy", 1, 12, 14);
    MainWindow window;
    window.openTemplate(demonstration());
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(QString::fromStdString(waves.string()))});
    QGuiApplication::clipboard()->setMimeData(data);
    action(window, QStringLiteral("&Paste picture"))->trigger();
    EXPECT_TRUE(
        waitFor([&] { return window.funnel().picture() && window.funnel().picture()->size() == QSize(14, 12); }));
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    action(window, QStringLiteral("&Paste picture"))->trigger();
    EXPECT_TRUE(window.shownMessage().contains(QStringLiteral("no picture"))) << window.shownMessage().toStdString();
}

} // namespace
} // namespace acti::ui
