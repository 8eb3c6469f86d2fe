#include "core/spatial/spec_json.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/spatial/document_json.h"
#include "core/spatial/json_reader.h"
#include "core/spatial/layer_json.h"

#include <algorithm>

namespace acti {
namespace {

using detail::JsonPlace;
using detail::JsonReader;
using nlohmann::json;

constexpr const char* kFunnelFormat = "actiscope.frelu";

std::vector<std::string> pathOf(std::string_view key) {
    std::string dotted;
    for (const char c : key) // branches[0] is branches.0
        if (c != ']')
            dotted += c == '[' ? '.' : c;
    std::vector<std::string> steps;
    for (const std::string_view step : split(dotted, '.'))
        steps.emplace_back(step);
    return steps;
}

// The value at `step` of `node`, made if an object lacks it; null if there can be none.
json* stepInto(json& node, const std::string& step) {
    if (node.is_null())
        node = json::object();
    if (node.is_object())
        return &node[step];
    const auto index = parseInteger(step);
    if (!node.is_array() || !index || *index < 0 || static_cast<std::size_t>(*index) >= node.size())
        return nullptr;
    return &node[static_cast<std::size_t>(*index)];
}

Result<FunnelSpec> readFunnelSpec(const json& document, JsonReader reader) {
    const JsonPlace root{&document, ""};
    std::vector<std::string> keys{"format", "version", "scale", "upstream"};
    keys.insert(keys.end(), detail::layerKeys().begin(), detail::layerKeys().end());
    reader.expectKeys(root, keys);
    FunnelSpec spec;
    spec.scale = detail::readHead(reader, root, kFunnelFormat);
    spec.layer = detail::readLayer(reader, root);
    const JsonPlace upstream = reader.child(root, "upstream");
    spec.upstream = reader.arrayApart(upstream, detail::kMostUpstreamValues);
    if (!upstream.isNull() && spec.upstream.values.empty())
        reader.fail(ErrorCode::InvalidArgument, upstream, "must have a value");
    if (reader.error())
        return *reader.error();
    return spec;
}

} // namespace

json toJson(const FunnelSpec& spec, std::size_t mostValues) {
    json document = detail::toJson(spec.layer, mostValues);
    document.update(detail::headToJson(kFunnelFormat, spec.scale));
    if (!spec.upstream.values.empty())
        document["upstream"] = detail::arrayToJson(spec.upstream.values, spec.upstream.shape, mostValues);
    return document;
}

Result<FunnelSpec> funnelSpecFromJson(const json& document, const std::filesystem::path& folder) {
    return readFunnelSpec(document, JsonReader(folder));
}

Result<FunnelSpec> funnelSpecKeeping(const json& document, const std::filesystem::path& folder,
                                     std::vector<KeptKey>& kept) {
    return readFunnelSpec(document, JsonReader(folder, &kept));
}

Result<json> readJsonFile(const std::filesystem::path& path) {
    const auto text = readFile(path, kLargestJsonFile);
    if (!text)
        return text.error();
    auto document = parseJson(*text);
    if (document)
        return document;
    return Error{document.error().code, message(document.error()), path.string()};
}

Result<json> withSetting(json document, std::string_view setting) {
    const std::size_t equals = setting.find('=');
    const std::string key(setting.substr(0, equals));
    if (equals == std::string_view::npos || key.empty())
        return Error{ErrorCode::InvalidArgument, "must be KEY=VALUE, as scale=raw", "--set " + std::string(setting)};
    const std::string text(setting.substr(equals + 1));
    auto parsed = parseJson(text);
    if (!parsed && parsed.error().code != ErrorCode::Malformed)
        return Error{parsed.error().code, parsed.error().what, key};
    json value = parsed ? *std::move(parsed) : json(text); // a bare word is itself
    std::vector<std::string> steps = pathOf(key);
    if (steps.size() > kDeepestJson)
        return Error{ErrorCode::TooLarge, "leads deeper than " + std::to_string(kDeepestJson) + " levels",
                     key.substr(0, 40) + "..."};
    if (steps.back() == "preset" && steps.size() > 1) {
        steps.pop_back();
        value = {{"preset", value}};
    }
    json* node = &document;
    for (const std::string& step : steps) {
        node = step.empty() ? nullptr : stepInto(*node, step);
        if (node == nullptr)
            return Error{ErrorCode::NotFound, "leads to nothing that can be set", key};
    }
    *node = std::move(value);
    return document;
}

} // namespace acti
