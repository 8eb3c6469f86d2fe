#include "ui/widgets/weights_grid.h"

#include "ui/theme/theme.h"

#include "ui/plot/contrast.h"
#include <gtest/gtest.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace acti::ui {
namespace {

using plot::contrast;

class WeightsGridTest : public testing::Test {
protected:
    WeightsGridTest() {
        grid.setKernel({0.1F, -0.55F, 0.2F, 0, 5, -1e-4F, 1, 2, 3}, 3, 3);
        grid.resize(240, 100);
        grid.show();
    }
    void type(int row, int column, const QString& text) {
        grid.setCurrentCell(row, column);
        grid.editItem(grid.item(row, column));
        auto* editor = grid.findChild<QLineEdit*>(QStringLiteral("weightEditor"));
        ASSERT_NE(editor, nullptr);
        editor->setText(text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // the table takes it in a moment later
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    WeightsGrid grid;
};

TEST_F(WeightsGridTest, ShowsShortNumbers) {
    EXPECT_EQ(grid.item(0, 0)->text(), QStringLiteral("0.10"));
    EXPECT_EQ(grid.item(0, 1)->text(), QStringLiteral("−0.55"));
    EXPECT_EQ(grid.item(1, 0)->text(), QStringLiteral("0"));
    EXPECT_EQ(grid.item(1, 2)->text(), QStringLiteral("−0.0001"));
}

TEST_F(WeightsGridTest, NarrowCellsShowFewerCharacters) {
    std::vector<float> kernel(49, 0.0F);
    kernel[0] = -0.0163F;
    kernel[1] = 0.25F;
    kernel[2] = 1e-5F;
    grid.setKernel(kernel, 7, 7);
    EXPECT_EQ(grid.item(0, 0)->text(), QStringLiteral("−.016"));
    EXPECT_EQ(grid.item(0, 1)->text(), QStringLiteral(".25"));
    EXPECT_EQ(grid.item(0, 2)->text(), QStringLiteral("≈0"));
}

TEST_F(WeightsGridTest, EditingBeginsWithTheWholeValue) {
    grid.setKernel({-0.016123F}, 1, 1);
    grid.editItem(grid.item(0, 0));
    auto* editor = grid.findChild<QLineEdit*>(QStringLiteral("weightEditor"));
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QStringLiteral("−0.016123"));
}

TEST_F(WeightsGridTest, ReportsATypedNumber) {
    QSignalSpy spy(&grid, &WeightsGrid::weightTyped);
    type(1, 1, QStringLiteral(" −0.25 "));
    ASSERT_EQ(spy.size(), 1);
    EXPECT_EQ(spy[0][0].value<std::size_t>(), 4U);
    EXPECT_EQ(spy[0][1].toFloat(), -0.25F);
    EXPECT_EQ(grid.item(1, 1)->text(), QStringLiteral("5.00")); // until the document says otherwise
}

TEST_F(WeightsGridTest, AnUntouchedCellReportsNothing) {
    QSignalSpy spy(&grid, &WeightsGrid::weightTyped);
    type(0, 0, QStringLiteral("0.10"));
    EXPECT_EQ(spy.size(), 0);
}

TEST_F(WeightsGridTest, RefusesWhatIsNoNumber) {
    QSignalSpy typed(&grid, &WeightsGrid::weightTyped);
    QSignalSpy mistyped(&grid, &WeightsGrid::mistyped);
    for (const char* text : {"one", "nan", "inf", "1e60", ""})
        type(0, 0, QString::fromLatin1(text));
    EXPECT_EQ(typed.size(), 0);
    EXPECT_EQ(mistyped.size(), 5);
    EXPECT_EQ(grid.item(0, 0)->text(), QStringLiteral("0.10"));
}

TEST_F(WeightsGridTest, CellsAreReadableInBothThemes) {
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        applyTheme(*theme);
        for (double value = -1; value <= 1; value += 0.125)
            EXPECT_GE(contrast(theme->text, WeightsGrid::cellColour(value, 1)), 4.5)
                << theme->id.toStdString() << ' ' << value;
        EXPECT_NE(WeightsGrid::cellColour(0.5, 1), WeightsGrid::cellColour(-0.5, 1));
    }
    applyTheme(lightTheme());
}

TEST_F(WeightsGridTest, AnEmptyKernelIsAnEmptyTable) {
    grid.setKernel({}, 3, 3);
    EXPECT_EQ(grid.rowCount(), 0);
}

} // namespace
} // namespace acti::ui
