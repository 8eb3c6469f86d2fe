#include "app/decode/exr_header.h"

#include "app/decode/picture.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace acti {
namespace {

Error exr(const std::string& how) { return damaged("OpenEXR", how); }
Error unsupported(const std::string& what) { return {ErrorCode::Unsupported, what, ""}; }

// Goes through a file's header; past its end everything is empty and 0.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : m_bytes(bytes) {}
    std::string_view text() {
        const std::size_t end = std::min(m_bytes.find('\0'), m_bytes.size());
        const std::string_view taken = m_bytes.substr(0, end);
        m_bytes.remove_prefix(std::min(end + 1, m_bytes.size()));
        return taken;
    }
    std::string_view take(std::size_t count) {
        const std::string_view taken = m_bytes.substr(0, count);
        m_bytes.remove_prefix(taken.size());
        return taken;
    }
    std::uint32_t number() {
        const std::string_view four = take(4);
        std::uint32_t value = 0;
        for (std::size_t i = four.size(); i-- > 0;)
            value = value << 8 | static_cast<unsigned char>(four[i]);
        return value;
    }
    bool isAtEnd() const { return m_bytes.empty(); }
    std::size_t left() const { return m_bytes.size(); }

private:
    std::string_view m_bytes;
};

std::vector<ExrChannelInfo> channelsOf(std::string_view list) {
    std::vector<ExrChannelInfo> channels;
    for (Cursor cursor(list);;) {
        ExrChannelInfo channel;
        channel.name = cursor.text();
        if (channel.name.empty())
            return channels;
        channel.type = cursor.number();
        cursor.take(4);
        channel.across = cursor.number();
        channel.down = cursor.number();
        channels.push_back(channel);
    }
}

Result<void> checkChannels(const std::vector<ExrChannelInfo>& channels) {
    const auto find = [&](std::string_view name) { return std::ranges::find(channels, name, &ExrChannelInfo::name); };
    const bool isGrey = channels.size() == 1 && find("Y") != channels.end();
    std::vector<std::string_view> wanted{"Y"};
    if (!isGrey)
        wanted = {"R", "G", "B"};
    for (const std::string_view name : wanted) {
        const auto channel = find(name);
        if (channel == channels.end())
            return unsupported("has other channels than R, G and B, or Y alone, which cannot be read");
        if (channel->type != 1 && channel->type != 2)
            return unsupported("has channels of whole numbers; floats of 16 and 32 bits can be read");
        if (channel->across != 1 || channel->down != 1)
            return unsupported("has channels of a smaller size than the picture, which cannot be read");
    }
    return {};
}

void takeAttribute(std::string_view name, std::string_view value, ExrHeader& header) {
    Cursor cursor(value);
    const auto coordinate = [&] { return std::int64_t{static_cast<std::int32_t>(cursor.number())}; };
    if (name == "channels") {
        header.channels = channelsOf(value);
    } else if (name == "compression") {
        header.compression = value.empty() ? 0 : static_cast<unsigned char>(value[0]);
    } else if (name == "dataWindow") {
        header.left = coordinate();
        header.top = coordinate();
        header.right = coordinate();
        header.bottom = coordinate();
    } else if (name == "tiles") {
        const std::uint32_t width = cursor.number();
        header.tiles = ExrTiles{width, cursor.number()};
    }
}

} // namespace

Result<ExrHeader> readExrHeader(std::string_view file) {
    Cursor cursor(file);
    cursor.take(4);
    const std::uint32_t version = cursor.number();
    if ((version & 0xff) != 2)
        return unsupported("is OpenEXR of version " + std::to_string(version & 0xff) + "; 2 can be read");
    if ((version & 0x1800) != 0)
        return unsupported("has several parts or deep pixels, which cannot be read");
    ExrHeader header;
    while (!cursor.isAtEnd()) {
        const std::string_view name = cursor.text();
        if (name.empty())
            break;
        cursor.text(); // its type, which the name says
        const std::uint32_t length = cursor.number();
        const std::string_view value = cursor.take(length);
        if (value.size() < length)
            return exr("its header is cut off");
        takeAttribute(name, value, header);
    }
    header.end = file.size() - cursor.left();
    if (header.channels.empty())
        return exr("its header names no channels");
    if (const auto checked = checkChannels(header.channels); !checked)
        return checked.error();
    const bool isTiled = (version & 0x200) != 0;
    if (isTiled != header.tiles.has_value())
        return exr(isTiled ? "its header does not say the size of its tiles" : "its header says tiles and scan lines");
    return header;
}

} // namespace acti
