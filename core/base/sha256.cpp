#include "core/base/sha256.h"

#include "core/base/byte_source.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace acti {
namespace {

// The first 32 bits behind the point of a root: whole parts are below 7, so a long double's 64 bits hold them.
std::uint32_t fraction(long double root) { return static_cast<std::uint32_t>(std::ldexp(root - std::floor(root), 32)); }

std::array<int, 64> firstPrimes() {
    std::array<int, 64> primes{};
    std::size_t count = 0;
    for (int n = 2; count < primes.size(); ++n)
        if (std::none_of(primes.begin(), primes.begin() + static_cast<std::ptrdiff_t>(count),
                         [n](int prime) { return n % prime == 0; }))
            primes[count++] = n;
    return primes;
}

// Section 4.2.2: of the cube roots of the first 64 primes.
const std::array<std::uint32_t, 64>& roundConstants() {
    static const auto kConstants = [] {
        std::array<std::uint32_t, 64> constants{};
        std::ranges::transform(firstPrimes(), constants.begin(),
                               [](int prime) { return fraction(std::cbrt(static_cast<long double>(prime))); });
        return constants;
    }();
    return kConstants;
}

std::uint32_t bigEndian(const std::byte* bytes) {
    std::uint32_t word = 0;
    for (int i = 0; i < 4; ++i)
        word = word << 8 | std::to_integer<std::uint32_t>(bytes[i]);
    return word;
}

} // namespace

// Section 5.3.3: of the square roots of the first 8 primes.
std::array<std::uint32_t, 8> Sha256::initialState() {
    static const auto kState = [] {
        std::array<std::uint32_t, 8> state{};
        const std::array<int, 64> primes = firstPrimes();
        std::transform(primes.begin(), primes.begin() + 8, state.begin(),
                       [](int prime) { return fraction(std::sqrt(static_cast<long double>(prime))); });
        return state;
    }();
    return kState;
}

// Section 6.2.2.
void Sha256::addBlock(const std::byte* block) {
    const auto& k = roundConstants();
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t)
        w[t] = bigEndian(block + 4 * t);
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ w[t - 15] >> 3;
        const std::uint32_t s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ w[t - 2] >> 10;
        w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t t = 0; t < 64; ++t) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + k[t] + w[t];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1;
        d = c, c = b, b = a, a = t1 + t2;
    }
    const std::array<std::uint32_t, 8> added{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < added.size(); ++i)
        m_state[i] += added[i];
}

void Sha256::add(std::span<const std::byte> bytes) {
    std::size_t filled = m_count % m_rest.size();
    m_count += bytes.size();
    if (filled > 0) {
        const std::size_t taken = std::min(bytes.size(), m_rest.size() - filled);
        std::ranges::copy(bytes.first(taken), m_rest.begin() + static_cast<std::ptrdiff_t>(filled));
        bytes = bytes.subspan(taken);
        if (filled + taken < m_rest.size())
            return;
        addBlock(m_rest.data());
    }
    for (; bytes.size() >= m_rest.size(); bytes = bytes.subspan(m_rest.size()))
        addBlock(bytes.data());
    std::ranges::copy(bytes, m_rest.begin());
}

// Section 5.1.1: a one, zeros, and the number of bits.
std::string Sha256::digits() {
    const std::uint64_t bits = 8 * m_count;
    std::vector<std::byte> padding(1 + (119 - m_count % 64) % 64 + 8);
    padding[0] = std::byte{0x80};
    for (std::size_t i = 0; i < 8; ++i)
        padding[padding.size() - 1 - i] = static_cast<std::byte>(bits >> 8 * i);
    add(padding);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint32_t word : m_state)
        for (int shift = 28; shift >= 0; shift -= 4)
            text += kDigits[word >> shift & 0xF];
    return text;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(std::as_bytes(std::span(bytes)));
    return hash.digits();
}

Result<std::string> sha256OfFile(const std::filesystem::path& path, const std::function<bool()>& isStopped) {
    const Result<ByteSource> file = ByteSource::open(path);
    if (!file)
        return file.error();
    Sha256 hash;
    std::vector<std::byte> piece(std::size_t{1} << 20);
    for (std::uint64_t at = 0; at < file->size();) {
        if (isStopped && isStopped())
            return cancelledError(path.string());
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), file->size() - at));
        const std::span<std::byte> into = std::span(piece).first(count);
        if (!file->read(at, into))
            return Error{ErrorCode::Unreadable, "cannot be read", path.string()};
        hash.add(into);
        at += count;
    }
    return hash.digits();
}

} // namespace acti
