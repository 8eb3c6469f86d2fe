// Catches what libraries print on standard error: the only place where some of them say that pixels are damaged.
#pragma once

#include <string>

namespace acti {

// From construction on, standard error goes into a pipe that never blocks its writer.
class MessageTrap {
public:
    MessageTrap();
    MessageTrap(const MessageTrap&) = delete;
    MessageTrap& operator=(const MessageTrap&) = delete;
    ~MessageTrap();

    std::string takeText(); // up to 64 KiB

private:
    int m_reading = -1;
};

} // namespace acti
