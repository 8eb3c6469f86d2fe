#include "core/spatial/document_json.h"

namespace acti::detail {

nlohmann::json headToJson(const std::string& format, Scale scale) {
    return {{"format", format}, {"version", 1}, {"scale", scaleNames()[static_cast<std::size_t>(scale)]}};
}

Scale readHead(JsonReader& reader, const JsonPlace& root, const std::string& format) {
    const JsonPlace named = reader.child(root, "format"), version = reader.child(root, "version");
    if (named.isAbsent() || *named.value != format)
        reader.fail(ErrorCode::Malformed, named, std::string("must be \"").append(format).append(1, '"'));
    if (version.isAbsent() || *version.value != 1)
        reader.fail(ErrorCode::Unsupported, version, "must be 1, the only version there is");
    return static_cast<Scale>(reader.choice(reader.child(root, "scale"), scaleNames()));
}

} // namespace acti::detail
