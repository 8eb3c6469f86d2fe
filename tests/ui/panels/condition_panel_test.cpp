#include "ui/panels/condition_panel.h"

#include "core/figure/map_edits.h"
#include "tests/support/window_test.h"
#include "ui/panels/weight_presets.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/seed_box.h"
#include "ui/widgets/weights_grid.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStandardItemModel>

namespace acti::ui {
namespace {

class ConditionPanelTest : public testing::Test {
protected:
    ConditionPanelTest() {
        QObject::connect(&panel, &ConditionPanel::proposed,
                         [this](const MapFigure& next, const QString& step, Gesture given) {
                             proposed = next;
                             name = step;
                             gesture = given;
                         });
        panel.showFigure(figure, 0, 1);
    }
    QComboBox* box(const char* objectName) { return panel.findChild<QComboBox*>(QLatin1String(objectName)); }
    void choose(const char* objectName, int item) {
        box(objectName)->setCurrentIndex(item);
        emit box(objectName)->activated(item);
    }

    MapFigure figure;
    ConditionPanel panel;
    MapFigure proposed;
    QString name;
    Gesture gesture = 0;
};

TEST_F(ConditionPanelTest, ShowsTheFigure) {
    EXPECT_EQ(box("window")->currentText(), QStringLiteral("3 × 3"));
    EXPECT_EQ(box("weights")->currentIndex(), 0);
    EXPECT_EQ(box("norm")->currentIndex(), 1);
    EXPECT_EQ(panel.findChild<SeedBox*>()->seed(), 7U);
    EXPECT_EQ(panel.findChild<WeightsGrid*>()->rowCount(), 3);
}

TEST_F(ConditionPanelTest, WeightsAreReadFromAFile) {
    const TemporaryFolder folder;
    const std::vector<float> values{0, 1, 0, 1, -4, 1, 0, 1, 0};
    const auto write = [&](const char* file, const std::vector<std::size_t>& shape) {
        ASSERT_TRUE(writeNpy(folder.path() / file, std::span<const float>(values), shape));
    };
    write("laplace.npy", {3, 3});
    write("row.npy", {9});
    const auto load = [&](const char* file) {
        panel.loadFile(QString::fromStdString((folder.path() / file).string()));
    };
    QString said;
    QObject::connect(&panel, &ConditionPanel::messageRaised, [&](const QString& text) { said = text; });
    load("laplace.npy");
    ASSERT_TRUE(waitFor([&] { return name == QStringLiteral("Load weights"); })) << said.toStdString();
    const auto* read = std::get_if<ExplicitWeights>(&proposed.spec.branch().weights);
    ASSERT_NE(read, nullptr);
    EXPECT_EQ(proposed.spec.branch().window, (Window{3, 3}));
    name.clear();
    load("row.npy");
    ASSERT_TRUE(waitFor([&] { return !said.isEmpty(); }));
    EXPECT_TRUE(said.contains(QStringLiteral("row.npy"))) << said.toStdString();
    EXPECT_TRUE(name.isEmpty());
    load("laplace.npy");
    panel.forgetFile(); // another figure is shown
    turnFor(100);
    EXPECT_TRUE(name.isEmpty());
}

TEST_F(ConditionPanelTest, ProposesPoolAndCombine) {
    choose("pool", 1);
    EXPECT_EQ(proposed.spec.layer.condition.pool, Pool::Max);
    EXPECT_EQ(name, QStringLiteral("Set pooling"));
    panel.showFigure(proposed, 0, 1);
    EXPECT_TRUE(box("weights")->isHidden()) << "a maximum has no weights";
    choose("combine", 4);
    EXPECT_EQ(proposed.spec.layer.combine, Combine::Smooth);
    EXPECT_EQ(proposed.spec.layer.condition.pool, Pool::Max);
}

TEST_F(ConditionPanelTest, GroupsAreThoseThatDivideTheChannels) {
    choose("norm", 6);
    EXPECT_EQ(proposed.spec.branch().norm.kind, NormKind::Group);
    panel.showFigure(proposed, 0, 8);
    EXPECT_FALSE(box("groups")->isHidden());
    EXPECT_EQ(box("groups")->count(), 4) << "1, 2, 4, 8";
    choose("groups", 2);
    EXPECT_EQ(proposed.spec.branch().norm.groups, 4);
    choose("norm", 4);
    EXPECT_EQ(proposed.spec.branch().norm.over, NormOver::Channels);
    panel.showFigure(proposed, 0, 8);
    EXPECT_TRUE(box("groups")->isHidden());
}

TEST_F(ConditionPanelTest, ALightFormHasTwoGrids) {
    choose("window", 5);
    const Condition& condition = proposed.spec.layer.condition;
    ASSERT_EQ(condition.branches.size(), 2U);
    EXPECT_EQ(condition.merge, Merge::Max);
    panel.showFigure(proposed, 0, 1);
    EXPECT_EQ(box("window")->currentIndex(), 5);
    auto* column = panel.findChild<WeightsGrid*>(QStringLiteral("secondGrid"));
    EXPECT_FALSE(column->isHidden());
    EXPECT_EQ(column->rowCount(), 3);
    EXPECT_EQ(column->columnCount(), 1);
    emit column->weightTyped(1, 0.5F);
    EXPECT_EQ(kernelOf(proposed.spec.layer.condition.branches[1], 0, 1)[1], 0.5F);
    EXPECT_EQ(proposed.spec.branch(), condition.branches[0]);
    choose("window", 1);
    EXPECT_EQ(proposed.spec.layer.condition.branches.size(), 1U);
}

TEST_F(ConditionPanelTest, WhatOnlyOneChoiceHasIsShownWithIt) {
    EXPECT_EQ(box("border")->count(), 4);
    choose("pool", 2);
    panel.showFigure(proposed, 0, 1);
    EXPECT_EQ(box("border")->count(), 5) << "a mean can leave out what is outside";
    choose("border", 1);
    EXPECT_FALSE(proposed.spec.layer.condition.countsPadding);
    auto* beta = panel.findChild<NumberEdit*>(QStringLiteral("smoothness"));
    EXPECT_TRUE(beta->isHidden());
    choose("combine", 4);
    panel.showFigure(proposed, 0, 1);
    EXPECT_FALSE(beta->isHidden());
    emit beta->valueEdited(4);
    EXPECT_EQ(proposed.spec.layer.beta, 4);
}

TEST_F(ConditionPanelTest, EveryBorderIsAChoiceWithItsLine) {
    auto* line = panel.findChild<QLabel*>(QStringLiteral("borderLine"));
    for (int pool = 0; pool < 3; ++pool) {
        choose("pool", pool);
        panel.showFigure(proposed, 0, 1);
        for (int item = box("border")->count() - 1; item >= 0; --item) {
            choose("border", item);
            panel.showFigure(proposed, 0, 1);
            EXPECT_EQ(box("border")->currentIndex(), item);
            EXPECT_EQ(line->text(), box("border")->itemData(item, Qt::ToolTipRole).toString());
            EXPECT_EQ(line->isHidden(), item == 0);
        }
    }
    choose("border", 3);
    EXPECT_EQ(proposed.spec.layer.condition.border, Border::Reflect);
}

TEST_F(ConditionPanelTest, MoreIsFoldedAwayAndSetsEveryBranch) {
    panel.show();
    auto* dilation = panel.findChild<NumberEdit*>(QStringLiteral("dilation"));
    EXPECT_FALSE(dilation->isVisible());
    panel.findChild<QPushButton*>(QStringLiteral("more"))->click();
    EXPECT_TRUE(dilation->isVisible());
    choose("window", 4);
    for (const auto& [edit, value] :
         {std::pair{"dilation", 3.0}, {"bias", 0.25}, {"gamma", 2.0}, {"normBeta", -1.0}, {"eps", 0.01}}) {
        panel.showFigure(proposed, 0, 1);
        emit panel.findChild<NumberEdit*>(QLatin1String(edit))->valueEdited(value);
    }
    for (const Branch& branch : proposed.spec.layer.condition.branches) {
        EXPECT_EQ(branch.dilation, 3);
        EXPECT_EQ(branch.bias, std::vector<float>{0.25F});
        EXPECT_EQ(branch.norm.gamma, std::vector<float>{2});
        EXPECT_EQ(branch.norm.beta, std::vector<float>{-1});
        EXPECT_EQ(branch.norm.eps, 0.01);
    }
}

TEST_F(ConditionPanelTest, TheWinnersColourIsOneGestureWhileItIsDragged) {
    auto* opacity = panel.findChild<QSlider*>(QStringLiteral("winnerOpacity"));
    opacity->setSliderDown(true);
    opacity->setSliderPosition(40);
    const Gesture first = gesture;
    EXPECT_EQ(proposed.winnerOpacity, 0.4);
    panel.showFigure(proposed, 0, 1);
    opacity->setSliderPosition(41);
    EXPECT_EQ(gesture, first);
    EXPECT_NE(first, 0U);
}

TEST_F(ConditionPanelTest, EveryControlHasANameAndATooltip) {
    for (auto* widget : panel.findChildren<QWidget*>()) {
        const bool isPart = widget->window() != &panel || widget->objectName().startsWith(QLatin1String("qt_"));
        if (widget->focusPolicy() == Qt::NoFocus || isPart) // of a control: the list that it opens
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty())
            << widget->metaObject()->className() << widget->objectName().toStdString();
        EXPECT_FALSE(widget->toolTip().isEmpty())
            << widget->metaObject()->className() << widget->objectName().toStdString();
    }
}

TEST_F(ConditionPanelTest, EverySeededPresetHasASeed) {
    for (const int preset : {0, 1, 2, 3}) {
        choose("weights", preset);
        panel.showFigure(proposed, 0, 1);
        EXPECT_FALSE(panel.findChild<SeedBox*>()->parentWidget()->isHidden()) << preset;
        EXPECT_EQ(box("weights")->currentIndex(), preset);
    }
}

TEST_F(ConditionPanelTest, ProposesAWindow) {
    choose("window", 2);
    EXPECT_EQ(proposed.spec.branch().window, (Window{5, 5}));
    EXPECT_EQ(name, QStringLiteral("Set window"));
}

TEST_F(ConditionPanelTest, ProposesWeightsAndKeepsTheSeed) {
    std::get<GaussianWeights>(figure.spec.branch().weights).seed = 99;
    panel.showFigure(figure, 0, 1);
    choose("weights", 1);
    EXPECT_EQ(proposed.spec.branch().weights, Weights(GaussianWeights{0, 1, 99}));
    choose("weights", presetOf(NamedWeights{"sobel_x"}));
    EXPECT_EQ(proposed.spec.branch().weights, Weights(NamedWeights{"sobel_x"}));
}

TEST_F(ConditionPanelTest, ProposesANorm) {
    choose("norm", 0);
    EXPECT_EQ(proposed.spec.branch().norm.kind, NormKind::None);
    choose("norm", 2);
    EXPECT_EQ(proposed.spec.branch().norm.kind, NormKind::Batch);
    EXPECT_EQ(proposed.spec.branch().norm.mode, NormMode::Running);
}

TEST_F(ConditionPanelTest, AWindowOfAPixelHasNoEdgePresets) {
    panel.showFigure(withWindow(figure, 1), 0, 1);
    const auto* model = qobject_cast<QStandardItemModel*>(box("weights")->model());
    EXPECT_FALSE(model->item(presetOf(NamedWeights{"sobel_x"}))->isEnabled());
    EXPECT_FALSE(model->item(presetOf(NamedWeights{"laplace"}))->isEnabled());
    EXPECT_TRUE(model->item(presetOf(NamedWeights{"identity"}))->isEnabled());
}

TEST_F(ConditionPanelTest, StepsOfTheSeedShareAGesture) {
    auto* seed = panel.findChild<SeedBox*>();
    seed->stepBy(1);
    const Gesture first = gesture;
    EXPECT_EQ(std::get<GaussianWeights>(proposed.spec.branch().weights).seed, 8U);
    panel.showFigure(proposed, 0, 1);
    seed->stepBy(1);
    EXPECT_NE(first, 0U);
    EXPECT_EQ(gesture, first);
    emit seed->editingFinished();
    seed->stepBy(1);
    EXPECT_NE(gesture, first);
}

TEST_F(ConditionPanelTest, WhatAFileMayHoldIsShownAsItIs) {
    figure.spec.branch().window = {1, 9};
    figure.spec.branch().weights = GaussianWeights{0.5, 2, 1};
    panel.showFigure(figure, 0, 1);
    EXPECT_EQ(box("window")->currentText(), QStringLiteral("1 × 9"));
    EXPECT_EQ(box("weights")->currentText(), QStringLiteral("N(0.5, 2²)"));
    panel.showFigure({}, 0, 1);
    EXPECT_EQ(box("window")->count(), 6);
    EXPECT_EQ(box("weights")->count(), static_cast<int>(weightPresets().size()));
}

TEST_F(ConditionPanelTest, ResetRestoresTheBranchAlone) {
    figure.input = "cat";
    figure.spec.scale = Scale::Unit;
    figure.spec.branch().weights = NamedWeights{"box"};
    panel.showFigure(figure, 0, 1);
    for (auto* button : panel.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Reset"))
            button->click();
    EXPECT_EQ(proposed.spec.branch(), Branch{});
    EXPECT_EQ(proposed.spec.scale, Scale::Unit);
    EXPECT_EQ(proposed.input, "cat");
}

TEST(WeightPresets, AreFoundAgain) {
    for (std::size_t i = 0; i < weightPresets().size(); ++i)
        EXPECT_EQ(presetOf(weightPresets()[i].weights), static_cast<int>(i));
    EXPECT_EQ(presetOf(GaussianWeights{0, 0.01, 12345}), 0);
    EXPECT_EQ(presetOf(ExplicitWeights{{1}}), -1);
    EXPECT_EQ(presetOf(GaussianWeights{0, 3, 1}), -1);
}

} // namespace
} // namespace acti::ui
