#include "app/commands/progress_line.h"

#include "core/base/printable.h"
#include "core/base/text.h"

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace acti {
namespace {

std::size_t terminalWidth() {
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

// 1:46, 2:03:09.
std::string clockText(double seconds) {
    const auto whole = static_cast<long long>(seconds + 0.5);
    const auto two = [](long long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    const long long hours = whole / 3600, minutes = whole / 60 % 60;
    return hours > 0 ? std::to_string(hours) + ":" + two(minutes) + ":" + two(whole % 60)
                     : std::to_string(minutes) + ":" + two(whole % 60);
}

} // namespace

std::string progressText(std::size_t done, std::size_t total, double seconds, std::string_view name,
                         std::size_t width) {
    std::string text = std::to_string(done) + "/" + std::to_string(total) + "  ";
    if (done > 0 && seconds > 0) {
        const double rate = static_cast<double>(done) / seconds;
        text += significant(rate, 2) + "/s  " + clockText(static_cast<double>(total - done) / rate) + " left  ";
    }
    return (text + printable(name)).substr(0, width);
}

ProgressLine::ProgressLine(std::size_t total) : m_total(total), m_isShown(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::clear() const {
    if (m_isShown)
        std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::show(std::size_t done, std::string_view name) {
    if (!m_isShown)
        return;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    clear();
    std::fputs(progressText(done, m_total, seconds, name, terminalWidth() - 1).c_str(), stderr);
    std::fflush(stderr);
}

void ProgressLine::print(const std::string& line) {
    clear();
    std::fprintf(stderr, "%s\n", line.c_str());
}

} // namespace acti
