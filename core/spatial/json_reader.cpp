#include "core/spatial/json_reader.h"

#include "core/base/json_text.h"
#include "core/tensor/nested_numbers.h"

#include <algorithm>
#include <cmath>

namespace acti::detail {
namespace {

using nlohmann::json;

std::string inQuotes(std::string_view word) { return std::string(1, '"').append(word).append(1, '"'); }

std::string listed(const std::vector<std::string>& words, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            text.append(i + 1 == count ? " or " : ", ");
        text += inQuotes(words[i]);
    }
    return text;
}

// Lexically inside, and inside again once links are followed.
bool isInside(const std::filesystem::path& name, const std::filesystem::path& folder) {
    if (name.empty() || name.is_absolute() || std::ranges::find(name, "..") != name.end())
        return false;
    std::error_code code;
    const auto base = std::filesystem::weakly_canonical(folder.empty() ? "." : folder, code);
    const auto target = std::filesystem::weakly_canonical(base / name, code);
    return !code && std::mismatch(base.begin(), base.end(), target.begin(), target.end()).first == base.end();
}

} // namespace

void JsonReader::fail(ErrorCode code, const JsonPlace& place, std::string what) {
    if (!m_error)
        m_error = Error{code, std::move(what), place.path};
}

void JsonReader::expectKeys(const JsonPlace& object, const std::vector<std::string>& known) {
    if (object.isAbsent())
        return;
    if (!object.value->is_object())
        return fail(ErrorCode::Malformed, object, json_words::kObject);
    for (const auto& item : object.value->items()) {
        if (std::ranges::find(known, item.key()) == known.end())
            fail(ErrorCode::NotFound, child(object, item.key()), json_words::unknownKey(item.key(), known));
    }
}

JsonPlace JsonReader::child(const JsonPlace& object, const std::string& key) const {
    const std::string path = object.path.empty() ? key : object.path + "." + key;
    if (object.isAbsent() || !object.value->is_object() || !object.value->contains(key))
        return {nullptr, path};
    return {&object.value->at(key), path};
}

JsonPlace JsonReader::element(const JsonPlace& array, std::size_t index) const {
    const std::string path = std::string(array.path).append("[").append(std::to_string(index)).append("]");
    const bool isThere = !array.isAbsent() && array.value->is_array() && index < array.value->size();
    return {isThere ? &array.value->at(index) : nullptr, path};
}

double JsonReader::number(const JsonPlace& place, double fallback) {
    if (place.isAbsent())
        return fallback;
    if (place.value->is_number())
        return place.value->get<double>();
    fail(ErrorCode::Malformed, place, json_words::kNumber);
    return fallback;
}

int JsonReader::integer(const JsonPlace& place, int fallback) {
    const double value = number(place, fallback);
    constexpr double kMost = 1'000'000'000;
    if (value == std::floor(value) && std::abs(value) <= kMost)
        return static_cast<int>(value);
    fail(ErrorCode::Malformed, place, json_words::kWholeNumber);
    return fallback;
}

std::uint64_t JsonReader::seed(const JsonPlace& place, std::uint64_t fallback) {
    if (place.isAbsent())
        return fallback;
    if (place.value->is_number_unsigned())
        return place.value->get<std::uint64_t>();
    fail(ErrorCode::Malformed, place, "must be a whole number from 0 to 2^64 - 1");
    return fallback;
}

bool JsonReader::boolean(const JsonPlace& place, bool fallback) {
    if (place.isAbsent())
        return fallback;
    if (place.value->is_boolean())
        return place.value->get<bool>();
    fail(ErrorCode::Malformed, place, json_words::kBoolean);
    return fallback;
}

std::size_t JsonReader::choice(const JsonPlace& place, const std::vector<std::string>& words, std::size_t served,
                               std::size_t fallback) {
    if (place.isAbsent())
        return fallback;
    const std::string shown = place.value->dump(-1, ' ', false, json::error_handler_t::replace).substr(0, 40);
    const std::string word = place.value->is_string() ? place.value->get<std::string>() : shown;
    const auto found = static_cast<std::size_t>(std::ranges::find(words, word) - words.begin());
    if (found < served)
        return found;
    if (found < words.size())
        fail(ErrorCode::Unsupported, place,
             inQuotes(word) + " is not in this release; it runs " + listed(words, served));
    else
        fail(ErrorCode::NotFound, place, "must be " + listed(words, words.size()) + ", not " + shown);
    return fallback;
}

bool JsonReader::namesFile(const JsonPlace& place) {
    return !place.isAbsent() &&
           (place.value->is_string() || (place.value->is_object() && place.value->contains("file")));
}

JsonArray JsonReader::arrayFile(const JsonPlace& place) {
    const bool isObject = place.value->is_object();
    if (isObject)
        expectKeys(place, {"file", "name"});
    const JsonPlace filePlace = isObject ? child(place, "file") : place;
    const JsonPlace namePlace = isObject ? child(place, "name") : JsonPlace{nullptr, place.path};
    if (!filePlace.value->is_string() || (!namePlace.isAbsent() && !namePlace.value->is_string())) {
        fail(ErrorCode::Malformed, place, "must have texts for file and name");
        return {};
    }
    const std::filesystem::path file = filePlace.value->get<std::string>();
    if (!ArrayFile::hasKnownEnding(file) || !isInside(file, m_folder)) {
        fail(ErrorCode::InvalidArgument, filePlace,
             inQuotes(file.string()) + " must name a " + ArrayFile::kKinds + " file in the folder of the spec");
        return {};
    }
    auto opened = m_files.find(file);
    if (opened == m_files.end()) {
        auto now = ArrayFile::open(m_folder / file);
        if (!now) {
            fail(now.error().code, filePlace, message(now.error()));
            return {};
        }
        opened = m_files.emplace(file, std::move(*now)).first;
    }
    constexpr std::size_t kMostValues = 100'000'000;
    auto read = opened->second.read(namePlace.isAbsent() ? "" : namePlace.value->get<std::string>(), kMostValues);
    if (read)
        return std::move(*read);
    fail(read.error().code, namePlace.isAbsent() ? filePlace : namePlace, message(read.error()));
    return {};
}

JsonArray JsonReader::array(const JsonPlace& place) {
    if (place.isNull())
        return {};
    if (namesFile(place))
        return arrayFile(place);
    auto numbers = nestedNumbers(*place.value);
    if (numbers)
        return std::move(*numbers);
    fail(numbers.error().code, place, numbers.error().what);
    return {};
}

} // namespace acti::detail
