#include "core/spatial/json_reader.h"

#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/tensor/nested_numbers.h"

#include <algorithm>
#include <cmath>

namespace acti::detail {
namespace {

using nlohmann::json;

std::string inQuotes(std::string_view word) { return std::string(1, '"').append(word).append(1, '"'); }

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text.append(i + 1 == words.size() ? " or " : ", ");
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
        if (std::ranges::find(known, item.key()) != known.end())
            continue;
        if (m_kept)
            m_kept->push_back(
                {object.path, item.key(), json_words::inOneLine(item.value()), nearest(item.key(), known)});
        else
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

std::size_t JsonReader::choice(const JsonPlace& place, const std::vector<std::string>& words, std::size_t fallback) {
    if (place.isAbsent())
        return fallback;
    const std::string shown = place.value->dump(-1, ' ', false, json::error_handler_t::replace).substr(0, 40);
    const std::string word = place.value->is_string() ? place.value->get<std::string>() : shown;
    const auto found = static_cast<std::size_t>(std::ranges::find(words, word) - words.begin());
    if (found < words.size())
        return found;
    fail(ErrorCode::NotFound, place, "must be " + listed(words) + ", not " + shown);
    return fallback;
}

bool JsonReader::namesFile(const JsonPlace& place) {
    return !place.isAbsent() &&
           (place.value->is_string() || (place.value->is_object() && place.value->contains("file")));
}

const ArrayFile* JsonReader::opened(const JsonPlace& place, const std::filesystem::path& name) {
    if (m_file && m_file->name == name)
        return &m_file->file;
    m_file.reset();
    auto file = ArrayFile::open(m_folder / name);
    if (!file) {
        fail(file.error().code, place, message(file.error()));
        return nullptr;
    }
    return &m_file.emplace(OpenFile{name, std::move(*file)}).file;
}

JsonArray JsonReader::arrayFile(const JsonPlace& place, std::size_t limit) {
    const bool isObject = place.value->is_object();
    if (isObject) {
        // Nothing is kept beside the name of a file: its numbers will stand there.
        auto* const kept = std::exchange(m_kept, nullptr);
        expectKeys(place, {"file", "name"});
        m_kept = kept;
    }
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
    const ArrayFile* source = opened(filePlace, file);
    if (source == nullptr)
        return {};
    auto read = source->read(namePlace.isAbsent() ? "" : namePlace.value->get<std::string>(), limit);
    if (read)
        return std::move(*read);
    fail(read.error().code, namePlace.isAbsent() ? filePlace : namePlace, message(read.error()));
    return {};
}

JsonArray JsonReader::array(const JsonPlace& place, std::size_t limit) {
    JsonArray array = arrayApart(place, std::min(limit, m_valuesLeft));
    m_valuesLeft -= array.values.size();
    return array;
}

JsonArray JsonReader::arrayApart(const JsonPlace& place, std::size_t limit) {
    if (place.isNull() || m_error)
        return {};
    if (namesFile(place))
        return arrayFile(place, limit);
    auto numbers = nestedNumbers(*place.value);
    if (!numbers)
        fail(numbers.error().code, place, numbers.error().what);
    else if (numbers->values.size() > limit)
        fail(ErrorCode::TooLarge, place, "has over " + std::to_string(limit) + " values");
    else
        return std::move(*numbers);
    return {};
}

std::vector<float> JsonReader::vector(const JsonPlace& place) {
    JsonArray read = array(place, kMostVectorValues);
    if (read.shape.size() > 1)
        fail(ErrorCode::InvalidArgument, place, "must be one number, or a list along one axis");
    if (!place.isNull() && read.values.empty())
        fail(ErrorCode::InvalidArgument, place, "must have a value");
    return std::move(read.values);
}

} // namespace acti::detail
