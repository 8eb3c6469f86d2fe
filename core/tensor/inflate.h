// Deflated bytes (RFC 1951), given back into room that is there already.
#pragma once

#include "core/base/byte_source.h"

#include <cstdint>
#include <span>

namespace acti {

// Whether the `packedSize` bytes at `offset` give at least as many bytes as there is room for; they fill it.
bool inflateStart(const ByteSource& source, std::uint64_t offset, std::uint64_t packedSize, std::span<char> into);

// Whether they give exactly as many, and the stream ends with the packed bytes.
bool inflateWhole(const ByteSource& source, std::uint64_t offset, std::uint64_t packedSize, std::span<char> into);

} // namespace acti
