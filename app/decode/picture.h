// What every reader of this program hands over: the reply's header, and rows on demand.
#pragma once

#include "core/base/error.h"
#include "core/image/decode_protocol.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace acti {

struct Picture {
    DecodeReply reply;
    // Fills one row: columns * channels samples of the reply's depth in this machine's byte order, as R, G, B.
    std::function<void(std::size_t row, std::span<std::byte> bytes)> readRow;
};

// "is no valid TIFF: ..."
inline Error damaged(std::string_view formatName, const std::string& how) {
    return {ErrorCode::Malformed, "is no valid " + std::string(formatName) + ": " + how, ""};
}

} // namespace acti
