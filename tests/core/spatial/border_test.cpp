// The borders that have pixels, against inputs that were padded with the same pixels.
#include "core/spatial/border.h"

#include "core/spatial/funnel.h"
#include "core/spatial/funnel_gradient.h"
#include "tests/support/random_values.h"

#include <gtest/gtest.h>

#include <vector>

namespace acti {
namespace {

std::vector<std::int64_t> sources(std::int64_t from, std::int64_t to, std::int64_t size, Border border) {
    std::vector<std::int64_t> found;
    for (std::int64_t place = from; place < to; ++place)
        found.push_back(sourceOf(place, size, border));
    return found;
}

// As torch.nn.functional.pad of [0, 1, 2, 3] by 3, and beyond its reach the rule again.
TEST(Border, StandsForWhatTorchPadsWith) {
    using Places = std::vector<std::int64_t>;
    EXPECT_EQ(sources(-3, 7, 4, Border::Zeros), (Places{-1, -1, -1, 0, 1, 2, 3, -1, -1, -1}));
    EXPECT_EQ(sources(-3, 7, 4, Border::Replicate), (Places{0, 0, 0, 0, 1, 2, 3, 3, 3, 3}));
    EXPECT_EQ(sources(-3, 7, 4, Border::Reflect), (Places{3, 2, 1, 0, 1, 2, 3, 2, 1, 0}));
    EXPECT_EQ(sources(-3, 7, 4, Border::Circular), (Places{1, 2, 3, 0, 1, 2, 3, 0, 1, 2}));
    EXPECT_EQ(sources(-3, 5, 2, Border::Reflect), (Places{1, 0, 1, 0, 1, 0, 1, 0}));
    EXPECT_EQ(sources(-2, 3, 1, Border::Reflect), (Places{0, 0, 0, 0, 0}));
    EXPECT_EQ(sources(-3, 4, 1, Border::Circular), (Places{0, 0, 0, 0, 0, 0, 0}));
}

struct Padded {
    Tensor x;
    std::vector<std::size_t> source; // of each value, in the input
    std::size_t rim;

    bool isInside(std::size_t row, std::size_t column) const {
        return row >= rim && column >= rim && row + rim < x.shape().h && column + rim < x.shape().w;
    }
};

Padded padded(const Tensor& x, std::size_t rim, Border border) {
    const Shape& shape = x.shape();
    Padded out{Tensor({shape.n, shape.c, shape.h + 2 * rim, shape.w + 2 * rim, 4}), {}, rim};
    const auto to = out.x.mutableValues();
    const auto place = [&](std::size_t at, std::size_t size) {
        return static_cast<std::size_t>(sourceOf(static_cast<std::int64_t>(at) - static_cast<std::int64_t>(rim),
                                                 static_cast<std::int64_t>(size), border));
    };
    for (std::size_t plane = 0; plane < shape.planes(); ++plane)
        for (std::size_t row = 0; row < out.x.shape().h; ++row)
            for (std::size_t column = 0; column < out.x.shape().w; ++column) {
                const std::size_t from = (plane * shape.h + place(row, shape.h)) * shape.w + place(column, shape.w);
                to[out.source.size()] = x.values()[from];
                out.source.push_back(from);
            }
    return out;
}

constexpr Border kWithPixels[] = {Border::Replicate, Border::Reflect, Border::Circular};

// Calls check(layer, rim) for every pool, several windows and dilations, with no norm.
template<class Check>
void forEachLayer(Check check) {
    for (const Border border : kWithPixels)
        for (const Pool pool : {Pool::Parametric, Pool::Max, Pool::Average})
            for (const Window window : {Window{3, 3}, Window{1, 3}, Window{5, 5}, Window{3, 7}})
                for (const int dilation : {1, 2}) {
                    FunnelLayer layer;
                    layer.condition.pool = pool;
                    layer.condition.border = border;
                    layer.condition.countsPadding = false; // of no account where every tap has a pixel
                    Branch& branch = layer.condition.branches.front();
                    branch.window = window;
                    branch.dilation = dilation;
                    branch.weights = GaussianWeights{.mean = 0.1, .std = 1, .seed = 3};
                    branch.norm = {};
                    check(layer, static_cast<std::size_t>(std::max(window.rows, window.columns) / 2 * dilation));
                }
}

FunnelLayer withZeros(FunnelLayer layer) {
    layer.condition.border = Border::Zeros;
    return layer;
}

TEST(Border, TheFunnelIsThatOfThePaddedInput) {
    for (const auto& [rows, columns] : {std::pair<std::size_t, std::size_t>{1, 1}, {2, 3}, {9, 40}}) {
        const Tensor x({1, 2, rows, columns, 4}, test::randomFloats(2 * rows * columns, 8));
        forEachLayer([&](const FunnelLayer& layer, std::size_t rim) {
            const Padded wide = padded(x, rim, layer.condition.border);
            const auto found = runFunnel(x, layer);
            const auto expected = runFunnel(wide.x, withZeros(layer));
            ASSERT_TRUE(found && expected);
            for (std::size_t c = 0; c < 2; ++c)
                for (std::size_t row = 0; row < rows; ++row)
                    for (std::size_t column = 0; column < columns; ++column) {
                        ASSERT_EQ(found->t.at(0, c, row, column), expected->t.at(0, c, row + rim, column + rim))
                            << "border " << static_cast<int>(layer.condition.border) << ", pool "
                            << static_cast<int>(layer.condition.pool) << ", row " << row << ", column " << column;
                        const PixelTrace trace = tracePixel(*found, layer, 0, c, row, column);
                        ASSERT_EQ(static_cast<float>(trace.t), found->t.at(0, c, row, column));
                    }
            std::vector<float> y(x.shape().size());
            ASSERT_TRUE(runFunnelInto(y, x, layer));
            EXPECT_TRUE(std::ranges::equal(y, found->y.values())) << "the fused pass";
        });
    }
}

TEST(Border, GradientsAreThoseOfThePaddedInputFolded) {
    const Tensor x({1, 2, 6, 19, 4}, test::randomFloats(2 * 6 * 19, 9));
    const std::vector<float> upstream = test::randomFloats(x.shape().size(), 10);
    forEachLayer([&](const FunnelLayer& layer, std::size_t rim) {
        const Padded wide = padded(x, rim, layer.condition.border);
        const Shape& shape = wide.x.shape();
        std::vector<float> wideUpstream(shape.size());
        for (std::size_t i = 0; i < shape.size(); ++i)
            if (wide.isInside(i / shape.w % shape.h, i % shape.w))
                wideUpstream[i] = upstream[wide.source[i]];
        const auto found = funnelGradient(x, layer, upstream);
        const auto expected = funnelGradient(wide.x, withZeros(layer), wideUpstream);
        ASSERT_TRUE(found && expected);
        std::vector<double> folded(x.shape().size());
        for (std::size_t i = 0; i < shape.size(); ++i)
            folded[wide.source[i]] += static_cast<double>(expected->x.values()[i]);
        for (std::size_t i = 0; i < folded.size(); ++i)
            ASSERT_NEAR(static_cast<double>(found->x.values()[i]), folded[i], 1e-5) << i;
        const auto& weights = found->branches[0].weights;
        ASSERT_EQ(weights.size(), expected->branches[0].weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i)
            EXPECT_NEAR(weights[i], expected->branches[0].weights[i], 1e-11);
    });
}

TEST(Border, ATraceNamesThePixelThatWasRead) {
    const Tensor x({1, 1, 3, 3, 2}, {1, 2, 3, 4, 5, 6, 7, 8, 9});
    FunnelLayer layer;
    layer.condition.border = Border::Reflect;
    const auto result = runFunnel(x, layer);
    ASSERT_TRUE(result);
    const PixelTrace::Tap corner = tracePixel(*result, layer, 0, 0, 0, 0).branches[0].taps[0];
    EXPECT_TRUE(corner.isFromBorder);
    EXPECT_FALSE(corner.isPadding);
    EXPECT_EQ(corner.row, 1);
    EXPECT_EQ(corner.column, 1);
    EXPECT_EQ(corner.value, 5);
    EXPECT_FALSE(tracePixel(*result, layer, 0, 0, 1, 1).branches[0].taps[0].isFromBorder);
}

} // namespace
} // namespace acti
