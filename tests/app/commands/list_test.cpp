#include "core/activations/catalogue.h"
#include "core/base/text.h"
#include "tests/support/run_program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

TEST(List, HasALineForEveryActivation) {
    const ProgramRun run = runProgram("actiscope", {"list"});
    ASSERT_EQ(run.exitCode, 0);
    const auto lines = split(run.out, '\n');
    ASSERT_EQ(lines.size(), catalogue().size() + 2); // a header, and the end of the last line
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const Entry& entry = catalogue()[i];
        EXPECT_TRUE(lines[i + 1].starts_with(entry.id()));
        EXPECT_NE(lines[i + 1].find(entry.name()), std::string_view::npos);
        for (const ParamInfo& param : entry.params())
            EXPECT_NE(lines[i + 1].find(std::string(param.id).append("=")), std::string_view::npos) << entry.id();
    }
}

TEST(List, JsonHasEveryParameterWithDefaultAndRange) {
    const ProgramRun run = runProgram("actiscope", {"list", "--json"});
    ASSERT_EQ(run.exitCode, 0);
    const auto all = nlohmann::json::parse(run.out);
    ASSERT_EQ(all.size(), catalogue().size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Entry& entry = catalogue()[i];
        EXPECT_EQ(all[i]["id"], entry.id());
        EXPECT_EQ(all[i]["family"], familyName(entry.family()));
        ASSERT_EQ(all[i]["params"].size(), entry.params().size());
        for (std::size_t k = 0; k < entry.params().size(); ++k) {
            EXPECT_EQ(all[i]["params"][k]["id"], entry.params()[k].id);
            EXPECT_EQ(all[i]["params"][k]["default"], entry.params()[k].initial);
            EXPECT_EQ(all[i]["params"][k]["range"][1], entry.params()[k].slider.max);
        }
    }
}

} // namespace
} // namespace acti
