#include "ui/panels/curve_options.h"

#include "ui/widgets/seed_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
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
    QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
    EXPECT_TRUE(curve.showsSlopeBounds);
}

TEST_F(CurveOptionsTest, LiteralFormsAreThoseOfTheActivation) {
    QComboBox* naive = combo(QStringLiteral("Literal"));
    show("relu");
    EXPECT_FALSE(naive->isVisibleTo(&options));
    show("tanh");
    ASSERT_TRUE(naive->isVisibleTo(&options));
    ASSERT_EQ(naive->count(), 5) << "none, and two forms in two precisions";
    choose(naive, 1);
    EXPECT_EQ(curve.naive, (NaiveBeside{"tanh", Precision::Float32}));
    choose(naive, 4);
    EXPECT_EQ(curve.naive, (NaiveBeside{"tanh_slope", Precision::Float64}));
    choose(naive, 0);
    EXPECT_FALSE(curve.naive);
}

TEST_F(CurveOptionsTest, TroublesAreSaidAndCanBeShown) {
    show("tanh");
    choose(combo(QStringLiteral("Literal")), 1);
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

TEST_F(CurveOptionsTest, RReluHasItsTrainingSlopes) {
    show("relu");
    auto* draws = options.findChild<QSpinBox*>();
    EXPECT_FALSE(draws->isVisibleTo(&options));
    show("rrelu");
    auto* training = options.findChildren<QCheckBox*>()[1];
    QTest::mouseClick(training, Qt::LeftButton, {}, {8, training->height() / 2});
    ASSERT_TRUE(curve.training);
    EXPECT_GT(curve.training->draws, 0u);
    draws->setValue(200);
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
