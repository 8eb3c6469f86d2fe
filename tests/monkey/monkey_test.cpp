#include "tests/monkey/monkey.h"

#include "core/session/session_json.h"
#include "tests/support/settings_folder.h"
#include "ui/window/funnel_workspace.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace acti::ui {
namespace {

constexpr int kEventsOfAWindow = 2000; // then it is closed, whatever it does, and another one is opened

int numberFrom(const char* variable, int otherwise) {
    const char* given = std::getenv(variable);
    return given ? std::atoi(given) : otherwise;
}

void useWindow(std::uint64_t seed, int events, bool isTold) {
    SettingsFolder folder;
    auto window = std::make_unique<MainWindow>();
    window->openTemplate(
        readSession(std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions/demonstration.actiscope")
            .value());
    window->show();
    window->resize(1280, 820);
    window->keepSafeIn(folder.path() / "data");
    window->showWorkspace(window->funnel());
    Monkey monkey(*window, folder.path(), seed);
    for (int i = 0; i < events; ++i) {
        monkey.act();
        if (isTold)
            std::fprintf(stderr, "%d %s\n", i, monkey.last().c_str());
        if (!window->isVisible())
            window->show();
    }
}

// A crash ends the program: there is nothing else to expect.
TEST(Monkey, UsesTheFunnelWithoutACrash) {
    const int events = numberFrom("ACTI_MONKEY_EVENTS", 900);
    const int seed = numberFrom("ACTI_MONKEY_SEED", 15);
    const int ofAWindow = std::getenv("ACTI_MONKEY_EVENTS") ? kEventsOfAWindow : 300;
    for (int done = 0, round = 0; done < events; done += ofAWindow, ++round) {
        useWindow(static_cast<std::uint64_t>(seed + round), std::min(ofAWindow, events - done),
                  std::getenv("ACTI_MONKEY_TELL"));
        std::printf("seed %d: %d events so far\n", seed + round, std::min(done + ofAWindow, events));
        std::fflush(stdout);
    }
}

} // namespace
} // namespace acti::ui
