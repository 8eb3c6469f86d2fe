#include "core/activations/families.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

void expectAll(const std::vector<Entry>& entries, Family family) {
    EXPECT_FALSE(entries.empty());
    for (const Entry& entry : entries) {
        EXPECT_EQ(entry.family(), family) << entry.id();
        EXPECT_TRUE(findEntry(entry.id())) << entry.id() << " is missing from the catalogue";
    }
}

TEST(Families, HoldTheirOwnAndAreInTheCatalogue) {
    expectAll(rectifiers(), Family::Rectifiers);
    expectAll(exponentials(), Family::Exponentials);
    expectAll(sigmoids(), Family::Sigmoids);
    expectAll(gated(), Family::Gated);
    expectAll(acon(), Family::Acon);
    expectAll(modern(), Family::Modern);
    expectAll(shrinkage(), Family::Shrinkage);
    expectAll(periodic(), Family::Periodic);
}

} // namespace
} // namespace acti
