// Sessions as released versions wrote them: they stay readable, and every value in them keeps its meaning.
#include "core/session/session_json.h"

#include "core/base/atomic_file.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace acti {
namespace {

using nlohmann::json;

std::vector<std::filesystem::path> samples() {
    std::vector<std::filesystem::path> paths;
    for (const auto& file : std::filesystem::recursive_directory_iterator(ACTI_TEST_DATA "/sessions"))
        if (file.path().extension() == kSessionSuffix)
            paths.push_back(file.path());
    std::ranges::sort(paths);
    return paths;
}

// The first place where what `old` says is not said by `now`; keys that are only in `now` were added since.
std::string lost(const json& old, const json& now, const std::string& place) {
    if (old.is_array() && now.is_array() && old.size() == now.size()) {
        for (std::size_t i = 0; i < old.size(); ++i)
            if (const std::string at = lost(old[i], now[i], place + "[" + std::to_string(i) + "]"); !at.empty())
                return at;
        return {};
    }
    if (old.is_object() && now.is_object()) {
        for (const auto& [key, value] : old.items())
            if (const std::string at = now.contains(key) ? lost(value, now[key], place + "." + key) : place + "." + key;
                !at.empty())
                return at;
        return {};
    }
    return old == now ? "" : place;
}

TEST(ReleasedSessions, AreThereForEveryVersion) {
    EXPECT_GE(samples().size(), 10U);
    for (int version = 1; version <= kSessionVersion; ++version)
        EXPECT_TRUE(std::filesystem::exists(ACTI_TEST_DATA "/sessions/v" + std::to_string(version)))
            << "freeze samples of version " << version << " before another one begins";
}

TEST(ReleasedSessions, AreReadWithEveryValueTheyHold) {
    for (const auto& path : samples()) {
        const std::string text = readFile(path, kLargestJsonFile).value();
        const auto session = parseSession(text, path.parent_path());
        ASSERT_TRUE(session) << path << ": " << message(session.error());
        EXPECT_EQ(keptSentence(*session), "") << path;
        EXPECT_EQ(lost(json::parse(text), json::parse(printSession(*session)), ""), "") << path;
        for (const Figure& figure : session->figures)
            if (!std::holds_alternative<MapFigure>(figure.content) &&
                !std::holds_alternative<MetaAconFigure>(figure.content)) {
                EXPECT_TRUE(build(figure, {})) << path << " " << figure.id;
            }
    }
}

} // namespace
} // namespace acti
