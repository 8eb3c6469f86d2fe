#include "app/decode/exr_header.h"

#include "app/decode/picture.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace acti {
namespace {

struct Channel {
    std::string_view name;
    std::uint32_t type = 0; // 0: whole number, 1: half, 2: float
    bool isFullSize = true;
};

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

private:
    std::string_view m_bytes;
};

std::vector<Channel> channelsOf(std::string_view list) {
    std::vector<Channel> channels;
    for (Cursor cursor(list);;) {
        Channel channel;
        channel.name = cursor.text();
        if (channel.name.empty())
            return channels;
        channel.type = cursor.number();
        cursor.take(4);
        const std::uint32_t across = cursor.number(), down = cursor.number();
        channel.isFullSize = across == 1 && down == 1;
        channels.push_back(channel);
    }
}

Result<void> checkChannels(const std::vector<Channel>& channels) {
    const auto find = [&](std::string_view name) { return std::ranges::find(channels, name, &Channel::name); };
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
        if (!channel->isFullSize)
            return unsupported("has channels of a smaller size than the picture, which cannot be read");
    }
    return {};
}

} // namespace

Result<void> checkExrHeader(std::string_view file) {
    Cursor cursor(file);
    cursor.take(4);
    const std::uint32_t version = cursor.number();
    if ((version & 0xff) != 2)
        return unsupported("is OpenEXR of version " + std::to_string(version & 0xff) + "; 2 can be read");
    if ((version & 0x1800) != 0)
        return unsupported("has several parts or deep pixels, which cannot be read");
    while (!cursor.isAtEnd()) {
        const std::string_view name = cursor.text();
        if (name.empty())
            break;
        const std::string_view type = cursor.text();
        const std::uint32_t length = cursor.number();
        const std::string_view value = cursor.take(length);
        if (value.size() < length)
            return exr("its header is cut off");
        if (name == "channels" && type == "chlist")
            return checkChannels(channelsOf(value));
    }
    return exr("its header names no channels");
}

} // namespace acti
