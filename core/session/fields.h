// The fields of every saved struct, each written once: reading, writing and the errors for unknown keys all follow from
// here.
#pragma once

#include "core/session/session.h"

#include <array>
#include <string_view>
#include <tuple>
#include <utility>

namespace acti {

template<class Owner, class Value>
struct Field {
    std::string_view key;
    Value Owner::*member;
};

template<class Owner, class Value>
constexpr Field<Owner, Value> field(std::string_view key, Value Owner::*member) {
    return {key, member};
}

// fieldsOf<T>: a tuple of Field; defined for saved structs alone.
template<class T>
inline constexpr auto fieldsOf = nullptr;

template<class T>
concept HasFields = !std::is_null_pointer_v<std::remove_cv_t<decltype(fieldsOf<T>)>>;

template<>
inline constexpr auto fieldsOf<Range> = std::tuple{field("min", &Range::min), field("max", &Range::max)};

template<>
inline constexpr auto fieldsOf<SizeMm> = std::tuple{field("width", &SizeMm::width), field("height", &SizeMm::height)};

template<>
inline constexpr auto fieldsOf<NaiveBeside> =
    std::tuple{field("form", &NaiveBeside::form), field("precision", &NaiveBeside::precision)};

template<>
inline constexpr auto fieldsOf<TrainingBand> =
    std::tuple{field("draws", &TrainingBand::draws), field("seed", &TrainingBand::seed)};

template<>
inline constexpr auto fieldsOf<Curve> = std::tuple{field("activation", &Curve::activation),
                                                   field("params", &Curve::params),
                                                   field("colour", &Curve::colour),
                                                   field("visible", &Curve::isVisible),
                                                   field("slope_bounds", &Curve::showsSlopeBounds),
                                                   field("formula", &Curve::formula),
                                                   field("kink_framework", &Curve::kinkFramework),
                                                   field("naive", &Curve::naive),
                                                   field("training", &Curve::training),
                                                   field("own_colour", &Curve::ownColour),
                                                   field("width", &Curve::width),
                                                   field("dash", &Curve::dash)};

template<>
inline constexpr auto fieldsOf<SlopeChain> =
    std::tuple{field("depth", &SlopeChain::depth), field("weight", &SlopeChain::weight)};

template<>
inline constexpr auto fieldsOf<Comparison> =
    std::tuple{field("first", &Comparison::first), field("second", &Comparison::second)};

template<>
inline constexpr auto fieldsOf<CurvePanel> =
    std::tuple{field("quantity", &CurvePanel::quantity), field("y", &CurvePanel::y),
               field("tick_step", &CurvePanel::tickStep), field("logarithmic", &CurvePanel::isLogarithmic)};

template<>
inline constexpr auto fieldsOf<CurveFigure> = std::tuple{field("curves", &CurveFigure::curves),
                                                         field("x", &CurveFigure::x),
                                                         field("panels", &CurveFigure::panels),
                                                         field("overlaid", &CurveFigure::isOverlaid),
                                                         field("landmarks", &CurveFigure::showsLandmarks),
                                                         field("diracs", &CurveFigure::showsDiracs),
                                                         field("chain", &CurveFigure::chain),
                                                         field("compare", &CurveFigure::compare),
                                                         field("tick_step", &CurveFigure::tickStep),
                                                         field("legend", &CurveFigure::legend)};

template<>
inline constexpr auto fieldsOf<SweptActivation> =
    std::tuple{field("activation", &SweptActivation::activation), field("params", &SweptActivation::params),
               field("parameter", &SweptActivation::parameter), field("formula", &SweptActivation::formula)};

template<>
inline constexpr auto fieldsOf<MaximumInput> =
    std::tuple{field("slope", &MaximumInput::slope), field("offset", &MaximumInput::offset)};

template<>
inline constexpr auto fieldsOf<SweptMaximum> =
    std::tuple{field("inputs", &SweptMaximum::inputs), field("shows_inputs", &SweptMaximum::showsInputs),
               field("gap", &SweptMaximum::gap), field("log_sum_exp", &SweptMaximum::showsLogSumExp),
               field("mellowmax", &SweptMaximum::showsMellowmax)};

template<>
inline constexpr auto fieldsOf<SweepLimits> =
    std::tuple{field("zero", &SweepLimits::zero), field("plus_infinity", &SweepLimits::plus),
               field("minus_infinity", &SweepLimits::minus)};

template<>
inline constexpr auto fieldsOf<SweepFigure> = std::tuple{field("subject", &SweepFigure::subject),
                                                         field("values", &SweepFigure::values),
                                                         field("scale", &SweepFigure::scale),
                                                         field("members", &SweepFigure::members),
                                                         field("limits", &SweepFigure::limits),
                                                         field("quantity", &SweepFigure::quantity),
                                                         field("style", &SweepFigure::style),
                                                         field("x", &SweepFigure::x),
                                                         field("y", &SweepFigure::y),
                                                         field("slope_bounds", &SweepFigure::showsSlopeBounds),
                                                         field("current", &SweepFigure::current)};

template<>
inline constexpr auto fieldsOf<ChannelChoice> =
    std::tuple{field("luminance", &ChannelChoice::isLuminance), field("index", &ChannelChoice::index)};

template<>
inline constexpr auto fieldsOf<MapFigure> =
    std::tuple{field("input", &MapFigure::input),     field("spec", &MapFigure::spec),
               field("channel", &MapFigure::channel), field("sample", &MapFigure::sample),
               field("tiles", &MapFigure::tiles),     field("winner_opacity", &MapFigure::winnerOpacity),
               field("second", &MapFigure::second),   field("field_layers", &MapFigure::fieldLayers)};

template<>
inline constexpr auto fieldsOf<MetaAconFigure> = std::tuple{field("input", &MetaAconFigure::input),
                                                            field("spec", &MetaAconFigure::spec),
                                                            field("channel", &MetaAconFigure::channel),
                                                            field("sample", &MetaAconFigure::sample),
                                                            field("view", &MetaAconFigure::view),
                                                            field("maps", &MetaAconFigure::showsMaps),
                                                            field("x", &MetaAconFigure::x),
                                                            field("y", &MetaAconFigure::y)};

template<>
inline constexpr auto fieldsOf<SheetFigure> =
    std::tuple{field("figures", &SheetFigure::figures),    field("rows", &SheetFigure::rows),
               field("columns", &SheetFigure::columns),    field("lettered", &SheetFigure::isLettered),
               field("margin_mm", &SheetFigure::marginMm), field("shared_legend", &SheetFigure::sharesLegend)};

template<>
inline constexpr auto fieldsOf<Figure> =
    std::tuple{field("id", &Figure::id), field("title", &Figure::title), field("size_mm", &Figure::size),
               field("content", &Figure::content), field("title_shown", &Figure::showsTitle)};

template<>
inline constexpr auto fieldsOf<FeatureLayer> =
    std::tuple{field("network", &FeatureLayer::network), field("layer", &FeatureLayer::layer)};

template<>
inline constexpr auto fieldsOf<Asset> =
    std::tuple{field("id", &Asset::id), field("path", &Asset::path), field("features", &Asset::features),
               field("sha256", &Asset::sha256), field("axes", &Asset::axes)};

template<>
inline constexpr auto fieldsOf<Session> =
    std::tuple{field("title", &Session::title), field("figures", &Session::figures), field("assets", &Session::assets),
               field("notes", &Session::notes)};

// The kinds of figure, and of what a sweep runs over, by the key that stands beside their fields.
inline constexpr std::array<std::string_view, std::variant_size_v<FigureContent>> kFigureKinds{"curves", "sweep", "map",
                                                                                               "meta_acon", "sheet"};
inline constexpr std::array<std::string_view, std::variant_size_v<SweepSubject>> kSweepKinds{"activation",
                                                                                             "smooth_maximum"};

// The ids of an enum, in the order of its values.
template<class T>
inline constexpr auto idsOf = nullptr;

template<class T>
concept HasIds = std::is_enum_v<T> && !std::is_null_pointer_v<std::remove_cv_t<decltype(idsOf<T>)>>;

template<>
inline constexpr auto idsOf<Dash> = std::array<std::string_view, 4>{"solid", "dotted", "dashed", "dash_dotted"};
template<>
inline constexpr auto idsOf<LegendPlace> = std::array<std::string_view, 7>{
    "automatic", "above", "top_left", "top_right", "bottom_left", "bottom_right", "hidden"};
template<>
inline constexpr auto idsOf<AxisOrder> = std::array<std::string_view, 3>{"auto", "chw", "hwc"};
template<>
inline constexpr auto idsOf<SweepScale> = std::array<std::string_view, 2>{"linear", "log"};
template<>
inline constexpr auto idsOf<SweepStyle> = std::array<std::string_view, 2>{"family", "map"};
template<>
inline constexpr auto idsOf<MapSide> = std::array<std::string_view, 2>{"a", "b"};
template<>
inline constexpr auto idsOf<BetaView> = std::array<std::string_view, 2>{"each", "histogram"};
template<>
inline constexpr auto idsOf<GapPanel> = std::array<std::string_view, 3>{"none", "x", "parameter"};

} // namespace acti
