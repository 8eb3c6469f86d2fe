#include "app/network/request.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace acti {
namespace {

Error malformed() { return {ErrorCode::Malformed, "the request makes no sense", ""}; }

class Parts {
public:
    explicit Parts(std::span<const char> bytes) : m_rest(bytes) {}

    // The next `count` bytes; what follows begins at the next multiple of the alignment, counted from this part.
    std::span<const char> take(std::uint64_t count, bool& isThere) {
        isThere = isThere && count <= m_rest.size();
        if (!isThere)
            return {};
        const auto part = m_rest.first(static_cast<std::size_t>(count));
        const std::size_t padded =
            (part.size() + NetworkRequest::kAlignment - 1) / NetworkRequest::kAlignment * NetworkRequest::kAlignment;
        m_rest = m_rest.subspan(std::min(padded, m_rest.size()));
        return part;
    }

private:
    std::span<const char> m_rest;
};

std::uint32_t number(std::span<const char> bytes) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

Result<std::vector<RequestedLayer>> parseLayers(std::span<const char> bytes, std::uint32_t count) {
    constexpr std::size_t kHead = 8;
    std::vector<RequestedLayer> layers;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (bytes.size() < kHead || number(bytes.subspan(4)) > bytes.size() - kHead)
            return malformed();
        const auto name = bytes.subspan(kHead, number(bytes.subspan(4)));
        layers.push_back({std::string(name.begin(), name.end()), number(bytes)});
        bytes = bytes.subspan(kHead + name.size());
    }
    return layers;
}

} // namespace

Result<RequestParts> parseRequest(std::span<const char> bytes) {
    RequestParts parts;
    if (bytes.size() < sizeof parts.head)
        return malformed();
    std::memcpy(&parts.head, bytes.data(), sizeof parts.head);
    if (parts.head.magic != NetworkRequest::kMagic || parts.head.inputAxes != 4)
        return malformed();
    std::uint64_t count = 1;
    for (const std::uint32_t axis : parts.head.shape) {
        if (axis == 0 || axis > std::numeric_limits<int>::max() || count > (std::uint64_t{1} << 36) / axis)
            return malformed();
        count *= axis;
    }
    Parts rest(bytes.subspan(sizeof parts.head));
    bool isThere = true;
    const auto names = rest.take(parts.head.layerBytes, isThere);
    const auto inputName = rest.take(parts.head.inputNameBytes, isThere);
    parts.model = rest.take(parts.head.modelBytes, isThere);
    const auto values = rest.take(count * sizeof(float), isThere);
    auto layers = parseLayers(names, parts.head.layers);
    if (!isThere || !layers)
        return malformed();
    parts.layers = std::move(*layers);
    parts.inputName.assign(inputName.begin(), inputName.end());
    parts.values = {reinterpret_cast<const float*>(values.data()), static_cast<std::size_t>(count)};
    return parts;
}

} // namespace acti
