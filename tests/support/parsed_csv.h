// Reads back what csvText writes.
#pragma once

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/figure/table.h"

#include <algorithm>

namespace acti {

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
        if (std::ranges::count(line, '"') % 2 != 0)
            return wrong("a quote is never closed");
        const std::vector<std::string> cells = csvCells(line);
        if (number == 1) {
            for (const std::string& name : cells)
                table.push_back({name, {}});
            continue;
        }
        if (cells.size() != table.size())
            return wrong("has " + counted(cells.size(), "cell") + ", and the header " + std::to_string(table.size()));
        for (std::size_t i = 0; i < table.size(); ++i) {
            const auto value = parseDouble((cells)[i]);
            if (!value && !(cells)[i].empty())
                return wrong("“" + (cells)[i] + "” is no number");
            if (value)
                table[i].values.push_back(*value);
        }
    }
    return table;
}

} // namespace acti
