#include "app/commands/points.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace acti {
namespace {

// What a message repeats of a user's text.
std::string quoted(std::string_view text) {
    constexpr std::size_t kShown = 40;
    std::string shown(text.substr(0, kShown));
    std::ranges::replace_if(
        shown, [](char c) { return static_cast<unsigned char>(c) < 32; }, '?');
    return "\"" + shown + (text.size() > kShown ? "...\"" : "\"");
}

std::vector<std::string> csvCells(std::string_view line) {
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
    return cells;
}

class PointReader {
public:
    explicit PointReader(const std::string& name) : m_name(name) {}

    Result<void> line(std::string_view text) {
        ++m_line;
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
    Result<void> header(std::string_view text) {
        const auto cells = csvCells(text);
        const auto found = std::ranges::find_if(cells, [](const std::string& cell) { return trim(cell) == "x"; });
        if (found == cells.end())
            return failed(quoted(trim(text)) + " is neither a number nor a header with a column x");
        m_columns = cells.size();
        m_column = static_cast<std::size_t>(found - cells.begin());
        return {};
    }
    Result<void> row(std::string_view text) {
        const auto cells = csvCells(text);
        if (cells.size() != m_columns)
            return failed("has " + std::to_string(cells.size()) + " cells, and the header " +
                          std::to_string(m_columns));
        return add(trim(cells[m_column]));
    }
    Result<void> add(std::string_view cell) {
        const auto value = parseDouble(cell);
        if (!value)
            return failed(quoted(cell) + " is not a number");
        if (m_points.size() == kMaxPoints)
            return failed("more than " + std::to_string(kMaxPoints) + " points", ErrorCode::TooLarge);
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

Result<std::string> readStream(std::istream& stream, const std::string& name) {
    std::string text;
    std::vector<char> block(1 << 16);
    while (stream.read(block.data(), static_cast<std::streamsize>(block.size())) || stream.gcount() > 0) {
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > kMaxPointsFileBytes)
            return Error{ErrorCode::TooLarge, "is over the limit of " + std::to_string(kMaxPointsFileBytes) + " bytes",
                         name};
    }
    if (stream.bad())
        return Error{ErrorCode::Unreadable, "cannot read", name};
    return text;
}

Result<std::string> readSource(const std::string& path, const std::string& name) {
    if (path == "-")
        return readStream(std::cin, name);
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    const bool isPipe = std::filesystem::is_fifo(status) || std::filesystem::is_character_file(status);
    if (!isPipe)
        return readFile(path, kMaxPointsFileBytes);
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::Unreadable, "cannot open", name};
    return readStream(stream, name);
}

} // namespace

Result<std::vector<double>> parsePointList(std::string_view text) {
    std::vector<double> points;
    for (const std::string_view cell : split(text, ',')) {
        const auto value = parseDouble(trim(cell));
        if (!value)
            return Error{ErrorCode::InvalidArgument,
                         "value " + std::to_string(points.size() + 1) + ": " + quoted(trim(cell)) + " is not a number",
                         "--x"};
        points.push_back(*value);
    }
    return points;
}

Result<std::vector<double>> parsePoints(std::string_view text, const std::string& name) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    PointReader reader(name);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (auto done = reader.line(text.substr(0, end)); !done)
            return done.error();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.finish();
}

Result<std::vector<double>> readPoints(const std::string& path) {
    const std::string name = path == "-" ? "standard input" : path;
    auto text = readSource(path, name);
    if (!text)
        return text.error();
    return parsePoints(*text, name);
}

} // namespace acti
