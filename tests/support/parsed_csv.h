// Reads back what csvText writes.
#pragma once

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/figure/table.h"

namespace acti {

// The cells of one line; quotes are those of names.
inline Result<std::vector<std::string>> cellsOf(std::string_view line) {
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && isQuoted && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    if (isQuoted)
        return Error{ErrorCode::Malformed, "a quote is never closed", ""};
    return cells;
}

// The same table, bit for bit but for the payload of NaNs. Errors: Malformed, with the line.
inline Result<Table> parseCsv(std::string_view text) {
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    Table table;
    std::size_t number = 0;
    for (const std::string_view line : split(text, '\n')) {
        const auto wrong = [&](const std::string& what) {
            return Error{ErrorCode::Malformed, what, "line " + std::to_string(number)};
        };
        ++number;
        const auto cells = cellsOf(line);
        if (!cells)
            return wrong(cells.error().what);
        if (number == 1) {
            for (const std::string& name : *cells)
                table.push_back({name, {}});
            continue;
        }
        if (cells->size() != table.size())
            return wrong("has " + counted(cells->size(), "cell") + ", and the header " + std::to_string(table.size()));
        for (std::size_t i = 0; i < table.size(); ++i) {
            const auto value = parseDouble((*cells)[i]);
            if (!value && !(*cells)[i].empty())
                return wrong("“" + (*cells)[i] + "” is no number");
            if (value)
                table[i].values.push_back(*value);
        }
    }
    return table;
}

} // namespace acti
