// A picture of 100 million pixels in the real window: what it costs in memory, and that the window answers all the
// while.
#include "tests/support/heartbeat.h"
#include "tests/support/settings_folder.h"
#include "tests/support/slack.h"
#include "tests/support/window_test.h"
#include "tests/support/worked.h"
#include "ui/views/funnel_centre.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/main_window.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QWheelEvent>

#include <algorithm>
#include <fstream>
#include <iostream>

namespace acti::ui {
namespace {

constexpr std::size_t kWidth = 12'207, kHeight = 8'192;
constexpr double kMostGapMs = 50; // of the window's thread, with no look at other programs' turns
constexpr double kMostBytes = 1.05e9;

// 8 bits, three channels, no two lines alike.
std::filesystem::path writePicture(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "large.ppm";
    std::ofstream file(path, std::ios::binary);
    file << "P6\n" << kWidth << ' ' << kHeight << "\n255\n";
    std::string line(3 * kWidth, '\0');
    for (std::size_t row = 0; row < kHeight; ++row) {
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

TEST(LargePicture, TheWindowAnswersWhileItIsLoadedFilteredAndPanned) {
    if (kSlack > 1)
        GTEST_SKIP() << "memory and time are not those of the program";
    const SettingsFolder settings;
    TemporaryFolder folder;
    const std::filesystem::path path = writePicture(folder.path());
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    QTest::qWait(300);
    FunnelWorkspace& workspace = window.funnel();
    auto& centre = *static_cast<FunnelCentre*>(workspace.centre());

    Heartbeat loading;
    window.openFile(QString::fromStdString(path.string()));
    const auto isShown = [&] {
        return workspace.picture() && workspace.picture()->content.large && centre.tiles().tiles().size() == 4 &&
               centre.tiles().tiles().front()->imageSize() == QSizeF(kWidth, kHeight);
    };
    ASSERT_TRUE(waitFor(isShown, 120'000)) << window.shownMessage().toStdString();
    const double loaded = loading.longestMs();

    Heartbeat moving;
    TileView& tile = *centre.tiles().tiles().front();
    const std::vector<double> far = panMs(tile);
    for (int notch = 0; notch < 18; ++notch) {
        wheel(tile, 1);
        QTest::qWait(20);
    }
    QTest::qWait(1500);
    const std::vector<double> near = panMs(tile);
    const double peak = kilobytes("VmHWM:") * 1024;
    std::cout << "longest gap while loading " << loaded << " ms, while moving " << moving.longestMs()
              << " ms; a pan's frame, median and 95th of 100: fitted " << far[30] << ", " << far[57] << " ms, near "
              << near[30] << ", " << near[57] << " ms; peak memory " << peak / 1e9 << " GB\n";
    EXPECT_LT(loaded, kMostGapMs);
    EXPECT_LT(moving.longestMs(), kMostGapMs);
    EXPECT_LT(peak, kMostBytes);
}

} // namespace
} // namespace acti::ui
