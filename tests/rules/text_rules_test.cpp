#include "tests/rules/text_rules.h"

#include <gtest/gtest.h>

namespace acti::rules {
namespace {

SourceFile withLines(std::string path, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += "line\n";
    return {std::move(path), text};
}

Violations purposeOf(std::string text) {
    return headersWithoutPurpose(std::vector<SourceFile>{{"core/base/a.h", std::move(text)}});
}

Violations notesIn(std::string text) { return leftNotes(std::vector<SourceFile>{{"docs/a.md", std::move(text)}}); }

TEST(TextRules, TheCeilingIsForCode) {
    EXPECT_TRUE(filesOverTheCeiling(std::vector{withLines("core/base/a.cpp", kMostLines)}).empty());
    EXPECT_EQ(filesOverTheCeiling(std::vector{withLines("core/base/a.cpp", kMostLines + 1)}).size(), 1u);
    EXPECT_TRUE(filesOverTheCeiling(std::vector{withLines("tests/data/a.csv", 2 * kMostLines)}).empty());
}

TEST(TextRules, AHeaderSaysItsPurpose) {
    EXPECT_TRUE(purposeOf("// Why.\n#pragma once\n").empty());
    EXPECT_TRUE(purposeOf("// 1\n// 2\n// 3\n#pragma once\n").empty());
    EXPECT_EQ(purposeOf("// 1\n// 2\n// 3\n// 4\n#pragma once\n").size(), 1u);
    EXPECT_EQ(purposeOf("#pragma once\n").size(), 1u);
    EXPECT_EQ(purposeOf("// Why.\nint x;\n").size(), 1u);
    EXPECT_EQ(purposeOf("").size(), 2u);
}

TEST(TextRules, AFileIsWrittenByTheOneWriter) {
    const auto violations = [](std::string path, std::string text) {
        return writersBesideTheOne(std::vector<SourceFile>{{std::move(path), std::move(text)}}).size();
    };
    EXPECT_EQ(violations("ui/window/a.cpp", "std::ofstream file(path);"), 1u);
    EXPECT_EQ(violations("core/tensor/a.cpp", "::open(path, O_WRONLY | O_CREAT)"), 2u);
    EXPECT_EQ(violations("ui/window/a.cpp", "#include <QSettings>\n"), 1u);
    EXPECT_EQ(violations("ui/settings/settings_file.cpp", "#include <QSettings>\nQSettings().value(a)"), 0u);
    EXPECT_EQ(violations("ui/settings/settings_file.cpp", "#include <QSettings>\nQSettings().setValue(a, b)"), 1u);
    EXPECT_EQ(violations("ui/a.cpp", "#include <QFile>\nfile.open(QIODevice::WriteOnly)"), 1u);
    EXPECT_EQ(violations("ui/a.cpp", "buffer.open(QIODevice::WriteOnly)"), 0u) << "in memory";
    EXPECT_EQ(violations("core/base/atomic_file.cpp", "O_CREAT"), 0u);
    EXPECT_EQ(violations("app/confine/confine.cpp", "O_CREAT"), 0u);
    EXPECT_EQ(violations("tests/a_test.cpp", "std::ofstream"), 0u);
}

TEST(TextRules, NotesAreFoundAsWholeWords) {
    const std::string note = std::string("TO") + "DO";
    EXPECT_EQ(notesIn("a " + note + ": later").size(), 1u);
    EXPECT_EQ(notesIn(note).size(), 1u);
    EXPECT_TRUE(notesIn("MAS" + note + " " + note + "S _" + note).empty());
}

} // namespace
} // namespace acti::rules
