#include "app/commands/smooth_max_rows.h"

#include "app/commands/csv.h"
#include "app/commands/spreadsheet.h"
#include "core/base/text.h"
#include "core/figure/table.h"

#include <algorithm>

namespace acti {
namespace {

class RowReader {
public:
    RowReader(std::string name, std::optional<double> beta) : m_name(std::move(name)), m_beta(beta) {}

    Result<void> line(std::string_view text, std::size_t number) {
        m_line = number;
        if (trim(text).empty())
            return {};
        return m_columns == 0 ? header(csvCells(text)) : row(csvCells(text));
    }
    Result<std::vector<SmoothMaxRow>> finish() {
        if (m_rows.empty())
            return Error{ErrorCode::Malformed, m_columns == 0 ? "has no rows" : "has a header and no rows", m_name};
        return std::move(m_rows);
    }

private:
    Error failed(const std::string& what, ErrorCode code = ErrorCode::Malformed) const {
        return {code, "line " + std::to_string(m_line) + ": " + what, m_name};
    }
    static std::optional<std::size_t> columnOf(const std::vector<std::string>& cells, const std::string& name) {
        const auto found = std::ranges::find_if(cells, [&](const std::string& cell) { return trim(cell) == name; });
        if (found == cells.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - cells.begin());
    }
    Result<void> header(const std::vector<std::string>& cells) {
        m_columns = cells.size();
        m_betaColumn = columnOf(cells, "beta");
        while (const auto column = columnOf(cells, "x" + std::to_string(m_inputColumns.size())))
            m_inputColumns.push_back(*column);
        if (m_inputColumns.empty())
            return failed("the header has no column x0");
        if (!m_betaColumn && !m_beta)
            return failed("the header has no column beta, and --beta is not given");
        for (const std::string& cell : cells) {
            const std::string_view name = trim(cell);
            const auto index = name.starts_with('x') ? parseInteger(name.substr(1)) : std::nullopt;
            if (index && *index >= static_cast<long long>(m_inputColumns.size()))
                return failed("the header has " + inQuotes(name) + " and no x" + std::to_string(m_inputColumns.size()));
            const auto isSame = [&](const std::string& other) { return trim(other) == name; };
            if ((index || name == "beta") && std::ranges::count_if(cells, isSame) > 1)
                return failed("the header has " + inQuotes(name) + " twice");
        }
        return {};
    }
    Result<std::optional<double>> number(const std::string& cell) const {
        if (trim(cell).empty())
            return std::optional<double>();
        const auto value = parseDouble(trim(cell));
        if (!value)
            return failed(inQuotes(trim(cell)) + " is not a number");
        return value;
    }
    Result<void> row(const std::vector<std::string>& cells) {
        if (cells.size() != m_columns)
            return failed("has " + std::to_string(cells.size()) + " cells, and the header " +
                          std::to_string(m_columns));
        std::optional<double> beta = m_beta;
        if (m_betaColumn) {
            const auto own = number(cells[*m_betaColumn]);
            if (!own)
                return own.error();
            beta = *own ? *own : beta;
        }
        if (!beta)
            return failed("has no beta, and --beta is not given");
        SmoothMaxRow result{*beta, {}};
        for (const std::size_t column : m_inputColumns) {
            const auto input = number(cells[column]);
            if (!input)
                return input.error();
            m_count += *input ? 1 : 0;
            result.inputs.push_back(*input);
        }
        if (std::ranges::none_of(result.inputs, [](const auto& input) { return input.has_value(); }))
            return failed("has no inputs");
        if (m_count > kMaxNumbers)
            return failed("more than " + std::to_string(kMaxNumbers) + " inputs", ErrorCode::TooLarge);
        m_rows.push_back(std::move(result));
        return {};
    }

    std::string m_name;
    std::optional<double> m_beta;
    std::vector<SmoothMaxRow> m_rows;
    std::size_t m_line = 0;
    std::size_t m_columns = 0; // 0: no header yet
    std::size_t m_count = 0;
    std::optional<std::size_t> m_betaColumn;
    std::vector<std::size_t> m_inputColumns;
};

} // namespace

Result<std::vector<SmoothMaxRow>> readSmoothMaxRows(const std::string& path, std::optional<double> beta) {
    const auto text = readTable(path);
    if (!text)
        return text.error();
    RowReader reader(sourceName(path), beta);
    const auto done =
        forEachLine(*text, [&reader](std::string_view line, std::size_t number) { return reader.line(line, number); });
    return done ? reader.finish() : done.error();
}

} // namespace acti
