#include "core/figure/curve_edits.h"
#include "core/session/edits.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace acti {
namespace {

Session twoFigures() {
    Session session;
    session.figures = {{"curves", "One", {}, CurveFigure{}}, {"funnel", "Two", {}, MapFigure{}}};
    return session;
}

TEST(Edits, FiguresAreFoundByIdAndKind) {
    const Session session = twoFigures();
    EXPECT_EQ(findFigure(session, "funnel"), &session.figures[1]);
    EXPECT_EQ(findFigure(session, "none"), nullptr);
    EXPECT_EQ(firstFigure<CurveFigure>(session), "curves");
    EXPECT_EQ(firstFigure<MapFigure>(session), "funnel");
    EXPECT_EQ(firstFigure<MapFigure>(Session{}), "");
    EXPECT_NE(findContent<MapFigure>(session, "funnel"), nullptr);
    EXPECT_EQ(findContent<CurveFigure>(session, "funnel"), nullptr);
    EXPECT_EQ(findContent<CurveFigure>(session, "none"), nullptr);
}

TEST(Edits, AFreeIdIsNoFiguresYet) {
    Session session = twoFigures();
    EXPECT_EQ(freeFigureId(session, "map"), "map");
    EXPECT_EQ(freeFigureId(session, "curves"), "curves-2");
    session.figures.push_back({"curves-2", "Three", {}, CurveFigure{}});
    EXPECT_EQ(freeFigureId(session, "curves"), "curves-3");
}

TEST(Edits, ChangeOneFigureAndLeaveTheOther) {
    CurveFigure curves;
    curves.x = {0, 1};
    Session expected = twoFigures();
    expected.figures[0].content = curves;
    EXPECT_EQ(withContent(twoFigures(), "curves", curves), expected);
    expected = twoFigures();
    expected.figures[1].title = "Funnel";
    EXPECT_EQ(withFigureTitle(twoFigures(), "funnel", "Funnel"), expected);
}

TEST(Edits, AnIdThatDoesNotExistChangesNothing) {
    EXPECT_EQ(withContent(twoFigures(), "none", MapFigure{}), twoFigures());
    EXPECT_EQ(withFigureTitle(twoFigures(), "none", "X"), twoFigures());
    EXPECT_EQ(withoutCurve({}, 0), CurveFigure{});
    EXPECT_EQ(withParam({}, 3, "beta", 1), CurveFigure{});
}

TEST(Edits, ACopyStandsBehindItsFigureAndHasAnIdOfItsOwn) {
    const AddedFigure added = withCopy(twoFigures(), "curves");
    EXPECT_EQ(added.id, "curves-2");
    ASSERT_EQ(added.session.figures.size(), 3u);
    EXPECT_EQ(added.session.figures[0], twoFigures().figures[0]);
    EXPECT_EQ(added.session.figures[1], (Figure{"curves-2", "One (copy)", {}, CurveFigure{}}));
    EXPECT_EQ(added.session.figures[2], twoFigures().figures[1]);
    EXPECT_EQ(withCopy(twoFigures(), "none").id, "");
    EXPECT_EQ(withCopy(twoFigures(), "none").session, twoFigures());
}

TEST(Edits, AFigureGoesWithTheFeatureMapsThatItAloneNamed) {
    AddedAsset added = withAsset(twoFigures(), "photo.png", FeatureLayer{"model:frelu", "act1"});
    MapFigure map;
    map.input = added.id;
    const Session session = withContent(std::move(added.session), "funnel", map);
    const Session without = withoutFigure(session, "funnel");
    EXPECT_EQ(without.figures, (std::vector{twoFigures().figures[0]}));
    EXPECT_TRUE(without.assets.empty());
    EXPECT_EQ(withoutFigure(session, "none"), session);
}

TEST(Edits, TheChangedFigureIsTheOneThatDiffersOrElseANeighbourOfTheOneThatIsGone) {
    const Session two = twoFigures();
    const Session renamed = withFigureTitle(two, "funnel", "X");
    EXPECT_EQ(changedFigure(two, renamed), "funnel");
    EXPECT_EQ(changedFigure(two, two), "");
    EXPECT_EQ(changedFigure(two, withCopy(two, "curves").session), "curves-2");
    EXPECT_EQ(changedFigure(two, withoutFigure(two, "funnel")), "curves");
    EXPECT_EQ(changedFigure(two, withoutFigure(two, "curves")), "funnel");
    EXPECT_EQ(changedFigure(two, Session{}), "");
}

TEST(Edits, AnInputIsAddedOnceAndReused) {
    const AddedAsset first = withAsset({}, "photos/cat.png");
    EXPECT_EQ(first.id, "cat");
    EXPECT_EQ(first.session.assets, (std::vector<Asset>{{"cat", "photos/cat.png"}}));
    const AddedAsset again = withAsset(first.session, "photos/cat.png");
    EXPECT_EQ(again.id, "cat");
    EXPECT_EQ(again.session, first.session);
    EXPECT_EQ(withAsset({}, "sample:chelsea.png").id, "chelsea");
}

TEST(Edits, APicturesFeatureMapsAreInputsOfTheirOwn) {
    const FeatureLayer layer{"model:net.onnx", "conv"};
    AddedAsset picture = withAsset({}, "cat.png");
    AddedAsset maps = withAsset(picture.session, "cat.png", layer);
    EXPECT_NE(maps.id, picture.id);
    EXPECT_EQ(withAsset(maps.session, "cat.png", layer).id, maps.id);
    EXPECT_EQ(withAsset(maps.session, "cat.png").id, picture.id);

    EXPECT_EQ(withoutIdleFeatures(maps.session), picture.session); // no figure names them
    MapFigure figure;
    figure.input = maps.id;
    maps.session.figures.push_back({"funnel", "Funnel", {}, figure});
    EXPECT_EQ(withoutIdleFeatures(maps.session), maps.session);
}

TEST(Edits, InputsOfOneNameHaveIdsOfTheirOwn) {
    Session session;
    std::vector<std::string> ids;
    for (const char* path : {"a/cat.png", "b/cat.png", "sample:cat.png", "c/cat-2.png", "/", "sample:", ""}) {
        AddedAsset added = withAsset(std::move(session), path);
        session = std::move(added.session);
        ids.push_back(added.id);
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"cat", "cat-2", "cat-3", "cat-2-2", "input", "input-2", "input-3"}));
}

TEST(Edits, CurvesKeepTheirColoursWhenOthersComeAndGo) {
    CurveFigure figure;
    std::mt19937_64 random(11);
    for (int step = 0; step < 500; ++step) {
        const CurveFigure before = figure;
        if (figure.curves.empty() || random() % 5 < 3) {
            figure = withCurve(figure, "relu");
            ASSERT_EQ(figure.curves.size(), before.curves.size() + 1);
            for (std::size_t i = 0; i < before.curves.size(); ++i)
                ASSERT_EQ(figure.curves[i], before.curves[i]);
        } else {
            const std::size_t gone = random() % figure.curves.size();
            figure = withoutCurve(figure, gone);
            ASSERT_EQ(figure.curves.size(), before.curves.size() - 1);
            for (std::size_t i = 0; i < figure.curves.size(); ++i)
                ASSERT_EQ(figure.curves[i], before.curves[i < gone ? i : i + 1]);
        }
        std::set<int> colours;
        for (const Curve& curve : figure.curves)
            ASSERT_TRUE(colours.insert(curve.colour).second) << "two curves of one colour";
    }
}

TEST(Edits, ANewCurveTakesTheFirstFreeColour) {
    CurveFigure figure = withCurve(withCurve(withCurve({}, "relu"), "tanh"), "mish");
    EXPECT_EQ(figure.curves[2].colour, 2);
    figure = withCurve(withoutCurve(figure, 1), "swish", {{"beta", 2}});
    EXPECT_EQ(figure.curves[2].colour, 1);
    EXPECT_EQ(figure.curves[2].params, (std::map<std::string, double>{{"beta", 2}}));
}

TEST(Edits, AParameterIsSetOnOneCurveAlone) {
    const CurveFigure figure = withCurve(withCurve({}, "swish"), "swish", {{"beta", 2}});
    const CurveFigure changed = withParam(figure, 1, "beta", 3);
    EXPECT_EQ(changed.curves[0], figure.curves[0]);
    EXPECT_EQ(changed.curves[1].params.at("beta"), 3);
}

} // namespace
} // namespace acti
