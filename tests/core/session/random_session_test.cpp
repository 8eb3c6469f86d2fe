// What the round trips of random sessions prove depends on what such sessions hold: every saved field takes part.
#include "tests/support/random_session.h"

#include "core/session/fields.h"

#include <gtest/gtest.h>

#include <set>
#include <typeinfo>

namespace acti {
namespace {

template<class T>
std::string nameOf(std::string_view key) {
    return std::string(typeid(T).name()) + "." + std::string(key);
}

template<class T, class Visit>
void eachSaved(const std::vector<T>& values, const Visit& visit);
template<class T, class Visit>
void eachSaved(const std::optional<T>& value, const Visit& visit);
template<class... Kinds, class Visit>
void eachSaved(const std::variant<Kinds...>& value, const Visit& visit);

// Calls `visit` with every saved struct within `value`, itself included.
template<class T, class Visit>
void eachSaved(const T& value, const Visit& visit) {
    if constexpr (HasFields<T>) {
        visit(value);
        std::apply([&](const auto&... fields) { (eachSaved(value.*fields.member, visit), ...); }, fieldsOf<T>);
    }
}

template<class T, class Visit>
void eachSaved(const std::vector<T>& values, const Visit& visit) {
    for (const T& value : values)
        eachSaved(value, visit);
}

template<class T, class Visit>
void eachSaved(const std::optional<T>& value, const Visit& visit) {
    if (value)
        eachSaved(*value, visit);
}

template<class... Kinds, class Visit>
void eachSaved(const std::variant<Kinds...>& value, const Visit& visit) {
    std::visit([&](const auto& held) { eachSaved(held, visit); }, value);
}

TEST(RandomSession, SetsEveryFieldThatIsSaved) {
    std::set<std::string> known;
    std::set<std::string> changed;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const auto note = [&]<class T>(const T& value) {
            const T initial{};
            const auto compare = [&](const auto& field) {
                known.insert(nameOf<T>(field.key));
                if (!(value.*field.member == initial.*field.member))
                    changed.insert(nameOf<T>(field.key));
            };
            std::apply([&](const auto&... fields) { (compare(fields), ...); }, fieldsOf<T>);
        };
        eachSaved(RandomSession(seed).next(), note);
    }
    for (const std::string& name : known)
        EXPECT_TRUE(changed.contains(name)) << name << " always has its initial value";
    EXPECT_TRUE(known.contains(nameOf<Curve>("dash")) && known.contains(nameOf<SweptMaximum>("gap")))
        << "the walk reaches what lies deepest";
}

} // namespace
} // namespace acti
