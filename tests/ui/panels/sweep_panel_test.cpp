#include "ui/panels/sweep_panel.h"

#include "tests/support/window_test.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/number_edit.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QSlider>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct SweepPanelTest : testing::Test {
    SweepPanelTest() {
        panel.resize(320, 900);
        panel.show();
        QObject::connect(&panel, &SweepPanel::edited, &panel, [this](const SweepFigure& next) { show(next); });
        panel.setFigure(figure);
    }
    void show(const SweepFigure& next) {
        figure = next;
        panel.setFigure(figure);
    }
    void showMaximum(SweepStyle style) {
        SweepFigure next = sweepOver(SweptMaximum{});
        next.style = style;
        show(next);
    }
    QAbstractButton* button(const QString& text) {
        for (auto* one : panel.findChildren<QAbstractButton*>())
            if ((one->text() == text || one->accessibleName() == text) && one->isVisible())
                return one;
        return nullptr;
    }

    SweepPanel panel;
    SweepFigure figure;
};

TEST_F(SweepPanelTest, WhatAHeatMapHasNoRoomForWaitsAndSaysWhy) {
    for (const char* name :
         {"Draw the inputs", "Compare with LogSumExp", "Compare with mellowmax", "Distance to the maximum: over x"}) {
        showMaximum(SweepStyle::Family);
        QAbstractButton* one = button(QString::fromUtf8(name));
        ASSERT_NE(one, nullptr) << name;
        EXPECT_TRUE(one->isEnabled()) << name;
        const QString hint = one->toolTip();
        EXPECT_FALSE(hint.isEmpty()) << name;
        showMaximum(SweepStyle::Map);
        EXPECT_FALSE(one->isEnabled()) << name;
        EXPECT_TRUE(one->toolTip().contains(QStringLiteral("heat map"))) << name;
        showMaximum(SweepStyle::Family);
        EXPECT_EQ(one->toolTip(), hint) << name;
    }
}

TEST_F(SweepPanelTest, ComparisonsAreSwitchedOn) {
    showMaximum(SweepStyle::Family);
    button(QStringLiteral("Compare with LogSumExp"))->click();
    EXPECT_TRUE(std::get<SweptMaximum>(figure.subject).showsLogSumExp);
    button(QStringLiteral("Compare with mellowmax"))->click();
    EXPECT_TRUE(std::get<SweptMaximum>(figure.subject).showsMellowmax);
    button(QStringLiteral("Compare with LogSumExp"))->click();
    EXPECT_FALSE(std::get<SweptMaximum>(figure.subject).showsLogSumExp);
}

TEST_F(SweepPanelTest, BoundsOfTheSlopeAreOfferedWhereThereIsAClosedForm) {
    auto* bounds = button(QStringLiteral("Bounds of f′"));
    ASSERT_NE(bounds, nullptr) << "Swish has one";
    EXPECT_FALSE(bounds->isEnabled()) << "of f′ alone";
    button(QStringLiteral("Quantity: f′"))->click();
    EXPECT_TRUE(bounds->isEnabled());
    bounds->click();
    EXPECT_TRUE(figure.showsSlopeBounds);
    show(sweepOver(SweptActivation{"elu", {}, "alpha"}));
    EXPECT_EQ(button(QStringLiteral("Bounds of f′")), nullptr);
}

TEST_F(SweepPanelTest, LimitsAreNamedForTheQuantityThatIsDrawn) {
    EXPECT_TRUE(waitFor([&] { return button(QStringLiteral("β = 0: 0.5 x")) != nullptr; }));
    button(QStringLiteral("Quantity: f′"))->click();
    EXPECT_TRUE(waitFor([&] { return button(QStringLiteral("β = 0: 0.5")) != nullptr; }));
    EXPECT_TRUE(waitFor([&] { return button(QStringLiteral("β → ∞: slope of ReLU")) != nullptr; }));
}

TEST_F(SweepPanelTest, EveryControlHasANameAndAHintAndIsReachedByTab) {
    showMaximum(SweepStyle::Family);
    turnFor(20);
    for (QWidget* child : panel.findChildren<QWidget*>()) {
        const auto* one = qobject_cast<QAbstractButton*>(child);
        const bool isControl =
            one || qobject_cast<NumberEdit*>(child) || qobject_cast<QComboBox*>(child) || qobject_cast<QSlider*>(child);
        if (!isControl || !child->isVisible())
            continue;
        EXPECT_FALSE(child->accessibleName().isEmpty() && (!one || one->text().isEmpty()))
            << child->metaObject()->className();
        EXPECT_FALSE(child->toolTip().isEmpty())
            << child->accessibleName().toStdString() << (one ? one->text().toStdString() : "");
        EXPECT_TRUE(child->focusPolicy() & Qt::TabFocus) << child->accessibleName().toStdString();
    }
}

} // namespace
} // namespace acti::ui
