// What `actiscope-decode` writes to its standard output: one DecodeReply, then text, then rows. One machine, one byte
// order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace acti {

enum class SampleDepth : std::uint32_t { UInt8 = 1, UInt16 = 2, Float32 = 4 }; // the value is the bytes of a sample

// Asked with kConfinementQuestion instead of a file, the answer is one DecodeReply without a picture.
inline constexpr const char* kConfinementQuestion = "--is-confined";

// On success `rows` rows of columns * channels samples follow, channels interleaved as R, G, B; on failure `textBytes`
// of a sentence. `error` is 0, or 1 + an ErrorCode.
struct DecodeReply {
    static constexpr std::array<char, 8> kMagic{'A', 'C', 'T', 'I', 'D', 'E', 'C', '3'};
    static constexpr std::uint32_t kMaxTextBytes = 1000;

    std::array<char, 8> magic = kMagic;
    std::uint32_t error = 0;
    std::uint32_t textBytes = 0;
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::uint32_t channels = 0; // 1 or 3
    SampleDepth depth = SampleDepth::UInt8;
    float typeMaximum = 0; // the largest value the file's kind of number has; 0: the depth's own
    static constexpr std::uint32_t kMostFrames = 100'000; // that are counted
    std::uint32_t frames = 1;                             // or pages: how many the file has, of which the first is sent
    std::uint32_t isConfined = 0; // 1: the file was read after all that app/confine denies had been denied
};

static_assert(std::is_trivially_copyable_v<DecodeReply> && sizeof(DecodeReply) == 44);

} // namespace acti
