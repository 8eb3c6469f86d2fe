#include "core/base/resources.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

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

// A folder in which somebody put a program of that name, and from which ours is started.
class StrangersFolder {
public:
    StrangersFolder() : m_before(std::filesystem::current_path()) {
        for (const char* place : {".", "bin", "tests"}) {
            std::filesystem::create_directories(m_folder.path() / place);
            std::ofstream(m_folder.path() / place / "actiscope-decode") << "#!/bin/sh\n";
        }
        std::filesystem::current_path(m_folder.path());
    }
    ~StrangersFolder() { std::filesystem::current_path(m_before); }
    const std::filesystem::path& path() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_before;
};

TEST(Resources, WhereTheSystemDoesNotTellTheFolderNoOtherOneIsUsed) {
    const StrangersFolder strangers;
    const auto program = companionProgram("actiscope-decode", strangers.path() / "no-such-link");
    ASSERT_FALSE(program) << *program;
    EXPECT_EQ(program.error().code, ErrorCode::NotFound);
    EXPECT_NE(program.error().what.find("/proc"), std::string::npos) << program.error().what;
    EXPECT_TRUE(dataFolder(strangers.path() / "no-such-link").is_absolute());
    EXPECT_FALSE(dataFolder(strangers.path() / "no-such-link").string().starts_with(strangers.path().string()));
    std::filesystem::create_symlink("actiscope", strangers.path() / "relative");
    EXPECT_FALSE(companionProgram("actiscope-decode", strangers.path() / "relative"));
}

TEST(Resources, APartIsLookedForBesideTheProgramAlsoInAFolderNamedTests) {
    const StrangersFolder strangers;
    std::filesystem::create_symlink(strangers.path() / "tests" / "actiscope", strangers.path() / "running");
    const auto program = companionProgram("actiscope-decode", strangers.path() / "running");
    ASSERT_TRUE(program) << message(program.error());
    EXPECT_EQ(*program, strangers.path() / "tests" / "actiscope-decode");
    std::filesystem::remove(*program);
    EXPECT_FALSE(companionProgram("actiscope-decode", strangers.path() / "running")) << "../bin is somebody else's";
}

} // namespace
} // namespace acti
