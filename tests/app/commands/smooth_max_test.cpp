#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "tests/support/expect_failure.h"
#include "tests/support/maxima_table.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

using Words = std::vector<std::string>;

ProgramRun smoothMax(const Words& rest, const std::string& input = "") {
    Words all{"smooth-max"};
    all.insert(all.end(), rest.begin(), rest.end());
    return runProgram("actiscope", all, input);
}

TEST(SmoothMax, TakesAnyBetaOnTheCommandLine) {
    const auto row = [](const std::string& beta) {
        const ProgramRun run = smoothMax({"--beta", beta, "--inputs", "-1,3"});
        EXPECT_EQ(run.exitCode, 0) << run.err;
        return run.out;
    };
    EXPECT_EQ(row("0"), "beta,n,s,ds_dbeta,ds_dx0,ds_dx1\n0,2,1,4,0.5,0.5\n");
    EXPECT_EQ(row("inf"), "beta,n,s,ds_dbeta,ds_dx0,ds_dx1\ninf,2,3,0,0,1\n");
    EXPECT_EQ(row("-inf"), "beta,n,s,ds_dbeta,ds_dx0,ds_dx1\n-inf,2,-1,0,1,0\n");
    EXPECT_EQ(row("-1e6"), "beta,n,s,ds_dbeta,ds_dx0,ds_dx1\n-1e+06,2,-1,0,1,0\n");
    EXPECT_EQ(row("nan"), "beta,n,s,ds_dbeta,ds_dx0,ds_dx1\nnan,2,nan,nan,nan,nan\n");
    EXPECT_EQ(smoothMax({"--beta=-inf", "--inputs=7"}).out, "beta,n,s,ds_dbeta,ds_dx0\n-inf,1,7,0,1\n");
}

TEST(SmoothMax, GivesBackTheReferenceThroughFiles) {
    const TemporaryFolder folder;
    const auto rows = readMaximaTable("smooth_maximum");
    std::string points = "note,beta";
    for (int i = 0; i < 17; ++i)
        points += ",x" + std::to_string(i);
    for (const MaximaRow& row : rows) {
        points += "\r\n\"a, b\"," + row.cells.at("beta");
        const auto x = row.numbers("x");
        for (std::size_t i = 0; i < 17; ++i)
            points += "," + (i < x.size() ? shortest(x[i]) : "");
    }
    const std::string in = folder.path() / "in.csv", out = folder.path() / "out.csv";
    ASSERT_TRUE(writeAtomically(in, points));
    const ProgramRun run = smoothMax({"--points", in, "--out", out});
    ASSERT_EQ(run.exitCode, 0) << run.err;
    EXPECT_EQ(run.out, "");
    const std::string text = *readFile(out, 1 << 24);
    const auto lines = split(text, '\n');
    ASSERT_EQ(lines.size(), rows.size() + 2);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto cells = split(lines[i + 1], ',');
        ASSERT_EQ(cells.size(), 4u + 17u);
        const auto gradient = rows[i].numbers("ds_dx");
        EXPECT_EQ(cells[1], std::to_string(gradient.size()));
        EXPECT_LE(ulpDistance(*parseDouble(cells[2]), rows[i].number("s")), 1) << lines[i + 1];
        EXPECT_LE(ulpDistance(*parseDouble(cells[3]), rows[i].number("ds_dbeta")), 1) << lines[i + 1];
        for (std::size_t k = 0; k < 17; ++k) {
            if (k < gradient.size())
                EXPECT_LE(ulpDistance(*parseDouble(cells[4 + k]), gradient[k]), 1) << lines[i + 1];
            else
                EXPECT_EQ(cells[4 + k], "");
        }
    }
}

TEST(SmoothMax, EmptyCellsAreFewerInputsWhereverTheyStand) {
    EXPECT_EQ(smoothMax({"--beta", "0", "--points", "-"}, "x1,x0,x2\n1,,3\n\n4,2,\n").out,
              "beta,n,s,ds_dbeta,ds_dx0,ds_dx1,ds_dx2\n0,2,2,1,,0.5,0.5\n0,2,3,1,0.5,0.5,\n");
}

TEST(SmoothMax, AColumnOfBetasGoesBeforeTheOption) {
    EXPECT_EQ(smoothMax({"--beta", "-inf", "--points", "-"}, "beta,x0,x1\ninf,1,2\n,1,2\n").out,
              "beta,n,s,ds_dbeta,ds_dx0,ds_dx1\ninf,2,2,0,0,1\n-inf,2,1,0,1,0\n");
}

TEST(SmoothMax, NamesWhatIsWrongWithItsArguments) {
    expectFailure(smoothMax({"--beta", "1"}), 2, "smooth-max: needs --inputs V,V,... or --points FILE");
    expectFailure(smoothMax({"--inputs", "1,2"}), 2, "smooth-max: needs --beta B");
    expectFailure(smoothMax({"--beta", "one", "--inputs", "1,2"}), 2, "--beta: \"one\" is not a number");
    expectFailure(smoothMax({"--beta", "1", "--inputs", "1,,2"}), 2, "--inputs: value 2: \"\" is not a number");
    EXPECT_EQ(smoothMax({"--beta", "1", "--inputs", "1", "--points", "-"}).exitCode, 2);
    EXPECT_EQ(smoothMax({"--beta"}).exitCode, 2);
}

TEST(SmoothMax, NamesTheFileAndTheLine) {
    const auto fails = [](const std::string& input, const std::string& error) {
        expectFailure(smoothMax({"--points", "-"}, input), 1, "standard input: " + error);
    };
    fails("", "has no rows");
    fails("beta,x0\n", "has a header and no rows");
    fails("1,2\n", "line 1: the header has no column x0");
    fails("x0,x1\n1,2\n", "line 1: the header has no column beta, and --beta is not given");
    fails("beta,x0,x2\n1,2,3\n", "line 1: the header has \"x2\" and no x1");
    fails("beta,x0\n1,2\n1,two\n", "line 3: \"two\" is not a number");
    fails("beta,x0\n1\n", "line 2: has 1 cells, and the header 2");
    fails("beta,x0,x1\n1,,\n", "line 2: has no inputs");
    fails("beta,x0\n,1\n", "line 2: has no beta, and --beta is not given");
    expectFailure(smoothMax({"--points", "/no/such"}), 1, "/no/such: cannot open: No such file or directory");
}

} // namespace
} // namespace acti
