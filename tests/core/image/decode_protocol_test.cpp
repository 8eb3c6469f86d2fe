#include "core/image/decode_protocol.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(DecodeProtocol, ADepthIsTheBytesOfASample) {
    EXPECT_EQ(static_cast<std::size_t>(SampleDepth::UInt8), sizeof(std::uint8_t));
    EXPECT_EQ(static_cast<std::size_t>(SampleDepth::UInt16), sizeof(std::uint16_t));
    EXPECT_EQ(static_cast<std::size_t>(SampleDepth::Float32), sizeof(float));
}

TEST(DecodeProtocol, ANewReplyIsASuccessWithTheMagic) {
    const DecodeReply reply;
    EXPECT_EQ(reply.magic, DecodeReply::kMagic);
    EXPECT_EQ(reply.error, 0u);
}

} // namespace
} // namespace acti
