#include "core/spatial/layer_json.h"

#include "core/base/text.h"
#include "core/spatial/weights.h"

#include <array>
#include <charconv>

namespace acti::detail {
namespace {

using nlohmann::json;

// The words of each enumeration, in its order.
const std::vector<std::string> kPools{"parametric", "max", "average"};
const std::vector<std::string> kMerges{"sum", "max"};
const std::vector<std::string> kCombines{"max", "sum", "condition", "relu", "smooth"};
const std::vector<std::string> kNormKinds{"none", "batch", "layer", "instance", "group"};
const std::vector<std::string> kNormModes{"running", "batch"};
const std::vector<std::string> kNormOvers{"chw", "channels"};

template<class Enum>
const std::string& wordOf(const std::vector<std::string>& words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

template<class Enum>
Enum enumOf(JsonReader& reader, const JsonPlace& place, const std::vector<std::string>& words) {
    return static_cast<Enum>(reader.choice(place, words, words.size()));
}

// The double with the fewest digits that rounds to the float: 0.1, not 0.10000000149011612.
json number(float value) {
    std::array<char, 32> buffer;
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return parseDouble({buffer.data(), end}).value_or(static_cast<double>(value));
}

json nested(const ExplicitWeights& weights, Window window) {
    const auto columns = static_cast<std::size_t>(window.columns);
    const auto plane = static_cast<std::size_t>(window.rows) * columns;
    const std::vector<float>& values = weights.values;
    if (plane == 0 || values.empty() || values.size() % plane != 0)
        return numbersToJson(values);
    json channels = json::array();
    for (std::size_t at = 0; at < values.size(); at += columns) {
        if (at % plane == 0)
            channels.push_back(json::array());
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(at);
        channels.back().push_back(numbersToJson({begin, begin + static_cast<std::ptrdiff_t>(columns)}));
    }
    if (weights.hasInputAxis) {
        for (json& channel : channels)
            channel = json::array({std::move(channel)});
        return channels;
    }
    return values.size() == plane ? channels.front() : channels;
}

json weightsToJson(const Weights& weights, Window window) {
    if (const auto* random = std::get_if<GaussianWeights>(&weights))
        return {{"preset", "gaussian"}, {"mean", random->mean}, {"std", random->std}, {"seed", random->seed}};
    if (const auto* random = std::get_if<SeededWeights>(&weights))
        return {{"preset", random->name}, {"seed", random->seed}};
    if (const auto* named = std::get_if<NamedWeights>(&weights))
        return {{"preset", named->name}};
    return nested(std::get<ExplicitWeights>(weights), window);
}

Weights readPreset(JsonReader& reader, const JsonPlace& place) {
    const JsonPlace preset = reader.child(place, "preset");
    std::vector<std::string> words{"gaussian"};
    const auto seeded = seededWeights();
    words.insert(words.end(), seeded.begin(), seeded.end());
    for (const std::string_view name : namedWeights())
        words.emplace_back(name);
    if (preset.isAbsent())
        reader.fail(ErrorCode::Malformed, preset, "is missing");
    const std::size_t found = reader.choice(preset, words, words.size());
    if (found > seeded.size()) {
        reader.expectKeys(place, {"preset"});
        return NamedWeights{words[found]};
    }
    if (found > 0) {
        reader.expectKeys(place, {"preset", "seed"});
        return SeededWeights{words[found], reader.seed(reader.child(place, "seed"), SeededWeights{}.seed)};
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
    return ExplicitWeights{array.values, axes == 4};
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

bool isPreset(const JsonPlace& weights) { return weights.value->is_object() && !weights.value->contains("file"); }

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
    if (!weights.isAbsent() && isPreset(weights))
        branch.weights = readPreset(reader, weights);
    else if (!weights.isAbsent())
        branch.weights = readExplicit(reader, weights, !window.isAbsent(), branch.window);
    branch.bias = reader.array(reader.child(place, "bias")).values;
    branch.norm = readNorm(reader, reader.child(place, "norm"));
    return branch;
}

json branchToJson(const Branch& branch) {
    return {{"window", {branch.window.rows, branch.window.columns}},
            {"dilation", branch.dilation},
            {"weights", weightsToJson(branch.weights, branch.window)},
            {"bias", branch.bias.empty() ? json() : numbersToJson(branch.bias)},
            {"norm", toJson(branch.norm)}};
}

Condition readCondition(JsonReader& reader, const JsonPlace& place) {
    Condition condition;
    if (place.isAbsent())
        return condition;
    reader.expectKeys(place, {"pool", "count_padding", "merge", "branches", "norm"});
    condition.pool = enumOf<Pool>(reader, reader.child(place, "pool"), kPools);
    condition.countsPadding = reader.boolean(reader.child(place, "count_padding"), condition.countsPadding);
    condition.merge = enumOf<Merge>(reader, reader.child(place, "merge"), kMerges);
    condition.norm = readNorm(reader, reader.child(place, "norm"));
    const JsonPlace branches = reader.child(place, "branches");
    if (branches.isAbsent() || !branches.value->is_array() || branches.value->empty() ||
        branches.value->size() > kMaxBranches) {
        reader.fail(ErrorCode::Malformed, branches,
                    "must be a list of one to " + std::to_string(kMaxBranches) + " branches");
        return condition;
    }
    condition.branches.clear();
    for (std::size_t i = 0; i < branches.value->size(); ++i)
        condition.branches.push_back(readBranch(reader, reader.element(branches, i)));
    return condition;
}

json conditionToJson(const Condition& condition) {
    json branches = json::array();
    for (const Branch& branch : condition.branches)
        branches.push_back(branchToJson(branch));
    return {{"pool", wordOf(kPools, condition.pool)},
            {"count_padding", condition.countsPadding},
            {"merge", wordOf(kMerges, condition.merge)},
            {"branches", std::move(branches)},
            {"norm", toJson(condition.norm)}};
}

} // namespace

json numbersToJson(const std::vector<float>& values) {
    json array = json::array();
    for (const float value : values)
        array.push_back(number(value));
    return array;
}

json toJson(const Norm& norm) {
    json object{{"kind", wordOf(kNormKinds, norm.kind)}};
    if (norm.kind == NormKind::Batch || norm.kind == NormKind::Instance || norm.mode != NormMode::Running)
        object["mode"] = wordOf(kNormModes, norm.mode);
    if (norm.kind == NormKind::Layer || norm.over != NormOver::Chw)
        object["over"] = wordOf(kNormOvers, norm.over);
    if (norm.kind == NormKind::Group || norm.groups != 1)
        object["groups"] = norm.groups;
    object["eps"] = norm.eps;
    for (const auto& [key, values] :
         {std::pair{"gamma", &norm.gamma}, {"beta", &norm.beta}, {"mean", &norm.mean}, {"var", &norm.var}})
        if (!values->empty())
            object[key] = numbersToJson(*values);
    return object;
}

Norm readNorm(JsonReader& reader, const JsonPlace& place) {
    if (place.isNull())
        return {};
    reader.expectKeys(place, {"kind", "mode", "over", "groups", "eps", "gamma", "beta", "mean", "var"});
    Norm norm;
    norm.kind = enumOf<NormKind>(reader, reader.child(place, "kind"), kNormKinds);
    norm.mode = enumOf<NormMode>(reader, reader.child(place, "mode"), kNormModes);
    norm.over = enumOf<NormOver>(reader, reader.child(place, "over"), kNormOvers);
    norm.groups = reader.integer(reader.child(place, "groups"), norm.groups);
    if (norm.groups < 1)
        reader.fail(ErrorCode::OutOfRange, reader.child(place, "groups"), "must be 1 or more");
    norm.eps = reader.number(reader.child(place, "eps"), norm.eps);
    for (const auto& [key, values] :
         {std::pair{"gamma", &norm.gamma}, {"beta", &norm.beta}, {"mean", &norm.mean}, {"var", &norm.var}})
        *values = reader.array(reader.child(place, key)).values;
    return norm;
}

json toJson(const FunnelLayer& layer) {
    return {{"condition", conditionToJson(layer.condition)},
            {"combine", wordOf(kCombines, layer.combine)},
            {"beta", layer.beta}};
}

const std::vector<std::string>& layerKeys() {
    static const std::vector<std::string> kKeys{"condition", "combine", "beta"};
    return kKeys;
}

FunnelLayer readLayer(JsonReader& reader, const JsonPlace& object) {
    FunnelLayer layer;
    layer.condition = readCondition(reader, reader.child(object, "condition"));
    layer.combine = enumOf<Combine>(reader, reader.child(object, "combine"), kCombines);
    layer.beta = reader.number(reader.child(object, "beta"), layer.beta);
    return layer;
}

} // namespace acti::detail
