#include "ui/panels/curve_options.h"

#include "ui/widgets/number_edit.h"
#include "ui/widgets/seed_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

struct CurveOptionsTest : testing::Test {
    CurveOptionsTest() {
        QObject::connect(&options, &CurveOptions::edited, &options, [this](const std::function<void(Curve&)>& change) {
            change(curve);
            options.setCurve(curve, *resolve(curve));
        });
        options.show();
    }
    void show(std::string id) {
        curve = {};
        curve.activation = std::move(id);
        options.setCurve(curve, *resolve(curve));
    }
    QComboBox* combo(const QString& name) {
        for (QComboBox* box : options.findChildren<QComboBox*>())
            if (box->accessibleName().contains(name))
                return box;
        return nullptr;
    }
    QCheckBox* literal() {
        for (QCheckBox* box : options.findChildren<QCheckBox*>())
            if (box->text().contains(QStringLiteral("As written")))
                return box;
        return nullptr;
    }
    static void toggle(QCheckBox* box) { QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2}); }
    static void choose(QComboBox* box, int index) {
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    Curve curve;
    CurveOptions options;
};

TEST_F(CurveOptionsTest, BoundsAreOneClick) {
    show("swish");
    auto* box = options.findChild<QCheckBox*>();
    toggle(box);
    EXPECT_TRUE(curve.showsSlopeBounds);
}

TEST_F(CurveOptionsTest, LiteralFormsAreOneClickAway) {
    QComboBox* naive = combo(QStringLiteral("Literal"));
    show("relu");
    EXPECT_FALSE(literal()->isVisibleTo(&options)) << "nobody writes ReLU badly";
    show("tanh");
    ASSERT_TRUE(literal()->isVisibleTo(&options));
    EXPECT_FALSE(naive->isVisibleTo(&options));
    toggle(literal());
    EXPECT_EQ(curve.naive, (NaiveBeside{"tanh", Precision::Float32}));
    ASSERT_TRUE(naive->isVisibleTo(&options));
    ASSERT_EQ(naive->count(), 4) << "two forms in two precisions";
    choose(naive, 3);
    EXPECT_EQ(curve.naive, (NaiveBeside{"tanh_slope", Precision::Float64}));
    toggle(literal());
    EXPECT_FALSE(curve.naive);
}

TEST_F(CurveOptionsTest, TroublesAreSaidAndCanBeShown) {
    show("tanh");
    toggle(literal());
    options.refreshTroubles();
    bool isSaid = false;
    for (const QLabel* label : options.findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QStringLiteral("first at x = 88.7228: overflows"));
    EXPECT_TRUE(isSaid);
    QSignalSpy wanted(&options, &CurveOptions::rangeWanted);
    QTest::mouseClick(options.findChild<QPushButton*>(), Qt::LeftButton);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_LT(wanted[0][0].toDouble(), -88.7);
    EXPECT_GT(wanted[0][1].toDouble(), 88.7);
}

// As a file may say it: smooth_maximum takes three parameters, ReLU has none.
TEST_F(CurveOptionsTest, AFormOfAnotherActivationIsBorne) {
    curve.activation = "relu";
    curve.naive = NaiveBeside{"smooth_maximum", Precision::Float32};
    options.setCurve(curve, *resolve(curve));
    options.refreshTroubles();
    EXPECT_FALSE(literal()->isVisibleTo(&options));
}

TEST_F(CurveOptionsTest, RReluHasItsTrainingSlopes) {
    show("relu");
    auto* draws = options.findChild<NumberEdit*>();
    EXPECT_FALSE(draws->isVisibleTo(&options));
    show("rrelu");
    auto* training = options.findChildren<QCheckBox*>()[1];
    toggle(training);
    ASSERT_TRUE(curve.training);
    EXPECT_GT(curve.training->draws, 0u);
    draws->selectAll();
    QTest::keyClicks(draws, QStringLiteral("20000\r"));
    EXPECT_TRUE(draws->property("invalid").toBool()) << "said, not cut to 2000";
    EXPECT_EQ(curve.training->draws, 80u);
    draws->selectAll();
    QTest::keyClicks(draws, QStringLiteral("200\r"));
    emit options.findChild<SeedBox*>()->seedChosen(0);
    EXPECT_EQ(curve.training->draws, 200u);
}

TEST_F(CurveOptionsTest, ConventionsAreThoseOfTheKink) {
    QComboBox* kinks = combo(QStringLiteral("kinks"));
    show("swish");
    EXPECT_FALSE(kinks->isVisibleTo(&options));
    show("relu");
    ASSERT_TRUE(kinks->isVisibleTo(&options));
    const int half = kinks->findText(QStringLiteral("torch.maximum"), Qt::MatchContains);
    ASSERT_GT(half, 0);
    EXPECT_TRUE(kinks->itemText(half).contains(QStringLiteral("f′(0) = 0.5")));
    choose(kinks, half);
    EXPECT_EQ(curve.kinkFramework, "PyTorch torch.maximum");
    choose(kinks, 0);
    EXPECT_EQ(curve.kinkFramework, "") << "the followed one needs no name";
}

} // namespace
} // namespace acti::ui
