#include "core/spatial/stack_json.h"

#include "core/spatial/document_json.h"
#include "core/spatial/json_reader.h"
#include "core/spatial/layer_json.h"

namespace acti {
namespace {

using detail::JsonPlace;
using detail::JsonReader;
using nlohmann::json;

constexpr const char* kStackFormat = "actiscope.stack";

std::vector<FunnelLayer> readLayers(JsonReader& reader, const JsonPlace& place) {
    if (place.isAbsent() || !place.value->is_array() || place.value->empty() || place.value->size() > kMaxLayers) {
        reader.fail(ErrorCode::Malformed, place, "must be a list of 1 to " + std::to_string(kMaxLayers) + " layers");
        return {};
    }
    std::vector<FunnelLayer> layers;
    for (std::size_t i = 0; i < place.value->size(); ++i) {
        const JsonPlace layer = reader.element(place, i);
        reader.expectKeys(layer, detail::layerKeys());
        layers.push_back(detail::readLayer(reader, layer));
    }
    return layers;
}

} // namespace

json toJson(const FunnelStack& stack, std::size_t mostValues) {
    json document = detail::headToJson(kStackFormat, stack.scale);
    document["layers"] = json::array();
    for (const FunnelLayer& layer : stack.layers)
        document["layers"].push_back(detail::toJson(layer, mostValues));
    return document;
}

Result<FunnelStack> funnelStackFromJson(const json& document, const std::filesystem::path& folder) {
    JsonReader reader(folder);
    const JsonPlace root{&document, ""};
    reader.expectKeys(root, {"format", "version", "scale", "layers"});
    FunnelStack stack;
    stack.scale = detail::readHead(reader, root, kStackFormat);
    stack.layers = readLayers(reader, reader.child(root, "layers"));
    if (reader.error())
        return *reader.error();
    return stack;
}

} // namespace acti
