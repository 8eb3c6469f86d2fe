// Zip archives made byte by byte, so that a test can make one that lies.
#pragma once

#include "core/base/expect.h"

#include <cstdint>
#include <string>
#include <vector>
#include <zlib.h>

namespace acti {

inline std::string deflated(const std::string& bytes) {
    z_stream stream{};
    ACTI_EXPECT(::deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(::deflateBound(&stream, static_cast<uLong>(bytes.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    ACTI_EXPECT(::deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    ::deflateEnd(&stream);
    return packed;
}

inline std::uint32_t crcOf(const std::string& bytes) {
    return static_cast<std::uint32_t>(::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

struct BuiltMember {
    std::string name;
    std::string packed;
    std::uint64_t size = 0;
    std::uint32_t crc = 0;
    unsigned method = 0;
    unsigned flags = 0;
    std::uint64_t packedSize = packed.size(); // as said
    std::string localName = name;
    long headerShift = 0; // added to the offset said
};

inline BuiltMember stored(const std::string& name, const std::string& bytes) {
    return {.name = name, .packed = bytes, .size = bytes.size(), .crc = crcOf(bytes)};
}

inline BuiltMember packed(const std::string& name, const std::string& bytes) {
    return {.name = name, .packed = deflated(bytes), .size = bytes.size(), .crc = crcOf(bytes), .method = 8};
}

struct ZipForm {
    bool is64 = false;           // as NumPy writes what may pass 4 GiB
    bool hasDescriptors = false; // sizes after the bytes, as when written to a pipe
    std::string comment{};
    long countShift = 0;
    long directoryShift = 0;
    unsigned disk = 0;
};

class ZipBuilder {
public:
    explicit ZipBuilder(ZipForm form) : m_form(std::move(form)) {}

    std::string build(const std::vector<BuiltMember>& members) {
        std::string directory;
        for (const BuiltMember& member : members) {
            const std::uint64_t offset = m_bytes.size() + static_cast<std::uint64_t>(member.headerShift);
            appendLocal(member);
            directory += entryOf(member, offset);
        }
        const std::uint64_t begin = m_bytes.size() + static_cast<std::uint64_t>(m_form.directoryShift);
        m_bytes += directory;
        appendEnd(members.size() + static_cast<std::uint64_t>(m_form.countShift), directory.size(), begin);
        return m_bytes;
    }

private:
    static std::string number(std::uint64_t value, int width) {
        std::string bytes;
        for (int i = 0; i < width; ++i)
            bytes += static_cast<char>(value >> 8 * i & 0xff);
        return bytes;
    }
    static std::string description(const BuiltMember& m, bool isLater, bool is64) {
        const auto shown = [&](std::uint64_t v) { return number(isLater ? 0 : is64 ? 0xffffffff : v, 4); };
        return number(45, 2) + number(m.flags | (isLater ? 8U : 0U), 2) + number(m.method, 2) + number(0, 2) +
               number(33, 2) + number(isLater ? 0 : m.crc, 4) + shown(m.packedSize) + shown(m.size);
    }
    void appendLocal(const BuiltMember& m) {
        const std::string extra =
            m_form.is64 ? number(1, 2) + number(16, 2) + number(m.size, 8) + number(m.packedSize, 8) : std::string();
        m_bytes += number(0x04034b50, 4) + description(m, m_form.hasDescriptors, m_form.is64) +
                   number(m.localName.size(), 2) + number(extra.size(), 2) + m.localName + extra + m.packed;
        if (m_form.hasDescriptors)
            m_bytes += number(0x08074b50, 4) + number(m.crc, 4) + number(m.packedSize, 4) + number(m.size, 4);
    }
    std::string entryOf(const BuiltMember& m, std::uint64_t offset) const {
        const std::string extra =
            m_form.is64 ? number(1, 2) + number(24, 2) + number(m.size, 8) + number(m.packedSize, 8) + number(offset, 8)
                        : std::string();
        return number(0x02014b50, 4) + number(45, 2) + description(m, false, m_form.is64) + number(m.name.size(), 2) +
               number(extra.size(), 2) + std::string(10, '\0') + number(m_form.is64 ? 0xffffffff : offset, 4) + m.name +
               extra;
    }
    void appendEnd(std::uint64_t count, std::uint64_t size, std::uint64_t begin) {
        if (m_form.is64) {
            const std::uint64_t at = m_bytes.size();
            m_bytes += number(0x06064b50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(m_form.disk, 4) +
                       number(0, 4) + number(count, 8) + number(count, 8) + number(size, 8) + number(begin, 8);
            m_bytes += number(0x07064b50, 4) + number(0, 4) + number(at, 8) + number(1, 4);
        }
        const bool is64 = m_form.is64;
        m_bytes += number(0x06054b50, 4) + number(m_form.disk, 2) + number(0, 2) + number(is64 ? 0xffff : count, 2) +
                   number(is64 ? 0xffff : count, 2) + number(is64 ? 0xffffffff : size, 4) +
                   number(is64 ? 0xffffffff : begin, 4) + number(m_form.comment.size(), 2) + m_form.comment;
    }

    ZipForm m_form;
    std::string m_bytes;
};

inline std::string builtZip(const std::vector<BuiltMember>& members, ZipForm form = {}) {
    return ZipBuilder(std::move(form)).build(members);
}

} // namespace acti
