#include "app/commands/spreadsheet.h"

#include "app/commands/csv.h"
#include "core/base/printable.h"
#include "core/base/text.h"
#include "core/figure/table.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <optional>

namespace acti {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF", kLittleEndianMark = "\xFF\xFE", kBigEndianMark = "\xFE\xFF";

void appendUtf8(std::string& text, std::uint32_t letter) {
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (letter < 0x80)
        return byte(letter);
    if (letter < 0x800)
        byte(0xC0 | letter >> 6);
    else if (letter < 0x10000)
        byte(0xE0 | letter >> 12);
    else
        byte(0xF0 | letter >> 18);
    if (letter >= 0x10000)
        byte(0x80 | (letter >> 12 & 0x3F));
    if (letter >= 0x800)
        byte(0x80 | (letter >> 6 & 0x3F));
    byte(0x80 | (letter & 0x3F));
}

// A surrogate without its partner is '?'.
std::string fromUtf16(std::string_view bytes, bool isBigEndian) {
    const auto unitAt = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(isBigEndian ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const std::uint32_t unit = unitAt(at);
        const bool isPair = unit >= 0xD800 && unit < 0xDC00 && at + 3 < bytes.size() && unitAt(at + 2) >= 0xDC00 &&
                            unitAt(at + 2) < 0xE000;
        if (isPair) {
            appendUtf8(text, 0x10000 + ((unit - 0xD800) << 10) + (unitAt(at + 2) - 0xDC00));
            at += 2;
        } else {
            appendUtf8(text, unit >= 0xD800 && unit < 0xE000 ? '?' : unit);
        }
    }
    return text;
}

std::string decoded(std::string_view text) {
    if (text.starts_with(kLittleEndianMark) || text.starts_with(kBigEndianMark))
        return fromUtf16(text.substr(2), text.starts_with(kBigEndianMark));
    return std::string(text.starts_with(kUtf8Mark) ? text.substr(kUtf8Mark.size()) : text);
}

char separatorOf(std::string_view text) {
    for (const std::string_view line : split(text, '\n')) {
        if (trim(line).empty())
            continue;
        for (const char separator : {';', '\t'})
            if (csvCells(line, separator).size() > 1)
                return separator;
        return ',';
    }
    return ',';
}

// The number that the cell is with its one comma as a decimal comma.
std::optional<std::string> withPoint(const std::string& cell) {
    std::string number = cell;
    std::ranges::replace(number, ',', '.');
    const bool isNumber = std::ranges::count(cell, ',') == 1 && parseDouble(trim(number));
    return isNumber ? std::optional(number) : std::nullopt;
}

// A table that has points in its numbers has no decimal commas: one of its commas sets thousands apart.
bool hasDecimalPoints(std::string_view table, char separator) {
    for (const std::string_view line : split(table, '\n'))
        for (const std::string& cell : csvCells(line, separator))
            if (cell.find('.') != std::string::npos && parseDouble(trim(cell)))
                return true;
    return false;
}

std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"") == std::string::npos)
        return cell;
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

} // namespace

PlainTable plainTable(std::string_view text) {
    std::string table = decoded(text);
    if (table.find('\n') == std::string::npos)
        std::ranges::replace(table, '\r', '\n');
    const char separator = separatorOf(table);
    if (separator == ',')
        return {table, {}};
    const bool mayHaveCommas = !hasDecimalPoints(table, separator);
    PlainTable plain;
    for (const std::string_view line : split(table, '\n')) {
        const char* between = "";
        for (const std::string& cell : csvCells(line, separator)) {
            const auto number = mayHaveCommas ? withPoint(cell) : std::nullopt;
            if (number && plain.decimalComma.empty())
                plain.decimalComma = trim(cell);
            plain.text.append(between).append(quoted(number.value_or(cell)));
            between = ",";
        }
        plain.text += '\n';
    }
    return plain;
}

Result<std::string> readTable(const std::string& path) {
    const auto text = readText(path);
    if (!text)
        return text.error();
    PlainTable table = plainTable(*text);
    if (!table.decimalComma.empty())
        std::fprintf(stderr, "actiscope: %s: commas in numbers are read as decimal commas, %s as %s\n",
                     printable(sourceName(path)).c_str(), printable(table.decimalComma).c_str(),
                     printable(*withPoint(table.decimalComma)).c_str());
    return std::move(table.text);
}

} // namespace acti
