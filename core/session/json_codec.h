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

using Json = nlohmann::ordered_json; // what is written, in the order of the fields
using Parsed = nlohmann::json;       // what is read: its objects find their keys without a search

inline constexpr std::size_t kMostParams = 100; // of one activation, in a file

struct Place {
    std::string path;
    std::filesystem::path folder;
    std::vector<KeptKey>* kept = nullptr; // takes the keys that are not known; null: they are errors

    Place key(std::string_view name) const {
        return {path.empty() ? std::string(name) : path + "." + std::string(name), folder, kept};
    }
    Place index(std::size_t i) const { return {path + "[" + std::to_string(i) + "]", folder, kept}; }
    Error wrong(std::string what, ErrorCode code = ErrorCode::Malformed) const { return {code, std::move(what), path}; }
};

// Defined in json_codec.cpp for the types with a form of their own.
Json write(const Quantity& value);
Json write(const Precision& value);
Json write(const Rgb& value);
Json write(const MapTile& value);
Json write(const FunnelLayer& value);
Json write(const FunnelSpec& value);
Json write(const MetaAconSpec& value);
Json write(const FigureContent& value);
Json write(const SweepSubject& value);
Result<void> read(const Parsed& json, Quantity& value, const Place& place);
Result<void> read(const Parsed& json, Precision& value, const Place& place);
Result<void> read(const Parsed& json, Rgb& value, const Place& place);
Result<void> read(const Parsed& json, MapTile& value, const Place& place);
Result<void> read(const Parsed& json, FunnelLayer& value, const Place& place);
Result<void> read(const Parsed& json, FunnelSpec& value, const Place& place);
Result<void> read(const Parsed& json, MetaAconSpec& value, const Place& place);
Result<void> read(const Parsed& json, FigureContent& value, const Place& place);
Result<void> read(const Parsed& json, SweepSubject& value, const Place& place);

inline Json write(const std::string& value) { return value; }
inline Json write(bool value) { return value; }
inline Json write(int value) { return value; }
inline Json write(std::size_t value) { return value; }
inline Json write(double value) { return std::isfinite(value) ? Json(value) : Json(shortest(value)); }

Result<void> read(const Parsed& json, std::string& value, const Place& place);
Result<void> read(const Parsed& json, bool& value, const Place& place);
Result<void> read(const Parsed& json, int& value, const Place& place);
Result<void> read(const Parsed& json, std::size_t& value, const Place& place);
Result<void> read(const Parsed& json, double& value, const Place& place);

template<HasIds T>
Json write(T value) {
    return std::string(idsOf<T>[static_cast<std::size_t>(value)]);
}

template<HasIds T>
Result<void> read(const Parsed& json, T& value, const Place& place) {
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
Result<void> read(const Parsed& json, std::vector<T>& values, const Place& place);
template<class T>
Result<void> read(const Parsed& json, std::optional<T>& value, const Place& place);
Result<void> read(const Parsed& json, std::map<std::string, double>& values, const Place& place);
template<HasFields T>
Result<void> read(const Parsed& json, T& value, const Place& place,
                  std::initializer_list<std::string_view> alsoKnown = {});

// An object; its keys are all among `known`, or are kept.
Result<void> requireObject(const Parsed& json, const std::vector<std::string>& known, const Place& place);

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

// One more member, by a key that `object` does not have: looking for it would take the square of their number.
void append(Json& object, std::string_view key, Json value);

template<HasFields T>
void appendFields(Json& object, const T& value) {
    std::apply([&](const auto&... fields) { (append(object, fields.key, write(value.*fields.member)), ...); },
               fieldsOf<T>);
}

template<HasFields T>
Json write(const T& value) {
    Json out = Json::object();
    appendFields(out, value);
    return out;
}

template<class T>
Result<void> read(const Parsed& json, std::vector<T>& values, const Place& place) {
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
Result<void> read(const Parsed& json, std::optional<T>& value, const Place& place) {
    if (json.is_null()) {
        value.reset();
        return {};
    }
    value.emplace();
    return read(json, *value, place);
}

template<HasFields T>
Result<void> read(const Parsed& json, T& value, const Place& place, std::initializer_list<std::string_view> alsoKnown) {
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
