// SHA-256 (FIPS 180-4): by it a file is known again, wherever it lies.
#pragma once

#include "core/base/error.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace acti {

class Sha256 {
public:
    void add(std::span<const std::byte> bytes);
    // Of all that was added, as 64 hexadecimal digits; once, last.
    std::string digits();

private:
    void addBlock(const std::byte* block);

    std::array<std::uint32_t, 8> m_state = initialState();
    std::array<std::byte, 64> m_rest{};
    std::uint64_t m_count = 0; // bytes

    static std::array<std::uint32_t, 8> initialState();
};

std::string sha256(std::string_view bytes);

// Of a whole regular file, whatever its size. Errors: ByteSource's; Cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path& path, const std::function<bool()>& isStopped = {});

} // namespace acti
