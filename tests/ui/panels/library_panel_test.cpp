#include "ui/panels/library_panel.h"

#include "core/activations/catalogue.h"
#include "ui/panels/library_delegate.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct LibraryPanelTest : testing::Test {
    LibraryPanelTest() {
        panel.resize(220, 700);
        panel.show();
    }
    QListView* list() { return panel.findChild<QListView*>(); }
    QLineEdit* search() { return panel.findChild<QLineEdit*>(); }
    QStringList shown() {
        QStringList ids;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            if (const QString id = list()->model()->index(row, 0).data(kActivationRole).toString();
                !id.isEmpty() && !list()->isRowHidden(row))
                ids << id;
        return ids;
    }
    LibraryPanel panel;
};

TEST_F(LibraryPanelTest, HoldsTheWholeCatalogueEachWithItsPicture) {
    EXPECT_EQ(shown().size(), static_cast<qsizetype>(catalogue().size()));
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        const QModelIndex index = list()->model()->index(row, 0);
        if (!index.data(kActivationRole).toString().isEmpty()) {
            EXPECT_FALSE(index.data(Qt::DecorationRole).isNull()) << index.data().toString().toStdString();
        }
    }
}

TEST_F(LibraryPanelTest, SearchLeavesWhatMatchesAndReturnTakesTheFirst) {
    QSignalSpy chosen(&panel, &LibraryPanel::chosen);
    QTest::keyClicks(search(), QStringLiteral(" hard sw"));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("hard_swish")});
    QTest::keyClick(search(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("hard_swish"));
    search()->clear();
    EXPECT_EQ(shown().size(), static_cast<qsizetype>(catalogue().size()));
}

TEST_F(LibraryPanelTest, NothingFoundChoosesNothing) {
    QSignalSpy chosen(&panel, &LibraryPanel::chosen);
    QTest::keyClicks(search(), QStringLiteral("zzz"));
    EXPECT_TRUE(shown().isEmpty());
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_TRUE(chosen.isEmpty());
}

TEST_F(LibraryPanelTest, TheSelectedCurveIsTheCurrentRow) {
    panel.setShown({{"mish", 0}}, "mish");
    EXPECT_EQ(list()->currentIndex().data(kActivationRole).toString(), QStringLiteral("mish"));
    EXPECT_TRUE(list()->currentIndex().data(kIsShownRole).toBool());
    panel.setShown({}, "");
    EXPECT_FALSE(list()->currentIndex().isValid());
}

TEST_F(LibraryPanelTest, OnlyWhatIsWantedIsShownBelowARowOfItsOwn) {
    panel.showOnly([](const Entry& entry) { return !entry.params().empty(); });
    panel.addOnTop(QStringLiteral("maximum"), QStringLiteral("Smooth maximum"), QStringLiteral("of n inputs"),
                   QStringLiteral("softplus"));
    EXPECT_EQ(shown().first(), QStringLiteral("maximum"));
    EXPECT_FALSE(shown().contains(QStringLiteral("relu")));
}

TEST_F(LibraryPanelTest, FormulasStandAboveTheCatalogueAndAreFound) {
    panel.addOnTop(QStringLiteral("maximum"), QStringLiteral("Smooth maximum"), {}, QStringLiteral("softplus"));
    panel.setFormulas({"a * tanh(x)", "no such(", "x^2"});
    EXPECT_EQ(shown().mid(0, 3), (QStringList{QStringLiteral("maximum"), LibraryPanel::idOfFormula("a * tanh(x)"),
                                              LibraryPanel::idOfFormula("x^2")}));
    EXPECT_FALSE(list()->model()->index(1, 0).data(Qt::DecorationRole).isNull());
    EXPECT_EQ(LibraryPanel::formulaOf(shown()[1]), "a * tanh(x)");
    EXPECT_EQ(LibraryPanel::formulaOf(QStringLiteral("elu")), std::nullopt);
    QTest::keyClicks(search(), QStringLiteral("tanh(x"));
    EXPECT_EQ(shown(), QStringList{LibraryPanel::idOfFormula("a * tanh(x)")});
    search()->clear();
    panel.setFormulas({});
    EXPECT_EQ(shown().size(), static_cast<qsizetype>(catalogue().size()) + 1);
}

// BUG: "elu", Down, Return chose ReLU, which only has it inside.
TEST_F(LibraryPanelTest, TheExactNameComesFirst) {
    QSignalSpy chosen(&panel, &LibraryPanel::chosen);
    const QStringList before = shown();
    QTest::keyClicks(search(), QStringLiteral("elu"));
    EXPECT_EQ(shown().first(), QStringLiteral("elu"));
    EXPECT_TRUE(shown().contains(QStringLiteral("relu")));
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("elu"));
    search()->clear();
    EXPECT_EQ(shown(), before) << "in the catalogue's order again";
}

} // namespace
} // namespace acti::ui
