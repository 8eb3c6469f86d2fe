#include "core/session/fields.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace acti {
namespace {

template<class T>
std::vector<std::string> keysOf() {
    std::vector<std::string> keys;
    std::apply([&](const auto&... fields) { (keys.emplace_back(fields.key), ...); }, fieldsOf<T>);
    return keys;
}

template<class T>
class FieldsOf : public testing::Test {};

using Saved = testing::Types<Range, SizeMm, Curve, CurvePanel, CurveFigure, SweptActivation, MaximumInput, SweptMaximum,
                             SweepLimits, SweepFigure, ChannelChoice, MapFigure, SheetFigure, Figure, Asset, Session>;
TYPED_TEST_SUITE(FieldsOf, Saved);

TYPED_TEST(FieldsOf, HaveKeysThatAreUniqueAndInSnakeCase) {
    const auto keys = keysOf<TypeParam>();
    EXPECT_EQ(std::set<std::string>(keys.begin(), keys.end()).size(), keys.size());
    const std::regex snakeCase("[a-z]+[0-9]*(_[a-z]+)*");
    for (const std::string& key : keys) {
        EXPECT_TRUE(std::regex_match(key, snakeCase)) << key;
        // These stand beside a struct's own keys.
        EXPECT_FALSE(key == "format" || key == "version" || key == "kind") << key;
    }
}

// As many braces as fields make a value, and no more: a member that is not listed would not be saved.
struct Anything {
    template<class T>
    operator T() const;
};
template<class T, std::size_t... I>
constexpr bool isMadeOf(std::index_sequence<I...>) {
    return requires { T{(static_cast<void>(I), Anything{})...}; };
}
template<class T, std::size_t Count = 0>
constexpr std::size_t memberCount() {
    if constexpr (!isMadeOf<T>(std::make_index_sequence<Count + 1>()))
        return Count;
    else
        return memberCount<T, Count + 1>();
}

// What a session keeps of its file is not a field: it goes back to where it was.
template<class T>
constexpr std::size_t kUnsaved = std::is_same_v<T, Session> ? 1 : 0;

TYPED_TEST(FieldsOf, NameEveryMember) {
    EXPECT_EQ(keysOf<TypeParam>().size() + kUnsaved<TypeParam>, memberCount<TypeParam>());
}

TYPED_TEST(FieldsOf, NameNoMemberTwice) {
    const TypeParam value{};
    std::set<const void*> members;
    std::apply([&](const auto&... fields) { (members.insert(&(value.*fields.member)), ...); }, fieldsOf<TypeParam>);
    EXPECT_EQ(members.size(), keysOf<TypeParam>().size());
}

TEST(Fields, EveryKindOfFigureHasAName) {
    const std::set<std::string_view> kinds(kFigureKinds.begin(), kFigureKinds.end());
    EXPECT_EQ(kinds.size(), std::variant_size_v<decltype(Figure::content)>);
    EXPECT_EQ(kFigureKinds[decltype(Figure::content)(CurveFigure{}).index()], "curves");
    EXPECT_EQ(kFigureKinds[decltype(Figure::content)(SweepFigure{}).index()], "sweep");
    EXPECT_EQ(kFigureKinds[decltype(Figure::content)(MapFigure{}).index()], "map");
    EXPECT_EQ(kFigureKinds[decltype(Figure::content)(MetaAconFigure{}).index()], "meta_acon");
    EXPECT_EQ(kFigureKinds[decltype(Figure::content)(SheetFigure{}).index()], "sheet");
}

TEST(Fields, ASweepsSubjectsAndChoicesAreNamedByWhatTheyAre) {
    EXPECT_EQ(kSweepKinds[SweepSubject(SweptActivation{}).index()], "activation");
    EXPECT_EQ(kSweepKinds[SweepSubject(SweptMaximum{}).index()], "smooth_maximum");
    EXPECT_EQ(idsOf<SweepScale>[static_cast<std::size_t>(SweepScale::Log)], "log");
    EXPECT_EQ(idsOf<SweepStyle>[static_cast<std::size_t>(SweepStyle::Map)], "map");
    EXPECT_EQ(idsOf<GapPanel>[static_cast<std::size_t>(GapPanel::OverX)], "x");
    EXPECT_EQ(idsOf<GapPanel>[static_cast<std::size_t>(GapPanel::OverParameter)], "parameter");
}

TEST(Fields, OnlySavedStructsHaveThem) {
    static_assert(HasFields<Session> && HasFields<Curve>);
    static_assert(!HasFields<int> && !HasFields<Quantity> && !HasFields<FunnelSpec>);
}

} // namespace
} // namespace acti
