// A FReLU spec of any text: what is sound is written as a document that is sound and the same.
#include "core/base/json_text.h"
#include "core/spatial/spec_json.h"
#include "tests/fuzz/fuzz_target.h"

#include <nlohmann/json.hpp>

int fuzzOne(std::string_view bytes) {
    const auto document = acti::parseJson(bytes);
    if (!document)
        return 0;
    const auto spec = acti::funnelSpecFromJson(*document, "/nowhere");
    if (spec) {
        const auto again = acti::funnelSpecFromJson(acti::toJson(*spec), "/nowhere");
        ACTI_EXPECT(again && *again == *spec);
    }
    return 0;
}
