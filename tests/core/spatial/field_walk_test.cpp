#include "core/spatial/field_walk.h"

#include "core/numeric/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace acti {
namespace {

using Position = std::pair<int, int>;
using Map = Planes<unsigned char>;

Map randomMap(Shape shape, double share, std::uint64_t seed) {
    SplitMix64 bits(seed);
    std::vector<unsigned char> values(shape.size());
    for (unsigned char& value : values)
        value = bits.uniform() < share ? 2 : 0;
    return {shape, std::move(values)};
}

struct NaiveLayer {
    Map takes;
    std::vector<FieldWindow> windows;
};

// The definition, set by set.
std::set<Position> naiveField(std::span<const NaiveLayer> layers, std::size_t plane, Position at) {
    if (layers.empty())
        return {at};
    const NaiveLayer& top = layers.back();
    const auto below = layers.first(layers.size() - 1);
    const Shape& shape = top.takes.shape();
    const auto [row, column] = at;
    if (top.takes.at(plane / shape.c, plane % shape.c, static_cast<std::size_t>(row),
                     static_cast<std::size_t>(column)) == 0)
        return naiveField(below, plane, at);
    std::set<Position> all;
    for (const FieldWindow& one : top.windows)
        for (int i = -(one.window.rows / 2); i <= one.window.rows / 2; ++i)
            for (int j = -(one.window.columns / 2); j <= one.window.columns / 2; ++j) {
                const Position tap{row + i * one.dilation, column + j * one.dilation};
                if (tap.first >= 0 && tap.second >= 0 && tap.first < static_cast<int>(shape.h) &&
                    tap.second < static_cast<int>(shape.w))
                    all.merge(naiveField(below, plane, tap));
            }
    return all;
}

struct Extent {
    std::size_t height, width, count;
    bool operator==(const Extent&) const = default;
};

Extent extentOf(const std::set<Position>& field) {
    const auto [left, right] = std::ranges::minmax(field, {}, [](const Position& at) { return at.second; });
    return {static_cast<std::size_t>(field.rbegin()->first - field.begin()->first + 1),
            static_cast<std::size_t>(right.second - left.second + 1), field.size()};
}

void expectTheDefinition(Shape shape, const std::vector<std::vector<FieldWindow>>& windows, double share) {
    std::vector<NaiveLayer> naive;
    std::vector<FieldLayer> layers;
    for (const auto& one : windows) {
        naive.push_back({randomMap(shape, share, naive.size() + 1), one});
        layers.push_back(fieldLayer(naive.back().takes, one));
    }
    FieldWalk walk(shape, layers);
    for (std::size_t plane = 0; plane < shape.planes(); ++plane)
        for (std::size_t row = 0; row < shape.h; ++row)
            for (std::size_t column = 0; column < shape.w; ++column) {
                const auto want = naiveField(naive, plane, {static_cast<int>(row), static_cast<int>(column)});
                walk.start(plane, row, column);
                ASSERT_EQ((Extent{walk.height(), walk.width(), walk.count()}), extentOf(want))
                    << "plane " << plane << ", row " << row << ", column " << column;
                std::vector<unsigned char> mask(shape.planeSize()), expected(shape.planeSize());
                for (const auto& [r, c] : want)
                    expected[static_cast<std::size_t>(r) * shape.w + static_cast<std::size_t>(c)] = 1;
                walk.mark(mask);
                ASSERT_EQ(mask, expected) << "plane " << plane << ", row " << row << ", column " << column;
            }
}

TEST(FieldWalk, EqualsTheDefinition) {
    for (const double share : {0.0, 0.3, 0.7, 1.0}) {
        expectTheDefinition({2, 2, 7, 9, 4}, {{{{3, 3}, 1}}, {{{3, 3}, 1}}}, share);
        expectTheDefinition({1, 1, 8, 7, 2}, {{{{3, 5}, 1}}, {{{1, 3}, 2}}, {{{3, 1}, 1}}}, share);
        expectTheDefinition({1, 1, 1, 1, 2}, {{{{3, 3}, 1}}, {{{7, 7}, 5}}}, share);
    }
}

TEST(FieldWalk, JoinsTheWindowsOfSeveralBranches) {
    expectTheDefinition({1, 1, 9, 8, 2}, {{{{1, 3}, 1}, {{3, 1}, 1}}, {{{1, 3}, 2}, {{3, 1}, 3}}}, 0.6);
}

TEST(FieldWalk, FieldsAreWiderThanAWord) {
    expectTheDefinition({1, 1, 2, 200, 2}, {{{{1, 3}, 40}}, {{{3, 41}, 1}}}, 0.5);
    expectTheDefinition({1, 1, 2, 64, 2}, {{{{1, 255}, 1}}}, 0.5);
    expectTheDefinition({1, 1, 2, 65, 2}, {{{{1, 3}, 63}}, {{{3, 3}, 64}}}, 0.5);
    expectTheDefinition({1, 1, 3, 130, 2}, {{{{1, 3}, 4096}}, {{{3, 5}, 13}}}, 0.5);
}

TEST(FieldWalk, KeepsOneBitAPixel) {
    const Shape shape{2, 3, 5, 67, 4};
    const Map takes = randomMap(shape, 0.5, 3);
    const FieldLayer layer = fieldLayer(takes, {{{3, 3}, 1}});
    EXPECT_EQ(layer.bits.size(), 2U * 3 * 5 * 2);
    for (std::size_t plane = 0; plane < 6; ++plane)
        for (std::size_t i = 0; i < shape.planeSize(); ++i)
            ASSERT_EQ(takesWindow(layer, shape, plane, i / 67, i % 67),
                      takes.values()[plane * shape.planeSize() + i] != 0);
}

} // namespace
} // namespace acti
