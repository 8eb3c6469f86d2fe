#include "core/session/json_codec.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti::json {
namespace {

const Place kPlace{"here", "/nowhere"};

template<class T>
Result<T> readBack(const Parsed& json) {
    T value{};
    if (auto ok = read(json, value, kPlace); !ok)
        return ok.error();
    return value;
}

template<class T>
Error errorOf(const char* text) {
    const auto value = readBack<T>(Parsed::parse(text));
    EXPECT_FALSE(value) << text;
    return value ? Error{} : value.error();
}

TEST(JsonCodec, NumbersThatJsonLacksAreWrittenAsText) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(write(infinity), Json("inf"));
    EXPECT_EQ(write(-infinity), Json("-inf"));
    EXPECT_EQ(*readBack<double>(Parsed(write(infinity))), infinity);
    EXPECT_EQ(*readBack<double>(Parsed(write(-infinity))), -infinity);
    EXPECT_TRUE(std::isnan(*readBack<double>(Parsed(write(std::nan(""))))));
    EXPECT_EQ(*readBack<double>(Parsed::parse("3")), 3);
    EXPECT_EQ(errorOf<double>("true").where, "here");
    EXPECT_EQ(errorOf<double>("\"three\"").code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf<double>("null").code, ErrorCode::Malformed);
}

TEST(JsonCodec, DoublesAreTheSameToTheLastBit) {
    for (const double value : {0.1, -1.0 / 3, 5e-324, 1.7976931348623157e308, 1e22, 123456789.123456789}) {
        const auto back = readBack<double>(Parsed::parse(write(value).dump()));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, value);
    }
    EXPECT_TRUE(std::signbit(*readBack<double>(Parsed::parse(write(-0.0).dump()))));
}

TEST(JsonCodec, WholeNumbersAreNeitherFractionsNorNegative) {
    EXPECT_EQ(*readBack<int>(Parsed::parse("2147483647")), 2147483647);
    for (const char* text : {"1.0", "1.5", "1e3", "true", "\"1\"", "null"})
        EXPECT_EQ(errorOf<int>(text).code, ErrorCode::Malformed) << text;
    for (const char* text : {"-1", "2147483648", "18446744073709551615"})
        EXPECT_EQ(errorOf<int>(text).code, ErrorCode::OutOfRange) << text;
    EXPECT_EQ(*readBack<std::size_t>(Parsed::parse("4294967296")), 4294967296U);
    EXPECT_EQ(errorOf<std::size_t>("18446744073709551615").code, ErrorCode::OutOfRange);
}

TEST(JsonCodec, TextAndTruthAreNothingElse) {
    EXPECT_EQ(*readBack<std::string>(Parsed("β")), "β");
    EXPECT_EQ(errorOf<std::string>("3").code, ErrorCode::Malformed);
    EXPECT_EQ(*readBack<bool>(Parsed(true)), true);
    EXPECT_EQ(errorOf<bool>("1").code, ErrorCode::Malformed);
    EXPECT_EQ(errorOf<bool>("\"true\"").code, ErrorCode::Malformed);
}

TEST(JsonCodec, ErrorsInListsAndMapsNameTheElement) {
    EXPECT_EQ(errorOf<std::vector<Range>>(R"([{"min": 0}, {"max": "much"}])").where, "here[1].max");
    EXPECT_EQ((errorOf<std::map<std::string, double>>(R"({"alpha": 1, "beta": []})").where), "here.beta");
    EXPECT_EQ(errorOf<std::vector<Range>>("{}").what, "must be a list");
    EXPECT_EQ((errorOf<std::map<std::string, double>>("[]").where), "here");
}

TEST(JsonCodec, NothingIsAnEmptyOptional) {
    EXPECT_EQ(write(std::optional<Range>()), Json(nullptr));
    EXPECT_EQ(*readBack<std::optional<Range>>(Parsed(nullptr)), std::nullopt);
    EXPECT_EQ(*readBack<std::optional<Range>>(Parsed::parse(R"({"min": 1, "max": 2})")), (Range{1, 2}));
}

TEST(JsonCodec, AStructTakesItsKeysAndNoOthers) {
    EXPECT_EQ(write(Range{1, 2}).dump(), R"({"min":1.0,"max":2.0})");
    EXPECT_EQ(*readBack<Range>(Parsed::parse(R"({"max": 5})")), (Range{0, 5}));
    const Error unknown = errorOf<Range>(R"({"min": 0, "mx": 1})");
    EXPECT_EQ(unknown.code, ErrorCode::NotFound);
    EXPECT_EQ(unknown.where, "here.mx");
    EXPECT_NE(unknown.what.find("\"max\""), std::string::npos);
    EXPECT_EQ(errorOf<Range>("[0, 1]").where, "here");
}

TEST(JsonCodec, QuantitiesAreWrittenByTheirIds) {
    EXPECT_EQ(write(Quantity{Quantity::Kind::Gradient, "beta"}), Json("d_beta"));
    EXPECT_EQ(*readBack<Quantity>(Parsed("f2")), (Quantity{Quantity::Kind::Curvature, {}}));
    EXPECT_EQ(errorOf<Quantity>("\"slope\"").where, "here");
}

TEST(JsonCodec, ATileIsItsIdOrAllThatDiffersFromIt) {
    EXPECT_EQ(write(MapTile(MapQuantity::Margin)), Json("margin"));
    MapTerm second(MapQuantity::Output);
    second.side = MapSide::Second;
    const MapTile tile(activationTerm("swish", {{"beta", 2}}), second);
    EXPECT_EQ(write(tile), Json::parse(R"({"quantity": "activation", "activation": "swish", "params": {"beta": 2.0},
                                           "minus": {"quantity": "y", "side": "b"}})"));
    EXPECT_EQ(*readBack<MapTile>(write(tile)), tile);
    EXPECT_EQ(*readBack<MapTile>(Parsed("margin")), MapTile(MapQuantity::Margin));
    EXPECT_EQ(errorOf<MapTile>("\"z\"").where, "here");
    EXPECT_EQ(errorOf<MapTile>("0").where, "here");
    EXPECT_EQ(errorOf<MapTile>(R"({"side": "b"})").where, "here.quantity");
    EXPECT_EQ(errorOf<MapTile>(R"({"quantity": "y", "minus": "z"})").where, "here.minus");
    EXPECT_EQ(errorOf<MapTile>(R"({"quantity": "y", "plus": "x"})").where, "here.plus");
}

TEST(JsonCodec, ALayerHasNoScale) {
    FunnelLayer layer;
    layer.combine = Combine::Smooth;
    layer.beta = 3;
    EXPECT_EQ(*readBack<FunnelLayer>(write(layer)), layer);
    EXPECT_FALSE(write(layer).contains("scale"));
    EXPECT_EQ(errorOf<FunnelLayer>(R"({"scale": "raw"})").where, "here.scale");
    EXPECT_EQ(errorOf<FunnelLayer>(R"({"combine": "min"})").where, "here.combine");
}

TEST(JsonCodec, AFiguresKindStandsBesideItsFields) {
    using Content = FigureContent;
    EXPECT_EQ(write(Content(MapFigure{})).at("kind"), Json("map"));
    EXPECT_EQ(*readBack<Content>(write(Content(MapFigure{}))), Content(MapFigure{}));
    EXPECT_EQ(errorOf<Content>(R"({"kind": "sweeps"})").where, "here.kind");
    EXPECT_EQ(errorOf<Content>(R"({"x": {}})").where, "here");
    EXPECT_EQ(errorOf<Content>(R"({"kind": "curves", "input": "a"})").where, "here.input");
    EXPECT_EQ(errorOf<Content>(R"({"kind": "map", "spec": {"format": "actiscope.frelu", "version": 1,
                                   "condition": {"branches": [{"windwo": [3, 3]}]}}})")
                  .where,
              "here.spec.condition.branches[0].windwo");
}

TEST(JsonCodec, AMetaAconsSpecIsItsFile) {
    MetaAconFigure figure;
    figure.spec.design = MetaDesign::Pixel;
    figure.view = BetaView::Histogram;
    figure.x = Range{-2, 3};
    EXPECT_EQ(*readBack<FigureContent>(write(FigureContent(figure))), FigureContent(figure));
    EXPECT_EQ(write(figure).at("spec").at("format"), Json("actiscope.meta_acon"));
    EXPECT_EQ(errorOf<FigureContent>(R"({"kind": "meta_acon", "spec": {"format": "actiscope.meta_acon", "version": 1,
                                        "init": {"r": 0}}})")
                  .where,
              "here.spec.init.r");
    EXPECT_EQ(errorOf<FigureContent>(R"({"kind": "meta_acon", "view": "bars"})").where, "here.view");
}

TEST(JsonCodec, ASweepsSubjectAndChoicesAreIds) {
    EXPECT_EQ(write(SweepScale::Log), Json("log"));
    EXPECT_EQ(*readBack<GapPanel>(Parsed("parameter")), GapPanel::OverParameter);
    EXPECT_EQ(errorOf<SweepStyle>("\"heat\"").what, "must be one of \"family\", \"map\"");
    EXPECT_EQ(errorOf<SweepStyle>("1").where, "here");
    EXPECT_EQ(write(SweepSubject(SweptMaximum{})).at("kind"), Json("smooth_maximum"));
    EXPECT_EQ(*readBack<SweepSubject>(write(SweepSubject(SweptMaximum{}))), SweepSubject(SweptMaximum{}));
    EXPECT_EQ(errorOf<SweepSubject>(R"({"kind": "maximum"})").where, "here.kind");
    EXPECT_EQ(errorOf<SweepSubject>(R"({"kind": "activation", "inputs": []})").where, "here.inputs");
    EXPECT_EQ(errorOf<FigureContent>(
                  R"({"kind": "sweep", "subject": {"kind": "smooth_maximum", "inputs": [{"slope": "a"}]}})")
                  .where,
              "here.subject.inputs[0].slope");
}

} // namespace
} // namespace acti::json
