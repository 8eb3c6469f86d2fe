// How far a long row of work is: one line on a terminal that is written over and over.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace acti {

// "12/340  3.1/s  1:46 left  a/b.png", cut to `width` columns. `seconds`: since the work began; no rate before the
// first is done.
std::string progressText(std::size_t done, std::size_t total, double seconds, std::string_view name, std::size_t width);

class ProgressLine {
public:
    explicit ProgressLine(std::size_t total); // nothing is shown where standard error is no terminal
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::size_t done, std::string_view name);
    void print(const std::string& line); // above the line of progress

private:
    void clear() const;

    std::size_t m_total;
    bool m_isShown;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace acti
