#include "core/figure/table.h"

#include "tests/support/parsed_csv.h"

#include <gtest/gtest.h>

#include <bit>
#include <limits>
#include <random>

namespace acti {
namespace {

TEST(Table, EveryDoubleReadsBackBitForBit) {
    std::mt19937_64 random(7);
    Column column{"a",
                  {0.0, -0.0, std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                   std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::max()}};
    for (int i = 0; i < 20000; ++i)
        if (const double value = std::bit_cast<double>(random()); value == value)
            column.values.push_back(value);
    const auto back = parseCsv(csvText({column, {"b, with \"quotes\"", {1}}}));
    ASSERT_TRUE(back) << message(back.error());
    ASSERT_EQ(back->size(), 2U);
    EXPECT_EQ((*back)[1], (Column{"b, with \"quotes\"", {1}}));
    ASSERT_EQ((*back)[0].values.size(), column.values.size());
    for (std::size_t i = 0; i < column.values.size(); ++i)
        EXPECT_EQ(std::bit_cast<std::uint64_t>((*back)[0].values[i]), std::bit_cast<std::uint64_t>(column.values[i]));
    EXPECT_TRUE(csvText({{"n", {std::numeric_limits<double>::quiet_NaN()}}}).ends_with("nan\n"));
}

TEST(Table, NamesCannotBreakTheTableOrBecomeFormulas) {
    EXPECT_EQ(csvText({{"a\nb\x01\x7f", {1}}}), "\"a b  \"\n1\n");
    EXPECT_EQ(csvText({{"=1+1", {}}, {"@x", {}}}), "\" 1+1\",\" x\"\n");
    EXPECT_EQ(csvText({{"x", {}}, {"β = 2", {}}}), "x,\"β = 2\"\n");
}

TEST(Table, ShorterColumnsEnd) { EXPECT_EQ(csvText({{"a", {1, 2}}, {"b", {3}}}), "a,b\n1,3\n2,\n"); }

TEST(Table, TheFirstRowsAreThoseOfEveryColumn) {
    const Table table{{"a", {1, 2, 3}}, {"b", {4}}};
    EXPECT_EQ(firstRows(table, 2), (Table{{"a", {1, 2}}, {"b", {4}}}));
    EXPECT_EQ(firstRows(table, 9), table);
}

} // namespace
} // namespace acti
