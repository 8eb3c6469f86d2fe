#include "core/tensor/inflate.h"

#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

// Hard to pack, so that the packed bytes take several turns.
std::string longText() {
    std::string text;
    std::uint32_t state = 1;
    for (int i = 0; i < 300'000; ++i) {
        state = state * 1664525U + 1013904223U;
        text += static_cast<char>(state >> 24);
    }
    return text;
}

TEST(Inflate, GivesBackTheStartAndTheWhole) {
    for (const std::string& text : {std::string(), std::string("a"), std::string(1 << 20, 'x'), longText()}) {
        const std::string bytes = deflated(text);
        const auto source = ByteSource::of(bytes);
        std::string start(text.size() / 2, '\0'), whole(text.size(), '\0');
        EXPECT_TRUE(inflateStart(source, 0, bytes.size(), start));
        EXPECT_EQ(start, text.substr(0, start.size()));
        EXPECT_TRUE(inflateWhole(source, 0, bytes.size(), whole));
        EXPECT_EQ(whole, text);
    }
}

TEST(Inflate, RefusesWhatIsNotExactlyThat) {
    const std::string text = longText(), bytes = deflated(text);
    const auto source = ByteSource::of(bytes);
    std::string less(text.size() - 1, '\0'), more(text.size() + 1, '\0'), whole(text.size(), '\0');
    EXPECT_FALSE(inflateWhole(source, 0, bytes.size(), less));
    EXPECT_FALSE(inflateWhole(source, 0, bytes.size(), more));
    EXPECT_FALSE(inflateStart(source, 0, bytes.size(), more));
    EXPECT_FALSE(inflateWhole(source, 0, bytes.size() - 1, whole));
    EXPECT_FALSE(inflateWhole(source, 0, bytes.size() + 1, whole));
    const std::string padded = bytes + "x";
    EXPECT_FALSE(inflateWhole(ByteSource::of(padded), 0, padded.size(), whole));
    std::string damaged = bytes;
    damaged[0] = '\xff';
    EXPECT_FALSE(inflateWhole(ByteSource::of(damaged), 0, damaged.size(), whole));
}

} // namespace
} // namespace acti
