#include "core/expression/terms.h"

#include "core/expression/parser.h"
#include "core/expression/print.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

Expression ofTerms(std::string_view text) { return parseFormula(text)->body; }

TEST(Terms, AProductIsANumberTimesPowers) {
    const Term term = termOf(ofTerms("-3 * x^2 / (4 * sin(x)) * x"));
    EXPECT_EQ(term.coefficient, -0.75L);
    ASSERT_EQ(term.factors.size(), 2u);
    EXPECT_EQ(term.factors[0], (Factor{Expression::variable(), 3}));
    EXPECT_EQ(term.factors[1].power, -1);
}

TEST(Terms, WhatStandsAboveAndBelowIsNotCancelled) {
    EXPECT_EQ(termOf(ofTerms("x / x")).factors.size(), 2u);
    EXPECT_EQ(termOf(ofTerms("0 * x")).coefficient, 1) << "a factor 0 is no coefficient";
    EXPECT_EQ(termOf(ofTerms("x / 0")).coefficient, 1);
}

TEST(Terms, ASumIsFlattenedThroughSignsAndNumbers) {
    const std::vector<Term> terms = termsOf(ofTerms("2 - (x - 3 * (sin(x) + 1))"));
    ASSERT_EQ(terms.size(), 4u);
    EXPECT_EQ(terms[0].coefficient, 2);
    EXPECT_EQ(terms[1].coefficient, -1);
    EXPECT_EQ(terms[2].coefficient, 3);
    EXPECT_EQ(terms[3].coefficient, 3);
    EXPECT_TRUE(terms[3].isNumber());
}

TEST(Terms, AreWrittenOutAgain) {
    for (const char* text : {"x", "2 * x", "x / sin(x)", "-x", "x * sin(x)^2", "x + 1 - sin(x)"}) {
        const Expression body = ofTerms(text);
        EXPECT_EQ(expressionOf(termsOf(body)), body) << text;
    }
    EXPECT_EQ(expressionOf(std::vector<Term>{}), Expression::constant(0));
}

TEST(Terms, ASignGoesToWhereItCostsNothing) {
    EXPECT_EQ(negated(ofTerms("-x")), ofTerms("x"));
    EXPECT_EQ(negated(ofTerms("2 - x")), ofTerms("x - 2"));
    EXPECT_EQ(negated(ofTerms("-x / 3")), ofTerms("x / 3"));
    EXPECT_EQ(negated(ofTerms("2 * x")), ofTerms("-2 * x"));
    EXPECT_EQ(scaled(ofTerms("x / 2"), 2), ofTerms("x"));
    EXPECT_EQ(scaled(ofTerms("x / 3"), 2), ofTerms("2 * (x / 3)"));
}

} // namespace
} // namespace acti
