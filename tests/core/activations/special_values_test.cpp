// f, f', f'' of every entry at the arguments that are easily got wrong, as a table in tests/golden. Its finite rows are
// checked against MPFR besides (tests/precise), its infinite ones against the formula (entry_claims_test).
#include "tests/support/every_entry.h"
#include "tests/support/golden.h"

#include <cmath>
#include <limits>

namespace acti {
namespace {

TEST(SpecialValues, AreAsWritten) {
    using Limits = std::numeric_limits<double>;
    std::string table = "id,x,f,f1,f2\n";
    for (const Entry& entry : catalogue())
        for (const double size :
             {Limits::quiet_NaN(), Limits::infinity(), Limits::max(), Limits::min(), Limits::denorm_min(), 0.0})
            for (const double x : {-size, size}) {
                if (std::isnan(x) && std::signbit(x))
                    continue;
                const Sample sample = entry.at(x, entry.initialParams());
                table.append(entry.id());
                for (const double value : {x, sample.f, sample.f1, sample.f2})
                    table.append(",").append(shortest(value));
                table.append("\n");
            }
    EXPECT_TRUE(matchesGolden("special_values.csv", table));
}

} // namespace
} // namespace acti
