#include "core/session/kept_keys.h"

#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/random_session.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

using nlohmann::json;

json written(const Session& session) { return json::parse(printSession(session)); }

Session parsed(const json& document) {
    auto session = parseSession(document.dump(), "/nowhere");
    EXPECT_TRUE(session) << message(session.error());
    return session ? *std::move(session) : Session{};
}

json twoCurves() {
    CurveFigure figure = withCurve(withCurve({}, "relu"), "swish", {{"beta", 2}});
    Session session;
    session.figures = {{"a", "A", {}, figure}, {"map", "Map", {}, MapFigure{}}, {"meta", "M", {}, MetaAconFigure{}}};
    session.assets = {{"cat", "cat.png", FeatureLayer{"model:net", "conv"}}};
    return written(session);
}

json& curve(json& document, std::size_t index) { return document["figures"][0]["content"]["curves"][index]; }

TEST(KeptKeys, ComeBackFromEveryLevel) {
    json document = twoCurves();
    document["later"] = {{"b", 1}, {"a", json::array({nullptr, "x"})}};
    for (const char* pointer :
         {"/figures/0", "/figures/0/size_mm", "/figures/0/content", "/figures/0/content/x",
          "/figures/0/content/curves/1", "/figures/0/content/panels/0", "/figures/0/content/chain",
          "/figures/1/content", "/figures/1/content/spec", "/figures/1/content/spec/condition",
          "/figures/1/content/spec/condition/branches/0", "/figures/1/content/spec/condition/branches/0/norm",
          "/figures/1/content/channel", "/figures/2/content/spec/init", "/figures/2/content/spec/bn1", "/assets/0",
          "/assets/0/features"})
        document[json::json_pointer(pointer)]["of a later version"] = pointer;
    const Session session = parsed(document);
    EXPECT_EQ(session.kept.all().size(), 18U);
    EXPECT_EQ(written(session), document);
    EXPECT_EQ(parsed(written(session)), session);
}

TEST(KeptKeys, StandBesideAQuantityThatIsWrittenAsItsId) {
    json document = twoCurves();
    document["figures"][1]["content"]["tiles"][0] = {{"quantity", "x"}, {"gamma", 2}};
    EXPECT_EQ(written(parsed(document)), document);
}

TEST(KeptKeys, AreSaidWithTheirPlacesAndWhatWasPerhapsMeant) {
    json document = twoCurves();
    EXPECT_EQ(keptSentence(parsed(document)), "");
    curve(document, 1)["activaton"] = "relu";
    EXPECT_EQ(
        keptSentence(parsed(document)),
        "holds a key that this version does not know, and keeps it: figures[0].content.curves[1].activaton (did you "
        "mean \"activation\"?)");
    for (const char* key : {"zz1", "zz2", "zz3", "zz4", "zz5"})
        document[key] = 1;
    const std::string many = keptSentence(parsed(document));
    EXPECT_TRUE(many.starts_with("holds 6 keys that this version does not know, and keeps them: ")) << many;
    EXPECT_TRUE(many.ends_with(", ...")) << many;
}

TEST(KeptKeys, FollowTheCurveThatTheyBelongTo) {
    json document = twoCurves();
    curve(document, 1)["glow"] = "long";
    Session session = parsed(document);
    const auto figure = std::get<CurveFigure>(session.figures[0].content);
    json after = written(withContent(session, "a", withoutCurve(figure, 0)));
    EXPECT_EQ(curve(after, 0)["glow"], "long") << "the other curve is gone";
    after = written(withContent(session, "a", withParam(withoutCurve(figure, 0), 0, "beta", 5)));
    EXPECT_EQ(curve(after, 0)["glow"], "long") << "and this one was changed";
    after = written(withContent(session, "a", withCurve(withParam(figure, 1, "beta", 3), "mish")));
    EXPECT_EQ(curve(after, 1)["glow"], "long");
    EXPECT_FALSE(curve(after, 2).contains("glow"));
    after = written(withContent(session, "a", withoutCurve(figure, 1)));
    EXPECT_EQ(after["figures"][0]["content"]["curves"].size(), 1U);
    EXPECT_FALSE(curve(after, 0).contains("glow")) << "it went with its curve";
}

TEST(KeptKeys, FollowAFigureByItsId) {
    json document = twoCurves();
    document["figures"][1]["content"]["spec"]["condition"]["sparse"] = true;
    Session session = parsed(document);
    std::swap(session.figures[0], session.figures[2]);
    std::swap(session.figures[0], session.figures[1]);
    session = withFigureTitle(session, "map", "Another");
    EXPECT_EQ(written(session)["figures"][0]["content"]["spec"]["condition"]["sparse"], true);
    session = withContent(session, "map", SweepFigure{});
    EXPECT_EQ(written(session).dump().find("sparse"), std::string::npos) << "another kind of figure";
}

TEST(KeptKeys, WhatCannotBeGivenBackIsAnError) {
    json document = twoCurves();
    document["figures"][1]["content"]["spec"]["condition"]["branches"][0]["weights"] = {{"file", "w.npz"}, {"axis", 1}};
    const auto session = parseSession(document.dump(), "/nowhere");
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().where, "figures[1].content.spec.condition.branches[0].weights.axis");
}

TEST(KeptKeys, AreBounded) {
    json document = twoCurves();
    for (int i = 0; i < 10'001; ++i)
        document["k" + std::to_string(i)] = i;
    const auto session = parseSession(document.dump(), "/nowhere");
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, ErrorCode::TooLarge);
}

// Objects into which a key of any name can be put: in maps of parameters every key is known.
void objectsOf(json& value, std::vector<json*>& objects) {
    if (value.is_object())
        objects.push_back(&value);
    if (value.is_structured())
        for (auto item = value.begin(); item != value.end(); ++item)
            if (!value.is_object() || item.key() != "params")
                objectsOf(*item, objects);
}

TEST(KeptKeys, ComeBackFromAnywhereInRandomSessions) {
    RandomSession sessions(77);
    std::mt19937_64 random(77);
    std::size_t kept = 0;
    for (int i = 0; i < 1000; ++i) {
        json document = written(sessions.next());
        std::vector<json*> objects;
        objectsOf(document, objects);
        for (std::size_t k = random() % 6; k > 0; --k)
            (*objects[random() % objects.size()])["unknown to " + std::to_string(k)] = document.size();
        const auto session = parseSession(document.dump(), "/nowhere");
        ASSERT_TRUE(session) << message(session.error()) << "\n" << document.dump(1);
        ASSERT_EQ(written(*session), document);
        kept += session->kept.all().size();
    }
    EXPECT_GT(kept, 2000U);
}

} // namespace
} // namespace acti
