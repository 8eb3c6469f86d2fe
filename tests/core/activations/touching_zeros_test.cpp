#include "core/activations/touching_zeros.h"

#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "core/activations/facts.h"

#include <gtest/gtest.h>

#include <cmath>

namespace acti {
namespace {

Facts touchedFacts(std::string_view text) {
    const auto entry = customEntry(text);
    EXPECT_TRUE(entry) << text;
    return facts(*entry, entry->initialParams());
}

TEST(TouchingZeros, AZeroThatIsTouchedIsAZero) {
    struct Touching {
        const char* text;
        double x;
    };
    for (const Touching& row : {Touching{"(exp(x) - 2)^2", std::log(2.0)},
                                {"x * (exp(x) - 2)^2", std::log(2.0)},
                                {"-(x^3 - 5)^2", std::cbrt(5.0)},
                                {"(exp(x) - 2) * (exp(x) - 2) / 3", std::log(2.0)},
                                {"a = 3; (log(x + 4) - a)^4", std::exp(3.0) - 4},
                                {"(tanh(x) - 0.3)^2", std::atanh(0.3)}}) {
        const Facts known = touchedFacts(row.text);
        ASSERT_FALSE(known.zeros.empty()) << row.text;
        EXPECT_NEAR(known.zeros.back(), row.x, 1e-15 * std::max(1.0, row.x)) << row.text;
    }
    const Facts square = touchedFacts("(exp(x) - 2)^2");
    EXPECT_EQ(square.zeros.size(), 1U);
    EXPECT_EQ(square.infimum.value, 0);
    EXPECT_EQ(square.minima.at(0).y, 0);
    EXPECT_TRUE(touchedFacts("(exp(x) - 2)^2 + 1e-33").zeros.empty()) << "it comes near 0 and stays above";
    EXPECT_TRUE(touchedFacts("x^2 + 1e-300").zeros.empty());
}

TEST(TouchingZeros, TheCatalogueClaimsItsOwn) {
    const double xs[] = {0, 1};
    for (const Entry& entry : catalogue())
        EXPECT_TRUE(touchingZeros(entry, entry.initialParams(), xs).empty()) << entry.id();
}

} // namespace
} // namespace acti
