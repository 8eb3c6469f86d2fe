#include "tests/bench/table_reporter.h"

#include "tests/bench/measured.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace acti::bench {

bool TableReporter::ReportContext(const Context&) { return true; }

void TableReporter::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        const auto rate = run.counters.find("items_per_second");
        if (run.error_occurred || run.run_type != Run::RT_Iteration || rate == run.counters.end())
            continue;
        const Measured measured = Measured::parse(run.benchmark_name());
        if (std::find(m_columns.begin(), m_columns.end(), measured.by) == m_columns.end())
            m_columns.push_back(measured.by);
        double& best = m_rates[{measured.topic, measured.threads, measured.what}][measured.by];
        best = std::max(best, rate->second.value);
        if (const auto peak = run.counters.find(kPeakBytes); peak != run.counters.end()) {
            double& most = m_peaks[{measured.topic, measured.threads, measured.what}];
            most = std::max(most, peak->second.value);
        }
    }
}

void TableReporter::Finalize() { m_format == Format::Json ? printJson() : printTable(); }

void TableReporter::printTable() const {
    std::printf("rates in million items a second; in brackets ours as a ratio to it\n%-44s %9s", "", kOurs);
    for (const std::string& column : m_columns)
        if (column != kOurs)
            std::printf(" %18s", column.c_str());
    std::printf("\n");
    for (const auto& [row, rates] : m_rates) {
        const auto& [topic, threads, what] = row;
        const auto ours = rates.find(kOurs);
        const double our = ours == rates.end() ? 0 : ours->second;
        std::printf("%-44s %9.2f", (topic + ", " + std::to_string(threads) + " threads, " + what).c_str(), our / 1e6);
        for (const std::string& column : m_columns) {
            if (column == kOurs)
                continue;
            const auto theirs = rates.find(column);
            if (theirs == rates.end())
                std::printf(" %18s", "");
            else
                std::printf(" %9.2f [%6.2f]", theirs->second / 1e6, our / theirs->second);
        }
        if (const auto peak = m_peaks.find(row); peak != m_peaks.end())
            std::printf("   at most %.2f GB", peak->second / 1e9);
        std::printf("\n");
    }
}

void TableReporter::printJson() const {
    nlohmann::json rows = nlohmann::json::array();
    for (const auto& [row, rates] : m_rates) {
        rows.push_back({{"topic", std::get<0>(row)},
                        {"threads", std::get<1>(row)},
                        {"case", std::get<2>(row)},
                        {"items_per_second", rates}});
        if (const auto peak = m_peaks.find(row); peak != m_peaks.end())
            rows.back()[kPeakBytes] = peak->second;
    }
    std::cout << rows.dump(2) << "\n";
}

} // namespace acti::bench
