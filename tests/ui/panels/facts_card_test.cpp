#include "ui/panels/facts_card.h"

#include "core/activations/catalogue.h"
#include "core/base/text.h"
#include "ui/panels/fact_value.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

std::vector<FactRow> rowsOf(std::string_view id, std::vector<double> params = {}) {
    const Entry& entry = **findEntry(id);
    if (params.empty())
        params = entry.initialParams();
    return factRowsOf(entry, params, facts(entry, params));
}

const FactRow* find(const std::vector<FactRow>& rows, const QString& name) {
    for (const FactRow& row : rows)
        if (row.name == name)
            return &row;
    return nullptr;
}

TEST(FactRows, HoldEverythingThatTheCardPromises) {
    for (const Entry& entry : catalogue()) {
        const auto rows = rowsOf(entry.id());
        for (const char* name : {"bounds", "limits", "at 0", "Lipschitz", "range", "f(0)", "monotone", "smooth", "E f",
                                 "E f²", "gain", "Source"})
            EXPECT_TRUE(find(rows, QString::fromUtf8(name))) << entry.id() << " " << name;
        EXPECT_FALSE(rows.back().value.isEmpty()) << entry.id() << " names no source";
    }
}

TEST(FactRows, AconCHasItsClosedFormAndWordsWhereItIsALine) {
    const FactRow* supremum = nullptr;
    const auto rows = rowsOf("acon_c", {1.2, -0.8, 1});
    ASSERT_TRUE(supremum = find(rows, QStringLiteral("sup f′")));
    EXPECT_EQ(supremum->value, QStringLiteral("1.0998 p₁ − 0.0998 p₂"));
    EXPECT_TRUE(supremum->tip.contains(QStringLiteral("Ma et al. 2021")));
    EXPECT_NEAR(*parseDouble(supremum->copied.toStdString()), 1.39967864, 1e-8);
    const auto still = rowsOf("acon_c", {1.2, -0.8, 0}), equal = rowsOf("acon_c", {0.5, 0.5, 3});
    ASSERT_TRUE(find(still, QStringLiteral("degenerate")) && find(equal, QStringLiteral("degenerate")));
    EXPECT_TRUE(find(still, QStringLiteral("degenerate"))->value.startsWith(QStringLiteral("β = 0: linear, f′ = 0.2")));
    EXPECT_TRUE(
        find(equal, QStringLiteral("degenerate"))->value.startsWith(QStringLiteral("p₁ = p₂: linear, f′ = 0.5")));
}

TEST(FactRows, KinksSayWhoReportsWhat) {
    const auto rows = rowsOf("relu");
    const FactRow* reported = find(rows, QStringLiteral("reported"));
    ASSERT_TRUE(reported);
    EXPECT_TRUE(reported->value.contains(QStringLiteral("f′(0) = 0.5: JAX jnp.maximum")));
    EXPECT_TRUE(reported->tip.contains(QStringLiteral("jax issue 37821")));
}

TEST(FactRows, AKinkBelongsToTheSideThatTheConventionGivesIt) {
    const auto rows = rowsOf("relu");
    EXPECT_EQ(find(rows, QStringLiteral("attained at"))->value, QStringLiteral("inf: (−∞, 0]\nsup: (0, ∞)"));
}

// What stands at a kink is said of no piece that has another value there, for f and for f'.
TEST(FactRows, NoPieceContradictsTheValuesAtKinks) {
    static const QRegularExpression kPiece(QStringLiteral("([\\[(])([^,\\[(]+), ([^\\])]+)([\\])])"));
    const auto number = [](QString text) {
        return parseDouble(text.replace(QChar(0x2212), QLatin1Char('-')).toStdString());
    };
    int pieces = 0;
    for (const Entry& entry : catalogue()) {
        const std::vector<double> params = entry.initialParams();
        const Facts known = facts(entry, params);
        const auto rows = factRowsOf(entry, params, known);
        const FactRow* attained = find(rows, QStringLiteral("attained at"));
        if (!attained)
            continue;
        const QStringList lines = attained->value.split(QLatin1Char('\n'));
        for (int i = 0; i < lines.size() && lines.size() == 2; ++i) {
            const double value = i == 0 ? known.slopeInfimum.value : known.slopeSupremum.value;
            const auto piece = kPiece.match(lines[i]);
            if (!piece.hasMatch())
                continue;
            ++pieces;
            for (const auto& [end, isClosed] : {std::pair{number(piece.captured(2)), piece.captured(1) == u"["},
                                                std::pair{number(piece.captured(3)), piece.captured(4) == u"]"}})
                for (const Kink& kink : known.kinks)
                    if (end && std::fabs(*end - kink.x) < 1e-5) {
                        EXPECT_EQ(isClosed, std::fabs(entry.at(kink.x, params).f1 - value) < 1e-12)
                            << entry.id() << " " << lines[i].toStdString();
                    }
        }
    }
    EXPECT_GT(pieces, 5);
}

TEST(FactRows, ASteepAconIsNamedAsTheHardMaximum) {
    const FactRow* limit = nullptr;
    EXPECT_FALSE(find(rowsOf("acon_c", {1.2, -0.8, 1}), QStringLiteral("β → ∞")));
    const auto steep = rowsOf("acon_c", {1.2, -0.8, 100}), falling = rowsOf("acon_c", {1.2, -0.8, -100});
    ASSERT_TRUE(limit = find(steep, QStringLiteral("β → ∞")));
    EXPECT_EQ(limit->value, QStringLiteral("hard maximum: max(p₁ x, p₂ x), at most 0.00278 away"));
    ASSERT_TRUE(limit = find(falling, QStringLiteral("β → −∞")));
    EXPECT_TRUE(limit->value.startsWith(QStringLiteral("hard minimum: min(p₁ x, p₂ x)")));
    // The gap is what it says: attained, and nowhere exceeded.
    const Entry& acon = **findEntry("acon_c");
    const std::vector<double> params{1.2, -0.8, 100};
    double gap = 0;
    for (int i = -4000; i <= 4000; ++i)
        gap = std::max(gap, std::max(1.2 * i * 1e-4, -0.8 * i * 1e-4) - acon.at(i * 1e-4, params).f);
    EXPECT_NEAR(gap, 0.278464542761 / 100, 1e-7);
}

// The card is one stop of the Tab key; its rows are reached by arrow keys.
TEST(FactsCard, ArrowKeysGoFromRowToRow) {
    const Entry& swish = **findEntry("swish");
    FactsCard card;
    card.setFacts(swish, swish.initialParams(), facts(swish, swish.initialParams()));
    card.show();
    const auto stops = [&] {
        std::vector<FactValue*> found;
        for (FactValue* value : card.findChildren<FactValue*>())
            if (value->focusPolicy() & Qt::TabFocus)
                found.push_back(value);
        return found;
    };
    ASSERT_EQ(stops().size(), 1U);
    FactValue* first = stops()[0];
    EXPECT_TRUE(first->accessibleName().startsWith(QStringLiteral("bounds")));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Up);
    QTest::keyClick(first, Qt::Key_Down);
    QFocusEvent in(QEvent::FocusIn, Qt::OtherFocusReason); // offscreen no window is active
    FactValue* second = card.findChildren<FactValue*>()[2];
    QCoreApplication::sendEvent(second, &in);
    ASSERT_EQ(stops().size(), 1U);
    EXPECT_EQ(stops()[0], second);
    QTest::keyClick(second, Qt::Key_Return);
    EXPECT_TRUE(second->accessibleDescription().startsWith(QStringLiteral("Copied: ")));
}

// Every number that is shown rounded is copied so that it reads back to the same double.
TEST(FactsCard, ValuesAreCopiedAtFullPrecision) {
    const Entry& swish = **findEntry("swish");
    FactsCard card;
    card.setFacts(swish, swish.initialParams(), facts(swish, swish.initialParams()));
    card.show();
    FactValue* lipschitz = nullptr;
    for (FactValue* value : card.findChildren<FactValue*>())
        if (value->accessibleName().startsWith(QStringLiteral("Lipschitz")))
            lipschitz = value;
    ASSERT_NE(lipschitz, nullptr);
    EXPECT_EQ(lipschitz->text(), QStringLiteral("1.099839"));
    QTest::mouseClick(lipschitz, Qt::LeftButton);
    const std::string copied = QGuiApplication::clipboard()->text().toStdString();
    EXPECT_EQ(parseDouble(copied), facts(swish, swish.initialParams()).lipschitz);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(lipschitz, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), copied) << "by the keyboard too";
}

} // namespace
} // namespace acti::ui
