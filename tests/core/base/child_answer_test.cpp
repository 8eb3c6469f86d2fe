#include "core/base/child_answer.h"

#include <gtest/gtest.h>

#include <array>
#include <utility>

namespace acti {
namespace {

using namespace std::chrono_literals;

struct Reply {
    static constexpr std::array<char, 4> kMagic{'P', 'A', 'G', 'E'};
    static constexpr std::uint32_t kMaxTextBytes = 5;
    std::array<char, 4> magic = kMagic;
    std::uint32_t error = 0;
    std::uint32_t textBytes = 0;
    std::uint32_t pages = 0;
};

// The answer of a shell that runs `script`; printf writes bytes as \ooo, the lowest of a number first.
ChildAnswer answerOf(const std::string& script, std::chrono::milliseconds timeout = 20s,
                     std::function<bool()> isStopped = {}) {
    auto child = ChildProcess::start({"/bin/sh", "-c", script}, {});
    EXPECT_TRUE(child);
    return {std::move(*child), {"print", "printed", "the printer", "the paper may be out"}, timeout, isStopped};
}

TEST(ChildAnswer, AReplyAndWhatFollowsAreRead) {
    ChildAnswer answer = answerOf(R"(printf 'PAGE\0\0\0\0\0\0\0\0\007\0\0\0rest')");
    const auto reply = answer.reply<Reply>();
    ASSERT_TRUE(reply) << message(reply.error());
    EXPECT_EQ(reply->pages, 7u);
    std::string rest(4, '.');
    EXPECT_TRUE(answer.read(std::as_writable_bytes(std::span(rest))));
    EXPECT_EQ(rest, "rest");
}

TEST(ChildAnswer, AnErrorIsPassedOnWithItsSentence) {
    ChildAnswer answer = answerOf(R"(printf 'PAGE\003\0\0\0\005\0\0\0\0\0\0\0no inkreservoir')");
    EXPECT_EQ(answer.reply<Reply>().error(), (Error{ErrorCode::NotFound, "no in", ""}));
}

TEST(ChildAnswer, NoLongerSentenceIsReadThanAReplyMayHave) {
    ChildAnswer answer = answerOf(R"(printf 'PAGE\001\0\0\0\377\377\377\377\0\0\0\0empty tray')");
    EXPECT_EQ(answer.reply<Reply>().error().what, "empty");
}

TEST(ChildAnswer, WhatMakesNoSenseIsSaid) {
    const std::string sentence = "could not be printed: the answer of the printer makes no sense";
    EXPECT_EQ(answerOf(R"(printf 'PLAY\0\0\0\0\0\0\0\0\0\0\0\0')").reply<Reply>().error().what, sentence);
    EXPECT_EQ(answerOf(R"(printf 'PAGE\143\0\0\0\001\0\0\0\0\0\0\0x')").reply<Reply>().error().what, sentence);
    EXPECT_EQ(answerOf(R"(printf 'PAGE\001\0\0\0\0\0\0\0\0\0\0\0')").reply<Reply>().error().what, sentence);
}

TEST(ChildAnswer, AnEarlyEndIsToldInTheseWords) {
    const Error error = answerOf("printf PAGE").reply<Reply>().error();
    EXPECT_EQ(error.code, ErrorCode::Malformed);
    EXPECT_EQ(error.what, "could not be printed: the printer ended early; the paper may be out");
}

TEST(ChildAnswer, TheTimeoutIsOfTheWholeAnswer) {
    const Error error = answerOf("sleep 60", 20ms).reply<Reply>().error();
    EXPECT_EQ(error.code, ErrorCode::TooLarge);
    EXPECT_EQ(error.what, "took longer than 1 s to print and was given up");
}

TEST(ChildAnswer, ACallerCanStopIt) {
    EXPECT_EQ(answerOf("sleep 60", 60s, [] { return true; }).reply<Reply>().error(), cancelledError());
}

// The program closes its output and goes on: only its end would tell what became of it.
TEST(ChildAnswer, WaitingForTheEndOfAProgramCanBeStopped) {
    bool isStopped = false;
    ChildAnswer answer = answerOf("printf PAGE; exec >&-; sleep 600", std::chrono::hours(1),
                                  [&] { return std::exchange(isStopped, true); });
    EXPECT_EQ(answer.reply<Reply>().error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti
