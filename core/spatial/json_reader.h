// A JSON document read key by key, with the first error and its path remembered. Internal to core/spatial.
#pragma once

#include "core/base/error.h"
#include "core/network/array_file.h"

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace acti::detail {

// A value and the path to it; `value` is null where the key is absent.
struct JsonPlace {
    const nlohmann::json* value = nullptr;
    std::string path;

    bool isAbsent() const { return value == nullptr; }
    bool isNull() const { return value == nullptr || value->is_null(); }
};

using JsonArray = FloatArray;

// Getters give a fallback for an absent key, and after any error; `error()` says whether one happened.
class JsonReader {
public:
    explicit JsonReader(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    const std::optional<Error>& error() const { return m_error; }
    void fail(ErrorCode code, const JsonPlace& place, std::string what);

    // Refuses what is no object, and keys that are none of `known`.
    void expectKeys(const JsonPlace& object, const std::vector<std::string>& known);
    JsonPlace child(const JsonPlace& object, const std::string& key) const;
    JsonPlace element(const JsonPlace& array, std::size_t index) const;

    double number(const JsonPlace& place, double fallback);
    int integer(const JsonPlace& place, int fallback);
    std::uint64_t seed(const JsonPlace& place, std::uint64_t fallback);
    bool boolean(const JsonPlace& place, bool fallback);
    // The place's index in `words`, of which the first `served` can be used and the others are Unsupported.
    std::size_t choice(const JsonPlace& place, const std::vector<std::string>& words, std::size_t served,
                       std::size_t fallback = 0);
    // Nested numbers, one number, or a file in the folder: "w.npy", or {"file": "w.npz", "name": "w"} with the name of
    // an array in it.
    JsonArray array(const JsonPlace& place);
    // Whether array() would open a file: what else may stand there as an object is for the caller to read.
    static bool namesFile(const JsonPlace& place);

private:
    JsonArray arrayFile(const JsonPlace& place);

    std::filesystem::path m_folder;
    std::map<std::filesystem::path, ArrayFile> m_files; // opened once, though many arrays may be in one
    std::optional<Error> m_error;
};

} // namespace acti::detail
