// The tables of tests/data/maxima, as tests/data/README.md says.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace acti {

struct MaximaRow {
    std::map<std::string, std::string, std::less<>> cells; // by column
    std::size_t line = 0;

    double number(std::string_view column) const;
    // The numbers of one cell, separated by blanks.
    std::vector<double> numbers(std::string_view column) const;
    // a0, a1, ... for "a", as many as there are columns.
    std::vector<double> series(const std::string& prefix) const;
    bool isKind(std::string_view kind) const { return cells.find("kind")->second == kind; }
};

// tests/data/maxima/<name>.csv, or that of the folder ACTI_MAXIMA in the environment.
std::vector<MaximaRow> readMaximaTable(const std::string& name);

// The largest error seen of one quantity, and where; printed by print() if ACTI_PRINT_ERRORS is in the environment.
class WorstUlp {
public:
    // `slack` is an absolute error that the reference's own conditioning allows.
    void see(double got, double want, std::size_t line, double slack = 0);
    double ulp() const { return m_ulp; }
    std::string text() const;
    void print(const std::string& what) const;

private:
    double m_ulp = 0;
    double m_got = 0;
    double m_want = 0;
    std::size_t m_line = 0;
    std::size_t m_count = 0;
};

} // namespace acti
