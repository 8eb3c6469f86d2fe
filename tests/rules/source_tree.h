// The project's own files as values, so that a rule is a function from files to what is wrong with them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace acti::rules {

struct SourceFile {
    std::string path; // from the project's root, with '/'
    std::string text;
};

// One sentence a violation, naming the file; empty when the rule holds.
using Violations = std::vector<std::string>;

// Every text file of ours below the root, sorted by path: code, build files, scripts, documents. Not what a build made.
std::vector<SourceFile> readTree(const std::filesystem::path& root);

// "core/base" of "core/base/text.h"; two levels of core, ui and app, one of the rest; "" for a file at the root.
std::string folderOf(std::string_view path);

bool isCode(const SourceFile& file);   // .h or .cpp
bool isHeader(const SourceFile& file); // .h
bool isBelow(std::string_view path, std::string_view folder);
std::vector<std::string_view> linesOf(std::string_view text);

} // namespace acti::rules
