#include "app/commands/stream_input.h"

#include "app/commands/csv.h"
#include "core/base/memory_file.h"

#include <unistd.h>

namespace acti {
namespace {

constexpr std::size_t kMostBytes = std::size_t{2} << 30; // of a picture or an array, which stand in memory whole

} // namespace

Result<StoredInput> loadFileOrStream(const std::filesystem::path& path, const LoadOptions& options) {
    if (!isStream(path.string()))
        return loadStored(path, options);
    const std::string name = sourceName(path.string());
    auto bytes = readText(path.string(), kMostBytes);
    if (!bytes)
        return bytes.error();
    if (bytes->empty())
        return Error{ErrorCode::Malformed, "is empty", name};
    const auto file = MemoryFile::of({std::as_bytes(std::span(*bytes))}, options.isStopped);
    if (!file)
        return Error{file.error().code, file.error().what, name};
    *bytes = {}; // it stands in the memory file now
    // By this process's number: the one that reads pictures has descriptors of its own.
    const std::string stored = "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(file->descriptor());
    auto input = loadStored(stored, options);
    return input ? std::move(input) : Error{input.error().code, input.error().what, name};
}

std::string inputName(const std::filesystem::path& path) { return sourceName(path.filename().string()); }

} // namespace acti
