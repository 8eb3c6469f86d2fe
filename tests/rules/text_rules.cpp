#include "tests/rules/text_rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace acti::rules {
namespace {

// Written in halves, since this file is read too.
const std::array<std::string, 3> kNotes{"TO"
                                        "DO",
                                        "FIX"
                                        "ME",
                                        "X"
                                        "XX"};

bool isLetter(char sign) { return std::isalnum(static_cast<unsigned char>(sign)) || sign == '_'; }

bool hasWord(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isLetter(text[at - 1])) && (end == text.size() || !isLetter(text[end])))
            return true;
    }
    return false;
}

// What a file can be made or changed with.
constexpr std::array<std::string_view, 16> kWriters{"ofstream",       "std::fstream",     "fopen(",      "QSaveFile",
                                                    "QTemporaryFile", "QFile::WriteOnly", "savePng(",    "savePdf(",
                                                    "saveJpg(",       "O_CREAT",          "O_WRONLY",    "O_RDWR",
                                                    "::creat(",       "copy_file(",       "QFile::copy", "imwrite("};

bool mayWrite(const std::string& path) {
    for (const char* own : {"core/base/atomic_file.cpp", "core/base/file_lock.cpp", "core/base/child_process.cpp"})
        if (path == own)
            return true;
    const auto isBelow = [&](std::string_view folder) { return path.starts_with(folder); };
    const bool isOurs = isBelow("core/") || isBelow("ui/") || isBelow("app/");
    return !isOurs || isBelow("app/decode/") || isBelow("app/network/") || isBelow("app/confine/");
}

} // namespace

Violations writersBesideTheOne(std::span<const SourceFile> files) {
    Violations found;
    const auto refuse = [&](const SourceFile& file, std::string_view what) {
        found.push_back(file.path + ": writes by " + std::string(what) + ", not by core/base/atomic_file");
    };
    for (const SourceFile& file : files) {
        if (mayWrite(file.path))
            continue;
        for (const std::string_view writer : kWriters)
            if (file.text.find(writer) != std::string::npos)
                refuse(file, writer);
        // QSettings replaces its file by a QSaveFile of its own once a value is set.
        if (file.text.find("<QSettings>") != std::string::npos &&
            (file.path != "ui/settings/settings_file.cpp" || file.text.find("setValue(") != std::string::npos))
            refuse(file, "QSettings");
        if (file.text.find("<QFile>") != std::string::npos && file.text.find("WriteOnly") != std::string::npos)
            refuse(file, "QFile");
    }
    return found;
}

Violations filesOverTheCeiling(std::span<const SourceFile> files) {
    Violations found;
    for (const SourceFile& file : files)
        if (const std::size_t lines = linesOf(file.text).size(); isCode(file) && lines > kMostLines)
            found.push_back(file.path + ": " + std::to_string(lines) + " lines, over " + std::to_string(kMostLines));
    return found;
}

Violations headersWithoutPurpose(std::span<const SourceFile> files) {
    Violations found;
    for (const SourceFile& file : files) {
        if (!isHeader(file))
            continue;
        const auto lines = linesOf(file.text);
        const auto end = std::ranges::find_if_not(lines, [](std::string_view line) { return line.starts_with("// "); });
        const auto comments = end - lines.begin();
        if (comments < 1 || comments > 3)
            found.push_back(file.path + ": opens with " + std::to_string(comments) + " comment lines, not 1 to 3");
        if (end == lines.end() || *end != "#pragma once")
            found.push_back(file.path + ": #pragma once does not follow the purpose");
    }
    return found;
}

Violations leftNotes(std::span<const SourceFile> files) {
    Violations found;
    for (const SourceFile& file : files)
        for (const std::string& word : kNotes)
            if (hasWord(file.text, word))
                found.push_back(file.path + ": holds the note " + word);
    return found;
}

} // namespace acti::rules
