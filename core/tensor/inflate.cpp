#include "core/tensor/inflate.h"

#include <algorithm>
#include <array>
#include <string>
#include <zlib.h>

namespace acti {
namespace {

// The packed bytes of one member on their way into `into`.
class Inflater {
public:
    Inflater(const ByteSource& source, std::uint64_t offset, std::uint64_t packedSize, std::span<char> into)
        : m_source(source), m_offset(offset), m_left(packedSize), m_into(into) {
        m_state = ::inflateInit2(&m_stream, -MAX_WBITS); // negative: no header of its own
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() { ::inflateEnd(&m_stream); }

    // Whether the packed bytes give as many as there is room for.
    bool fill() {
        while (m_state == Z_OK && !isFull() && takeTurn())
            m_into = m_into.subspan(inflateInto(m_into));
        return isFull() && (m_state == Z_OK || m_state == Z_STREAM_END);
    }

    // Whether they give exactly these: the stream ends, and with it the packed bytes.
    bool fillToEnd() {
        if (!fill())
            return false;
        std::array<char, 1> beyond{};
        while (m_state == Z_OK && (m_stream.avail_in > 0 || takeTurn()))
            if (inflateInto(beyond) > 0)
                return false;
        return m_state == Z_STREAM_END && m_left == 0 && m_stream.avail_in == 0;
    }

private:
    bool isFull() const { return m_into.empty(); }

    bool takeTurn() {
        constexpr std::uint64_t kTurn = 1 << 16;
        auto packed = m_source.text(m_offset, static_cast<std::size_t>(std::min(kTurn, m_left)));
        if (!packed || packed->empty())
            return false;
        m_packed = std::move(*packed);
        m_offset += m_packed.size();
        m_left -= m_packed.size();
        m_stream.next_in = reinterpret_cast<Bytef*>(m_packed.data());
        m_stream.avail_in = static_cast<uInt>(m_packed.size());
        return true;
    }

    // Until the turn's bytes are used or the room is; how many bytes that gave.
    std::size_t inflateInto(std::span<char> room) {
        std::size_t given = 0;
        while (m_state == Z_OK && m_stream.avail_in > 0 && given < room.size()) {
            const std::size_t part = std::min<std::size_t>(room.size() - given, 1 << 30);
            m_stream.next_out = reinterpret_cast<Bytef*>(room.data() + given);
            m_stream.avail_out = static_cast<uInt>(part);
            m_state = ::inflate(&m_stream, Z_NO_FLUSH);
            given += part - m_stream.avail_out;
        }
        return given;
    }

    const ByteSource& m_source;
    std::uint64_t m_offset;
    std::uint64_t m_left;
    std::span<char> m_into;
    std::string m_packed;
    z_stream m_stream{};
    int m_state = Z_OK;
};

} // namespace

bool inflateStart(const ByteSource& source, std::uint64_t offset, std::uint64_t packedSize, std::span<char> into) {
    return Inflater(source, offset, packedSize, into).fill();
}

bool inflateWhole(const ByteSource& source, std::uint64_t offset, std::uint64_t packedSize, std::span<char> into) {
    return Inflater(source, offset, packedSize, into).fillToEnd();
}

} // namespace acti
