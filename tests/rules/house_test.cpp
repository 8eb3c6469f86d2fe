// The rules, applied to the project itself.
#include "tests/rules/filesystem_rules.h"
#include "tests/rules/include_rules.h"
#include "tests/rules/test_rules.h"
#include "tests/rules/text_rules.h"

#include <gtest/gtest.h>

namespace acti::rules {
namespace {

// Headers that only declare plain values, with what tests them instead.
const Exceptions kWithoutTest{
    {"core/session/session.h", "plain values; session/session_json_test reads and writes them"},
    {"core/spatial/meta_acon_spec.h", "plain values; spatial/meta_acon_test runs them"},
    {"core/numeric/special.h", "two constants"},
    {"core/spatial/funnel_spec.h", "plain values; spatial/funnel_test runs them"},
    {"core/tensor/zip_format.h", "constants; tensor/zip_test reads and writes by them"},
};

const std::vector<SourceFile>& project() {
    static const std::vector<SourceFile> kFiles = readTree(ACTI_SOURCE_ROOT);
    return kFiles;
}

std::string listed(const Violations& violations) {
    std::string text;
    for (const std::string& sentence : violations)
        text += sentence + "\n";
    return text;
}

TEST(House, IsRead) { EXPECT_GT(project().size(), 30u); }

TEST(House, EveryIncludeNamesItsLayer) { EXPECT_EQ(listed(includesThatNameNoLayer(project())), ""); }

TEST(House, IncludesGoOnlyDown) { EXPECT_EQ(listed(includesThatGoUp(project())), ""); }

TEST(House, EveryFolderOfCoreHasAPlace) { EXPECT_EQ(listed(foldersWithoutAPlace(project())), ""); }

TEST(House, NoFilesIncludeEachOther) { EXPECT_EQ(listed(includeCycles(project())), ""); }

TEST(House, ThirdPartiesStayWhereTheyBelong) { EXPECT_EQ(listed(strayThirdParties(project())), ""); }

TEST(House, NoFileIsTooLong) { EXPECT_EQ(listed(filesOverTheCeiling(project())), ""); }

TEST(House, EveryHeaderSaysItsPurpose) { EXPECT_EQ(listed(headersWithoutPurpose(project())), ""); }

TEST(House, EveryByteIsWrittenByTheOneWriter) { EXPECT_EQ(listed(writersBesideTheOne(project())), ""); }

TEST(House, NoFormOfFilesystemThrows) { EXPECT_EQ(listed(throwingFilesystemCalls(project())), ""); }

TEST(House, NoNotesAreLeft) { EXPECT_EQ(listed(leftNotes(project())), ""); }

TEST(House, EveryCoreHeaderHasATest) { EXPECT_EQ(listed(headersWithoutTest(project(), kWithoutTest)), ""); }

} // namespace
} // namespace acti::rules
