// Copies past the caches, for results too large to be read again soon: a plain store first reads the line it
// overwrites.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
// g++ 12 takes the deliberate self-assignment in its own AVX-512 headers for an uninitialised value.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#include <immintrin.h>
#pragma GCC diagnostic pop
#endif

namespace acti {

// Results of more bytes than this are better kept out of the caches.
inline constexpr std::size_t kStreamBytes = std::size_t{16} << 20;

// As memcpy; whole lines of 64 bytes go past the caches where the processor can. Before another thread reads what was
// written, streamFence() must be called on this one.
inline void streamCopy(void* to, const void* from, std::size_t bytes) {
#if defined(__SSE2__)
    constexpr std::size_t kLine = 64;
    auto* target = static_cast<char*>(to);
    const auto* source = static_cast<const char*>(from);
    const std::size_t misaligned = reinterpret_cast<std::uintptr_t>(target) % kLine;
    const std::size_t head = misaligned == 0 ? 0 : kLine - misaligned;
    if (bytes < head + kLine) {
        std::memcpy(target, source, bytes);
        return;
    }
    std::memcpy(target, source, head);
    std::size_t done = head;
    for (; done + kLine <= bytes; done += kLine) {
#if defined(__AVX512F__)
        _mm512_stream_si512(reinterpret_cast<__m512i*>(target + done), _mm512_loadu_si512(source + done));
#else
        for (std::size_t part = 0; part < kLine; part += 16)
            _mm_stream_si128(reinterpret_cast<__m128i*>(target + done + part),
                             _mm_loadu_si128(reinterpret_cast<const __m128i*>(source + done + part)));
#endif
    }
    std::memcpy(target + done, source + done, bytes - done);
#else
    std::memcpy(to, from, bytes);
#endif
}

// One register of floats, past the caches where the processor can and `to` is a multiple of its size.
template<class Floats>
void streamStore(float* to, const Floats& values) {
#if defined(__SSE2__)
    if (reinterpret_cast<std::uintptr_t>(to) % sizeof values == 0) {
#if defined(__AVX512F__)
        if constexpr (sizeof values == sizeof(__m512))
            return _mm512_stream_ps(to, values);
#endif
#if defined(__AVX__)
        if constexpr (sizeof values == sizeof(__m256))
            return _mm256_stream_ps(to, values);
#endif
        if constexpr (sizeof values == sizeof(__m128))
            return _mm_stream_ps(to, values);
    }
#endif
    std::memcpy(to, &values, sizeof values);
}

inline void streamFence() {
#if defined(__SSE2__)
    _mm_sfence();
#endif
}

} // namespace acti
