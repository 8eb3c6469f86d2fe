// Pseudorandom numbers that are the same on every machine: integer steps and exact scaling alone.
#pragma once

#include <cstdint>

namespace acti {

// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014. Every seed is a good one.
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; } // in [0, 1), 53 bits

private:
    std::uint64_t m_state;
};

} // namespace acti
