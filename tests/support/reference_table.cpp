#include "tests/support/reference_table.h"

#include "core/base/expect.h"
#include "core/base/text.h"

#include <cstdlib>
#include <fstream>

namespace acti {
namespace {

double number(std::string_view cell) {
    const auto value = parseDouble(cell);
    ACTI_EXPECT(value.has_value());
    return *value;
}

ReferenceRow parseRow(std::string_view text, std::size_t parameters) {
    const auto cells = split(text, ',');
    ACTI_EXPECT(cells.size() == 6 + 2 * parameters);
    ReferenceRow row;
    row.kind = cells[0];
    for (std::size_t i = 0; i < parameters; ++i)
        row.params.push_back(number(cells[2 + i]));
    const std::size_t values = 2 + parameters;
    row.x = number(cells[values]);
    row.want = {number(cells[values + 1]), number(cells[values + 2]), number(cells[values + 3]), {}};
    for (std::size_t i = 0; i < parameters; ++i)
        row.want.gradient[i] = number(cells[values + 4 + i]);
    return row;
}

} // namespace

std::vector<ReferenceRow> readReferenceTable(const Entry& entry) {
    const char* chosen = std::getenv("ACTI_TABLES");
    const std::filesystem::path folder = chosen ? chosen : ACTI_TEST_DATA "/tables";
    std::ifstream file(folder / (std::string(entry.id()) + ".csv"));
    std::vector<ReferenceRow> rows;
    std::string text;
    std::getline(file, text); // the header
    for (std::size_t line = 2; std::getline(file, text); ++line) {
        rows.push_back(parseRow(text, entry.params().size()));
        rows.back().line = line;
    }
    return rows;
}

} // namespace acti
