#include "core/figure/table.h"

#include "core/base/text.h"

#include <algorithm>

namespace acti {

Table firstRows(Table table, std::size_t rows) {
    for (Column& column : table)
        column.values.resize(std::min(rows, column.values.size()));
    return table;
}

std::string csvText(const Table& table) {
    std::string text;
    std::size_t rows = 0;
    for (const Column& column : table) {
        text += (&column == &table.front() ? "" : ",") + csvName(column.name);
        rows = std::max(rows, column.values.size());
    }
    text += "\n";
    for (std::size_t row = 0; row < rows; ++row) {
        for (const Column& column : table) {
            if (&column != &table.front())
                text += ',';
            if (row < column.values.size())
                text += shortest(column.values[row]);
        }
        text += "\n";
    }
    return text;
}

std::string csvName(const std::string& name) {
    std::string text;
    for (const char c : name)
        text += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos)
        text.front() = ' ';
    if (text.find_first_of("\", :;") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::vector<std::string> csvCells(std::string_view line, char separator) {
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && isQuoted && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (c == separator && !isQuoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

} // namespace acti
