// Texts that a test compares with a file of tests/golden.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace acti {

// The lines of `now` and `before` that differ, with their numbers.
inline std::string lineDifference(const std::string& before, const std::string& now) {
    std::istringstream a(before);
    std::istringstream b(now);
    std::string out;
    for (int line = 1;; ++line) {
        std::string left;
        std::string right;
        const bool hasLeft = static_cast<bool>(std::getline(a, left));
        const bool hasRight = static_cast<bool>(std::getline(b, right));
        if (!hasLeft && !hasRight)
            return out;
        if (left != right || hasLeft != hasRight)
            out += "line " + std::to_string(line) + "\n  golden: " + (hasLeft ? left : "(none)") +
                   "\n  now:    " + (hasRight ? right : "(none)") + "\n";
    }
}

// With ACTI_UPDATE_GOLDEN in the environment the file is written anew, for a person to look at before it is committed.
inline testing::AssertionResult matchesGolden(const std::string& name, const std::string& now) {
    const std::filesystem::path path = std::filesystem::path(ACTI_SOURCE_ROOT) / "tests/golden" / name;
    if (std::getenv("ACTI_UPDATE_GOLDEN")) {
        std::ofstream(path, std::ios::binary) << now;
        return testing::AssertionSuccess();
    }
    std::ifstream file(path, std::ios::binary);
    const std::string before{std::istreambuf_iterator<char>(file), {}};
    if (file && before == now)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << path.string() << " differs:\n"
                                       << lineDifference(before, now)
                                       << "If this is what was meant: ACTI_UPDATE_GOLDEN=1 tools/test, then look at "
                                          "the change and commit it";
}

} // namespace acti
