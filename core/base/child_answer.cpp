#include "core/base/child_answer.h"

namespace acti {

Result<void> ChildAnswer::read(std::span<std::byte> bytes) {
    const auto end = m_child.read(bytes, m_deadline, m_isStopped);
    return end == ChildProcess::ReadEnd::Full ? Result<void>() : brokenOff(end);
}

Error ChildAnswer::senseless() const {
    return {ErrorCode::Malformed,
            "could not be " + m_words.done + ": the answer of " + m_words.program + " makes no sense", ""};
}

Error ChildAnswer::reported(std::uint32_t code, std::size_t textBytes) {
    std::string text(textBytes, '\0');
    if (const auto taken = read(std::as_writable_bytes(std::span(text))); !taken)
        return taken.error();
    if (text.empty() || code > static_cast<std::uint32_t>(ErrorCode::Cancelled))
        return senseless();
    return {static_cast<ErrorCode>(code), text, ""};
}

Error ChildAnswer::brokenOff(ChildProcess::ReadEnd end) {
    if (end == ChildProcess::ReadEnd::Stopped)
        return cancelledError();
    if (end == ChildProcess::ReadEnd::Timeout)
        return {ErrorCode::TooLarge,
                "took longer than " + std::to_string((m_timeout.count() + 999) / 1000) + " s to " + m_words.task +
                    " and was given up",
                ""};
    const int status = m_child.finish(m_deadline, m_isStopped); // it may have closed its output and go on
    if (m_isStopped && m_isStopped())
        return cancelledError();
    return {ErrorCode::Malformed,
            "could not be " + m_words.done + ": " + m_words.program + " " + ChildProcess::describe(status) + "; " +
                m_words.suspicion,
            ""};
}

} // namespace acti
