#include "core/session/json_codec.h"

#include "core/base/json_text.h"
#include "core/figure/colour_text.h"
#include "core/figure/naive_line.h"
#include "core/spatial/meta_acon_json.h"
#include "core/spatial/spec_json.h"

#include <algorithm>
#include <limits>

namespace acti::json {
namespace {

template<class Integer>
Result<void> readInteger(const Parsed& json, Integer& value, const Place& place, long long largest) {
    if (!json.is_number_integer() || json.is_number_float())
        return place.wrong(json_words::kWholeNumber);
    const bool isTooLarge =
        json.is_number_unsigned() && json.get<unsigned long long>() > static_cast<unsigned long long>(largest);
    if (isTooLarge || (!json.is_number_unsigned() && json.get<long long>() < 0))
        return place.wrong("must lie in 0 to " + std::to_string(largest), ErrorCode::OutOfRange);
    value = static_cast<Integer>(json.get<long long>());
    return {};
}

template<std::size_t N>
std::string listed(const std::array<std::string_view, N>& kinds) {
    std::string text;
    for (const std::string_view kind : kinds)
        text.append(text.empty() ? "" : ", ").append(kind);
    return text;
}

// A variant is an object of its alternative's fields, with the key of the alternative beside them.
template<class Variant, std::size_t N>
Json writeKind(const Variant& value, const std::array<std::string_view, N>& kinds) {
    Json out = Json::object();
    append(out, "kind", kinds[value.index()]);
    std::visit([&](const auto& content) { appendFields(out, content); }, value);
    return out;
}

template<std::size_t I, class Variant, std::size_t N>
Result<void> readAlternative(std::string_view kind, const Parsed& json, Variant& value, const Place& place,
                             const std::array<std::string_view, N>& kinds, std::string_view noun) {
    if constexpr (I < N) {
        if (kind != kinds[I])
            return readAlternative<I + 1>(kind, json, value, place, kinds, noun);
        std::variant_alternative_t<I, Variant> content;
        if (auto ok = read(json, content, place, {"kind"}); !ok)
            return ok;
        value = std::move(content);
        return {};
    } else {
        return place.key("kind").wrong("no " + std::string(noun) + " is called “" + std::string(kind) +
                                           "”; there are " + listed(kinds),
                                       ErrorCode::NotFound);
    }
}

template<class Variant, std::size_t N>
Result<void> readKind(const Parsed& json, Variant& value, const Place& place,
                      const std::array<std::string_view, N>& kinds, std::string_view noun) {
    if (!json.is_object() || !json.contains("kind") || !json["kind"].is_string())
        return place.wrong("must be an object with a \"kind\": one of " + listed(kinds));
    return readAlternative<0>(json["kind"].get<std::string>(), json, value, place, kinds, noun);
}

const std::vector<std::string> kLayerKeys{"condition", "combine", "beta"};

// A quantity alone is its id; what differs from a plain term stands beside it.
Json writeTerm(const MapTerm& term) {
    const std::string id = mapQuantityId(term.quantity);
    if (term == MapTerm(term.quantity))
        return id;
    Json out{{"quantity", id}};
    if (term.side == MapSide::Second)
        out["side"] = write(term.side);
    if (!term.activation.empty())
        out["activation"] = term.activation;
    if (!term.params.empty())
        out["params"] = write(term.params);
    return out;
}

Result<void> readQuantity(const Parsed& json, MapQuantity& value, const Place& place) {
    const std::optional<MapQuantity> quantity =
        json.is_string() ? mapQuantityFromId(json.get<std::string>()) : std::nullopt;
    if (!quantity) {
        std::string known;
        for (const MapQuantity each : mapQuantities())
            known.append(known.empty() ? "\"" : ", \"").append(mapQuantityId(each)).append("\"");
        return place.wrong("must be one of " + known);
    }
    value = *quantity;
    return {};
}

Result<void> readTerm(const Parsed& json, MapTerm& term, const Place& place) {
    term = {};
    if (!json.is_object())
        return readQuantity(json, term.quantity, place);
    Result<void> ok = requireObject(json, {"quantity", "side", "activation", "params"}, place);
    if (ok)
        ok = readQuantity(json.value("quantity", Parsed()), term.quantity, place.key("quantity"));
    const auto readIfThere = [&](const char* key, auto& value) {
        if (ok && json.contains(key))
            ok = read(json[key], value, place.key(key));
    };
    readIfThere("side", term.side);
    readIfThere("activation", term.activation);
    readIfThere("params", term.params);
    return ok;
}

// A document with a format of its own, at a place of this one.
template<class Spec, class FromJson, class Keeping>
Result<void> readSpec(const Parsed& json, Spec& value, const Place& place, FromJson fromJson, Keeping keeping) {
    std::vector<KeptKey> kept;
    Result<Spec> spec = place.kept ? keeping(json, place.folder, kept) : fromJson(json, place.folder);
    if (!spec)
        return Error{spec.error().code, spec.error().what,
                     spec.error().where.empty() ? place.path : place.key(spec.error().where).path};
    for (KeptKey& key : kept) {
        key.place = key.place.empty() ? place.path : place.key(key.place).path;
        place.kept->push_back(std::move(key));
    }
    value = *std::move(spec);
    return {};
}

} // namespace

Result<void> requireObject(const Parsed& json, const std::vector<std::string>& known, const Place& place) {
    if (!json.is_object())
        return place.wrong(json_words::kObject);
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        if (!place.kept)
            return place.key(key).wrong(json_words::unknownKey(key, known), ErrorCode::NotFound);
        place.kept->push_back({place.path, key, json_words::inOneLine(value), nearest(key, known)});
    }
    return {};
}

void append(Json& object, std::string_view key, Json value) {
    object.get_ref<Json::object_t&>().Json::object_t::Container::emplace_back(std::string(key), std::move(value));
}

Json write(const Quantity& value) { return quantityId(value); }
Json write(const Precision& value) { return std::string(precisionId(value)); }
Json write(const Rgb& value) { return hexOf(value); }
Json write(const MapTile& value) {
    Json out = writeTerm(value.term);
    if (!value.minus)
        return out;
    if (out.is_string())
        out = Json{{"quantity", out}};
    out["minus"] = writeTerm(*value.minus);
    return out;
}
Json write(const FunnelLayer& value) {
    FunnelSpec spec;
    spec.layer = value;
    const Json whole(toJson(spec));
    Json out = Json::object();
    for (const std::string& key : kLayerKeys)
        out[key] = whole[key];
    return out;
}
Json write(const FunnelSpec& value) { return Json(toJson(value)); }
Json write(const MetaAconSpec& value) { return Json(toJson(value)); }

Json write(const FigureContent& value) { return writeKind(value, kFigureKinds); }
Json write(const SweepSubject& value) { return writeKind(value, kSweepKinds); }

Json write(const std::map<std::string, double>& values) {
    Json out = Json::object();
    for (const auto& [key, value] : values)
        append(out, key, write(value));
    return out;
}

Result<void> read(const Parsed& json, std::string& value, const Place& place) {
    if (!json.is_string())
        return place.wrong("must be a text in quotes");
    value = json.get<std::string>();
    return {};
}

Result<void> read(const Parsed& json, bool& value, const Place& place) {
    if (!json.is_boolean())
        return place.wrong(json_words::kBoolean);
    value = json.get<bool>();
    return {};
}

Result<void> read(const Parsed& json, int& value, const Place& place) {
    return readInteger(json, value, place, std::numeric_limits<int>::max());
}

Result<void> read(const Parsed& json, std::size_t& value, const Place& place) {
    return readInteger(json, value, place, std::numeric_limits<long long>::max());
}

Result<void> read(const Parsed& json, double& value, const Place& place) {
    const std::optional<double> special = json.is_string() ? parseDouble(json.get<std::string>()) : std::nullopt;
    if (special)
        value = *special;
    else if (json.is_number())
        value = json.get<double>();
    else
        return place.wrong(std::string(json_words::kNumber) + ", or \"inf\", \"-inf\", \"nan\"");
    return {};
}

Result<void> read(const Parsed& json, std::map<std::string, double>& values, const Place& place) {
    if (!json.is_object())
        return place.wrong("must be an object of numbers");
    if (json.size() > kMostParams)
        return place.wrong("has over " + std::to_string(kMostParams) + " numbers", ErrorCode::TooLarge);
    values.clear();
    for (const auto& [key, item] : json.items())
        if (auto ok = read(item, values[key], place.key(key)); !ok)
            return ok;
    return {};
}

Result<void> read(const Parsed& json, Quantity& value, const Place& place) {
    const std::optional<Quantity> quantity = json.is_string() ? quantityFromId(json.get<std::string>()) : std::nullopt;
    if (!quantity)
        return place.wrong("must be \"f\", \"f1\", \"f2\", \"chain\", \"difference\", or \"d_\" and a parameter");
    value = *quantity;
    return {};
}

Result<void> read(const Parsed& json, Precision& value, const Place& place) {
    const std::optional<Precision> precision =
        json.is_string() ? precisionFromId(json.get<std::string>()) : std::nullopt;
    if (!precision)
        return place.wrong("must be \"float32\" or \"float64\"");
    value = *precision;
    return {};
}

Result<void> read(const Parsed& json, Rgb& value, const Place& place) {
    const std::optional<Rgb> colour = json.is_string() ? rgbFromHex(json.get<std::string>()) : std::nullopt;
    if (!colour)
        return place.wrong("must be a colour such as \"#0072b2\"");
    value = *colour;
    return {};
}

Result<void> read(const Parsed& json, MapTile& value, const Place& place) {
    value = {};
    if (!json.is_object() || !json.contains("minus"))
        return readTerm(json, value.term, place);
    Parsed term = json;
    term.erase("minus");
    if (const auto ok = readTerm(term, value.term, place); !ok)
        return ok;
    return readTerm(json["minus"], value.minus.emplace(), place.key("minus"));
}

Result<void> read(const Parsed& json, FunnelLayer& value, const Place& place) {
    if (const auto ok = requireObject(json, kLayerKeys, place); !ok)
        return ok;
    FunnelSpec spec;
    Parsed whole{{"format", "actiscope.frelu"}, {"version", 1}};
    for (const std::string& key : kLayerKeys)
        if (json.contains(key))
            whole[key] = json[key];
    if (const auto ok = read(whole, spec, place); !ok)
        return ok;
    value = std::move(spec.layer);
    return {};
}

Result<void> read(const Parsed& json, FunnelSpec& value, const Place& place) {
    return readSpec(json, value, place, funnelSpecFromJson, funnelSpecKeeping);
}

Result<void> read(const Parsed& json, MetaAconSpec& value, const Place& place) {
    return readSpec(json, value, place, metaAconSpecFromJson, metaAconSpecKeeping);
}

Result<void> read(const Parsed& json, FigureContent& value, const Place& place) {
    return readKind(json, value, place, kFigureKinds, "kind of figure");
}

Result<void> read(const Parsed& json, SweepSubject& value, const Place& place) {
    return readKind(json, value, place, kSweepKinds, "subject of a sweep");
}

} // namespace acti::json
