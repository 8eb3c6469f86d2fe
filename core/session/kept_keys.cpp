#include "core/session/kept_keys.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace acti {
namespace {

using Json = nlohmann::ordered_json;

struct PlaceStep {
    std::string key;
    std::optional<std::size_t> index; // in a list, with no key
};

// "figures[0].content" in its steps: only keys that are known lead to an object, and they have neither dots nor
// brackets.
std::vector<PlaceStep> stepsOf(const std::string& place) {
    std::vector<PlaceStep> steps;
    for (std::string_view part : split(place, '.')) {
        const std::size_t bracket = std::min(part.find('['), part.size());
        if (bracket > 0)
            steps.push_back({std::string(part.substr(0, bracket)), {}});
        for (part.remove_prefix(bracket); !part.empty(); part.remove_prefix(part.find(']') + 1)) {
            const auto index = parseInteger(part.substr(1, part.find(']') - 1));
            steps.push_back({{}, static_cast<std::size_t>(index.value_or(0))});
        }
    }
    return steps;
}

const Json* member(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? nullptr : &*found;
}

bool haveSame(const Json& a, const Json& b, const char* key) {
    const Json* first = member(a, key);
    const Json* second = member(b, key);
    return (first == nullptr) == (second == nullptr) && (first == nullptr || *first == *second);
}

// How many of their members are equal; none can be the other's successor where an id or a kind differs.
std::size_t likeness(const Json& a, const Json& b) {
    if (!a.is_object() || !b.is_object() || !haveSame(a, b, "id") || !haveSame(a, b, "kind"))
        return 0;
    std::size_t equal = 1;
    for (const auto& [key, value] : a.items())
        equal += b.contains(key) && b.at(key) == value ? 1 : 0;
    return equal;
}

using Places = std::vector<std::optional<std::size_t>>;

// What is the same stays itself, where it stands if it can.
void matchEqual(const Json& before, const Json& now, Places& places, std::vector<bool>& isTaken) {
    std::map<std::string, std::vector<std::size_t>> byText;
    for (std::size_t k = now.size(); k-- > 0;) {
        if (k < before.size() && before[k] == now[k]) {
            places[k] = k;
            isTaken[k] = true;
        } else {
            byText[now[k].dump(-1, ' ', false, Json::error_handler_t::replace)].push_back(k);
        }
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto same =
            places[i] ? byText.end() : byText.find(before[i].dump(-1, ' ', false, Json::error_handler_t::replace));
        if (same == byText.end() || same->second.empty())
            continue;
        places[i] = same->second.back();
        isTaken[same->second.back()] = true;
        same->second.pop_back();
    }
}

// Where each element of `before` is `now`: first what is equal, then, the best first, what is like.
Places placesOf(const Json& before, const Json& now) {
    struct Pair {
        std::size_t likeness, distance, from, to;
    };
    Places places(before.size());
    std::vector<bool> isTaken(now.size());
    matchEqual(before, now, places, isTaken);
    std::vector<Pair> pairs;
    constexpr std::size_t kMostPairs = 1'000'000;
    const std::size_t compared = before.size() * now.size() <= kMostPairs ? before.size() : 0;
    for (std::size_t i = 0; i < compared; ++i)
        for (std::size_t k = 0; !places[i] && k < now.size(); ++k)
            if (const std::size_t like = isTaken[k] ? 0 : likeness(before[i], now[k]); like > 0)
                pairs.push_back({like, i < k ? k - i : i - k, i, k});
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : a.distance < b.distance;
    });
    for (const Pair& pair : pairs)
        if (!places[pair.from] && !isTaken[pair.to]) {
            places[pair.from] = pair.to;
            isTaken[pair.to] = true;
        }
    return places;
}

// Walks to owners, each list's elements matched once.
class Walk {
public:
    Walk(const Json& before, Json& now) : m_before(before), m_now(now) {}

    // The object at `place` as it is now; null: it is gone.
    Json* owner(const std::string& place) {
        const Json* before = &m_before;
        Json* now = &m_now;
        std::string path;
        for (const PlaceStep& step : stepsOf(place)) {
            if (!before->is_structured() || now->type() != before->type())
                return nullptr;
            if (step.index ? !enterElement(before, now, path, *step.index) : !enterMember(before, now, step.key))
                return nullptr;
            path += step.index ? "[" + std::to_string(*step.index) + "]" : "." + step.key;
        }
        return haveSame(*before, *now, "kind") ? now : nullptr;
    }

private:
    static bool enterMember(const Json*& before, Json*& now, const std::string& key) {
        if (!before->contains(key) || !now->contains(key) || !haveSame(*before, *now, "kind"))
            return false;
        before = &before->at(key);
        now = &now->at(key);
        return true;
    }
    bool enterElement(const Json*& before, Json*& now, const std::string& path, std::size_t index) {
        const auto known = m_places.try_emplace(path).first;
        if (known->second.empty())
            known->second = placesOf(*before, *now);
        if (index >= known->second.size() || !known->second[index])
            return false;
        before = &before->at(index);
        now = &now->at(*known->second[index]);
        return true;
    }

    const Json& m_before;
    Json& m_now;
    std::map<std::string, Places> m_places;
};

} // namespace

namespace {

struct Owned {
    Json* owner;
    const KeptKey* kept;
    std::ptrdiff_t depth;
};

} // namespace

struct KeptKeys::Content {
    std::vector<KeptKey> keys;
    std::string written;
};

KeptKeys::KeptKeys(std::vector<KeptKey> keys, std::string written)
    : m_content(keys.empty() ? nullptr : new Content{std::move(keys), std::move(written)}) {}

const std::vector<KeptKey>& KeptKeys::all() const {
    static const std::vector<KeptKey> kNone;
    return m_content ? m_content->keys : kNone;
}

std::vector<KeptKey> KeptKeys::putBack(Json& document) const {
    std::vector<KeptKey> homeless;
    if (!m_content)
        return homeless;
    const Json before = Json::parse(m_content->written);
    std::vector<Owned> owned;
    Walk walk(before, document);
    for (const KeptKey& kept : m_content->keys) {
        Json* owner = walk.owner(kept.place);
        // A tile of a plain quantity is written as its id alone.
        const bool canOwn = owner && (owner->is_object() || owner->is_string());
        if (canOwn && !(owner->is_object() && owner->contains(kept.key)))
            owned.push_back({owner, &kept, std::ranges::ssize(stepsOf(kept.place))});
        else
            homeless.push_back(kept);
    }
    // The innermost first: a key that is added may move what its object holds.
    std::ranges::stable_sort(owned, std::greater(), &Owned::depth);
    for (const auto& [owner, kept, depth] : owned) {
        if (owner->is_string())
            *owner = Json{{"quantity", *owner}};
        (*owner)[kept->key] = Json(nlohmann::json::parse(kept->json));
    }
    return homeless;
}

} // namespace acti
