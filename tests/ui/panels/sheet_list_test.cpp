#include "ui/panels/sheet_list.h"

#include "tests/support/window_test.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

Session session() {
    Session session;
    for (const char* id : {"one", "two", "three"})
        session.figures.push_back({id, std::string("Figure ") + id, {}, CurveFigure{}});
    session.figures.push_back({"page", "", {}, SheetFigure{}});
    return session;
}

class SheetListTest : public testing::Test {
protected:
    SheetListTest() {
        m_list.showFigures(session(), SheetFigure{{"three", "one"}, 2, 1, true});
        QObject::connect(&m_list, &SheetList::chosen,
                         [this](const std::vector<std::string>& figures) { m_chosen.push_back(figures); });
    }
    QString text(int row) const { return m_list.item(row)->text(); }

    SheetList m_list;
    std::vector<std::vector<std::string>> m_chosen;
};

TEST_F(SheetListTest, ShowsTheSheetsFiguresFirstAndNoSheets) {
    ASSERT_EQ(m_list.count(), 3);
    EXPECT_EQ(text(0), "Figure three");
    EXPECT_EQ(text(1), "Figure one");
    EXPECT_EQ(text(2), "Figure two");
    EXPECT_EQ(m_list.item(1)->checkState(), Qt::Checked);
    EXPECT_EQ(m_list.item(2)->checkState(), Qt::Unchecked);
    turnFor(20);
    EXPECT_TRUE(m_chosen.empty()) << "showing is no choosing";
}

TEST_F(SheetListTest, ATickPutsAFigureOnTheSheet) {
    m_list.item(2)->setCheckState(Qt::Checked);
    ASSERT_TRUE(waitFor([&] { return !m_chosen.empty(); }));
    EXPECT_EQ(m_chosen.back(), (std::vector<std::string>{"three", "one", "two"}));
}

TEST_F(SheetListTest, KeysMoveAFigure) {
    m_list.setCurrentRow(1);
    QTest::keyClick(&m_list, Qt::Key_Up, Qt::AltModifier);
    ASSERT_FALSE(m_chosen.empty());
    EXPECT_EQ(m_chosen.back(), (std::vector<std::string>{"one", "three"}));
    QTest::keyClick(&m_list, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(m_chosen.size(), 1U) << "it is at the top";
}

TEST_F(SheetListTest, TheLastFigureStays) {
    m_list.item(0)->setCheckState(Qt::Unchecked);
    ASSERT_TRUE(waitFor([&] { return m_chosen.size() == 1; }));
    m_list.item(1)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(waitFor([&] { return m_list.item(1)->checkState() == Qt::Checked; }));
    EXPECT_EQ(m_chosen.size(), 1U);
}

} // namespace
} // namespace acti::ui
