// The corpus of a fuzz target and some thousand changes of it, for every compiler: the same ones each time.
#include "tests/fuzz/fuzz_target.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

std::vector<std::string> corpus() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(ACTI_FUZZ_CORPUS))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<std::string> seeds;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

// One of the ways in which files are damaged, or in which somebody lies.
void damage(std::string& bytes, std::mt19937& random, const std::vector<std::string>& seeds) {
    constexpr unsigned kWays = 6;
    const std::size_t at = bytes.empty() ? 0 : random() % bytes.size();
    const std::size_t length = std::min<std::size_t>(bytes.size() - at, random() % 16);
    switch (bytes.empty() ? 0U : static_cast<unsigned>(random()) % kWays) {
    case 0:
        bytes.insert(at, 1 + random() % 8, static_cast<char>(random()));
        return;
    case 1:
        bytes.erase(at, length);
        return;
    case 2:
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), length, random() % 2 ? '\xff' : '\0');
        return;
    case 3:
        bytes.insert(random() % bytes.size(), bytes.substr(at, length));
        return;
    case 4:
        bytes.resize(at);
        bytes += seeds[random() % seeds.size()].substr(0, 200);
        return;
    default:
        bytes[at] = static_cast<char>(bytes[at] ^ 1 << random() % 8);
    }
}

TEST(Fuzz, TheCorpusHoldsWhatIsPromised) {
    const auto seeds = corpus();
    ASSERT_GE(seeds.size(), 3u);
    for (const std::string& seed : seeds)
        EXPECT_EQ(fuzzOne(seed), 0);
    EXPECT_EQ(fuzzOne(""), 0);
}

TEST(Fuzz, SoDoThousandsOfChangesToIt) {
    const auto seeds = corpus();
    std::mt19937 random(1);
    for (int i = 0; i < 5000; ++i) {
        std::string bytes = seeds[random() % seeds.size()];
        for (std::size_t k = 1 + random() % 5; k > 0; --k)
            damage(bytes, random, seeds);
        EXPECT_EQ(fuzzOne(bytes), 0);
    }
}

} // namespace
