#include "ui/panels/sheet_panel.h"

#include "ui/widgets/number_edit.h"

#include <QCheckBox>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

class SheetPanelTest : public testing::Test {
protected:
    SheetPanelTest() {
        m_panel.setFigure({"sheet", "Four", {180, 120}, SheetFigure{{"a", "b", "c", "d"}, 2, 2, true}});
        QObject::connect(&m_panel, &SheetPanel::edited, [this](const Figure& figure, const QString&) {
            ++m_edits;
            m_panel.setFigure(m_edited = figure);
        });
    }
    void type(const QString& field, const QString& text) {
        for (auto* line : m_panel.findChildren<QLineEdit*>())
            if (line->accessibleName() == field) {
                line->setFocus();
                line->selectAll();
                QTest::keyClicks(line, text);
                QTest::keyClick(line, Qt::Key_Return);
            }
    }
    SheetFigure sheet() const { return std::get<SheetFigure>(m_edited.content); }

    SheetPanel m_panel;
    Figure m_edited;
    int m_edits = 0;
};

TEST_F(SheetPanelTest, RowsAndColumnsKeepRoomForTheFigures) {
    type("Columns", "1");
    EXPECT_EQ(sheet().columns, 1U);
    EXPECT_EQ(sheet().rows, 4U);
    type("Rows", "1");
    EXPECT_EQ(sheet().columns, 4U);
}

TEST_F(SheetPanelTest, MarginAndLegendAreTheSheetsOwn) {
    type("Margin in mm", "12.5");
    EXPECT_EQ(sheet().marginMm, 12.5);
    const int edits = m_edits;
    type("Margin in mm", "99");
    EXPECT_EQ(m_edits, edits) << "no page has such a margin";
    for (auto* box : m_panel.findChildren<QCheckBox*>())
        if (box->text() == QLatin1String("One legend for all"))
            box->click();
    EXPECT_TRUE(sheet().sharesLegend);
}

TEST_F(SheetPanelTest, TitleSizeAndLettersAreTheFiguresOwn) {
    type("Title of the sheet", "New");
    EXPECT_EQ(m_edited.title, "New");
    type("Width in mm", "85");
    EXPECT_EQ(m_edited.size, (SizeMm{85, 120}));
    type("Height in mm", "5");
    EXPECT_EQ(m_edited.size, (SizeMm{85, 120})) << "too small for any file";
    m_panel.findChild<QCheckBox*>()->click();
    EXPECT_FALSE(sheet().isLettered);
    EXPECT_EQ(m_edits, 3);
}

} // namespace
} // namespace acti::ui
