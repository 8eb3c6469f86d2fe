// A JSON document read key by key, with the first error and its path remembered. Internal to core/spatial.
#pragma once

#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/network/array_file.h"

#include <filesystem>
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

// The most values of an array, by what it is, and of all but the upstream of a document together.
inline constexpr std::size_t kMostVectorValues = 65'536;
inline constexpr std::size_t kMostWeightValues = std::size_t{1} << 24;
inline constexpr std::size_t kMostUpstreamValues = 600'000'000;
inline constexpr std::size_t kMostDocumentValues = std::size_t{1} << 26;

// Getters give a fallback for an absent key, and after any error; `error()` says whether one happened.
class JsonReader {
public:
    // `kept` takes the keys that are not known; null: they are errors.
    explicit JsonReader(std::filesystem::path folder, std::vector<KeptKey>* kept = nullptr)
        : m_folder(std::move(folder)), m_kept(kept) {}

    const std::optional<Error>& error() const { return m_error; }
    void fail(ErrorCode code, const JsonPlace& place, std::string what);

    // Refuses what is no object; keys that are none of `known` are refused, or kept.
    void expectKeys(const JsonPlace& object, const std::vector<std::string>& known);
    JsonPlace child(const JsonPlace& object, const std::string& key) const;
    JsonPlace element(const JsonPlace& array, std::size_t index) const;

    double number(const JsonPlace& place, double fallback);
    int integer(const JsonPlace& place, int fallback);
    std::uint64_t seed(const JsonPlace& place, std::uint64_t fallback);
    bool boolean(const JsonPlace& place, bool fallback);
    // The place's index in `words`.
    std::size_t choice(const JsonPlace& place, const std::vector<std::string>& words, std::size_t fallback = 0);
    // Nested numbers, one number, or a file in the folder: "w.npy", or {"file": "w.npz", "name": "w"} with the name of
    // an array in it. At most `limit` values, and kMostDocumentValues in all calls together; of a file, its header is
    // asked before memory is taken. Null is none; after an error no file is opened.
    JsonArray array(const JsonPlace& place, std::size_t limit);
    // The same outside the document's sum.
    JsonArray arrayApart(const JsonPlace& place, std::size_t limit);
    // One axis, or a lone number, of at most kMostVectorValues; none only if absent or null.
    std::vector<float> vector(const JsonPlace& place);
    // Whether array() would open a file: what else may stand there as an object is for the caller to read.
    static bool namesFile(const JsonPlace& place);

private:
    JsonArray arrayFile(const JsonPlace& place, std::size_t limit);
    const ArrayFile* opened(const JsonPlace& place, const std::filesystem::path& name); // null after failing

    struct OpenFile {
        std::filesystem::path name;
        ArrayFile file;
    };
    std::filesystem::path m_folder;
    std::vector<KeptKey>* m_kept;
    std::optional<OpenFile> m_file; // the last: many arrays may be in one, and some kinds stay in memory whole
    std::size_t m_valuesLeft = kMostDocumentValues;
    std::optional<Error> m_error;
};

} // namespace acti::detail
