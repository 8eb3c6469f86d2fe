#include "app/commands/points.h"

#include "app/commands/csv.h"
#include "app/commands/spreadsheet.h"
#include "core/base/text.h"
#include "core/figure/table.h"

#include <algorithm>

namespace acti {
namespace {

class PointReader {
public:
    explicit PointReader(const std::string& name) : m_name(name) {}

    Result<void> line(std::string_view text, std::size_t number) {
        m_line = number;
        if (trim(text).empty())
            return {};
        if (!m_isStarted) {
            m_isStarted = true;
            if (!parseDouble(trim(text)))
                return header(text);
        }
        return m_columns == 0 ? add(trim(text)) : row(text);
    }
    Result<std::vector<double>> finish() {
        if (m_points.empty())
            return Error{ErrorCode::Malformed, m_isStarted ? "has a header and no points" : "has no points", m_name};
        return std::move(m_points);
    }

private:
    Error failed(const std::string& what, ErrorCode code = ErrorCode::Malformed) const {
        return {code, "line " + std::to_string(m_line) + ": " + what, m_name};
    }
    static bool isDecimalComma(std::string_view text) {
        std::string number(trim(text));
        std::ranges::replace(number, ',', '.');
        return parseDouble(number).has_value();
    }
    Error decimalComma(std::string_view text) const {
        return failed(inQuotes(trim(text)) + " has a decimal comma; write a point, or put ; between the cells");
    }
    Result<void> header(std::string_view text) {
        const auto cells = csvCells(text);
        const auto found = std::ranges::find_if(cells, [](const std::string& cell) { return trim(cell) == "x"; });
        if (found == cells.end() && isDecimalComma(text))
            return decimalComma(text);
        if (found == cells.end())
            return failed(inQuotes(trim(text)) + " is neither a number nor a header with a column x");
        m_columns = cells.size();
        m_column = static_cast<std::size_t>(found - cells.begin());
        return {};
    }
    Result<void> row(std::string_view text) {
        const auto cells = csvCells(text);
        if (cells.size() != m_columns)
            return failed("has " + counted(cells.size(), "cell") + ", and the header " + std::to_string(m_columns));
        return add(trim(cells[m_column]));
    }
    Result<void> add(std::string_view cell) {
        const auto value = parseDouble(cell);
        if (!value)
            return isDecimalComma(cell) ? decimalComma(cell) : failed(inQuotes(cell) + " is not a number");
        if (m_points.size() == kMaxNumbers)
            return failed("more than " + std::to_string(kMaxNumbers) + " points", ErrorCode::TooLarge);
        m_points.push_back(*value);
        return {};
    }

    const std::string& m_name;
    std::vector<double> m_points;
    std::size_t m_line = 0;
    std::size_t m_columns = 0; // 0: a plain list
    std::size_t m_column = 0;
    bool m_isStarted = false;
};

} // namespace

Result<std::vector<double>> readPoints(const std::string& path) {
    const std::string name = sourceName(path);
    const auto text = readTable(path);
    if (!text)
        return text.error();
    PointReader reader(name);
    const auto done =
        forEachLine(*text, [&reader](std::string_view line, std::size_t number) { return reader.line(line, number); });
    return done ? reader.finish() : done.error();
}

} // namespace acti
