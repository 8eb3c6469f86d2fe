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

// No exceptions; nesting is bounded before anything recurses over it. Errors: TooLarge for deeper nesting, Malformed
// for what is not JSON, both with `where` "line 3, column 5", columns counted in bytes; InvalidArgument for an object
// with a key twice, of which readers would differ in which they take.
Result<nlohmann::json> parseJson(std::string_view text);
// The same with keys kept in the order written.
Result<nlohmann::ordered_json> parseOrderedJson(std::string_view text);

namespace json_words {

inline constexpr const char* kObject = "must be an object, { ... }";
inline constexpr const char* kNumber = "must be a number";
inline constexpr const char* kWholeNumber = "must be a whole number";
inline constexpr const char* kBoolean = "must be true or false";

// "is no known key", and the nearest of `known` if one is near.
std::string unknownKey(std::string_view key, const std::vector<std::string>& known);

} // namespace json_words

} // namespace acti
