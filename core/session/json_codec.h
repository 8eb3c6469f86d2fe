// Values to JSON and back, driven by fieldsOf. A reader keeps the path it has walked, so that every error names its
// place.
#pragma once

#include "core/base/text.h"
#include "core/session/fields.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <type_traits>

namespace acti::json {

using Json = nlohmann::ordered_json;

struct Place {
    std::string path;
    std::filesystem::path folder;

    Place key(std::string_view name) const {
        return {path.empty() ? std::string(name) : path + "." + std::string(name), folder};
    }
    Place index(std::size_t i) const { return {path + "[" + std::to_string(i) + "]", folder}; }
    Error wrong(std::string what, ErrorCode code = ErrorCode::Malformed) const { return {code, std::move(what), path}; }
};

// Defined in json_codec.cpp for the types with a form of their own.
Json write(const Quantity& value);
Json write(const Precision& value);
Json write(const MapTile& value);
Json write(const FunnelLayer& value);
Json write(const FunnelSpec& value);
Json write(const MetaAconSpec& value);
Json write(const FigureContent& value);
Json write(const SweepSubject& value);
Result<void> read(const Json& json, Quantity& value, const Place& place);
Result<void> read(const Json& json, Precision& value, const Place& place);
Result<void> read(const Json& json, MapTile& value, const Place& place);
Result<void> read(const Json& json, FunnelLayer& value, const Place& place);
Result<void> read(const Json& json, FunnelSpec& value, const Place& place);
Result<void> read(const Json& json, MetaAconSpec& value, const Place& place);
Result<void> read(const Json& json, FigureContent& value, const Place& place);
Result<void> read(const Json& json, SweepSubject& value, const Place& place);

inline Json write(const std::string& value) { return value; }
inline Json write(bool value) { return value; }
inline Json write(int value) { return value; }
inline Json write(std::size_t value) { return value; }
inline Json write(double value) { return std::isfinite(value) ? Json(value) : Json(shortest(value)); }

Result<void> read(const Json& json, std::string& value, const Place& place);
Result<void> read(const Json& json, bool& value, const Place& place);
Result<void> read(const Json& json, int& value, const Place& place);
Result<void> read(const Json& json, std::size_t& value, const Place& place);
Result<void> read(const Json& json, double& value, const Place& place);

template<HasIds T>
Json write(T value) {
    return std::string(idsOf<T>[static_cast<std::size_t>(value)]);
}

template<HasIds T>
Result<void> read(const Json& json, T& value, const Place& place) {
    std::string known;
    for (std::size_t i = 0; i < idsOf<T>.size(); ++i) {
        if (json.is_string() && json.get<std::string>() == idsOf<T>[i]) {
            value = static_cast<T>(i);
            return {};
        }
        known.append(known.empty() ? "\"" : ", \"").append(idsOf<T>[i]).append("\"");
    }
    return place.wrong("must be one of " + known);
}

// Declared together, since they call each other.
template<class T>
Json write(const std::vector<T>& values);
template<class T>
Json write(const std::optional<T>& value);
Json write(const std::map<std::string, double>& values);
template<HasFields T>
Json write(const T& value);
template<class T>
Result<void> read(const Json& json, std::vector<T>& values, const Place& place);
template<class T>
Result<void> read(const Json& json, std::optional<T>& value, const Place& place);
Result<void> read(const Json& json, std::map<std::string, double>& values, const Place& place);
template<HasFields T>
Result<void> read(const Json& json, T& value, const Place& place,
                  std::initializer_list<std::string_view> alsoKnown = {});

// An object whose keys are all among `known`.
Result<void> requireObject(const Json& json, const std::vector<std::string>& known, const Place& place);

template<class T>
Json write(const std::vector<T>& values) {
    Json out = Json::array();
    for (const T& value : values)
        out.push_back(write(value));
    return out;
}

template<class T>
Json write(const std::optional<T>& value) {
    return value ? write(*value) : Json(nullptr);
}

template<HasFields T>
Json write(const T& value) {
    Json out = Json::object();
    std::apply([&](const auto&... fields) { ((out[std::string(fields.key)] = write(value.*fields.member)), ...); },
               fieldsOf<T>);
    return out;
}

template<class T>
Result<void> read(const Json& json, std::vector<T>& values, const Place& place) {
    if (!json.is_array())
        return place.wrong("must be a list");
    values.clear();
    for (std::size_t i = 0; i < json.size(); ++i) {
        T value{};
        if (auto ok = read(json[i], value, place.index(i)); !ok)
            return ok;
        values.push_back(std::move(value));
    }
    return {};
}

template<class T>
Result<void> read(const Json& json, std::optional<T>& value, const Place& place) {
    if (json.is_null()) {
        value.reset();
        return {};
    }
    value.emplace();
    return read(json, *value, place);
}

template<HasFields T>
Result<void> read(const Json& json, T& value, const Place& place, std::initializer_list<std::string_view> alsoKnown) {
    std::vector<std::string> known(alsoKnown.begin(), alsoKnown.end());
    std::apply([&](const auto&... fields) { (known.emplace_back(fields.key), ...); }, fieldsOf<T>);
    Result<void> result = requireObject(json, known, place);
    const auto readField = [&](const auto& field) {
        const auto found = result ? json.find(std::string(field.key)) : json.end();
        if (result && found != json.end())
            result = read(*found, value.*field.member, place.key(field.key));
    };
    if (result)
        std::apply([&](const auto&... fields) { (readField(fields), ...); }, fieldsOf<T>);
    return result;
}

} // namespace acti::json
