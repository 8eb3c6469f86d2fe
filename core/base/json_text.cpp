#include "core/base/json_text.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace acti {
namespace {

using nlohmann::json;

std::string placeOf(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t lineBegin = before.rfind('\n') + 1; // npos + 1 is 0
    return "line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ", column " +
           std::to_string(before.size() - lineBegin + 1);
}

Result<void> checkNesting(std::string_view text) {
    int depth = 0;
    bool isInText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInText && c == '\\')
            ++i;
        else if (c == '"')
            isInText = !isInText;
        else if (!isInText && (c == '{' || c == '[') && ++depth > kDeepestJson)
            return Error{ErrorCode::TooLarge, "is nested deeper than " + std::to_string(kDeepestJson) + " levels",
                         placeOf(text, i)};
        else if (!isInText && (c == '}' || c == ']'))
            --depth;
    }
    return {};
}

// Told what the parser meets, it remembers the first key that its object has already.
class RepeatedKey {
public:
    bool operator()(int, json::parse_event_t event, json& value) {
        using Event = json::parse_event_t;
        if (event == Event::object_start)
            m_open.emplace_back();
        else if (event == Event::object_end)
            m_open.pop_back();
        else if (event == Event::key && !m_open.back().insert(value.get<std::string>()).second && !m_found)
            m_found = value.get<std::string>();
        return true;
    }
    const std::optional<std::string>& found() const { return m_found; }

private:
    std::vector<std::set<std::string>> m_open;
    std::optional<std::string> m_found;
};

} // namespace

Result<json> parseJson(std::string_view text) {
    if (auto ok = checkNesting(text); !ok)
        return ok.error();
    try {
        RepeatedKey repeated;
        json document = json::parse(text, std::ref(repeated));
        if (!repeated.found())
            return document;
        return Error{ErrorCode::InvalidArgument,
                     "has the key \"" + repeated.found()->substr(0, 60) + "\" twice in one object", ""};
    } catch (const json::parse_error& error) {
        return Error{ErrorCode::Malformed, "is not JSON", placeOf(text, error.byte == 0 ? 0 : error.byte - 1)};
    } catch (const json::exception&) {
        return Error{ErrorCode::Malformed, "is not JSON, or holds a number that no double can", ""};
    }
}

std::string json_words::unknownKey(std::string_view key, const std::vector<std::string>& known) {
    const std::string near = nearest(key, known);
    return near.empty() ? "is no known key" : "is no known key; did you mean \"" + near + "\"?";
}

std::string json_words::inOneLine(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace acti
