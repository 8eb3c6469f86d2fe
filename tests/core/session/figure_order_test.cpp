#include "core/session/figure_order.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

Session fourFigures() {
    MapFigure map;
    map.input = "cat";
    return {{{"curves", "", {}, CurveFigure{}},
             {"sweep", "", {}, SweepFigure{}},
             {"funnel", "", {}, map},
             {"sheet", "", {}, SheetFigure{}}},
            {},
            ""};
}

std::vector<std::string> figureIdsOf(const Session& session) {
    std::vector<std::string> ids;
    for (const Figure& figure : session.figures)
        ids.push_back(figure.id);
    return ids;
}

TEST(FigureOrder, AFigureMovesAsFarAsThereArePlaces) {
    using Ids = std::vector<std::string>;
    EXPECT_EQ(figureIdsOf(withFigureMoved(fourFigures(), "sweep", 1)), (Ids{"curves", "funnel", "sweep", "sheet"}));
    EXPECT_EQ(figureIdsOf(withFigureMoved(fourFigures(), "sweep", -1)), (Ids{"sweep", "curves", "funnel", "sheet"}));
    EXPECT_EQ(figureIdsOf(withFigureMoved(fourFigures(), "sweep", 9)), (Ids{"curves", "funnel", "sheet", "sweep"}));
    EXPECT_EQ(withFigureMoved(fourFigures(), "curves", -1), fourFigures());
    EXPECT_EQ(withFigureMoved(fourFigures(), "none", 1), fourFigures());
}

TEST(FigureOrder, ANewFigureIsOfTheSameKindAndKeepsTheInput) {
    const Session session = fourFigures();
    for (const Figure& figure : session.figures)
        EXPECT_EQ(freshLike(figure.content, session).index(), figure.content.index()) << figure.id;
    EXPECT_EQ(std::get<MapFigure>(freshLike(session.figures[2].content, session)).input, "cat");
    EXPECT_EQ(std::get<SheetFigure>(freshLike(session.figures[3].content, session)).figures,
              (std::vector<std::string>{"curves", "sweep", "funnel"}));
    const AddedFigure added = withNewFigure(session, "curves", CurveFigure{});
    EXPECT_EQ(added.id, "curves-2");
    EXPECT_EQ(added.session.figures.back(), (Figure{"curves-2", "", {}, CurveFigure{}}));
}

} // namespace
} // namespace acti
