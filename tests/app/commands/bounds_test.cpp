#include "core/base/text.h"
#include "tests/support/expect_failure.h"
#include "tests/support/maxima_table.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace acti {
namespace {

using Words = std::vector<std::string>;

ProgramRun bounds(const std::string& p1, const std::string& p2, const std::string& beta) {
    return runProgram("actiscope",
                      {"bounds", "acon_c", "--set", "p1=" + p1, "--set", "p2=" + p2, "--set", "beta=" + beta});
}

double numberOf(const nlohmann::json& json) {
    if (json.is_null())
        return std::nan("");
    return json.is_string() ? *parseDouble(json.get<std::string>()) : json.get<double>();
}

// The whole way from text to text: the same doubles as in the table, an eighth of whose rows are enough here.
TEST(Bounds, GivesBackTheReference) {
    const auto rows = readMaximaTable("acon_bounds");
    ASSERT_FALSE(rows.empty());
    for (std::size_t i = 0; i < rows.size(); i += 8) {
        const auto cell = [&](const char* column) { return shortest(rows[i].number(column)); };
        const ProgramRun run = bounds(cell("p1"), cell("p2"), cell("beta"));
        ASSERT_EQ(run.exitCode, 0) << run.err;
        const auto json = nlohmann::json::parse(run.out);
        const std::pair<const char*, const char*> columns[] = {{"inf", "infimum"},
                                                               {"sup", "supremum"},
                                                               {"x_inf", "x_inf"},
                                                               {"x_sup", "x_sup"},
                                                               {"limit_minus", "limit_minus"},
                                                               {"limit_plus", "limit_plus"}};
        for (const auto& [key, column] : columns) {
            const double got = numberOf(json.at(key)), want = rows[i].number(column);
            EXPECT_TRUE(got == want || (std::isnan(got) && std::isnan(want))) << key << " on line " << rows[i].line;
        }
    }
}

TEST(Bounds, SaysWhatJsonCannotHold) {
    const auto json = nlohmann::json::parse(bounds("1.7e308", "-1.7e308", "1e-300").out);
    EXPECT_EQ(json["sup"], "inf");
    EXPECT_EQ(json["inf"], "-inf");
    EXPECT_EQ(json["attained"], "at_points");
    const auto hard = nlohmann::json::parse(bounds("1.2", "-0.8", "-inf").out);
    EXPECT_EQ(hard["x_sup"], nullptr);
    EXPECT_EQ(hard["limit_plus"], -0.8);
    EXPECT_EQ(hard["attained"], "on_half_lines");
    EXPECT_EQ(hard["acon_c"]["beta"], "-inf");
}

TEST(Bounds, ServesTheSpecialCases) {
    const auto swish = nlohmann::json::parse(runProgram("actiscope", {"bounds", "swish", "--set", "beta=-2"}).out);
    EXPECT_EQ(swish["sup"], 1.0998393201288669);
    EXPECT_EQ(swish["x_sup"], -2.3993572805154675 / 2);
    EXPECT_EQ(swish["acon_c"]["p1"], 1);
}

TEST(Bounds, NamesWhatIsWrong) {
    expectFailure(bounds("1", "2", "x"), 2, "--set beta: \"x\" is not a number");
    expectFailure(bounds("inf", "2", "1"), 2, "--set p1: must be a finite number, not inf");
    expectFailure(runProgram("actiscope", {"bounds", "acon_d"}), 2,
                  "acon_d: no activation has this id; did you mean acon_a?");
    expectFailure(
        runProgram("actiscope", {"bounds", "relu"}), 2,
        "relu: has no bounds in closed form here, acon_c and its special cases have; `actiscope show` finds those of "
        "any activation");
    expectFailure(runProgram("actiscope", {"bounds", "acon_c", "--set", "p3=1"}), 2,
                  "--set p3: acon_c has no such parameter; it has p1, p2, beta; did you mean p1?");
    EXPECT_EQ(runProgram("actiscope", {"bounds"}).exitCode, 2);
}

} // namespace
} // namespace acti
