#include "core/figure/meta_acon_content.h"

#include "core/figure/map_colours.h"
#include "core/spatial/meta_acon_weights.h"
#include "tests/support/meta_acon_input.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

TEST(MetaAconContent, TheNumbersAreTheRuns) {
    MetaAconFigure figure = figureOnFeatures();
    for (const MetaDesign design : {MetaDesign::Layer, MetaDesign::Channel, MetaDesign::Pixel}) {
        figure.spec.design = design;
        figure.sample = 1;
        const auto content = computeMetaAcon(figure, features());
        ASSERT_TRUE(content) << message(content.error());
        const Tensor x = scaleInput(*features().at("features"), figure.spec.scale).value();
        const MetaAconResult run = runMetaAcon(x, figure.spec).value();
        const MetaAconWeights weights = makeMetaAconWeights(figure.spec, x.shape().c).value();
        EXPECT_EQ(content->result->y, run.y);
        EXPECT_EQ(content->result->beta, run.beta);
        EXPECT_EQ(content->hidden, weights.hidden);
        ASSERT_EQ(content->channels.size(), 20U);
        for (std::size_t c = 0; c < 20; ++c) {
            const MetaAconChannel& channel = content->channels[c];
            EXPECT_EQ(channel.p1, static_cast<double>(weights.p1[c]));
            EXPECT_EQ(channel.p2, static_cast<double>(weights.p2[c]));
            const auto plane = run.beta.plane(1, run.beta.shape().c == 1 ? 0 : c);
            EXPECT_EQ(channel.beta.least, static_cast<double>(*std::ranges::min_element(plane)));
            EXPECT_EQ(channel.beta.largest, static_cast<double>(*std::ranges::max_element(plane)));
            EXPECT_LE(channel.beta.least, channel.beta.mean * (1 + 1e-12));
        }
    }
}

TEST(MetaAconContent, ACurveAtTheInputIsTheOutput) {
    MetaAconFigure figure = figureOnFeatures();
    for (const MetaDesign design : {MetaDesign::Layer, MetaDesign::Channel, MetaDesign::Pixel}) {
        figure.spec.design = design;
        const MetaAconContent content = computeMetaAcon(figure, features()).value();
        for (const std::size_t c : {0U, 7U, 19U}) {
            const ChannelCurve curve = curveOf(design, content.channels[c]);
            for (const std::size_t pixel : {0U, 11U}) {
                const auto x = static_cast<double>(content.x->plane(0, c)[pixel]);
                const auto y = static_cast<double>(content.result->y.plane(0, c)[pixel]);
                EXPECT_NEAR(curve.entry->at(x, curve.params).f, y, 1e-6 * std::max(1.0, std::abs(y)));
            }
        }
    }
}

TEST(MetaAconContent, BetaOfAPixelIsTheSigmoidOfIt) {
    MetaAconFigure figure = figureOnFeatures();
    figure.spec.design = MetaDesign::Pixel;
    const MetaAconContent content = computeMetaAcon(figure, features()).value();
    const auto x = content.x->plane(0, 3), beta = content.result->beta.plane(0, 3);
    for (std::size_t i = 0; i < x.size(); ++i)
        EXPECT_NEAR(static_cast<double>(beta[i]), 1 / (1 + std::exp(-static_cast<double>(x[i]))), 1e-7);
    EXPECT_FALSE(boundsOf(MetaDesign::Pixel, content.channels[0]));
}

TEST(MetaAconContent, BoundsAreThoseOfAconC) {
    const MetaAconChannel channel{"c", 1.25, -0.5, {0.6, 0.6, 0.6}};
    EXPECT_EQ(boundsOf(MetaDesign::Channel, channel), aconBounds(1.25, -0.5, 0.6));
}

// Another channel, view or range runs nothing anew; another spec keeps the scaled input.
TEST(MetaAconContent, WhatIsTheSameIsTakenFromBefore) {
    const Assets assets = features();
    const ComputedMetaAcon before{figureOnFeatures(), computeMetaAcon(figureOnFeatures(), assets).value()};
    MetaAconFigure figure = before.figure;
    figure.channel = 5;
    MetaAconContent content = computeMetaAcon(figure, assets, {}, &before).value();
    EXPECT_EQ(content.result, before.content.result);
    EXPECT_EQ(content.maps.x.bitmap, computeMetaAcon(figure, assets).value().maps.x.bitmap);
    figure.spec.start.seed = 9;
    content = computeMetaAcon(figure, assets, {}, &before).value();
    EXPECT_EQ(content.x, before.content.x);
    EXPECT_NE(content.result->beta, before.content.result->beta);
    figure.spec.scale = Scale::Raw;
    content = computeMetaAcon(figure, assets, {}, &before).value();
    EXPECT_EQ(*content.x, floatsOf(*assets.at("features")));
}

TEST(MetaAconContent, ErrorsNameThePlace) {
    const auto errorOf = [](const auto& change) {
        MetaAconFigure figure = figureOnFeatures();
        change(figure);
        const auto content = computeMetaAcon(figure, features());
        return content ? Error{} : content.error();
    };
    EXPECT_EQ(errorOf([](auto& figure) { figure.input = "other"; }).where, "other");
    EXPECT_EQ(errorOf([](auto& figure) { figure.channel = 20; }).where, "channel 20");
    EXPECT_EQ(errorOf([](auto& figure) { figure.sample = 2; }).where, "sample 2");
    EXPECT_EQ(errorOf([](auto& figure) { figure.x = Range{1, -1}; }).where, "x");
    EXPECT_EQ(errorOf([](auto& figure) { figure.spec.p1 = {1, 2}; }).where, "spec.p1");
    EXPECT_EQ(errorOf([](auto& figure) { figure.spec.start.r = 0; }).where, "spec.init.r");
    EXPECT_EQ(errorOf([](auto& figure) { figure.spec.scale = Scale::ImageNet; }).where, "features");
}

TEST(MetaAconContent, BatchStatisticsNeedMoreThanOneSample) {
    MetaAconFigure figure = figureOnFeatures();
    figure.spec.bn1.mode = NormMode::Batch;
    EXPECT_TRUE(computeMetaAcon(figure, features(2)));
    const auto one = computeMetaAcon(figure, features(1));
    ASSERT_FALSE(one);
    EXPECT_EQ(one.error().where, "spec.bn1");
    EXPECT_NE(one.error().what.find("more than one value a channel"), std::string::npos);
}

TEST(MetaAconContent, WhatDoesNotFitIsRefusedWithTheLimit) {
    const Assets large{
        {"features",
         std::make_shared<const StoredInput>(StoredInput{
             Planes<std::uint8_t>::uninitialised({1, 3, 4000, 4001, 3}), 255, {"Red", "Green", "Blue"}, "PNG"})}};
    const auto content = computeMetaAcon(figureOnFeatures(), large);
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::TooLarge);
    EXPECT_NE(content.error().what.find("48 million"), std::string::npos);
}

TEST(MetaAconContent, ALargeSumIsSaid) {
    MetaAconFigure figure = figureOnFeatures();
    figure.spec.scale = Scale::Raw;
    figure.spec.design = MetaDesign::Layer;
    EXPECT_EQ(computeMetaAcon(figure, features()).value().warning, "");
    figure.spec.reduce = MetaReduce::Sum;
    EXPECT_NE(computeMetaAcon(figure, features()).value().warning.find("rounded"), std::string::npos);
}

TEST(MetaAconContent, ItStopsWhereItIsTold) {
    const auto content = computeMetaAcon(figureOnFeatures(), features(), [] { return true; });
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti
