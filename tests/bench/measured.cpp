#include "tests/bench/measured.h"

#include <array>
#include <sstream>

namespace acti::bench {

std::string Measured::name() const { return topic + "/" + what + "/" + by + "/threads:" + std::to_string(threads); }

Measured Measured::parse(const std::string& name) {
    std::istringstream parts(name);
    std::array<std::string, 4> part;
    for (std::string& one : part)
        std::getline(parts, one, '/');
    const std::string prefix = "threads:";
    return {part[0], part[1], part[2], part[3].starts_with(prefix) ? std::stoi(part[3].substr(prefix.size())) : 1};
}

} // namespace acti::bench
