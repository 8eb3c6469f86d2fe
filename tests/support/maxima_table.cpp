#include "tests/support/maxima_table.h"

#include "core/base/expect.h"
#include "core/base/text.h"
#include "tests/support/ulp.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace acti {

double MaximaRow::number(std::string_view column) const {
    const auto cell = cells.find(column);
    ACTI_EXPECT(cell != cells.end());
    const auto value = parseDouble(cell->second);
    ACTI_EXPECT(value.has_value());
    return *value;
}

std::vector<double> MaximaRow::numbers(std::string_view column) const {
    std::vector<double> values;
    for (const std::string_view part : split(cells.find(column)->second, ' '))
        values.push_back(*parseDouble(part));
    return values;
}

std::vector<double> MaximaRow::series(const std::string& prefix) const {
    std::vector<double> values;
    for (int i = 0; cells.contains(prefix + std::to_string(i)); ++i)
        values.push_back(number(prefix + std::to_string(i)));
    return values;
}

std::vector<MaximaRow> readMaximaTable(const std::string& name) {
    const char* chosen = std::getenv("ACTI_MAXIMA");
    const std::filesystem::path folder = chosen ? chosen : ACTI_TEST_DATA "/maxima";
    std::ifstream file(folder / (name + ".csv"));
    std::vector<MaximaRow> rows;
    std::string header, text;
    std::getline(file, header);
    const auto columns = split(header, ',');
    for (std::size_t line = 2; std::getline(file, text); ++line) {
        const auto cells = split(text, ',');
        ACTI_EXPECT(cells.size() == columns.size());
        MaximaRow row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            row.cells.emplace(columns[i], cells[i]);
        row.line = line;
        rows.push_back(std::move(row));
    }
    return rows;
}

void WorstUlp::see(double got, double want, std::size_t line, double slack) {
    ++m_count;
    const double error = std::fabs(got - want) <= slack ? 0 : ulpDistance(got, want);
    if (error <= m_ulp)
        return;
    m_ulp = error;
    m_got = got;
    m_want = want;
    m_line = line;
}

std::string WorstUlp::text() const {
    return significant(m_ulp, 4) + " ulp on line " + std::to_string(m_line) + ": got " + shortest(m_got) + ", want " +
           shortest(m_want);
}

void WorstUlp::print(const std::string& what) const {
    if (std::getenv("ACTI_PRINT_ERRORS"))
        std::printf("%s: %zu values, %s\n", what.c_str(), m_count, text().c_str());
}

} // namespace acti
