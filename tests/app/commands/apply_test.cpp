#include "core/activations/catalogue.h"
#include "core/tensor/npy.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace acti {
namespace {

class Apply : public testing::Test {
protected:
    std::string file(const std::string& name) const { return m_folder.path() / name; }
    void write(const std::string& name, std::vector<std::size_t> shape, const std::vector<float>& values) const {
        ASSERT_TRUE(writeNpy(file(name), values, shape));
    }
    ProgramRun run(std::vector<std::string> more) const {
        more.insert(more.begin(), "apply");
        return runProgram("actiscope", more);
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(Apply, WritesTheEntrysValuesInTheShapeOfTheInput) {
    const std::vector<float> x{-3, -0.5F, 0, 0.25F, 2, 100};
    write("x.npy", {2, 3}, x);
    const ProgramRun done = run({"swish", file("x.npy"), "--set", "beta=2", "--out", file("y.npy")});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    const NpyArray y = readNpy(file("y.npy")).value();
    EXPECT_EQ(y.shape, (std::vector<std::size_t>{2, 3}));
    std::vector<float> want(x.size());
    (*findEntry("swish"))->apply(x, std::vector<double>{2}, want);
    EXPECT_EQ(std::get<std::vector<float>>(y.values), want);
}

TEST_F(Apply, ReadsStandardInput) {
    const std::vector<float> x{-3, 2};
    const ProgramRun done = runProgram("actiscope", {"apply", "relu", "-", "--out", file("y.npy")}, npyBytes({{2}, x}));
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(readNpy(file("y.npy"))->asDoubles(), (std::vector<double>{0, 2}));
    const std::string picture = "P5 2 1 255\n\x07\xc8";
    ASSERT_EQ(runProgram("actiscope", {"apply", "identity", "/dev/stdin", "--out", file("p.npy")}, picture).exitCode,
              0);
    EXPECT_EQ(readNpy(file("p.npy"))->asDoubles(), (std::vector<double>{7, 200}));
    const ProgramRun wrong = runProgram("actiscope", {"apply", "relu", "-", "--out", file("z.npy")}, "no picture");
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_TRUE(wrong.err.starts_with("actiscope: standard input: ")) << wrong.err;
}

TEST_F(Apply, TakesOneValueAChannelFromAnArray) {
    write("x.npy", {2, 1, 2}, {-1, 1, -1, 1});
    write("alpha.npy", {2}, {0.5F, -2});
    const ProgramRun done =
        run({"prelu", file("x.npy"), "--set", "alpha=" + file("alpha.npy"), "--out", file("y.npy")});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(readNpy(file("y.npy"))->asDoubles(), (std::vector<double>{-0.5, 1, 2, 1}));
}

TEST_F(Apply, SaysWhatDoesNotFit) {
    write("x.npy", {2, 1, 2}, {-1, 1, -1, 1});
    write("three.npy", {3}, {1, 2, 3});
    const ProgramRun count =
        run({"prelu", file("x.npy"), "--set", "alpha=" + file("three.npy"), "--out", file("y.npy")});
    EXPECT_EQ(count.exitCode, 1);
    EXPECT_EQ(count.err, "actiscope: --set alpha: needs one value, or one a channel (2); got 3\n");
    const ProgramRun name = run({"prelu", file("x.npy"), "--out", file("y.png")});
    EXPECT_EQ(name.exitCode, 2);
    EXPECT_NE(name.err.find(".npy"), std::string::npos);
    const ProgramRun missing = run({"relu", file("gone.npy"), "--out", file("y.npy")});
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_NE(missing.err.find("gone.npy"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(file("y.npy")));
}

} // namespace
} // namespace acti
