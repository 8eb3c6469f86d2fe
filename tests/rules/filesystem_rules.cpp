#include "tests/rules/filesystem_rules.h"

#include <algorithm>
#include <regex>
#include <set>

namespace acti::rules {
namespace {

using Names = std::set<std::string>;

std::string withoutComments(const std::string& text) {
    static const std::regex kComment("//[^\n]*");
    return std::regex_replace(text, kComment, "");
}

Names namesOf(const std::string& text, const std::regex& declaration) {
    Names names;
    for (std::sregex_iterator at(text.begin(), text.end(), declaration), end; at != end; ++at)
        names.insert((*at)[1]);
    return names;
}

// Of a call whose parenthesis opens before `at`: its arguments, as they are written.
std::vector<std::string> argumentsAt(const std::string& text, std::size_t at) {
    std::vector<std::string> arguments{""};
    for (int depth = 1; at < text.size(); ++at) {
        const char sign = text[at];
        depth += sign == '(' || sign == '{' || sign == '[' ? 1 : sign == ')' || sign == '}' || sign == ']' ? -1 : 0;
        if (depth == 0)
            break;
        if (sign == ',' && depth == 1)
            arguments.emplace_back();
        else if (std::isspace(static_cast<unsigned char>(sign)) == 0)
            arguments.back() += sign;
    }
    return arguments;
}

bool isOfTheProgram(const std::string& path) {
    return path.starts_with("core/") || path.starts_with("ui/") || path.starts_with("app/");
}

// What a file's status says needs no look at the disk.
bool isOfStatus(const std::string& name, const std::vector<std::string>& arguments) {
    return (name.starts_with("is_") || name == "exists") && arguments.size() == 1 &&
           (arguments[0].ends_with("status") || arguments[0].find("status(") != std::string::npos);
}

const std::regex& callsThatThrow() {
    static const std::regex kCalls(
        "(?:filesystem|fs)::("
        "absolute|canonical|weakly_canonical|relative|proximate|copy|copy_file|copy_symlink|create_directory|"
        "create_directories|create_directory_symlink|create_hard_link|create_symlink|current_path|equivalent|exists|"
        "file_size|hard_link_count|is_[a-z_]+|last_write_time|permissions|read_symlink|remove|remove_all|rename|"
        "resize_file|space|status|symlink_status|temp_directory_path|"
        "(?:recursive_)?directory_iterator(?: [A-Za-z_]+)?)[({]");
    return kCalls;
}

void checkCalls(const SourceFile& file, const std::string& text, Violations& found) {
    static const std::regex kCode("error_code& ?([A-Za-z_]+)|error_code ([A-Za-z_]+)");
    Names codes;
    for (std::sregex_iterator at(text.begin(), text.end(), kCode), end; at != end; ++at)
        codes.insert((*at)[1].matched ? (*at)[1] : (*at)[2]);
    for (std::sregex_iterator at(text.begin(), text.end(), callsThatThrow()), end; at != end; ++at) {
        const auto arguments = argumentsAt(text, static_cast<std::size_t>(at->position() + at->length()));
        const std::string name = (*at)[1];
        const bool isEnd = name.find("directory_iterator") != std::string::npos && arguments.back().empty();
        if (!isEnd && !codes.contains(arguments.back()) && !isOfStatus(name, arguments))
            found.push_back(file.path + ": calls std::filesystem::" + name + " without a std::error_code");
    }
}

void checkWalks(const SourceFile& file, const std::string& text, Violations& found) {
    static const std::regex kRange(R"(for \([^;(){}]*:[^;{}]*directory_iterator)");
    static const std::regex kIterator(R"(directory_iterator ([A-Za-z_]+)[({])");
    static const std::regex kEntry(
        R"((?:\.|->)(is_(?:block_file|character_file|directory|fifo|other|regular_file|socket|symlink)|last_write_time|file_size|hard_link_count|symlink_status|refresh)\(\))");
    if (std::regex_search(text, kRange))
        found.push_back(file.path + ": walks a folder by a range-based loop, whose ++ throws");
    for (const std::string& name : namesOf(text, kIterator))
        if (text.find("++" + name) != std::string::npos || text.find(name + "++") != std::string::npos)
            found.push_back(file.path + ": walks a folder by ++" + name + ", which throws");
    for (const std::string& name : namesOf(text, kEntry))
        found.push_back(file.path + ": asks a folder's entry for " + name + "() without a std::error_code");
}

} // namespace

Violations throwingFilesystemCalls(std::span<const SourceFile> files) {
    Violations found;
    for (const SourceFile& file : files) {
        if (!isOfTheProgram(file.path) || file.text.find("filesystem") == std::string::npos)
            continue;
        const std::string text = withoutComments(file.text);
        checkCalls(file, text, found);
        checkWalks(file, text, found);
    }
    return found;
}

} // namespace acti::rules
