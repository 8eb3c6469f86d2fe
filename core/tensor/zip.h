// The container of `.npz` files: members of a zip archive, stored or deflated (PKWARE APPNOTE 6.3), read with bounds.
#pragma once

#include "core/base/byte_source.h"
#include "core/base/error.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

struct ZipMember {
    std::string name;
    bool isDeflated = false;
    std::uint32_t crc = 0; // CRC-32 of the bytes as they were before packing
    std::uint64_t packedSize = 0;
    std::uint64_t size = 0;
    std::uint64_t headerOffset = 0; // where its local header begins
    std::uint64_t end = 0;          // what follows begins here or later
};

inline constexpr std::size_t kMostZipMembers = 20'000;
inline constexpr std::size_t kLargestZipDirectory = std::size_t{4} << 20; // bytes

bool isZip(std::string_view firstBytes);

// The central directory, zip64 too, in its own order. Members lie inside the file and apart from each other, their
// names are distinct, and no size is more than the packed bytes can give. Errors: Malformed; Unsupported for
// encryption, other ways of packing and archives in parts; TooLarge for the limits above.
Result<std::vector<ZipMember>> zipMembers(const ByteSource& source);

// The first `count` bytes of a member, or all there are.
Result<std::string> startOfMember(const ByteSource& source, const ZipMember& member, std::size_t count);

// All of it, with its CRC-32 checked. Of memory no more is asked for than the member's size, which the caller has found
// to be acceptable.
Result<std::string> readMember(const ByteSource& source, const ZipMember& member);

struct NamedBytes {
    std::string name;
    std::string bytes;
};

// An archive of stored members, all of the first of January 1980: equal members give equal bytes. TooLarge from 4 GiB
// on.
Result<std::string> zipOf(std::span<const NamedBytes> members);

} // namespace acti
