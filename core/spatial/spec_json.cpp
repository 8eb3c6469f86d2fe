#include "core/spatial/spec_json.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/spatial/json_reader.h"
#include "core/spatial/weights.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace acti {
namespace {

using detail::JsonArray;
using detail::JsonPlace;
using detail::JsonReader;
using nlohmann::json;

const std::vector<std::string> kScales{"standardise", "unit", "imagenet", "raw"};

// The double with the fewest digits that rounds to the float: 0.1, not 0.10000000149011612.
json number(float value) {
    std::array<char, 32> buffer;
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return parseDouble({buffer.data(), end}).value_or(static_cast<double>(value));
}

json list(const std::vector<float>& values) {
    json array = json::array();
    for (const float value : values)
        array.push_back(number(value));
    return array;
}

json nested(const std::vector<float>& values, Window window) {
    const auto columns = static_cast<std::size_t>(window.columns);
    const auto plane = static_cast<std::size_t>(window.rows) * columns;
    if (plane == 0 || values.empty() || values.size() % plane != 0)
        return list(values);
    json channels = json::array();
    for (std::size_t at = 0; at < values.size(); at += columns) {
        if (at % plane == 0)
            channels.push_back(json::array());
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(at);
        channels.back().push_back(list({begin, begin + static_cast<std::ptrdiff_t>(columns)}));
    }
    return values.size() == plane ? channels.front() : channels;
}

json toJson(const Weights& weights, Window window) {
    if (const auto* random = std::get_if<GaussianWeights>(&weights))
        return {{"preset", "gaussian"}, {"mean", random->mean}, {"std", random->std}, {"seed", random->seed}};
    if (const auto* named = std::get_if<NamedWeights>(&weights))
        return {{"preset", named->name}};
    return nested(std::get<ExplicitWeights>(weights).values, window);
}

json toJson(const Norm& norm) {
    json object{{"kind", norm.kind == NormKind::Batch ? "batch" : "none"},
                {"mode", norm.mode == NormMode::Batch ? "batch" : "running"},
                {"eps", norm.eps}};
    for (const auto& [key, values] :
         {std::pair{"gamma", &norm.gamma}, {"beta", &norm.beta}, {"mean", &norm.mean}, {"var", &norm.var}})
        if (!values->empty())
            object[key] = list(*values);
    return object;
}

Norm readNorm(JsonReader& reader, const JsonPlace& place) {
    if (place.isNull())
        return {};
    reader.expectKeys(place, {"kind", "mode", "over", "groups", "eps", "gamma", "beta", "mean", "var"});
    Norm norm;
    norm.kind = reader.choice(reader.child(place, "kind"), {"none", "batch", "layer", "instance", "group"}, 2) == 1
                    ? NormKind::Batch
                    : NormKind::None;
    norm.mode =
        reader.choice(reader.child(place, "mode"), {"running", "batch"}, 2) == 1 ? NormMode::Batch : NormMode::Running;
    reader.choice(reader.child(place, "over"), {"chw", "channels"}, 2);
    reader.integer(reader.child(place, "groups"), 1);
    norm.eps = reader.number(reader.child(place, "eps"), norm.eps);
    for (const auto& [key, values] :
         {std::pair{"gamma", &norm.gamma}, {"beta", &norm.beta}, {"mean", &norm.mean}, {"var", &norm.var}})
        *values = reader.array(reader.child(place, key)).values;
    return norm;
}

Weights readPreset(JsonReader& reader, const JsonPlace& place) {
    const JsonPlace preset = reader.child(place, "preset");
    std::vector<std::string> words{"gaussian"};
    for (const std::string_view name : namedWeights())
        words.emplace_back(name);
    if (preset.isAbsent())
        reader.fail(ErrorCode::Malformed, preset, "is missing");
    if (const std::size_t found = reader.choice(preset, words, words.size()); found != 0) {
        reader.expectKeys(place, {"preset"});
        return NamedWeights{words[found]};
    }
    reader.expectKeys(place, {"preset", "mean", "std", "seed"});
    GaussianWeights weights;
    weights.mean = reader.number(reader.child(place, "mean"), weights.mean);
    weights.std = reader.number(reader.child(place, "std"), weights.std);
    weights.seed = reader.seed(reader.child(place, "seed"), weights.seed);
    return weights;
}

// rows x columns, C x rows x columns or C x 1 x rows x columns; decides the window where the document leaves it out.
Weights readExplicit(JsonReader& reader, const JsonPlace& place, bool hasWindow, Window& window) {
    const JsonArray array = reader.array(place);
    const std::size_t axes = array.shape.size();
    const auto side = [&](std::size_t fromEnd) { return array.shape[axes - fromEnd]; };
    if (reader.error())
        return {};
    if (axes < 2 || axes > 4 || (axes == 4 && array.shape[1] != 1) || side(1) > kMaxWindowSide ||
        side(2) > kMaxWindowSide) {
        reader.fail(ErrorCode::InvalidArgument, place,
                    "must have the shape k_h x k_w, C x k_h x k_w or C x 1 x k_h x k_w");
        return {};
    }
    const Window own{static_cast<int>(side(2)), static_cast<int>(side(1))};
    if (own.rows % 2 == 0 || own.columns % 2 == 0) {
        reader.fail(ErrorCode::OutOfRange, place,
                    "is a window of " + std::to_string(own.rows) + " x " + std::to_string(own.columns) +
                        "; each side must be odd, so that it has a centre");
        return {};
    }
    if (hasWindow && own != window)
        reader.fail(ErrorCode::InvalidArgument, place,
                    "is for a window of " + std::to_string(own.rows) + " x " + std::to_string(own.columns) +
                        ", but the window is " + std::to_string(window.rows) + " x " + std::to_string(window.columns));
    window = own;
    return ExplicitWeights{array.values};
}

Window readWindow(JsonReader& reader, const JsonPlace& place) {
    if (place.isAbsent())
        return {};
    if (!place.value->is_array() || place.value->size() != 2) {
        reader.fail(ErrorCode::Malformed, place, "must be two odd numbers, [rows, columns]");
        return {};
    }
    Window window;
    for (const auto& [side, index] : {std::pair{&window.rows, std::size_t{0}}, {&window.columns, std::size_t{1}}}) {
        *side = reader.integer(reader.element(place, index), 3);
        if (*side < 1 || *side > kMaxWindowSide || *side % 2 == 0)
            reader.fail(ErrorCode::OutOfRange, place,
                        "each side must be odd, from 1 to 255; got " + std::to_string(*side));
    }
    return window;
}

Branch readBranch(JsonReader& reader, const JsonPlace& place) {
    reader.expectKeys(place, {"window", "dilation", "weights", "bias", "norm"});
    Branch branch;
    const JsonPlace window = reader.child(place, "window");
    branch.window = readWindow(reader, window);
    branch.dilation = reader.integer(reader.child(place, "dilation"), 1);
    if (branch.dilation < 1 || branch.dilation > kMaxDilation)
        reader.fail(ErrorCode::OutOfRange, reader.child(place, "dilation"),
                    "must be from 1 to " + std::to_string(kMaxDilation));
    const JsonPlace weights = reader.child(place, "weights");
    if (!weights.isAbsent() && weights.value->is_object())
        branch.weights = readPreset(reader, weights);
    else if (!weights.isAbsent())
        branch.weights = readExplicit(reader, weights, !window.isAbsent(), branch.window);
    branch.bias = reader.array(reader.child(place, "bias")).values;
    branch.norm = readNorm(reader, reader.child(place, "norm"));
    return branch;
}

Branch readCondition(JsonReader& reader, const JsonPlace& place) {
    if (place.isAbsent())
        return FunnelSpec{}.branch;
    reader.expectKeys(place, {"pool", "count_padding", "merge", "branches", "norm"});
    reader.choice(reader.child(place, "pool"), {"parametric", "max", "average"}, 1);
    reader.expectBoolean(reader.child(place, "count_padding"));
    reader.choice(reader.child(place, "merge"), {"sum", "max"}, 2);
    const JsonPlace branches = reader.child(place, "branches");
    if (branches.isAbsent() || !branches.value->is_array() || branches.value->empty())
        reader.fail(ErrorCode::Malformed, branches, "must be a list of one branch");
    else if (branches.value->size() > 1)
        reader.fail(ErrorCode::Unsupported, branches,
                    "has " + std::to_string(branches.value->size()) + " branches; this release runs one");
    Branch branch = readBranch(reader, reader.element(branches, 0));
    const Norm after = readNorm(reader, reader.child(place, "norm"));
    if (after.kind != NormKind::None && branch.norm.kind != NormKind::None)
        reader.fail(ErrorCode::Unsupported, reader.child(place, "norm"),
                    "is a second norm; this release runs one, the branch's or the condition's");
    if (after.kind != NormKind::None)
        branch.norm = after;
    return branch;
}

void readFormat(JsonReader& reader, const JsonPlace& root) {
    const JsonPlace format = reader.child(root, "format"), version = reader.child(root, "version");
    if (format.isAbsent() || *format.value != "actiscope.frelu")
        reader.fail(ErrorCode::Malformed, format, "must be \"actiscope.frelu\"");
    if (version.isAbsent() || *version.value != 1)
        reader.fail(ErrorCode::Unsupported, version, "must be 1, the only version there is");
}

std::vector<std::string> pathOf(std::string_view key) {
    std::string dotted;
    for (const char c : key) // branches[0] is branches.0
        if (c != ']')
            dotted += c == '[' ? '.' : c;
    std::vector<std::string> steps;
    for (const std::string_view step : split(dotted, '.'))
        steps.emplace_back(step);
    return steps;
}

// The value at `step` of `node`, made if an object lacks it; null if there can be none.
json* stepInto(json& node, const std::string& step) {
    if (node.is_null())
        node = json::object();
    if (node.is_object())
        return &node[step];
    const auto index = parseInteger(step);
    if (!node.is_array() || !index || *index < 0 || static_cast<std::size_t>(*index) >= node.size())
        return nullptr;
    return &node[static_cast<std::size_t>(*index)];
}

} // namespace

json toJson(const FunnelSpec& spec) {
    const Branch& branch = spec.branch;
    return {{"format", "actiscope.frelu"},
            {"version", 1},
            {"scale", kScales[static_cast<std::size_t>(spec.scale)]},
            {"condition",
             {{"pool", "parametric"},
              {"branches",
               {{{"window", {branch.window.rows, branch.window.columns}},
                 {"dilation", branch.dilation},
                 {"weights", toJson(branch.weights, branch.window)},
                 {"bias", branch.bias.empty() ? json() : list(branch.bias)},
                 {"norm", toJson(branch.norm)}}}}}},
            {"combine", "max"}};
}

Result<FunnelSpec> funnelSpecFromJson(const json& document, const std::filesystem::path& folder) {
    JsonReader reader(folder);
    const JsonPlace root{&document, ""};
    reader.expectKeys(root, {"format", "version", "scale", "condition", "combine", "beta", "upstream"});
    readFormat(reader, root);
    FunnelSpec spec;
    spec.scale = static_cast<Scale>(reader.choice(reader.child(root, "scale"), kScales, kScales.size()));
    spec.branch = readCondition(reader, reader.child(root, "condition"));
    reader.choice(reader.child(root, "combine"), {"max", "sum", "condition", "relu", "smooth"}, 1);
    reader.number(reader.child(root, "beta"), 1);
    if (const JsonPlace upstream = reader.child(root, "upstream"); !upstream.isNull())
        reader.fail(ErrorCode::Unsupported, upstream, "belongs to gradients, which are not in this release");
    if (reader.error())
        return *reader.error();
    return spec;
}

Result<json> readJsonFile(const std::filesystem::path& path) {
    const auto text = readFile(path, kLargestJsonFile);
    if (!text)
        return text.error();
    auto document = parseJson(*text);
    if (document)
        return document;
    return Error{document.error().code, message(document.error()), path.string()};
}

Result<json> withSetting(json document, std::string_view setting) {
    const std::size_t equals = setting.find('=');
    const std::string key(setting.substr(0, equals));
    if (equals == std::string_view::npos || key.empty())
        return Error{ErrorCode::InvalidArgument, "must be KEY=VALUE, as scale=raw", "--set " + std::string(setting)};
    const std::string text(setting.substr(equals + 1));
    auto parsed = parseJson(text);
    if (!parsed && parsed.error().code == ErrorCode::TooLarge)
        return Error{parsed.error().code, parsed.error().what, key};
    json value = parsed ? *std::move(parsed) : json(text); // a bare word is itself
    std::vector<std::string> steps = pathOf(key);
    if (steps.size() > kDeepestJson)
        return Error{ErrorCode::TooLarge, "leads deeper than " + std::to_string(kDeepestJson) + " levels",
                     key.substr(0, 40) + "..."};
    if (steps.back() == "preset" && steps.size() > 1) {
        steps.pop_back();
        value = {{"preset", value}};
    }
    json* node = &document;
    for (const std::string& step : steps) {
        node = step.empty() ? nullptr : stepInto(*node, step);
        if (node == nullptr)
            return Error{ErrorCode::NotFound, "leads to nothing that can be set", key};
    }
    *node = std::move(value);
    return document;
}

} // namespace acti
