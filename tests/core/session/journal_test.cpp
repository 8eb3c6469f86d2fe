#include "core/session/journal.h"

#include "core/base/atomic_file.h"
#include "tests/support/random_session.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Journal, ReadsBackWithWhereItsSessionLies) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "one";
    RandomSession random(12);
    for (int i = 0; i < 100; ++i) {
        const Journal journal{i % 2 == 0 ? "" : "/home/e\"x/a.actiscope", random.next(),
                              i % 3 == 0 ? "" : std::string(64, 'a')};
        ASSERT_TRUE(writeJournal(journal, file));
        const auto back = readJournal(file);
        ASSERT_TRUE(back) << message(back.error());
        ASSERT_EQ(*back, journal);
    }
}

TEST(Journal, IsForItsOwnerAlone) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "one";
    constexpr auto kPrivate = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    ASSERT_TRUE(writeJournal({}, file));
    EXPECT_EQ(std::filesystem::status(file).permissions(), kPrivate);
    std::filesystem::permissions(file, std::filesystem::perms::all);
    ASSERT_TRUE(writeJournal({}, file));
    EXPECT_EQ(std::filesystem::status(file).permissions(), kPrivate);
}

TEST(Journal, OtherFilesAreRefusedByName) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "one";
    for (const char* text : {"", "[]", "{}", R"({"format": "actiscope.session", "version": 1})",
                             R"({"format": "actiscope.journal", "version": 2, "path": "", "session": {}})",
                             R"({"format": "actiscope.journal", "version": 1, "path": 3, "session": {}})",
                             R"({"format": "actiscope.journal", "version": 1, "path": "", "session": {}})"}) {
        ASSERT_TRUE(writeAtomically(file, std::string_view(text)));
        const auto journal = readJournal(file);
        ASSERT_FALSE(journal) << text;
        EXPECT_EQ(journal.error().where, file.string());
    }
}

} // namespace
} // namespace acti
