// One line a case with everybody's rate side by side and ours as a ratio to each: what tools/bench prints.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace acti::bench {

// A counter of this name is the most memory a process held.
inline constexpr const char* kPeakBytes = "peak_bytes";

// Rates are items a second of the fastest repetition: noise of a shared machine only ever slows.
class TableReporter : public benchmark::BenchmarkReporter {
public:
    enum class Format { Table, Json };
    explicit TableReporter(Format format) : m_format(format) {}

    bool ReportContext(const Context& context) override;
    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

private:
    void printTable() const;
    void printJson() const;

    using Row = std::tuple<std::string, int, std::string>; // topic, threads, case
    Format m_format;
    std::map<Row, std::map<std::string, double>> m_rates;
    std::map<Row, double> m_peaks;      // the largest, where one was counted
    std::vector<std::string> m_columns; // in order of appearance
};

} // namespace acti::bench
