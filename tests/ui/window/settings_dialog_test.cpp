#include "ui/window/settings_dialog.h"

#include "tests/support/settings_folder.h"
#include "tests/support/window_test.h"
#include "ui/settings/settings.h"
#include "ui/widgets/choice_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include <gtest/gtest.h>

#include <set>

namespace acti::ui {
namespace {

struct SettingsDialogTest : testing::Test {
    SettingsFolder folder;
};

TEST_F(SettingsDialogTest, HasALabelledControlForEveryDeclaration) {
    SettingsDialog dialog;
    for (const settings::Declaration& declared : settings::declarations()) {
        int controls = 0;
        for (QWidget* widget : dialog.findChildren<QWidget*>())
            if (widget->accessibleName() == declared.label && widget->toolTip() == declared.hint)
                ++controls;
        EXPECT_EQ(controls, 1) << declared.key.toStdString();
    }
}

TEST_F(SettingsDialogTest, AChangeIsSavedAtOnceAndSaid) {
    SettingsDialog dialog;
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    dialog.findChildren<QCheckBox*>().constFirst()->click();
    ASSERT_EQ(changed.size(), 1);
    EXPECT_FALSE(settings::isOn(changed[0][0].toString()));
    QSpinBox* spin = dialog.findChildren<QSpinBox*>().constFirst();
    spin->setValue(9);
    EXPECT_EQ(settings::number(settings::kReadoutDigits), 9);
    for (auto* format : dialog.findChildren<QComboBox*>())
        if (format->accessibleName() == QStringLiteral("Format")) {
            format->setCurrentIndex(1);
            emit format->activated(1);
        }
    EXPECT_EQ(settings::choice(settings::kExportFormat), QStringLiteral("svg"));
    auto* theme = dialog.findChildren<QComboBox*>().constFirst();
    theme->setCurrentIndex(2);
    emit theme->activated(2);
    EXPECT_EQ(settings::choice(settings::kTheme), QStringLiteral("dark"));
    EXPECT_EQ(changed.size(), 4);
}

TEST_F(SettingsDialogTest, ShowsWhatIsSavedAndRestoresWhatWasAtFirst) {
    settings::set(settings::kReadoutDigits, 8);
    settings::set(settings::kTheme, QStringLiteral("dark"));
    SettingsDialog dialog;
    EXPECT_EQ(dialog.findChildren<QSpinBox*>().constFirst()->value(), 8);
    EXPECT_EQ(dialog.findChildren<QComboBox*>().constFirst()->currentIndex(), 2);
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Restore initial settings"))
            button->click();
    EXPECT_EQ(dialog.findChildren<QSpinBox*>().constFirst()->value(), 5);
    EXPECT_EQ(settings::theme(), ThemeChoice::System);
}

TEST_F(SettingsDialogTest, WhatMeansNothingWithoutAnotherOneIsDisabledWithIt) {
    SettingsDialog dialog;
    for (const settings::Declaration& declared : settings::declarations()) {
        if (declared.needs.isEmpty())
            continue;
        const auto isEnabled = [&] {
            for (const QWidget* widget : dialog.findChildren<QWidget*>())
                if (widget->accessibleName() == declared.label)
                    return widget->isEnabled();
            return false;
        };
        EXPECT_TRUE(isEnabled());
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
            if (box->accessibleName() == settings::declaration(declared.needs).label)
                box->click();
        EXPECT_FALSE(isEnabled()) << declared.key.toStdString();
    }
}

TEST_F(SettingsDialogTest, TabReachesEveryControl) {
    SettingsDialog dialog;
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    std::set<QString> reached;
    for (int i = 0; i < 60; ++i) {
        for (QWidget* at = dialog.focusWidget(); at && at != &dialog; at = at->parentWidget())
            if (!at->accessibleName().isEmpty())
                reached.insert(at->accessibleName());
        QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, Qt::Key_Tab);
    }
    for (const settings::Declaration& declared : settings::declarations())
        EXPECT_TRUE(reached.contains(declared.label)) << declared.key.toStdString();
}

TEST_F(SettingsDialogTest, IsOpenedAtASetting) {
    SettingsDialog dialog;
    dialog.show();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    for (const settings::Declaration& declared : settings::declarations()) {
        dialog.focusOn(declared.key);
        QWidget* at = dialog.focusWidget();
        ASSERT_NE(at, nullptr);
        EXPECT_TRUE(at->accessibleName().startsWith(declared.label)) << declared.key.toStdString();
    }
}

} // namespace
} // namespace acti::ui
