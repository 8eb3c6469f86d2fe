// Tables of numbers as spreadsheets save them, brought into one form.
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace acti {

// The same table in UTF-8, with lines that end in a line feed, commas between the cells and points in the numbers. Read
// are UTF-8 with or without a byte order mark, UTF-16 with one, lines that end in CR, LF or both, and cells between
// semicolons or tabs, where a comma in a number is a decimal comma unless some number has a point. What stands first
// decides which: its line is the first that is not blank. The lines keep their numbers.
struct PlainTable {
    std::string text;
    std::string decimalComma; // the first number whose comma was read so; empty: there is none
};
PlainTable plainTable(std::string_view text);

// plainTable of a file or, for "-", of standard input; a note on stderr says that decimal commas were read. Errors:
// readText's.
Result<std::string> readTable(const std::string& path);

} // namespace acti
