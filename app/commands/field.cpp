#include "app/commands/field.h"

#include "app/commands/commands.h"
#include "app/commands/extent.h"
#include "app/commands/result_folder.h"
#include "app/commands/stream_input.h"
#include "core/base/text.h"
#include "core/spatial/funnel_stack.h"
#include "core/spatial/stack_json.h"
#include "core/tensor/npy.h"

#include <CLI/CLI.hpp>

#include <array>

namespace acti {
namespace {

using nlohmann::json;
using Pixel = std::array<std::size_t, 4>; // sample, channel, row, column

SpecKind<FunnelStack> stackKind() { return {toJson(FunnelStack{}), funnelStackFromJson}; }

Result<Pixel> parsePixel(const std::string& text) {
    const auto parts = split(text, ',');
    const Error wrong{ErrorCode::InvalidArgument, "must be N,C,ROW,COL: four whole numbers from 0", "--pixel " + text};
    Pixel pixel{};
    if (parts.size() != pixel.size())
        return wrong;
    for (std::size_t i = 0; i < pixel.size(); ++i) {
        const auto number = parseInteger(trim(parts[i]));
        if (!number || *number < 0)
            return wrong;
        pixel[i] = static_cast<std::size_t>(*number);
    }
    return pixel;
}

Result<void> checkInside(const Pixel& pixel, const Shape& shape) {
    constexpr std::array<const char*, 4> kNames{"N", "C", "ROW", "COL"};
    const Pixel sides{shape.n, shape.c, shape.h, shape.w};
    for (std::size_t i = 0; i < pixel.size(); ++i)
        if (pixel[i] >= sides[i])
            return Error{ErrorCode::OutOfRange,
                         std::string(kNames[i]) + " is from 0 to " + std::to_string(sides[i] - 1) +
                             " for this input; got " + std::to_string(pixel[i]),
                         "--pixel"};
    return {};
}

Result<json> writeMask(const ActivateField& field, const Pixel& pixel, const FieldArguments& arguments) {
    if (const auto inside = checkInside(pixel, field.shape()); !inside)
        return inside.error();
    if (const auto made = makeFolder(arguments.out); !made)
        return made.error();
    const auto mask = field.maskAt(pixel[0], pixel[1], pixel[2], pixel[3]);
    if (const auto written = writeNpy(arguments.out / "mask.npy", mask); !written)
        return written.error();
    const auto extent = field.extentAt(pixel[0], pixel[1], pixel[2], pixel[3]);
    return json{{"pixel", pixel}, {"height", extent.height}, {"width", extent.width}, {"count", extent.count}};
}

Result<json> writeExtents(const ActivateField& field, const FieldArguments& arguments, const IsCancelled& isCancelled) {
    const auto extents = field.extents({.isCancelled = isCancelled});
    if (!extents)
        return located(extents.error(), arguments);
    if (const auto made = makeFolder(arguments.out); !made)
        return made.error();
    json summary;
    for (const auto& [name, tensor] :
         {std::pair{"heights", &extents->heights}, {"widths", &extents->widths}, {"counts", &extents->counts}}) {
        if (const auto written = writeNpy(arguments.out / (std::string(name) + ".npy"), *tensor); !written)
            return written.error();
        summary[name] = toJson(extentOf(tensor->values()));
    }
    return summary;
}

json layersOf(const std::vector<WinCounts>& counts) {
    json layers = json::array();
    for (const WinCounts& one : counts)
        layers.push_back({{"win_rate", one.winRate()}, {"tie_rate", one.tieRate()}});
    return layers;
}

} // namespace

Result<void> checkField(const FieldArguments& arguments) {
    if (!arguments.pixel.empty())
        if (const auto pixel = parsePixel(arguments.pixel); !pixel)
            return pixel.error();
    if (const auto checked = checkKeepsInput(arguments, arrayFiles({"heights", "widths", "counts", "mask"})); !checked)
        return checked;
    return checkSettings(arguments, stackKind());
}

namespace {

Result<void> runOne(const ScaledInput& input, const FunnelStack& stack, const FieldArguments& arguments) {
    const auto result = runStack(input.x, stack, {.isCancelled = input.isStopped});
    if (!result)
        return located(result.error(), arguments);
    auto summary = arguments.pixel.empty() ? writeExtents(result->field, arguments, input.isStopped)
                                           : writeMask(result->field, *parsePixel(arguments.pixel), arguments);
    if (!summary)
        return summary.error();
    (*summary)["layers"] = layersOf(result->counts);
    (*summary)["input"] = inputName(arguments.input);
    const NotNumbers& undefined = input.undefined;
    (*summary)["undefined"] = undefined.total();
    (*summary)["warnings"] = notNumbersSentences(undefined, input.x.shape(), input.channels);
    (*summary)["shape"] = input.x.shape().axes();
    (*summary)["spec"] = toJson(stack, kMostSummaryValues);
    return writeSummary(arguments.out, *summary);
}

} // namespace

Result<void> runField(const FieldArguments& arguments) {
    const auto stack = specOf(arguments, stackKind());
    if (!stack)
        return stack.error();
    return forEachInput(arguments, stack->scale,
                        [&](const ScaledInput& input) { return runOne(input, *stack, ofInput(arguments, input)); });
}

CLI::App* addField(CLI::App& program, FieldArguments& arguments) {
    CLI::App* options = program.add_subcommand(
        "field", "the activate field of stacked FReLU layers: which input pixels each pixel of the result looks at");
    addSpecArguments(*options, arguments, "scale=raw or layers.0.combine=sum");
    addSpecFile(*options, arguments, "actiscope.stack", true);
    options->add_option("--pixel", arguments.pixel,
                        "N,C,ROW,COL from 0: this pixel's field as a mask, in place of "
                        "every pixel's height, width and count");
    return options;
}

Command addFieldCommand(CLI::App& program) {
    auto arguments = std::make_shared<FieldArguments>();
    CLI::App* options = addField(program, *arguments);
    return {options, [arguments] { return checkField(*arguments); }, [arguments] { return runField(*arguments); }};
}

} // namespace acti
