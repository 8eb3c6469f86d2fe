// actiscope bounds: what the slope of ACON-C, or of a special case of it, never exceeds; in closed form, as JSON.
#include "app/commands/activation_choice.h"
#include "app/commands/commands.h"
#include "app/commands/json.h"
#include "core/activations/catalogue.h"
#include "core/maxima/acon_bounds.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace acti {
namespace {

struct BoundsArguments {
    std::string id;
    std::vector<std::string> set;
    AconParams params; // after check
};

std::string_view attainmentName(AconAttainment attainment) {
    switch (attainment) {
    case AconAttainment::AtPoints:
        return "at_points";
    case AconAttainment::Everywhere:
        return "everywhere";
    case AconAttainment::OnHalfLines:
        return "on_half_lines";
    case AconAttainment::NowhereKnown:
        break;
    }
    return "unknown";
}

// As resolveParams, but beta may be infinite too: the hard maximum and minimum.
Result<void> checkBounds(BoundsArguments& arguments) {
    const auto found = findEntry(arguments.id);
    if (!found)
        return found.error();
    auto pairs = parseSettings(arguments.set);
    if (!pairs)
        return pairs.error();
    std::optional<double> infinite;
    for (auto& [name, value] : *pairs)
        if (name == "beta" && std::isinf(value))
            value = std::copysign(1.0, *(infinite = value));
    auto params = resolveSettings(**found, *pairs);
    if (!params)
        return params.error();
    for (std::size_t i = 0; i < params->size(); ++i)
        if (infinite && (*found)->params()[i].id == "beta")
            (*params)[i] = *infinite;
    const auto acon = aconParamsOf(**found, *params);
    if (!acon)
        return Error{ErrorCode::InvalidArgument,
                     "has no bounds in closed form here, acon_c and its special cases have; `actiscope show` finds "
                     "those of any activation",
                     arguments.id};
    arguments.params = *acon;
    return {};
}

Result<void> runBounds(const BoundsArguments& arguments) {
    const auto& [p1, p2, beta] = arguments.params;
    const AconBounds bounds = aconBounds(p1, p2, beta);
    const auto place = [](const std::optional<double>& x) { return x ? toJson(*x) : Json(nullptr); };
    const Json json{{"inf", toJson(bounds.infimum)},
                    {"sup", toJson(bounds.supremum)},
                    {"x_inf", place(bounds.atInfimum)},
                    {"x_sup", place(bounds.atSupremum)},
                    {"limit_minus", toJson(bounds.limitMinus)},
                    {"limit_plus", toJson(bounds.limitPlus)},
                    {"attained", attainmentName(bounds.attainment)},
                    {"at_zero", toJson(bounds.atZero)},
                    {"acon_c", {{"p1", toJson(p1)}, {"p2", toJson(p2)}, {"beta", toJson(beta)}}}};
    return printOut(json.dump(2) + "\n");
}

} // namespace

Command addBoundsCommand(CLI::App& program) {
    auto arguments = std::make_shared<BoundsArguments>();
    CLI::App* options = program.add_subcommand(
        "bounds", "infimum and supremum of ACON-C's slope, where they are attained, and its limits, as JSON");
    options->add_option("id", arguments->id, "acon_c, or a special case of it: acon_a, acon_b, swish, silu")
        ->required()
        ->type_name("ID");
    addSettings(*options, arguments->set);
    return {options, [arguments] { return checkBounds(*arguments); }, [arguments] { return runBounds(*arguments); }};
}

} // namespace acti
