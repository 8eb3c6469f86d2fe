#include "core/base/resources.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace acti {
namespace {

TEST(Resources, AMissingCompanionSaysWhatToDo) {
    const auto program = companionProgram("actiscope-no-such-part");
    ASSERT_FALSE(program);
    EXPECT_EQ(program.error().code, ErrorCode::NotFound);
    EXPECT_NE(program.error().what.find("install"), std::string::npos);
}

TEST(Resources, TheEnvironmentCanMoveTheDataFolder) {
    ::setenv("ACTISCOPE_DATA", "/elsewhere", 1);
    EXPECT_EQ(dataFolder(), "/elsewhere");
    ::unsetenv("ACTISCOPE_DATA");
    EXPECT_EQ(dataFolder().filename(), "actiscope");
}

} // namespace
} // namespace acti
