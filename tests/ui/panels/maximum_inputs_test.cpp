#include "ui/panels/maximum_inputs.h"

#include "ui/widgets/number_edit.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

using Inputs = std::vector<MaximumInput>;

struct MaximumInputsTest : testing::Test {
    MaximumInputsTest() {
        editor.show();
        QObject::connect(&editor, &MaximumInputs::edited, &editor, [this](const Inputs& inputs, const QString& name) {
            proposed = inputs;
            change = name;
        });
        editor.setInputs({{1, 0}, {-0.5, -1}});
    }
    NumberEdit* field(const QString& name) {
        QCoreApplication::processEvents(); // fresh rows show themselves from the event loop
        for (auto* one : editor.findChildren<NumberEdit*>())
            if (one->accessibleName() == name && one->isVisible())
                return one;
        ADD_FAILURE() << "no field is called " << name.toStdString();
        std::abort();
    }
    void type(const QString& name, const QString& text) {
        auto* one = field(name);
        one->selectAll();
        QTest::keyClicks(one, text);
        QTest::keyClick(one, Qt::Key_Return);
    }

    MaximumInputs editor;
    Inputs proposed;
    QString change;
};

TEST_F(MaximumInputsTest, ShowsWhatItIsGivenUnderTheFiguresNames) {
    EXPECT_EQ(field(QStringLiteral("Slope of input 2"))->value(), -0.5);
    EXPECT_EQ(field(QStringLiteral("Offset of input 2"))->value(), -1);
    QStringList words;
    for (const QLabel* label : editor.findChildren<QLabel*>())
        words << label->text();
    EXPECT_TRUE(words.contains(QStringLiteral("x₁ =")));
    EXPECT_TRUE(words.contains(QStringLiteral("x₂ =")));
    EXPECT_TRUE(proposed.empty()) << "showing is no edit";
}

TEST_F(MaximumInputsTest, ProposesOneChangeAtATime) {
    type(QStringLiteral("Slope of input 1"), QStringLiteral("2"));
    EXPECT_EQ(proposed, (Inputs{{2, 0}, {-0.5, -1}}));
    type(QStringLiteral("Offset of input 2"), QStringLiteral("7"));
    EXPECT_EQ(proposed, (Inputs{{1, 0}, {-0.5, 7}})) << "of what it was given; the owner decides";
    EXPECT_EQ(change, QStringLiteral("Change input 2"));
}

TEST_F(MaximumInputsTest, AddsAndRemoves) {
    auto* add = editor.findChild<QPushButton*>();
    add->click();
    EXPECT_EQ(proposed.size(), 3U);
    editor.setInputs(proposed);
    EXPECT_EQ(field(QStringLiteral("Slope of input 3"))->value(), 0);
    for (auto* remove : editor.findChildren<QToolButton*>())
        if (remove->accessibleName() == QStringLiteral("Remove input 1") && remove->isVisible())
            remove->click();
    EXPECT_EQ(proposed.size(), 2U);
    EXPECT_EQ(proposed[0].slope, -0.5);
    editor.setInputs(Inputs(kMostInputs));
    EXPECT_FALSE(add->isEnabled());
    editor.setInputs({{1, 0}});
    QCoreApplication::processEvents();
    for (auto* remove : editor.findChildren<QToolButton*>()) {
        if (!remove->isVisible())
            continue;
        EXPECT_FALSE(remove->isEnabled()) << "one must stay";
    }
}

TEST_F(MaximumInputsTest, AValueBeyondTheLimitIsMarkedAndProposesNothing) {
    type(QStringLiteral("Slope of input 1"), QStringLiteral("1e7"));
    EXPECT_TRUE(proposed.empty());
    EXPECT_TRUE(field(QStringLiteral("Slope of input 1"))->property("invalid").toBool());
}

} // namespace
} // namespace acti::ui
