#include "core/tensor/zip.h"

#include "core/tensor/inflate.h"
#include "core/tensor/zip_format.h"

#include <algorithm>
#include <set>
#include <zlib.h>

namespace acti {
namespace {

constexpr std::uint64_t kDeflateMost = 1032; // bytes a packed byte can give (zlib's technical details)
constexpr std::uint16_t kEncrypted = 1;
constexpr std::uint16_t kDeflated = 8;

Error malformedZip(const std::string& what) { return {ErrorCode::Malformed, "is not a valid .npz file: " + what, ""}; }

Error unsupported(const std::string& what) { return {ErrorCode::Unsupported, what, ""}; }

// Little-endian numbers of a text whose length the caller has checked.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::uint16_t number16(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(number(bytes, at, 2));
}

std::uint32_t number32(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint32_t>(number(bytes, at, 4));
}

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t count = 0;
    std::uint64_t end = 0; // where the records about the directory begin
};

// Of an archive with numbers that 32 bits cannot hold; the locator stands before the ordinary end.
Result<Directory> readEnd64(const ByteSource& source, std::uint64_t endOffset) {
    if (endOffset < zip::kEnd64LocatorSize + zip::kEnd64Size)
        return malformedZip("its directory is missing");
    const auto locator = source.text(endOffset - zip::kEnd64LocatorSize, zip::kEnd64LocatorSize);
    if (!locator || number32(*locator, 0) != zip::kEnd64Locator)
        return malformedZip("its directory is missing");
    const std::uint64_t at = number(*locator, 8, 8);
    if (at > endOffset - zip::kEnd64LocatorSize - zip::kEnd64Size)
        return malformedZip("its directory is said to lie outside the file");
    const auto record = source.text(at, zip::kEnd64Size);
    if (!record || number32(*record, 0) != zip::kEnd64)
        return malformedZip("its directory is missing");
    if (number32(*record, 16) != 0 || number32(*record, 20) != 0)
        return unsupported("is one part of an archive in several");
    return Directory{number(*record, 48, 8), number(*record, 40, 8), number(*record, 32, 8), at};
}

Result<Directory> findDirectory(const ByteSource& source) {
    constexpr std::uint64_t kLongestComment = 65'535;
    const std::uint64_t length = std::min<std::uint64_t>(source.size(), zip::kEndSize + kLongestComment);
    const auto tail = source.text(source.size() - length, static_cast<std::size_t>(length));
    if (!tail)
        return tail.error();
    for (std::size_t at = tail->size() < zip::kEndSize ? std::string::npos : tail->size() - zip::kEndSize;
         at != std::string::npos; at = at == 0 ? std::string::npos : at - 1) {
        if (number32(*tail, at) != zip::kEnd || at + zip::kEndSize + number16(*tail, at + 20) != tail->size())
            continue;
        const std::uint64_t endOffset = source.size() - length + at;
        const Directory directory{number(*tail, at + 16, 4), number(*tail, at + 12, 4), number(*tail, at + 10, 2),
                                  endOffset};
        if (directory.offset == 0xffffffff || directory.size == 0xffffffff || directory.count == 0xffff)
            return readEnd64(source, endOffset);
        if (number32(*tail, at + 4) != 0)
            return unsupported("is one part of an archive in several");
        return directory;
    }
    return malformedZip("the end of its directory is missing; the file may be cut off");
}

// The 64-bit numbers that stand in the extra field for those of 32 bits that are all ones, in this order.
Result<void> readExtra64(std::string_view extra, ZipMember& member) {
    while (extra.size() >= 4) {
        const std::size_t length = number16(extra, 2);
        if (length > extra.size() - 4)
            return malformedZip("a member's extra field is longer than its place");
        std::string_view field = extra.substr(4, length);
        if (number16(extra, 0) == 1)
            for (std::uint64_t* value : {&member.size, &member.packedSize, &member.headerOffset}) {
                if (*value != 0xffffffff)
                    continue;
                if (field.size() < 8)
                    return malformedZip("a member's size is missing");
                *value = number(field, 0, 8);
                field.remove_prefix(8);
            }
        extra.remove_prefix(4 + length);
    }
    return {};
}

Result<void> checkMember(const ZipMember& member, std::uint16_t flags, std::uint16_t method,
                         std::uint64_t directoryOffset) {
    const std::string name = "\"" + member.name.substr(0, 100) + "\"";
    if (flags & kEncrypted)
        return unsupported("is encrypted");
    if (method != 0 && method != kDeflated)
        return unsupported(name + " is packed in a way (" + std::to_string(method) +
                           ") that cannot be read; stored and deflated members can");
    if (member.headerOffset > directoryOffset || directoryOffset - member.headerOffset < zip::kLocalHeaderSize ||
        member.packedSize > directoryOffset - member.headerOffset - zip::kLocalHeaderSize)
        return malformedZip(name + " is said to lie outside the file");
    if (!member.isDeflated && member.packedSize != member.size)
        return malformedZip(name + " is stored, but its two sizes differ");
    if (member.size > (member.packedSize + 1) * kDeflateMost)
        return malformedZip(name + " claims " + std::to_string(member.size) + " bytes, more than its " +
                            std::to_string(member.packedSize) + " packed bytes can give");
    return {};
}

// The entry at the beginning of `rest`, which it takes away.
Result<ZipMember> takeEntry(std::string_view& rest, std::uint64_t directoryOffset) {
    if (rest.size() < zip::kDirectoryEntrySize || number32(rest, 0) != zip::kDirectoryEntry)
        return malformedZip("its directory is damaged");
    const std::size_t nameLength = number16(rest, 28), extraLength = number16(rest, 30),
                      commentLength = number16(rest, 32);
    const std::size_t whole = zip::kDirectoryEntrySize + nameLength + extraLength + commentLength;
    if (rest.size() < whole)
        return malformedZip("its directory is damaged");
    ZipMember member;
    member.name = rest.substr(zip::kDirectoryEntrySize, nameLength);
    member.isDeflated = number16(rest, 10) == kDeflated;
    member.crc = number32(rest, 16);
    member.packedSize = number32(rest, 20);
    member.size = number32(rest, 24);
    member.headerOffset = number32(rest, 42);
    if (auto read = readExtra64(rest.substr(zip::kDirectoryEntrySize + nameLength, extraLength), member); !read)
        return read.error();
    if (auto checked = checkMember(member, number16(rest, 8), number16(rest, 10), directoryOffset); !checked)
        return checked.error();
    rest.remove_prefix(whole);
    return member;
}

// No two share a byte or a name. Every member learns where it must end.
Result<void> checkApart(std::vector<ZipMember>& members, std::uint64_t directoryOffset) {
    std::vector<ZipMember*> order;
    std::set<std::string_view> names;
    for (ZipMember& member : members) {
        order.push_back(&member);
        if (!names.insert(member.name).second)
            return malformedZip("it has two members called \"" + member.name.substr(0, 100) + "\"");
    }
    std::ranges::sort(order, {}, &ZipMember::headerOffset);
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i]->end = i + 1 < order.size() ? order[i + 1]->headerOffset : directoryOffset;
        if (order[i]->end - order[i]->headerOffset <
            zip::kLocalHeaderSize + order[i]->name.size() + order[i]->packedSize)
            return malformedZip("\"" + order[i]->name.substr(0, 100) + "\" overlaps what follows it");
    }
    return {};
}

// Where the member's packed bytes begin.
Result<std::uint64_t> dataOffset(const ByteSource& source, const ZipMember& member) {
    const auto header = source.text(member.headerOffset, zip::kLocalHeaderSize + member.name.size());
    if (!header)
        return header.error();
    if (header->size() != zip::kLocalHeaderSize + member.name.size() || number32(*header, 0) != zip::kLocalHeader ||
        number16(*header, 26) != member.name.size() || header->substr(zip::kLocalHeaderSize) != member.name ||
        (number16(*header, 8) == kDeflated) != member.isDeflated)
        return malformedZip("a member and its entry in the directory disagree");
    const std::uint64_t offset = member.headerOffset + header->size() + number16(*header, 28);
    if (offset > member.end || member.end - offset < member.packedSize)
        return malformedZip("\"" + member.name.substr(0, 100) + "\" overlaps what follows it");
    return offset;
}

} // namespace

bool isZip(std::string_view firstBytes) {
    return firstBytes.size() >= 4 &&
           (number32(firstBytes, 0) == zip::kLocalHeader || number32(firstBytes, 0) == zip::kEnd);
}

Result<std::vector<ZipMember>> zipMembers(const ByteSource& source) {
    const auto directory = findDirectory(source);
    if (!directory)
        return directory.error();
    if (directory->offset > directory->end || directory->size > directory->end - directory->offset)
        return malformedZip("its directory is said to lie outside the file");
    if (directory->size > kLargestZipDirectory)
        return Error{ErrorCode::TooLarge,
                     "has a directory of " + std::to_string(directory->size) + " bytes, over the limit of " +
                         std::to_string(kLargestZipDirectory),
                     ""};
    if (directory->count > kMostZipMembers)
        return Error{ErrorCode::TooLarge,
                     "lists " + std::to_string(directory->count) + " members, over the limit of " +
                         std::to_string(kMostZipMembers),
                     ""};
    const auto text = source.text(directory->offset, static_cast<std::size_t>(directory->size));
    if (!text)
        return text.error();
    std::string_view rest = *text;
    std::vector<ZipMember> members;
    for (std::uint64_t i = 0; i < directory->count; ++i) {
        auto member = takeEntry(rest, directory->offset);
        if (!member)
            return member.error();
        members.push_back(std::move(*member));
    }
    if (!rest.empty())
        return malformedZip("its directory has more entries than it says");
    if (auto checked = checkApart(members, directory->offset); !checked)
        return checked.error();
    return members;
}

Result<std::string> startOfMember(const ByteSource& source, const ZipMember& member, std::size_t count) {
    const auto offset = dataOffset(source, member);
    if (!offset)
        return offset.error();
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(count, member.size));
    if (!member.isDeflated)
        return source.text(*offset, wanted);
    std::string bytes(wanted, '\0');
    if (!inflateStart(source, *offset, member.packedSize, bytes))
        return malformedZip("the packed bytes of \"" + member.name.substr(0, 100) + "\" are damaged");
    return bytes;
}

Result<std::string> readMember(const ByteSource& source, const ZipMember& member) {
    const auto offset = dataOffset(source, member);
    if (!offset)
        return offset.error();
    std::string bytes(static_cast<std::size_t>(member.size), '\0');
    if (member.isDeflated) {
        if (!inflateWhole(source, *offset, member.packedSize, bytes))
            return malformedZip("the packed bytes of \"" + member.name.substr(0, 100) +
                                "\" are damaged, or not as many as it says");
    } else if (!source.read(*offset, std::as_writable_bytes(std::span(bytes)))) {
        return Error{ErrorCode::Unreadable, "cannot be read to its end", ""};
    }
    if (::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()) != member.crc)
        return malformedZip("the checksum of \"" + member.name.substr(0, 100) + "\" is wrong; the file is damaged");
    return bytes;
}

} // namespace acti
