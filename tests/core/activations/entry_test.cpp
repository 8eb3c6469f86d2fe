#include "core/activations/entry.h"

#include "core/base/text.h"
#include "tests/support/every_entry.h"
#include "tests/support/reference_table.h"
#include "tests/support/ulp.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace acti {
namespace {

// The largest error of one quantity over a table, and the row where it is.
struct Worst {
    double ulp = 0;
    ReferenceRow row;
    double got = 0, want = 0;

    void see(double value, double expected, const ReferenceRow& at) {
        // A limit that does not exist is nan in the table and is not judged.
        if (std::isnan(expected) && at.kind != "nan")
            return;
        const double error = ulpDistance(value, expected);
        if (error >= ulp) {
            ulp = error;
            row = at;
            got = value;
            want = expected;
        }
    }
    std::string text(const Entry& entry) const {
        std::ostringstream out;
        out << entry.id();
        for (std::size_t i = 0; i < row.params.size(); ++i)
            out << ' ' << entry.params()[i].id << '=' << shortest(row.params[i]);
        out << " x=" << shortest(row.x) << " (" << row.kind << ", line " << row.line << "): got " << shortest(got)
            << ", want " << shortest(want) << ", " << significant(ulp, 4) << " ulp";
        return out.str();
    }
};

struct WorstOfTable {
    Worst f, f1, f2;
    std::vector<Worst> gradient;
};

WorstOfTable measure(const Entry& entry, const std::vector<ReferenceRow>& rows) {
    WorstOfTable worst;
    worst.gradient.resize(entry.params().size());
    for (const ReferenceRow& row : rows) {
        const Sample got = entry.at(row.x, row.params);
        worst.f.see(got.f, row.want.f, row);
        worst.f1.see(got.f1, row.want.f1, row);
        worst.f2.see(got.f2, row.want.f2, row);
        for (std::size_t i = 0; i < worst.gradient.size(); ++i)
            worst.gradient[i].see(got.gradient[i], row.want.gradient[i], row);
    }
    return worst;
}

void print(const Entry& entry, std::size_t rows, const WorstOfTable& worst) {
    std::printf("| %s | %zu | %.3f | %.3f | %.3f |", std::string(entry.id()).c_str(), rows, worst.f.ulp, worst.f1.ulp,
                worst.f2.ulp);
    for (std::size_t i = 0; i < worst.gradient.size(); ++i)
        std::printf("%s %s %.3f", i == 0 ? "" : ",", std::string(entry.params()[i].id).c_str(), worst.gradient[i].ulp);
    std::printf(" |\n");
}

// One test an entry, made from the catalogue: an entry without a table fails.
class EntryTable : public testing::TestWithParam<const Entry*> {};

TEST_P(EntryTable, AgreesWithTheReference) {
    const Entry& entry = *GetParam();
    const auto rows = readReferenceTable(entry);
    ASSERT_FALSE(rows.empty()) << "add tests/data/tables/" << entry.id() << ".csv, see tests/data/README.md";
    const WorstOfTable worst = measure(entry, rows);
    if (std::getenv("ACTI_PRINT_ERRORS"))
        print(entry, rows.size(), worst);
    EXPECT_LE(worst.f.ulp, 1) << "f: " << worst.f.text(entry);
    EXPECT_LE(worst.f1.ulp, 2) << "f': " << worst.f1.text(entry);
    EXPECT_LE(worst.f2.ulp, 2) << "f'': " << worst.f2.text(entry);
    for (std::size_t i = 0; i < worst.gradient.size(); ++i)
        EXPECT_LE(worst.gradient[i].ulp, 2) << "df/d" << entry.params()[i].id << ": " << worst.gradient[i].text(entry);
}

ACTI_FOR_EVERY_ENTRY(EntryTable);

} // namespace
} // namespace acti
