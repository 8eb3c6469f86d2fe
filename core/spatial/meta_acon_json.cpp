#include "core/spatial/meta_acon_json.h"

#include "core/spatial/document_json.h"
#include "core/spatial/json_reader.h"
#include "core/spatial/layer_json.h"

#include <algorithm>

namespace acti {
namespace {

using detail::JsonArray;
using detail::JsonPlace;
using detail::JsonReader;
using nlohmann::json;

constexpr const char* kMetaAconFormat = "actiscope.meta_acon";

const std::vector<std::string>& designs() {
    static const std::vector<std::string> kWords{"layer", "channel", "pixel"};
    return kWords;
}

const std::vector<std::string>& reductions() {
    static const std::vector<std::string> kWords{"mean", "sum"};
    return kWords;
}

json toJson(const DenseLayer& layer, std::size_t mostValues) {
    const std::size_t columns = layer.rows == 0 ? 0 : layer.weight.size() / layer.rows;
    return {{"weight", detail::arrayToJson(layer.weight, {layer.rows, columns}, mostValues)},
            {"bias", layer.bias.empty() ? json() : detail::vectorToJson(layer.bias, mostValues)}};
}

// One number a channel: C, or 1 x C x 1 x 1.
std::vector<float> readSlopes(JsonReader& reader, const JsonPlace& place) {
    JsonArray array = reader.array(place, detail::kMostVectorValues);
    if (std::ranges::count_if(array.shape, [](std::size_t side) { return side != 1; }) > 1)
        reader.fail(ErrorCode::InvalidArgument, place, "must have one value a channel, along one axis");
    if (!place.isNull() && array.values.empty())
        reader.fail(ErrorCode::InvalidArgument, place, "must have a value");
    return std::move(array.values);
}

// Absent or null: drawn.
DenseLayer readDense(JsonReader& reader, const JsonPlace& place) {
    if (place.isNull())
        return {};
    reader.expectKeys(place, {"weight", "bias"});
    const JsonPlace weight = reader.child(place, "weight");
    if (weight.isNull()) {
        reader.fail(ErrorCode::Malformed, weight, "is missing; leave out all of " + place.path + " to have it drawn");
        return {};
    }
    JsonArray array = reader.array(weight, detail::kMostWeightValues);
    const auto isOne = [](std::size_t side) { return side == 1; };
    const std::vector<std::size_t>& shape = array.shape;
    if ((shape.size() != 2 && shape.size() != 4) || array.values.empty() ||
        !std::all_of(shape.begin() + 2, shape.end(), isOne)) {
        reader.fail(ErrorCode::InvalidArgument, weight, "must have the shape rows x columns or rows x columns x 1 x 1");
        return {};
    }
    return {shape[0], std::move(array.values), reader.vector(reader.child(place, "bias"))};
}

Norm readBatchNorm(JsonReader& reader, const JsonPlace& place) {
    Norm norm = detail::readNorm(reader, place);
    if (norm.kind != NormKind::None && norm.kind != NormKind::Batch)
        reader.fail(ErrorCode::Unsupported, reader.child(place, "kind"), "is a batch norm or none");
    return norm;
}

Result<MetaAconSpec> readMetaAconSpec(const json& document, JsonReader reader) {
    const JsonPlace root{&document, ""};
    const auto child = [&](const char* key) { return reader.child(root, key); };
    reader.expectKeys(
        root, {"format", "version", "scale", "design", "reduce", "init", "p1", "p2", "fc1", "bn1", "fc2", "bn2"});
    MetaAconSpec spec;
    spec.scale = detail::readHead(reader, root, kMetaAconFormat);
    spec.design =
        static_cast<MetaDesign>(reader.choice(child("design"), designs(), static_cast<std::size_t>(spec.design)));
    spec.reduce = static_cast<MetaReduce>(reader.choice(child("reduce"), reductions()));
    const JsonPlace init = child("init");
    reader.expectKeys(init, {"r", "seed"});
    spec.start.r = reader.integer(reader.child(init, "r"), spec.start.r);
    if (spec.start.r < 1)
        reader.fail(ErrorCode::OutOfRange, reader.child(init, "r"), "must be 1 or more");
    spec.start.seed = reader.seed(reader.child(init, "seed"), spec.start.seed);
    spec.p1 = readSlopes(reader, child("p1"));
    spec.p2 = readSlopes(reader, child("p2"));
    spec.fc1 = readDense(reader, child("fc1"));
    spec.bn1 = readBatchNorm(reader, child("bn1"));
    spec.fc2 = readDense(reader, child("fc2"));
    spec.bn2 = readBatchNorm(reader, child("bn2"));
    if (reader.error())
        return *reader.error();
    return spec;
}

} // namespace

json toJson(const MetaAconSpec& spec, std::size_t mostValues) {
    json document = detail::headToJson(kMetaAconFormat, spec.scale);
    document["design"] = designs()[static_cast<std::size_t>(spec.design)];
    document["reduce"] = reductions()[static_cast<std::size_t>(spec.reduce)];
    document["init"] = {{"r", spec.start.r}, {"seed", spec.start.seed}};
    for (const auto& [key, slopes] : {std::pair{"p1", &spec.p1}, {"p2", &spec.p2}})
        if (!slopes->empty())
            document[key] = detail::vectorToJson(*slopes, mostValues);
    for (const auto& [key, layer] : {std::pair{"fc1", &spec.fc1}, {"fc2", &spec.fc2}})
        if (!layer->weight.empty())
            document[key] = toJson(*layer, mostValues);
    document["bn1"] = detail::toJson(spec.bn1, mostValues);
    document["bn2"] = detail::toJson(spec.bn2, mostValues);
    return document;
}

Result<MetaAconSpec> metaAconSpecFromJson(const json& document, const std::filesystem::path& folder) {
    return readMetaAconSpec(document, JsonReader(folder));
}

Result<MetaAconSpec> metaAconSpecKeeping(const json& document, const std::filesystem::path& folder,
                                         std::vector<KeptKey>& kept) {
    return readMetaAconSpec(document, JsonReader(folder, &kept));
}

} // namespace acti
