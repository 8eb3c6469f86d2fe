#include "app/commands/stream_input.h"

#include "app/commands/csv.h"
#include "core/base/memory_file.h"

#include <unistd.h>

namespace acti {
Result<StoredInput> loadFileOrStream(const std::filesystem::path& path, const LoadOptions& options) {
    if (!isStream(path.string()))
        return loadStored(path, options);
    const std::string name = sourceName(path.string());
    const auto bytes = readText(path.string());
    if (!bytes)
        return bytes.error();
    if (bytes->empty())
        return Error{ErrorCode::Malformed, "is empty", name};
    const auto file = MemoryFile::of({std::as_bytes(std::span(*bytes))}, options.isStopped);
    if (!file)
        return Error{file.error().code, file.error().what, name};
    // By this process's number: the one that reads pictures has descriptors of its own.
    const std::string stored = "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(file->descriptor());
    auto input = loadStored(stored, options);
    return input ? std::move(input) : Error{input.error().code, input.error().what, name};
}

} // namespace acti
