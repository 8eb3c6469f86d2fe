#include "core/figure/own_formula.h"

#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "core/base/text.h"
#include "core/expression/plain_tex.h"
#include "core/figure/quantity.h"

#include <algorithm>

namespace acti {
namespace {

constexpr std::size_t kLabelLength = 48; // characters of a formula in a legend

Result<std::shared_ptr<const Entry>> entryOfFormula(const std::string& formula) {
    if (formula.empty())
        return Error{ErrorCode::InvalidArgument, "the activation “custom” needs a formula, such as max(x, 0.1 * x)",
                     "formula"};
    Result<Entry> entry = customEntry(formula);
    if (!entry)
        return Error{entry.error().code, entry.error().what,
                     "formula" + (entry.error().where.empty() ? "" : ", " + entry.error().where)};
    return std::make_shared<const Entry>(*std::move(entry));
}

// What is plotted, as mathematics, without the declarations before it. What is long ends after a whole term: a number
// is never cut.
std::string bodyOf(const Entry& entry) {
    std::string body = plainFromTex(entry.formula());
    std::size_t characters = 0, end = 0; // behind the last space before the limit
    for (std::size_t i = 0; i < body.size(); ++i) {
        characters += (static_cast<unsigned char>(body[i]) & 0xC0U) != 0x80U ? 1 : 0;
        if (characters > kLabelLength)
            return end == 0 ? "f(x)" : body.substr(0, end) + "…";
        if (body[i] == ' ')
            end = i + 1;
    }
    return body;
}

} // namespace

Result<std::shared_ptr<const Entry>> namedEntry(std::string_view activation, const std::string& formula) {
    if (activation == kCustomActivation)
        return entryOfFormula(formula);
    if (!formula.empty())
        return Error{ErrorCode::InvalidArgument,
                     "only the activation “custom” has a formula, not " + std::string(activation), "formula"};
    const Result<const Entry*> entry = findEntry(activation);
    if (!entry)
        return entry.error();
    // The catalogue outlives everybody: no owner.
    return std::shared_ptr<const Entry>(std::shared_ptr<const Entry>(), *entry);
}

std::string nameOf(const Entry& entry) {
    return entry.family() == Family::Custom ? bodyOf(entry) : std::string(entry.name());
}

std::string labelOf(const Entry& entry, Params params, std::optional<std::size_t> leftOut) {
    std::string label = nameOf(entry);
    const char* separator = entry.family() == Family::Custom ? ", " : " ";
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (i == leftOut)
            continue;
        label += separator + std::string(entry.params()[i].symbol) + " = " + labelNumber(params[i]);
        separator = ", ";
    }
    return label;
}

std::string parameterWords(const Entry& entry) {
    std::string words;
    for (const ParamInfo& info : entry.params())
        words += " " + std::string(info.id) + " " + shortest(info.slider.min) + " " + shortest(info.slider.max) + " " +
                 shortest(info.initial);
    return words;
}

std::map<std::string, double> knownParams(std::map<std::string, double> params, const Entry& entry) {
    std::erase_if(params, [&](const auto& param) {
        return std::ranges::find(entry.params(), param.first, &ParamInfo::id) == entry.params().end();
    });
    return params;
}

} // namespace acti
