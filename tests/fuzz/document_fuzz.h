// A document of JSON with any content.
#pragma once

#include "core/base/json_text.h"
#include "tests/fuzz/fuzz_target.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string_view>

namespace acti {

// `read`: as funnelSpecFromJson. What it takes must come back the same from what toJson makes of it.
template<class Read>
int fuzzDocument(std::string_view bytes, Read read) {
    const auto document = parseJson(bytes);
    if (!document)
        return 0;
    const std::filesystem::path folder = "/nowhere";
    if (const auto value = read(*document, folder)) {
        const auto again = read(toJson(*value), folder);
        ACTI_EXPECT(again && *again == *value);
    }
    return 0;
}

} // namespace acti
