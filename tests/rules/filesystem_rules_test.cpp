#include "tests/rules/filesystem_rules.h"

#include <gtest/gtest.h>

namespace acti::rules {
namespace {

std::size_t faultsIn(std::string text, std::string path = "ui/a.cpp") {
    return throwingFilesystemCalls(
               std::vector<SourceFile>{{std::move(path), "#include <filesystem>\n" + std::move(text)}})
        .size();
}

TEST(FilesystemRules, ACallTakesACode) {
    EXPECT_EQ(faultsIn("return std::filesystem::current_path();"), 1U);
    EXPECT_EQ(faultsIn("if (fs::exists(folder / name(1, 2)))"), 1U);
    EXPECT_EQ(faultsIn("std::filesystem::create_directories(path);\nfs::remove(path);"), 2U);
    EXPECT_EQ(faultsIn("std::error_code code;\nstd::filesystem::current_path(code);"), 0U);
    EXPECT_EQ(faultsIn("std::error_code other;\nfs::rename(from(a, b),\n           to, other);"), 0U);
    EXPECT_EQ(faultsIn("fs::rename(from, code);"), 1U) << "no code is declared";
    EXPECT_EQ(faultsIn("bool f(std::error_code& code) { return fs::exists(path, code); }"), 0U);
    EXPECT_EQ(faultsIn("// std::filesystem::current_path() throws"), 0U);
}

TEST(FilesystemRules, AStatusIsAskedWithoutOne) {
    EXPECT_EQ(faultsIn("std::error_code code;\nfs::is_regular_file(fs::symlink_status(last, code));"), 0U);
    EXPECT_EQ(faultsIn("fs::is_fifo(status)"), 0U);
    EXPECT_EQ(faultsIn("fs::is_regular_file(fs::symlink_status(last))"), 1U) << "the inner one throws";
}

TEST(FilesystemRules, AFolderIsWalkedStepByStep) {
    EXPECT_EQ(faultsIn("std::error_code code;\nfor (const auto& e : std::filesystem::directory_iterator(a, code)) {}"),
              1U);
    EXPECT_EQ(faultsIn("std::error_code code;\nfs::directory_iterator at(a, code);\n++at;"), 1U);
    EXPECT_EQ(faultsIn("fs::directory_iterator at(a);"), 1U);
    EXPECT_EQ(faultsIn("std::error_code code;\nfs::directory_iterator at(a, code);\nfor (; at != "
                       "fs::directory_iterator(); at.increment(code)) {}"),
              0U);
    EXPECT_EQ(faultsIn("entry.is_regular_file() && at->last_write_time() > 0"), 2U);
    EXPECT_EQ(faultsIn("std::error_code code;\nentry.is_regular_file(code)"), 0U);
}

TEST(FilesystemRules, TestsMayThrow) { EXPECT_EQ(faultsIn("std::filesystem::current_path();", "tests/a.cpp"), 0U); }

} // namespace
} // namespace acti::rules
