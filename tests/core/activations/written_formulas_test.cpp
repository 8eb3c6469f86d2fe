// The table of tests/data/formulas: what people type and paste, with its values, and what is refused.
#include "core/activations/custom.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

struct WrittenFormula {
    std::string text, x, want;
};

std::vector<WrittenFormula> writtenFormulas() {
    std::vector<WrittenFormula> all;
    const auto table = readFile(ACTI_TEST_DATA "/formulas/spellings.tsv", 1 << 20);
    EXPECT_TRUE(table);
    for (const std::string_view line : split(table ? std::string_view(*table) : std::string_view(), '\n')) {
        const auto cells = split(line, '\t');
        if (cells.size() != 3)
            continue;
        std::string text(cells[0]);
        constexpr std::string_view kBreak = "⏎";
        for (std::size_t at = text.find(kBreak); at != std::string::npos; at = text.find(kBreak))
            text.replace(at, kBreak.size(), "\n");
        all.push_back({text, std::string(cells[1]), std::string(cells[2])});
    }
    return all;
}

TEST(WrittenFormulas, HaveTheirValuesOrSayWhatToDo) {
    std::size_t read = 0, refused = 0;
    for (const auto& [text, x, want] : writtenFormulas()) {
        const auto entry = customEntry(text);
        if (x == "refused") {
            ++refused;
            ASSERT_FALSE(entry) << text;
            EXPECT_EQ(message(entry.error()), want) << text;
            continue;
        }
        ++read;
        EXPECT_TRUE(entry) << text << "\n" << message(entry.error());
        if (!entry)
            continue;
        const double right = parseDouble(want).value_or(1e300);
        const double got = entry->at(parseDouble(x).value_or(1e300), entry->initialParams()).f;
        EXPECT_NEAR(got, right, 1e-12 * std::fabs(right)) << text;
    }
    EXPECT_GE(read, 250u);
    EXPECT_GE(refused, 40u);
}

TEST(WrittenFormulas, PrintAndReadBackToTheSame) {
    for (const auto& [text, x, want] : writtenFormulas()) {
        const auto formula = parseFormula(text, catalogueLibrary());
        if (!formula)
            continue;
        const auto again = parseFormula(printFormula(*formula), catalogueLibrary());
        ASSERT_TRUE(again) << printFormula(*formula) << "\n" << message(again.error());
        EXPECT_EQ(*again, *formula) << printFormula(*formula);
    }
}

// Jumps (order 0) and bends (order 1) are found, wherever the function has them.
TEST(WrittenFormulas, StepsAndBendsAreFound) {
    const auto kinksOf = [](std::string_view text) {
        const Entry entry = *customEntry(text);
        std::string all;
        for (const Kink& kink : entry.kinks(entry.initialParams()))
            if (std::fabs(kink.x) <= 1.5)
                all += shortest(kink.x) + ":" + std::to_string(kink.order) + " ";
        return all;
    };
    EXPECT_EQ(kinksOf("sign(x - 1)"), "1:0 ");
    EXPECT_EQ(kinksOf("x sign(x)"), "0:1 ");
    EXPECT_EQ(kinksOf("step(x)"), "0:0 ");
    EXPECT_EQ(kinksOf("floor(x)"), "-1:0 0:0 1:0 ");
    EXPECT_EQ(kinksOf("⌈x⌉"), "-1:0 0:0 1:0 ");
    EXPECT_EQ(kinksOf("round(x)"), "-1.5:0 -0.5:0 0.5:0 1.5:0 ");
    EXPECT_EQ(kinksOf("trunc(x)"), "-1:0 1:0 ") << "the step over 0 is none";
    EXPECT_EQ(kinksOf("|x| - |x - 1|"), "0:1 1:1 ");
    EXPECT_EQ(kinksOf("clip(x, -1, 1)"), "-1:1 1:1 ");
    EXPECT_EQ(kinksOf("mod(x, 1)"), "-1:0 0:0 1:0 ");
    EXPECT_EQ(kinksOf("x if x > 0 else 0"), "0:1 ");
    const Entry floor = *customEntry("x floor(x)");
    EXPECT_EQ(floor.at(2.5, {}).f1, 2);
    EXPECT_EQ(floor.at(2.5, {}).f2, 0);
    EXPECT_EQ(floor.at(2, {}).f, 4) << "the value at a step is that of the function";
}

TEST(WrittenFormulas, SayHowTheyAreReadWhereThatMayMislead) {
    const auto remarksOn = [](std::string_view text) {
        const auto read = readFormula(text, catalogueLibrary());
        EXPECT_TRUE(read) << text;
        return read && !read->remarks.empty() ? read->remarks[0].where + ": " + read->remarks[0].what() : "";
    };
    EXPECT_EQ(remarksOn("x^(1/3)"),
              "column 2: this power is NaN where its base is negative, since its exponent is not a "
              "whole number; cbrt(x) is the cube root of every x");
    EXPECT_EQ(remarksOn("x^0.2"), "column 2: this power is NaN where its base is negative, since its exponent is not a "
                                  "whole number; sign(x) * abs(x)^p keeps the sign of x");
    EXPECT_EQ(remarksOn("1/2x"), "column 4: a product without a sign goes from left to right: 1/2x is (1/2)*x; for the "
                                 "other write 1/(2x)");
    EXPECT_EQ(remarksOn("ax + b"), "column 1: ax is one name, that of a parameter; the product is written a*x or a x");
    EXPECT_EQ(remarksOn("2 lnx"), "column 3: lnx is one name, that of a parameter; the function is written ln(x)");
    EXPECT_EQ(remarksOn("x % 2"), "column 3: % is a remainder here, as in Python: it has the sign of the divisor");
    for (const char* text : {"abs(x)^1.5", "x^2", "x^-3", "max(x, 0)^0.5", "exp(x)^0.3", "x/2*x", "a x", "(x^2)^(1/3)"})
        EXPECT_EQ(remarksOn(text), "") << text;
}

} // namespace
} // namespace acti
