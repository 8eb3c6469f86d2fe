#include "ui/widgets/rows.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <memory>

namespace acti::ui {
namespace {

TEST(Rows, ANameStandsBesideItsControl) {
    QWidget panel;
    auto* grid = new QGridLayout(&panel);
    setUpRows(*grid);
    for (const char* name : {"first", "second"}) {
        QComboBox* box = comboBox(QLatin1String(name), QStringLiteral("Choice"), QStringLiteral("What it does"));
        const QLabel* label = addRow(*grid, QLatin1String(name), box);
        EXPECT_EQ(label->buddy(), box);
        EXPECT_EQ(label->text(), box->objectName());
    }
    panel.resize(300, 100);
    panel.show();
    const auto* one = panel.findChild<QComboBox*>(QStringLiteral("first"));
    const auto* two = panel.findChild<QComboBox*>(QStringLiteral("second"));
    EXPECT_EQ(one->x(), two->x());
    EXPECT_EQ(one->width(), two->width());
    EXPECT_GE(two->y(), one->geometry().bottom());
}

TEST(Rows, ABoxIsAsNarrowAsItsPanelWhateverItsItemsSay) {
    const std::unique_ptr<QComboBox> narrow(comboBox({}, QStringLiteral("Choice"), {}));
    const std::unique_ptr<QComboBox> wide(comboBox({}, QStringLiteral("Choice"), {}));
    wide->addItem(QStringLiteral("a very long name of a choice that no panel has the room for"));
    EXPECT_EQ(wide->minimumSizeHint().width(), narrow->minimumSizeHint().width());
}

TEST(Rows, AnItemThatCannotBeChosenSaysWhy) {
    const std::unique_ptr<QComboBox> box(comboBox({}, QStringLiteral("Choice"), {}));
    box->addItems({QStringLiteral("one"), QStringLiteral("two")});
    setItemEnabled(*box, 1, false, QStringLiteral("Needs colours"));
    const auto isEnabled = [&] { return box->model()->flags(box->model()->index(1, 0)).testFlag(Qt::ItemIsEnabled); };
    EXPECT_FALSE(isEnabled());
    EXPECT_EQ(box->itemData(1, Qt::ToolTipRole).toString(), QStringLiteral("Needs colours"));
    setItemEnabled(*box, 1, true);
    EXPECT_TRUE(isEnabled());
    EXPECT_EQ(box->itemData(1, Qt::ToolTipRole).toString(), QString());
}

} // namespace
} // namespace acti::ui
