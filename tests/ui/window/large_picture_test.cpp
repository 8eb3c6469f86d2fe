// Pictures of 12 and of 100 million pixels in the real window: what they cost in memory, and that the window answers
// all the while.
#include "tests/support/heartbeat.h"
#include "tests/support/settings_folder.h"
#include "tests/support/slack.h"
#include "tests/support/window_test.h"
#include "tests/support/worked.h"
#include "ui/views/funnel_centre.h"
#include "ui/views/margin_plot.h"
#include "ui/window/export_dialog.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QWheelEvent>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>

namespace acti::ui {
namespace {

constexpr double kMostGapMs = 50; // of the window's thread, with no look at other programs' turns
constexpr double kMostBytes = 1.05e9;

// 8 bits, three channels, no two lines alike.
std::filesystem::path writePicture(const std::filesystem::path& folder, QSize size) {
    const std::filesystem::path path = folder / "large.ppm";
    std::ofstream file(path, std::ios::binary);
    file << "P6\n" << size.width() << ' ' << size.height() << "\n255\n";
    std::string line(3 * static_cast<std::size_t>(size.width()), '\0');
    for (std::size_t row = 0; row < static_cast<std::size_t>(size.height()); ++row) {
        for (std::size_t i = 0; i < line.size(); ++i)
            line[i] = static_cast<char>(((i / 3) * (row % 61 + 3) / 16 + row / 4 + (i % 3) * 29) & 0xFF);
        file.write(line.data(), static_cast<std::streamsize>(line.size()));
    }
    return path;
}

double kilobytes(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(key))
            return std::stod(line.substr(key.size() + 1));
    return 0;
}

void wheel(TileView& tile, int notches) {
    const QPointF at(tile.rect().center());
    QWheelEvent event(at, tile.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&tile, &event);
}

// Drags the picture about; the processor time of each step to the painted tiles, sorted.
std::vector<double> panMs(TileView& tile) {
    std::vector<double> times;
    const QPoint middle = tile.rect().center();
    QTest::mousePress(&tile, Qt::LeftButton, {}, middle);
    for (int step = 0; step < 60; ++step) {
        const double before = workedMs();
        QTest::mouseMove(&tile, middle + QPoint(step % 40 - 20, step % 30 - 15));
        QApplication::processEvents();
        times.push_back(workedMs() - before);
    }
    QTest::mouseRelease(&tile, Qt::LeftButton, {}, middle);
    std::ranges::sort(times);
    return times;
}

// The margins of the right half, chosen with the mouse, until the pixels that lie there are counted.
void brush(FunnelWorkspace& workspace) {
    auto* margins = workspace.centre()->findChild<MarginPlot*>();
    const int middle = margins->width() / 2, height = margins->height() / 3;
    QTest::mousePress(margins, Qt::LeftButton, {}, {middle + 2, height});
    for (int x = middle + 6; x < margins->width(); x += 4) {
        QTest::mouseMove(margins, {x, height});
        QTest::qWait(10);
    }
    QTest::mouseRelease(margins, Qt::LeftButton, {}, {margins->width() - 2, height});
    const auto* words = workspace.centre()->findChild<QLabel*>(QStringLiteral("brushed"));
    EXPECT_TRUE(waitFor([&] { return words->text().startsWith(QStringLiteral("Chosen: ")); }));
}

// By the window's own dialog; what it said.
std::map<std::string, std::string> exportAll(MainWindow& window, const std::filesystem::path& folder,
                                             const std::vector<std::string>& endings) {
    std::map<std::string, std::string> said;
    QTimer::singleShot(0, &window, [&] {
        auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        for (const std::string& ending : endings) {
            const auto written = dialog->exportTo(QString::fromStdString((folder / ("map." + ending)).string()));
            said[ending] = written ? "" : message(written.error());
        }
        dialog->reject();
    });
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text().startsWith(QStringLiteral("Export")))
            action->trigger();
    return said;
}

struct LargePictureSpeed : testing::Test {
    // Until its tiles show it.
    void open(QSize size) {
        const std::filesystem::path path = writePicture(folder.path(), size);
        window.resize(1280, 800);
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
        QTest::qWait(300);
        const Heartbeat heart;
        window.openFile(QString::fromStdString(path.string()));
        const auto isShown = [&] {
            return workspace().picture() && tiles().size() == 4 && tiles().front()->imageSize() == QSizeF(size);
        };
        ASSERT_TRUE(waitFor(isShown, 120'000)) << window.shownMessage().toStdString();
        loaded = heart.longestMs();
    }
    FunnelWorkspace& workspace() { return window.funnel(); }
    std::vector<TileView*> tiles() { return static_cast<FunnelCentre*>(workspace().centre())->tiles().tiles(); }

    const SettingsFolder settings;
    TemporaryFolder folder;
    MainWindow window;
    double loaded = 0;
};

TEST_F(LargePictureSpeed, TheWindowAnswersWhileAHundredMillionPixelsAreUsed) {
    if (kSlack > 1)
        GTEST_SKIP() << "memory and time are not those of the program";
    ASSERT_NO_FATAL_FAILURE(open({12'207, 8'192}));
    EXPECT_TRUE(workspace().picture()->content.large);

    Heartbeat moving;
    TileView& tile = *tiles().front();
    const std::vector<double> far = panMs(tile);
    for (int notch = 0; notch < 18; ++notch) {
        wheel(tile, 1);
        QTest::qWait(20);
    }
    QTest::qWait(1500);
    const std::vector<double> near = panMs(tile);
    const double moved = moving.longestMs();
    const double peak = kilobytes("VmHWM:") * 1024;

    Heartbeat brushing;
    brush(workspace());
    const double brushed = brushing.longestMs();
    Heartbeat exporting;
    const auto said = exportAll(window, folder.path(), {"png", "svg", "pdf", "npy"});
    std::cout << "longest gap while loading " << loaded << " ms, while moving " << moved << " ms, while brushing "
              << brushed << " ms, while exporting " << exporting.longestMs()
              << " ms; a pan's frame, median and 95th of 100: fitted " << far[30] << ", " << far[57] << " ms, near "
              << near[30] << ", " << near[57] << " ms; peak memory " << peak / 1e9 << " GB, with exports "
              << kilobytes("VmHWM:") * 1024 / 1e9 << " GB\n";
    for (const char* drawing : {"png", "svg", "pdf"})
        EXPECT_EQ(said.at(drawing), "");
    EXPECT_NE(said.at("npy").find("not held whole"), std::string::npos) << said.at("npy");
    EXPECT_LT(loaded, kMostGapMs);
    EXPECT_LT(moved, kMostGapMs);
    EXPECT_LT(brushed, kMostGapMs);
    EXPECT_LT(exporting.longestMs(), kMostGapMs);
    EXPECT_LT(peak, kMostBytes);
}

TEST_F(LargePictureSpeed, TheWindowAnswersWhileTwelveMillionPixelsAreExported) {
    if (kSlack > 1)
        GTEST_SKIP() << "time is not that of the program";
    ASSERT_NO_FATAL_FAILURE(open({4'000, 3'000}));
    Heartbeat brushing;
    brush(workspace());
    const double brushed = brushing.longestMs();
    Heartbeat exporting;
    const auto said = exportAll(window, folder.path(), {"png", "svg", "pdf", "npy", "csv"});
    std::cout << "longest gap while loading " << loaded << " ms, while brushing " << brushed << " ms, while exporting "
              << exporting.longestMs() << " ms\n";
    for (const char* format : {"png", "svg", "pdf", "npy"})
        EXPECT_EQ(said.at(format), "");
    EXPECT_NE(said.at("csv").find("at most 4 million rows"), std::string::npos) << said.at("csv");
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "map_x.npy"));
    EXPECT_LT(loaded, kMostGapMs);
    EXPECT_LT(brushed, kMostGapMs);
    EXPECT_LT(exporting.longestMs(), kMostGapMs);
}

} // namespace
} // namespace acti::ui
