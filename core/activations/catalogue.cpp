#include "core/activations/catalogue.h"

#include "core/activations/families.h"
#include "core/base/text.h"
#include "core/expression/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace acti {
namespace {

std::vector<Entry> assemble() {
    std::vector<Entry> all;
    for (auto* family : {&rectifiers, &exponentials, &sigmoids, &gated, &acon, &modern, &shrinkage, &periodic})
        std::ranges::move(family(), std::back_inserter(all));
    return all;
}

std::string withSuggestion(std::string what, std::string_view word, const std::vector<std::string>& known) {
    const std::string near = nearest(word, known);
    return near.empty() ? what : what + "; did you mean " + near + "?";
}

std::string withoutSigns(std::string_view name) {
    std::string plain = plainName(name);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '-' || c == '(' || c == ')'; });
    return plain;
}

// The entry that `id` means in other letters: LeakyReLU, "Leaky ReLU", lrelu. Null for none.
const Entry* entryMeant(std::string_view id) {
    const std::string plain = withoutSigns(id);
    const std::string_view meaning = meaningOf(plain);
    for (const Entry& entry : catalogue())
        if (plain == plainName(entry.id()) || plain == withoutSigns(entry.name()) || meaning == entry.id())
            return &entry;
    return nullptr;
}

std::string domainText(const ParamInfo& param) {
    constexpr double kMax = std::numeric_limits<double>::max();
    const bool hasMin = param.domain.min > -kMax, hasMax = param.domain.max < kMax;
    std::string text = "must be a finite number";
    if (hasMin && hasMax)
        text = "must lie in " + shortest(param.domain.min) + " to " + shortest(param.domain.max);
    else if (hasMin || hasMax)
        text =
            hasMin ? "must be at least " + shortest(param.domain.min) : "must be at most " + shortest(param.domain.max);
    return param.excluded ? text + " other than " + shortest(*param.excluded) : text;
}

Error unknownParam(const Entry& entry, std::string_view id) {
    std::vector<std::string> known;
    for (const ParamInfo& param : entry.params())
        known.emplace_back(param.id);
    if (known.empty())
        return {ErrorCode::NotFound, std::string(entry.id()) + " has no parameters", std::string(id)};
    std::string list;
    for (const std::string& name : known)
        list += (list.empty() ? "" : ", ") + name;
    return {ErrorCode::NotFound,
            withSuggestion(std::string(entry.id()) + " has no such parameter; it has " + list, id, known),
            std::string(id)};
}

} // namespace

std::span<const Entry> catalogue() {
    static const std::vector<Entry> entries = assemble();
    return entries;
}

Result<const Entry*> findEntry(std::string_view id) {
    std::vector<std::string> known;
    for (const Entry& entry : catalogue()) {
        if (entry.id() == id)
            return &entry;
        known.emplace_back(entry.id());
    }
    if (const Entry* meant = entryMeant(id))
        known = {std::string(meant->id())};
    const std::string what = "no activation has this id";
    return Error{ErrorCode::NotFound,
                 known.size() == 1 ? what + "; did you mean " + known[0] + "?"
                                   : withSuggestion(what, plainName(id), known),
                 std::string(id)};
}

std::string_view familyName(Family family) {
    switch (family) {
    case Family::Custom:
        return "Custom";
    case Family::Rectifiers:
        return "Rectifiers";
    case Family::Exponentials:
        return "Exponentials";
    case Family::Sigmoids:
        return "Sigmoids";
    case Family::Gated:
        return "Gated";
    case Family::Acon:
        return "ACON";
    case Family::Shrinkage:
        return "Shrinkage";
    case Family::Periodic:
        return "Periodic and radial";
    case Family::Modern:
        return "Modern";
    }
    return {};
}

Result<std::size_t> findParam(const Entry& entry, std::string_view id) {
    const auto& params = entry.params();
    const auto found = std::ranges::find(params, id, &ParamInfo::id);
    if (found == params.end())
        return unknownParam(entry, id);
    return static_cast<std::size_t>(found - params.begin());
}

Result<void> checkParam(const ParamInfo& param, double value) {
    if (param.accepts(value))
        return {};
    return Error{ErrorCode::OutOfRange, domainText(param) + ", not " + shortest(value), std::string(param.id)};
}

Result<std::vector<double>> resolveParams(const Entry& entry, std::span<const std::pair<std::string, double>> set) {
    std::vector<double> values = entry.initialParams();
    std::vector<bool> isSet(values.size(), false);
    for (const auto& [id, value] : set) {
        const auto index = findParam(entry, id);
        if (!index)
            return index.error();
        if (isSet[*index])
            return Error{ErrorCode::InvalidArgument, "is set twice", id};
        if (const auto checked = checkParam(entry.params()[*index], value); !checked)
            return checked.error();
        values[*index] = value;
        isSet[*index] = true;
    }
    return values;
}

} // namespace acti
