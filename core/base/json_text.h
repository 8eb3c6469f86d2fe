// Text to JSON within limits, and the words that all readers of JSON have for the same mistakes.
#pragma once

#include "core/base/error.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

inline constexpr std::size_t kLargestJsonFile = std::size_t{64} << 20; // bytes
inline constexpr int kDeepestJson = 64;                                // lists and objects within each other

// A key that a reader does not know and keeps. `place`: the object that has it, as "figures[0].content"; empty: the
// document itself. `json`: its value. `near`: the known key that was perhaps meant; or empty.
struct KeptKey {
    std::string place;
    std::string key;
    std::string json;
    std::string near = {};
    bool operator==(const KeptKey&) const = default;

    std::string path() const { return place.empty() ? key : place + "." + key; }
};

// No exceptions; nesting is bounded before anything recurses over it. Errors: TooLarge for deeper nesting, Malformed
// for what is not JSON, both with `where` "line 3, column 5", columns counted in bytes; InvalidArgument for an object
// with a key twice, of which readers would differ in which they take.
Result<nlohmann::json> parseJson(std::string_view text);

namespace json_words {

inline constexpr const char* kObject = "must be an object, { ... }";
inline constexpr const char* kNumber = "must be a number";
inline constexpr const char* kWholeNumber = "must be a whole number";
inline constexpr const char* kBoolean = "must be true or false";

// "is no known key", and the nearest of `known` if one is near.
std::string unknownKey(std::string_view key, const std::vector<std::string>& known);

// The value as text without breaks; what is no UTF-8 is replaced.
std::string inOneLine(const nlohmann::json& value);

} // namespace json_words

} // namespace acti
