#include "tests/precise/accuracy.h"

#include "core/base/text.h"
#include "tests/precise/textbook.h"
#include "tests/support/every_entry.h"

namespace acti {
namespace {

class Precise : public EntryTest {};

TEST_P(Precise, EveryQuantityIsRightAgainstTheTextbook) {
    ASSERT_TRUE(textbookOf(entry().id())) << "tests/precise/textbook.cpp lacks the formula of " << entry().id();
    const Accuracy accuracy = accuracyOf(entry(), 12);
    const auto expectWithin = [&](Judged what, const char* name, double limit) {
        const Worst& worst = accuracy.worst[static_cast<std::size_t>(what)];
        EXPECT_LE(worst.ulp, limit) << name << " of " << Case{&entry(), worst.params}.text() << " at x = "
                                    << (worst.params.size() == entry().params().size() ? shortest(worst.x) : "?");
    };
    expectWithin(Judged::F, "f", 1);
    expectWithin(Judged::F1, "f'", 2);
    expectWithin(Judged::F2, "f''", 2);
    expectWithin(Judged::Gradient, "the parameter gradient", 2);
}

ACTI_FOR_EVERY_ENTRY(Precise);

} // namespace
} // namespace acti
