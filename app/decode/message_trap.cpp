#include "app/decode/message_trap.h"

#include <fcntl.h>
#include <unistd.h>

namespace acti {

MessageTrap::MessageTrap() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    ::dup2(ends[1], STDERR_FILENO);
    ::close(ends[1]);
    m_reading = ends[0];
}

MessageTrap::~MessageTrap() {
    if (m_reading >= 0)
        ::close(m_reading);
}

std::string MessageTrap::takeText() {
    std::string text(65'536, '\0');
    const ssize_t got = m_reading < 0 ? 0 : ::read(m_reading, text.data(), text.size());
    text.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    return text;
}

} // namespace acti
