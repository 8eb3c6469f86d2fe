// Numbers in and out as text: lists on the command line, CSV files, standard input and output.
#pragma once

#include "core/base/error.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

inline constexpr std::size_t kMaxNumbers = 2'000'000;
inline constexpr std::size_t kMaxTextBytes = 256u << 20;

// What a message repeats of a user's text.
std::string inQuotes(std::string_view text);

// "-1,0,2.5", as `option` takes it. Errors name the option, the value and its place.
Result<std::vector<double>> parseNumberList(std::string_view text, const std::string& option);

// "standard input" for "-".
std::string sourceName(const std::string& path);

// What is read to its end instead of opened as a file: "-", pipes, devices of characters, and files that the caller
// opened ("/dev/stdin", "/dev/fd/3").
bool isStream(const std::string& path);

// A whole file, pipe or, for "-", standard input; TooLarge where it has more than `mostBytes`.
Result<std::string> readText(const std::string& path, std::size_t mostBytes = kMaxTextBytes);

// Every line, without its end, with its number from 1; a byte order mark is skipped. Stops at the first error.
Result<void> forEachLine(std::string_view text, const std::function<Result<void>(std::string_view, std::size_t)>& line);

// A table on its way to a file, or to standard output if there is none: a file is written whole or not at all, standard
// output piece by piece.
class TableOutput {
public:
    explicit TableOutput(std::string file) : m_file(std::move(file)) {}

    Result<void> append(std::string_view text);
    Result<void> finish();

private:
    std::string m_file;
    std::string m_whole;
};

} // namespace acti
