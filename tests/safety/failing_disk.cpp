#include "tests/safety/failing_disk.h"

#include "core/base/expect.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <limits>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace acti {
namespace {

// What is written in one piece even where a stop is planned.
constexpr std::size_t kWhole = 4096;

struct Plan {
    std::string folder;
    std::size_t room = std::numeric_limits<std::size_t>::max();
    int step = -1;
    std::size_t n = 0;
    std::optional<std::size_t> stopAt = {};
    std::size_t places = 0;
    std::array<std::size_t, 5> taken{};
    std::size_t bytes = 0;
    bool hasFailed = false;
};

std::atomic<bool> g_isOn = false;
Plan g_plan;

bool concerns(int descriptor) {
    if (!g_isOn)
        return false;
    std::array<char, 4096> name{};
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = ::readlink(link.c_str(), name.data(), name.size());
    struct stat status {};
    return length > 0 && std::string_view(name.data(), static_cast<std::size_t>(length)).starts_with(g_plan.folder) &&
           ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink > 0 &&
           (::fcntl(descriptor, F_GETFL) & O_ACCMODE) != O_RDONLY &&
           !std::string_view(name.data(), static_cast<std::size_t>(length)).ends_with(".lock");
}

bool failsNow(DiskStep step) {
    const auto index = static_cast<std::size_t>(step);
    const bool isIt = g_plan.step == static_cast<int>(step) && g_plan.taken[index] == g_plan.n;
    ++g_plan.taken[index];
    if (!isIt)
        return false;
    g_plan.hasFailed = true;
    errno = EIO;
    return true;
}

void passPlace() {
    if (g_plan.stopAt && g_plan.places++ == *g_plan.stopAt)
        ::raise(SIGSTOP);
}

// A place before the step and one after it.
class StepPlaces {
public:
    explicit StepPlaces(bool isStep) : m_isStep(isStep) {
        if (m_isStep)
            passPlace();
    }
    StepPlaces(const StepPlaces&) = delete;
    StepPlaces& operator=(const StepPlaces&) = delete;
    ~StepPlaces() {
        if (m_isStep)
            passPlace();
    }

private:
    bool m_isStep;
};

ssize_t systemWrite(int descriptor, const void* bytes, std::size_t count) {
    return ::syscall(SYS_write, descriptor, bytes, count);
}

void begin(Plan plan) {
    ACTI_EXPECT(!g_isOn);
    g_plan = std::move(plan);
    g_isOn = true;
}

} // namespace

FailingDisk FailingDisk::full(const std::filesystem::path& folder, std::size_t room) {
    begin({.folder = folder.string(), .room = room});
    return {};
}

FailingDisk FailingDisk::failing(const std::filesystem::path& folder, DiskStep step, std::size_t n) {
    begin({.folder = folder.string(), .step = static_cast<int>(step), .n = n});
    return {};
}

FailingDisk FailingDisk::stopping(const std::filesystem::path& folder, std::size_t n) {
    begin({.folder = folder.string(), .stopAt = n});
    return {};
}

FailingDisk::~FailingDisk() { g_isOn = false; }
bool FailingDisk::hasFailed() const { return g_plan.hasFailed; }
std::size_t FailingDisk::taken(DiskStep step) const { return g_plan.taken[static_cast<std::size_t>(step)]; }
std::size_t FailingDisk::bytes() const { return g_plan.bytes; }

} // namespace acti

// An executable's own functions go before the C library's, for the shared libraries too.
extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
    using namespace acti;
    if (!concerns(descriptor))
        return systemWrite(descriptor, bytes, count);
    const StepPlaces places(true);
    if (failsNow(DiskStep::Write))
        return -1;
    if (count > 0 && g_plan.room == 0) {
        g_plan.hasFailed = true;
        errno = ENOSPC;
        return -1;
    }
    count = std::min(count, g_plan.room);
    g_plan.room -= count;
    g_plan.bytes += count;
    if (!g_plan.stopAt || count < kWhole)
        return systemWrite(descriptor, bytes, count);
    const ssize_t half = systemWrite(descriptor, bytes, count / 2); // the caller writes the rest
    passPlace();
    return half;
}

int fsync(int descriptor) {
    using namespace acti;
    const StepPlaces places(concerns(descriptor));
    return concerns(descriptor) && failsNow(DiskStep::Flush) ? -1 : static_cast<int>(syscall(SYS_fsync, descriptor));
}

int fchmod(int descriptor, mode_t mode) noexcept {
    using namespace acti;
    const StepPlaces places(concerns(descriptor));
    return concerns(descriptor) && failsNow(DiskStep::Permissions)
               ? -1
               : static_cast<int>(syscall(SYS_fchmod, descriptor, mode));
}

// As on Linux, the descriptor is gone even when closing it tells of a failure.
int close(int descriptor) {
    using namespace acti;
    const bool isOurs = concerns(descriptor);
    const StepPlaces places(isOurs);
    const bool isFailure = isOurs && failsNow(DiskStep::Close);
    const int closed = static_cast<int>(syscall(SYS_close, descriptor));
    if (isFailure)
        errno = EIO;
    return isFailure ? -1 : closed;
}

int rename(const char* from, const char* to) noexcept {
    using namespace acti;
    const bool isOurs = g_isOn && std::string_view(from).starts_with(g_plan.folder);
    const StepPlaces places(isOurs);
    if (isOurs && failsNow(DiskStep::Rename))
        return -1;
    return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

} // extern "C"
