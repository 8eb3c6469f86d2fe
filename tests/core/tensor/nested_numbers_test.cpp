#include "core/tensor/nested_numbers.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

Result<FloatArray> read(const char* text) { return nestedNumbers(nlohmann::json::parse(text)); }

TEST(NestedNumbers, HaveTheShapeOfTheirLists) {
    EXPECT_EQ(read("[[1, 2, 3], [4, 5, 6]]").value(), (FloatArray{{2, 3}, {1, 2, 3, 4, 5, 6}}));
    EXPECT_EQ(read("7.5").value(), (FloatArray{{}, {7.5F}}));
    EXPECT_EQ(read("[]").value(), (FloatArray{{0}, {}}));
    EXPECT_EQ(read("[[[[1]]]]")->shape.size(), 4u);
}

TEST(NestedNumbers, RefusesWhatHasNoShape) {
    for (const char* bad :
         {"[[1, 2], [3]]", "[1, [2]]", "[[1], 2]", "[[[[[1]]]]]", "{}", "[\"x\"]", "[[], [1]]", "null", "[true]"})
        EXPECT_EQ(read(bad).error().code, ErrorCode::Malformed) << bad;
    EXPECT_EQ(read("[1e39]").error().code, ErrorCode::OutOfRange);
}

} // namespace
} // namespace acti
