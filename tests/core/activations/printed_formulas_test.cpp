// What entries print is read back: every entry of the catalogue in every language, at the same values.
#include "core/activations/custom.h"
#include "tests/support/every_entry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace acti {
namespace {

constexpr double kPlaces[] = {-30.25, -8, -3, -1.7, -1, -0.5, -0.01, 0, 0.2, 1, 2.5, 3, 6.5, 40};

// The value of each parameter of `read`, by its name or by the symbol that TeX has for it.
std::vector<double> valuesFor(const Entry& read, const Entry& printed, std::vector<double> values) {
    std::vector<double> found = read.initialParams();
    for (std::size_t i = 0; i < found.size(); ++i)
        for (std::size_t k = 0; k < values.size(); ++k)
            if (printed.params()[k].id == read.params()[i].id || printed.params()[k].symbol == read.params()[i].symbol)
                found[i] = values[k];
    return found;
}

// Code does what the entry does, but for constants that are rounded to double and powers that it spells otherwise:
// 4 ulp. TeX has the mathematical form, which loses digits beside zeros and in the left tail (e^x - 1 at -0.01, 1 + erf
// at -8): 1e-13, and 1e-15 of 1.
double toleranceOf(Language language, double want) {
    return language == Language::Latex ? 1e-13 * std::fabs(want) + 1e-15
                                       : 4 * 0x1p-52 * std::fabs(want) + (std::fabs(want) < 1 ? 0x1p-60 : 0);
}

TEST(PrintedFormulas, OfTheCatalogueReadBackToTheSameValues) {
    for (const Entry& entry : catalogue())
        for (const auto& [language, id] : kLanguages) {
            std::vector<double> params = entry.initialParams();
            const std::string text = entry.printed(language, params);
            const auto read = customEntry(text);
            EXPECT_TRUE(read) << entry.id() << " " << id << "\n" << text << "\n" << message(read.error());
            if (!read)
                continue;
            if (language != Language::Latex) {
                ASSERT_EQ(read->params().size(), entry.params().size()) << text;
                for (std::size_t i = 0; i < params.size(); ++i) {
                    EXPECT_EQ(read->params()[i].id, entry.params()[i].id) << text;
                    EXPECT_EQ(read->params()[i].initial, params[i]) << text;
                }
            }
            for (const double scale : {1.0, 0.75}) {
                std::vector<double> values = params;
                for (double& value : values)
                    value *= scale;
                const auto theirs = valuesFor(*read, entry, values);
                for (const double x : kPlaces) {
                    const double want = entry.at(x, values).f, got = read->at(x, theirs).f;
                    EXPECT_NEAR(got, want, toleranceOf(language, want))
                        << entry.id() << " " << id << " at " << x << "\n"
                        << text;
                }
            }
        }
}

TEST(PrintedFormulas, OfTheSyntaxReadBackToo) {
    const char* kTexts[] = {"cbrt(x) + log2(x^2 + 1) - log10(x^2 + 3)",
                            "sinh(x / 9) + cosh(x / 9) * tan(x / 50) + atan(x)",
                            "asinh(x) + sign(x) * floor(x) - ceil(2 * x) + round(x) + trunc(x)",
                            "asin(tanh(x)) + acos(sigmoid(x)) + acosh(x^2 + 1) + atanh(tanh(x) / 2)",
                            "slope = 2; slope * (x - 1) + step(x) * clip(x, -1, 1)",
                            "lambda = 2; x > lambda || x < -lambda ? x : lambda * x / (x^2 + 1)"};
    for (const char* text : kTexts) {
        const Entry entry = *customEntry(text);
        for (const auto& [language, id] : kLanguages) {
            const std::string printed = entry.printed(language, entry.initialParams());
            const auto read = customEntry(printed);
            EXPECT_TRUE(read) << printed << "\n" << message(read.error());
            if (!read)
                continue;
            const auto params = valuesFor(*read, entry, entry.initialParams());
            for (const double x : kPlaces) {
                const double want = entry.at(x, entry.initialParams()).f;
                EXPECT_NEAR(read->at(x, params).f, want, 1e-14 * std::fabs(want)) << printed << " at " << x;
            }
        }
    }
}

} // namespace
} // namespace acti
