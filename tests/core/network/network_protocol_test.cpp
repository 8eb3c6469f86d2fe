#include "core/network/network_protocol.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

namespace acti {
namespace {

TEST(NetworkProtocol, QuestionAndAnswerCannotBeConfused) {
    EXPECT_FALSE(std::ranges::equal(NetworkRequest::kMagic, NetworkReply::kMagic));
    EXPECT_EQ(sizeof(NetworkRequest) % alignof(float), 0u);
    EXPECT_EQ(NetworkRequest::kAlignment % alignof(double), 0u);
    EXPECT_EQ(NetworkReply().error, 0u);
}

} // namespace
} // namespace acti
