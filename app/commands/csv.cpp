#include "app/commands/csv.h"

#include "app/commands/commands.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace acti {
namespace {

Result<std::string> readStream(std::istream& stream, const std::string& name, std::size_t mostBytes) {
    std::string text;
    std::vector<char> block(1 << 16);
    while (stream.read(block.data(), static_cast<std::streamsize>(block.size())) || stream.gcount() > 0) {
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > mostBytes)
            return Error{ErrorCode::TooLarge,
                         "has more than the " + std::to_string(mostBytes >> 20) +
                             " MiB that are read from a pipe; give the file by its name",
                         name};
    }
    if (stream.bad())
        return Error{ErrorCode::Unreadable, "cannot read", name};
    return text;
}

} // namespace

std::string inQuotes(std::string_view text) {
    constexpr std::size_t kShown = 40;
    std::string shown(text.substr(0, kShown));
    std::ranges::replace_if(
        shown, [](char c) { return static_cast<unsigned char>(c) < 32; }, '?');
    return "\"" + shown + (text.size() > kShown ? "...\"" : "\"");
}

Result<std::vector<double>> parseNumberList(std::string_view text, const std::string& option) {
    std::vector<double> numbers;
    for (const std::string_view cell : split(text, ',')) {
        const auto value = parseDouble(trim(cell));
        if (!value)
            return Error{ErrorCode::InvalidArgument,
                         "value " + std::to_string(numbers.size() + 1) + ": " + inQuotes(trim(cell)) +
                             " is not a number",
                         option};
        numbers.push_back(*value);
    }
    return numbers;
}

std::string sourceName(const std::string& path) { return path == "-" ? "standard input" : path; }

bool isStream(const std::string& path) {
    if (path == "-" || path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/"))
        return true;
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    return std::filesystem::is_fifo(status) || std::filesystem::is_character_file(status);
}

Result<std::string> readText(const std::string& path, std::size_t mostBytes) {
    if (path == "-")
        return readStream(std::cin, sourceName(path), mostBytes);
    if (!isStream(path))
        return readFile(path, mostBytes);
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::Unreadable, "cannot open", path};
    return readStream(stream, path, mostBytes);
}

Result<void> forEachLine(std::string_view text,
                         const std::function<Result<void>(std::string_view, std::size_t)>& line) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (auto done = line(text.substr(0, end), number); !done)
            return done;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

Result<void> TableOutput::append(std::string_view text) {
    if (m_file.empty())
        return printOut(text);
    m_whole += text;
    return {};
}

Result<void> TableOutput::finish() {
    if (m_file.empty())
        return {};
    const std::filesystem::path folder = std::filesystem::path(m_file).parent_path();
    sweepUnfinished(folder.empty() ? "." : folder);
    return writeAtomically(m_file, m_whole);
}

} // namespace acti
