// Named columns of numbers, and the text that spreadsheets and programs read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace acti {

struct Column {
    std::string name;
    std::vector<double> values;
    bool operator==(const Column&) const = default;
};

inline constexpr std::size_t kMostTableRows = 4'000'000;

// Columns may end before others do.
using Table = std::vector<Column>;

// Without the rows after the first `rows`.
Table firstRows(Table table, std::size_t rows);

// CSV as in RFC 4180 but for its ends of line: names in quotes where they need them, numbers in the shortest decimals
// that read back to the same double, inf, -inf and nan; nothing where a column has ended. Control characters in names
// become spaces, and so does a first character that a spreadsheet would take for a formula.
std::string csvText(const Table& table);

// A name as a cell: in quotes where it needs them, and what a spreadsheet would take for a formula defused, as above.
std::string csvName(const std::string& name);

// The cells of one line; they may be quoted.
std::vector<std::string> csvCells(std::string_view line, char separator = ',');

} // namespace acti
