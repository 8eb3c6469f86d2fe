// Pictures decoded in a process of their own: the client of `actiscope-decode`.
#pragma once

#include "core/base/error.h"
#include "core/image/load.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>

namespace acti {

struct DecoderOptions {
    std::filesystem::path program; // empty: actiscope-decode beside this program
    std::chrono::milliseconds timeout = std::chrono::seconds(60);
    std::uint8_t fill = 0; // what the decoder's memory holds before pixels come (not 255): for tests that none is shown
    std::function<bool()> isStopped = {}; // once it says so, the call ends at once with Cancelled
};

// Starts the decoder on `path`, reads its rows into planes as they come, and waits for its end. A decoder that crashes,
// is killed, says something else than the protocol, or takes longer than the timeout gives an Error; it never outlives
// the call.
Result<LoadedInput> decodeImage(const std::filesystem::path& path, const DecoderOptions& options = {});

// The same, in the file's own width.
Result<StoredInput> decodeStored(const std::filesystem::path& path, const DecoderOptions& options = {});

// Whether what decodes, and what runs networks, is confined as app/confine promises on this system. Errors: as above.
Result<bool> areReadersConfined(const DecoderOptions& options = {});

} // namespace acti
