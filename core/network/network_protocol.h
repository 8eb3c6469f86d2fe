// What `actiscope-network` reads and writes. Standard input is one NetworkRequest, then the layers' names, the input's
// name, the model and the input's floats; standard output a NetworkReply a layer. One machine, one byte order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace acti {

// Each part begins at the next multiple of kAlignment. A layer is `uint32 output`, which of its outputs is meant, and a
// text of `uint32 bytes`.
struct NetworkRequest {
    static constexpr std::array<char, 8> kMagic{'A', 'C', 'T', 'I', 'N', 'E', 'T', '1'};
    static constexpr std::size_t kAlignment = 64;

    std::array<char, 8> magic = kMagic;
    std::uint64_t memoryBytes = 0; // that it may use
    std::uint32_t cpuSeconds = 0;
    std::uint32_t threads = 1;
    std::uint32_t layers = 0;
    std::uint32_t layerBytes = 0; // all of them
    std::uint32_t inputNameBytes = 0;
    std::uint32_t inputAxes = 4; // of `shape`, the first
    std::array<std::uint32_t, 4> shape{};
    std::uint64_t modelBytes = 0;
};

// On success the floats follow, in C order of the `axes` first numbers of `shape`; on failure `textBytes` of a
// sentence, and it is the last. `error` is 0, or 1 + an ErrorCode.
struct NetworkReply {
    static constexpr std::array<char, 8> kMagic{'A', 'C', 'T', 'I', 'N', 'E', 'T', 'R'};
    static constexpr std::uint32_t kMaxTextBytes = 1000;

    std::array<char, 8> magic = kMagic;
    std::uint32_t error = 0;
    std::uint32_t textBytes = 0;
    std::uint32_t axes = 0;
    std::array<std::uint32_t, 4> shape{};
    std::uint32_t isConfined = 0; // 1: it ran after all that app/confine denies had been denied
};

static_assert(std::is_trivially_copyable_v<NetworkRequest> && sizeof(NetworkRequest) == 64);
static_assert(std::is_trivially_copyable_v<NetworkReply> && sizeof(NetworkReply) == 40);

} // namespace acti
