#include "core/tensor/zip.h"

#include "core/tensor/zip_format.h"

#include <limits>
#include <zlib.h>

namespace acti {
namespace {

constexpr std::uint32_t kFirstOfJanuary1980 = 0x0021;
constexpr std::uint32_t kVersion = 20; // what is needed to read it: 2.0
constexpr std::uint32_t kUtf8Names = 1 << 11;

void append(std::string& bytes, std::uint64_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i)
        bytes += static_cast<char>(value >> 8 * i & 0xff);
}

// What a member's local header and its entry in the directory have in common.
void appendDescription(std::string& bytes, const NamedBytes& member) {
    const auto crc = ::crc32_z(0, reinterpret_cast<const Bytef*>(member.bytes.data()), member.bytes.size());
    append(bytes, kVersion, 2);
    append(bytes, kUtf8Names, 2);
    append(bytes, 0, 2); // stored
    append(bytes, 0, 2); // midnight
    append(bytes, kFirstOfJanuary1980, 2);
    append(bytes, crc, 4);
    append(bytes, member.bytes.size(), 4);
    append(bytes, member.bytes.size(), 4);
    append(bytes, member.name.size(), 2);
    append(bytes, 0, 2); // no extra field
}

} // namespace

Result<std::string> zipOf(std::span<const NamedBytes> members) {
    std::uint64_t total = 0;
    for (const NamedBytes& member : members)
        total += member.bytes.size() + 2 * member.name.size() + 100;
    if (total > std::numeric_limits<std::uint32_t>::max() || members.size() > kMostZipMembers)
        return Error{ErrorCode::TooLarge, "is over 4 GiB or 20000 members, the most that is written", ""};
    std::string bytes, directory;
    bytes.reserve(static_cast<std::size_t>(total));
    for (const NamedBytes& member : members) {
        append(directory, zip::kDirectoryEntry, 4);
        append(directory, kVersion, 2);
        appendDescription(directory, member);
        directory.append(10, '\0'); // no comment, the first disk, no attributes
        append(directory, bytes.size(), 4);
        directory += member.name;
        append(bytes, zip::kLocalHeader, 4);
        appendDescription(bytes, member);
        bytes += member.name;
        bytes += member.bytes;
    }
    const std::size_t offset = bytes.size();
    bytes += directory;
    append(bytes, zip::kEnd, 4);
    append(bytes, 0, 4);
    append(bytes, members.size(), 2);
    append(bytes, members.size(), 2);
    append(bytes, directory.size(), 4);
    append(bytes, offset, 4);
    append(bytes, 0, 2); // no comment
    return bytes;
}

} // namespace acti
