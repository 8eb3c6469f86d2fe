// The answer of a program of ours: a Reply, then what the Reply announces. A Reply begins with `magic`, `error` (0, or
// 1 + an ErrorCode) and `textBytes` of a sentence that follows an error.
#pragma once

#include "core/base/child_process.h"
#include "core/base/error.h"

#include <algorithm>
#include <string>

namespace acti {

// What errors are called: "could not be decoded: the decoder ended early; the file may be damaged".
struct AnswerWords {
    std::string task;      // "decode"
    std::string done;      // "decoded"
    std::string program;   // "the decoder"
    std::string suspicion; // "the file may be damaged"
};

class ChildAnswer {
public:
    // From now on `timeout` may pass.
    ChildAnswer(ChildProcess child, AnswerWords words, std::chrono::milliseconds timeout,
                std::function<bool()> isStopped)
        : m_child(std::move(child)), m_words(std::move(words)), m_timeout(timeout), m_isStopped(std::move(isStopped)),
          m_deadline(ChildProcess::Clock::now() + timeout) {}

    // Errors: Malformed where the program ended early, TooLarge after the timeout, Cancelled; `where` is empty.
    Result<void> read(std::span<std::byte> bytes);

    // The next Reply that bears its kMagic. Errors: those of `read`, and the one that the program reports.
    template<class Reply>
    Result<Reply> reply() {
        Reply reply;
        if (const auto taken = read(std::as_writable_bytes(std::span(&reply, 1))); !taken)
            return taken.error();
        if (reply.magic != Reply::kMagic)
            return senseless();
        if (reply.error != 0)
            return reported(reply.error - 1, std::min(reply.textBytes, Reply::kMaxTextBytes));
        return reply;
    }

    // Of an answer whose numbers cannot be meant.
    Error senseless() const;

private:
    Error reported(std::uint32_t code, std::size_t textBytes);
    Error brokenOff(ChildProcess::ReadEnd end);

    ChildProcess m_child;
    AnswerWords m_words;
    std::chrono::milliseconds m_timeout;
    std::function<bool()> m_isStopped;
    ChildProcess::Clock::time_point m_deadline;
};

} // namespace acti
