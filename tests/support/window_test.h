// What tests of the window share: waiting for an event, and the small inputs they look at.
#pragma once

#include "core/tensor/npy.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <functional>

namespace acti::ui {

// Runs the event loop until `isDone`, at most half a minute, which only a failing test takes; false: it never was.
inline bool waitFor(const std::function<bool()>& isDone, int milliseconds = 30'000) {
    QElapsedTimer clock;
    clock.start();
    while (!isDone() && clock.elapsed() < milliseconds)
        QTest::qWait(5);
    return isDone();
}

// Runs the event loop until a timer of so many milliseconds that starts now has fired. However slow the machine is, the
// events that were posted before are handled by then, and the timers of this thread that were due earlier have fired:
// so what they would do, and does not happen here, never happens.
inline void turnFor(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    QCoreApplication::processEvents();
}

// A .npy of C x H x W waves, the same every time; no two pixels near each other are equal.
inline std::filesystem::path writeWaves(const std::filesystem::path& folder, const std::string& name,
                                        std::size_t channels, std::size_t height, std::size_t width) {
    std::vector<float> values(channels * height * width);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(std::sin(0.37 * static_cast<double>(i)) + 0.01 * static_cast<double>(i % 101));
    const std::vector<std::size_t> shape{channels, height, width};
    const std::filesystem::path path = folder / name;
    ACTI_EXPECT(writeNpy(path, std::span<const float>(values), shape).has_value());
    return path;
}

} // namespace acti::ui
