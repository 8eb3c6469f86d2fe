#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "tests/support/every_entry.h"
#include "tests/support/expect_failure.h"
#include "tests/support/reference_table.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

using Words = std::vector<std::string>;

TEST(Eval, WritesTheHeaderAndShortestDecimals) {
    const ProgramRun run =
        runProgram("actiscope", {"eval", "prelu", "--set", "alpha=0.1", "--x", "-3,0,0.30000000000000004"});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, "x,f,f1,f2,d_alpha\n-3,-0.30000000000000004,0.1,0,-3\n0,0,0.1,0,0\n"
                       "0.30000000000000004,0.30000000000000004,1,0,0\n");
}

TEST(Eval, ReadsThePointsOfASpreadsheet) {
    const char* want = "x,f,f1,f2\n-1.5,0,0,0\n0.25,0.25,1,0\n";
    for (const char* points : {"x;y\r\n-1,5;2\r\n0,25;3\r\n", "x\ty\n-1.5\t2\n0.25\t3\n", "x,y\r-1.5,2\r0.25,3\r"}) {
        const ProgramRun run = runProgram("actiscope", {"eval", "relu", "--points", "-"}, points);
        EXPECT_EQ(run.exitCode, 0) << run.err;
        EXPECT_EQ(run.out, want);
    }
    const ProgramRun comma = runProgram("actiscope", {"eval", "relu", "--points", "-"}, "-1,5\n");
    EXPECT_NE(comma.err.find("decimal comma"), std::string::npos) << comma.err;
}

TEST(Eval, WritesWhatIsNotFinite) {
    const ProgramRun run = runProgram("actiscope", {"eval", "relu", "--x", "-inf,inf,nan"});
    EXPECT_EQ(run.out, "x,f,f1,f2\n-inf,0,0,0\ninf,inf,1,0\nnan,nan,nan,nan\n");
}

TEST(Eval, TakesAFormulaWithItsParameters) {
    const ProgramRun run =
        runProgram("actiscope", {"eval", "--formula", "x > 0 ? x : slope * x", "--set", "slope=0.5", "--x", "-3,2"});
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, "x,f,f1,f2,d_slope\n-3,-1.5,0.5,0,-3\n2,2,1,0,0\n");
}

// The whole way from text to text, on the reference tables themselves: their rows hold a column x.
class EvalTable : public EntryTest {};

TEST_P(EvalTable, GivesBackTheReferenceThroughFiles) {
    const TemporaryFolder folder;
    auto rows = readReferenceTable(entry());
    std::erase_if(rows, [&](const ReferenceRow& row) { return row.params != rows.front().params; });
    std::string points = "kind,\"x\",note\r\n";
    for (const ReferenceRow& row : rows)
        points += row.kind + "," + shortest(row.x) + ",\"a, b\"\r\n";
    const std::string in = folder.path() / "in.csv", out = folder.path() / "out.csv";
    ASSERT_TRUE(writeAtomically(in, points));
    Words arguments{"eval", std::string(entry().id()), "--points", in, "--out", out};
    for (std::size_t i = 0; i < entry().params().size(); ++i)
        arguments.insert(arguments.end(),
                         {"--set", std::string(entry().params()[i].id) + "=" + shortest(rows[0].params[i])});
    const ProgramRun run = runProgram("actiscope", arguments);
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, "");
    const auto text = readFile(out, 1 << 24);
    ASSERT_TRUE(text);
    const auto lines = split(*text, '\n');
    ASSERT_EQ(lines.size(), rows.size() + 2);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto cells = split(lines[i + 1], ',');
        ASSERT_EQ(cells.size(), 4 + entry().params().size());
        EXPECT_LE(ulpDistance(*parseDouble(cells[0]), rows[i].x), 0);
        EXPECT_LE(ulpDistance(*parseDouble(cells[1]), rows[i].want.f), 1) << lines[i + 1];
        EXPECT_LE(ulpDistance(*parseDouble(cells[2]), rows[i].want.f1), 2) << lines[i + 1];
        EXPECT_LE(ulpDistance(*parseDouble(cells[3]), rows[i].want.f2), 2) << lines[i + 1];
    }
}

ACTI_FOR_EVERY_ENTRY(EvalTable);

TEST(Eval, ReadsStandardInput) {
    const ProgramRun run = runProgram("actiscope", {"eval", "relu", "--points", "-"}, "\xEF\xBB\xBF-1\n\n  2 \r\n");
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, "x,f,f1,f2\n-1,0,0,0\n2,2,1,0\n");
}

TEST(Eval, NamesWhatIsWrongWithItsArguments) {
    const auto run = [](const Words& rest) {
        Words all{"eval"};
        all.insert(all.end(), rest.begin(), rest.end());
        return runProgram("actiscope", all);
    };
    expectFailure(run({"swich", "--x", "1"}), 2, "swich: no activation has this id; did you mean swish?");
    expectFailure(run({"swish", "--set", "bata=1", "--x", "1"}), 2,
                  "--set bata: swish has no such parameter; it has beta; did you mean beta?");
    expectFailure(run({"swish", "--set", "beta=two", "--x", "1"}), 2, "--set beta: \"two\" is not a number");
    expectFailure(run({"swish", "--set", "beta", "--x", "1"}), 2, "--set beta: is not of the form P=V");
    expectFailure(run({"softplus", "--set", "beta=0", "--x", "1"}), 2,
                  "--set beta: must be a finite number other than 0, not 0");
    expectFailure(run({"relu", "--x", "1,,3"}), 2, "--x: value 2: \"\" is not a number");
    expectFailure(run({"relu", "--x", "1,2;3"}), 2, "--x: value 2: \"2;3\" is not a number");
    expectFailure(run({"relu"}), 2, "eval: needs --x V,V,... or --points FILE");
    EXPECT_EQ(run({"relu", "--x", "1", "--points", "-"}).exitCode, 2);
}

TEST(Eval, NamesTheFileAndTheLine) {
    const auto run = [](const std::string& input) {
        return runProgram("actiscope", {"eval", "relu", "--points", "-"}, input);
    };
    expectFailure(run(""), 1, "standard input: has no points");
    expectFailure(run("x,y\n"), 1, "standard input: has a header and no points");
    expectFailure(run("1\n2\nthree\n"), 1, "standard input: line 3: \"three\" is not a number");
    expectFailure(run("1\n2,5\n"), 1,
                  "standard input: line 2: \"2,5\" has a decimal comma; write a point, or put ; between the cells");
    expectFailure(run("a,b\n1,2\n"), 1,
                  "standard input: line 1: \"a,b\" is neither a number nor a header with a column x");
    expectFailure(run("a,x\n1,2\n3\n"), 1, "standard input: line 3: has 1 cell, and the header 2");
    expectFailure(run("a,x\n1,\n"), 1, "standard input: line 2: \"\" is not a number");
    expectFailure(runProgram("actiscope", {"eval", "relu", "--points", "/no/such"}), 1,
                  "/no/such: cannot open: No such file or directory");
    expectFailure(runProgram("actiscope", {"eval", "relu", "--points", "/"}), 1, "/: is not a regular file");
}

TEST(Eval, EndlessInputIsBounded) {
    const ProgramRun zeros = runProgram("actiscope", {"eval", "relu", "--points", "/dev/zero"});
    EXPECT_EQ(zeros.exitCode, 1);
    EXPECT_EQ(zeros.err,
              "actiscope: /dev/zero: has more than the 256 MiB that are read from a pipe; give the file by its name\n");
    std::string many;
    for (int i = 0; i <= 2'000'000; ++i)
        many += "1\n";
    expectFailure(runProgram("actiscope", {"eval", "relu", "--points", "-"}, many), 1,
                  "standard input: line 2000001: more than 2000000 points");
}

TEST(Eval, AFailedWriteLeavesTheOldFile) {
    const TemporaryFolder folder;
    const std::string out = folder.path() / "out.csv";
    ASSERT_TRUE(writeAtomically(out, std::string_view("old")));
    EXPECT_EQ(runProgram("actiscope", {"eval", "relu", "--points", "/no/such", "--out", out}).exitCode, 1);
    EXPECT_EQ(*readFile(out, 100), "old");
    const ProgramRun run =
        runProgram("actiscope", {"eval", "relu", "--x", "1", "--out", folder.path() / "no" / "out.csv"});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_NE(run.err.find("no/out.csv: cannot create a file in"), std::string::npos) << run.err;
}

} // namespace
} // namespace acti
