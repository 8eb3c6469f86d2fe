#include "core/image/decoder.h"

#include "core/base/atomic_file.h"
#include "core/image/decode_protocol.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// A stand-in for the decoder: a shell script.
class Decoder : public testing::Test {
protected:
    Result<LoadedInput> decodeWith(const std::string& script, std::chrono::milliseconds timeout = 20s) {
        const fs::path program = m_folder.path() / "decode";
        EXPECT_TRUE(writeAtomically(program, "#!/bin/sh\n" + script + "\n"));
        fs::permissions(program, fs::perms::owner_all);
        return decodeImage("picture.png", {.program = program, .timeout = timeout});
    }
    Result<bool> areReadersConfinedWith(const std::string& script) {
        const auto ignored = decodeWith(script);
        return areReadersConfined({.program = m_folder.path() / "decode"});
    }
    // Something the script can `cat`.
    std::string stored(const DecodeReply& reply, const std::string& more = "") {
        const fs::path path = m_folder.path() / "reply";
        EXPECT_TRUE(writeAtomically(path, std::string(reinterpret_cast<const char*>(&reply), sizeof reply) + more));
        return "cat " + path.string();
    }

private:
    TemporaryFolder m_folder;
};

DecodeReply small() {
    DecodeReply reply;
    reply.rows = 2;
    reply.columns = 2;
    reply.channels = 3;
    return reply;
}

TEST_F(Decoder, RowsBecomePlanes) {
    const auto input = decodeWith(stored(small(), "abcdefghijkl"));
    ASSERT_TRUE(input) << message(input.error());
    EXPECT_EQ(input->values, Tensor({1, 3, 2, 2, 3}, {'a', 'd', 'g', 'j', 'b', 'e', 'h', 'k', 'c', 'f', 'i', 'l'}));
    EXPECT_EQ(input->channels, (std::vector<std::string>{"Red", "Green", "Blue"}));
}

// The decoder's memory is filled with two different bytes before pixels come: what differs was given by no file.
TEST(DecoderMemory, NoPixelIsWhatTheMemoryWasBefore) {
    std::size_t pictures = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(ACTI_TEST_DATA) / "images")) {
        const auto zeros = decodeImage(entry.path(), {.program = {}, .fill = 0});
        const auto others = decodeImage(entry.path(), {.program = {}, .fill = 0xa5});
        if (!zeros) // not a picture, or a damaged one
            continue;
        ASSERT_TRUE(others) << entry.path();
        EXPECT_EQ(zeros->values, others->values) << entry.path();
        ++pictures;
    }
    EXPECT_GE(pictures, 8U);
}

TEST_F(Decoder, ACrashIsAnErrorWithAPlainSentence) {
    const auto input = decodeWith("kill -SEGV $$");
    ASSERT_FALSE(input);
    EXPECT_EQ(input.error().where, "picture.png");
    EXPECT_NE(input.error().what.find("SIGSEGV"), std::string::npos) << input.error().what;
}

TEST_F(Decoder, ACrashAmidTheRowsIsAnError) {
    const auto input = decodeWith(stored(small(), "abcdefg") + "; kill -KILL $$");
    ASSERT_FALSE(input);
    EXPECT_NE(input.error().what.find("SIGKILL"), std::string::npos) << input.error().what;
}

TEST_F(Decoder, AHangEndsAtTheTimeout) {
    const auto input = decodeWith("sleep 60", 100ms);
    ASSERT_FALSE(input);
    EXPECT_NE(input.error().what.find("took longer"), std::string::npos) << input.error().what;
}

TEST_F(Decoder, NonsenseIsRefused) {
    DecodeReply huge = small(), channels = small(), depth = small(), magic = small(), code = small(), silent = small();
    huge.rows = huge.columns = 60'000;
    channels.channels = 4;
    depth.depth = static_cast<SampleDepth>(3);
    magic.magic[0] = 'X';
    code.error = 99;
    code.textBytes = 1;
    silent.error = 3;
    for (const DecodeReply& reply : {huge, channels, depth, magic, code, silent}) {
        const auto input = decodeWith(stored(reply, "x"));
        ASSERT_FALSE(input);
        EXPECT_EQ(input.error().code, ErrorCode::Malformed);
    }
    EXPECT_FALSE(decodeWith("exit 0"));
    EXPECT_FALSE(decodeWith("echo hello"));
}

TEST_F(Decoder, ItsErrorTravels) {
    DecodeReply reply;
    reply.error = 1 + static_cast<std::uint32_t>(ErrorCode::TooLarge);
    reply.textBytes = 6;
    const auto input = decodeWith(stored(reply, "is big"));
    ASSERT_FALSE(input);
    EXPECT_EQ(input.error(), (Error{ErrorCode::TooLarge, "is big", "picture.png"}));
}

TEST_F(Decoder, SaysWhetherItIsConfined) {
    DecodeReply reply;
    EXPECT_EQ(areReadersConfinedWith(stored(reply)).value(), false);
    reply.isConfined = 1;
    EXPECT_EQ(areReadersConfinedWith(stored(reply)).value(), true);
    EXPECT_FALSE(areReadersConfinedWith("exit 0"));
    const auto real = areReadersConfined();
    ASSERT_TRUE(real) << message(real.error());
}

} // namespace
} // namespace acti
