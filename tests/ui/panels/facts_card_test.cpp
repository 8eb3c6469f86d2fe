#include "ui/panels/facts_card.h"

#include "core/activations/catalogue.h"
#include "core/base/text.h"
#include "ui/panels/fact_value.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <gtest/gtest.h>

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
