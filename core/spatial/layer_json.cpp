#include "core/spatial/layer_json.h"

#include "core/base/text.h"
#include "core/spatial/weights.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace acti::detail {
namespace {

using nlohmann::json;

// The words of each enumeration, in its order.
const std::vector<std::string> kPools{"parametric", "max", "average"};
const std::vector<std::string> kBorders{"zeros", "replicate", "reflect", "circular"};
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
    return static_cast<Enum>(reader.choice(place, words));
}

// The double with the fewest digits that rounds to the float: 0.1, not 0.10000000149011612.
json number(float value) {
    std::array<char, 32> buffer;
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return parseDouble({buffer.data(), end}).value_or(static_cast<double>(value));
}

// The values along the axes from `axis` on.
json nested(std::span<const float> values, const std::vector<std::size_t>& shape, std::size_t axis) {
    if (axis == shape.size())
        return number(values.front());
    json list = json::array();
    const std::size_t count = values.size() / shape[axis];
    for (std::size_t i = 0; i < shape[axis]; ++i)
        list.push_back(nested(values.subspan(i * count, count), shape, axis + 1));
    return list;
}

json weightsToJson(const Weights& weights, Window window, std::size_t mostValues) {
    if (const auto* random = std::get_if<GaussianWeights>(&weights))
        return {{"preset", "gaussian"}, {"mean", random->mean}, {"std", random->std}, {"seed", random->seed}};
    if (const auto* random = std::get_if<SeededWeights>(&weights))
        return {{"preset", random->name}, {"seed", random->seed}};
    if (const auto* named = std::get_if<NamedWeights>(&weights))
        return {{"preset", named->name}};
    const auto& given = std::get<ExplicitWeights>(weights);
    return arrayToJson(given.values, shapeOf(given, window), mostValues);
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
    const std::size_t found = reader.choice(preset, words);
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
    if (!(weights.std >= 0) || !std::isfinite(weights.std))
        reader.fail(ErrorCode::OutOfRange, reader.child(place, "std"), "must be finite and not negative");
    weights.seed = reader.seed(reader.child(place, "seed"), weights.seed);
    return weights;
}

// rows x columns, C x rows x columns or C x 1 x rows x columns; decides the window where the document leaves it out.
Weights readExplicit(JsonReader& reader, const JsonPlace& place, bool hasWindow, Window& window) {
    JsonArray array = reader.array(place, kMostWeightValues);
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
    const bool isAsFew = axes == 2 || (axes == 3 && array.shape[0] != 1);
    return ExplicitWeights{std::move(array.values), isAsFew ? 0 : static_cast<int>(axes)};
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
    branch.bias = reader.vector(reader.child(place, "bias"));
    branch.norm = readNorm(reader, reader.child(place, "norm"));
    return branch;
}

json branchToJson(const Branch& branch, std::size_t mostValues) {
    return {{"window", {branch.window.rows, branch.window.columns}},
            {"dilation", branch.dilation},
            {"weights", weightsToJson(branch.weights, branch.window, mostValues)},
            {"bias", branch.bias.empty() ? json() : vectorToJson(branch.bias, mostValues)},
            {"norm", toJson(branch.norm, mostValues)}};
}

// A preset may have no meaning for the window, as sobel_x for one column.
void checkPresets(JsonReader& reader, const JsonPlace& place, const Condition& condition) {
    for (std::size_t i = 0; i < condition.branches.size() && !reader.error(); ++i) {
        const Branch& branch = condition.branches[i];
        if (!std::holds_alternative<NamedWeights>(branch.weights))
            continue;
        if (const auto made = makeWeights(branch.weights, branch.window, 1); !made)
            reader.fail(made.error().code, reader.child(reader.element(place, i), "weights"), made.error().what);
    }
}

Condition readCondition(JsonReader& reader, const JsonPlace& place) {
    Condition condition;
    if (place.isAbsent())
        return condition;
    reader.expectKeys(place, {"pool", "border", "count_padding", "merge", "branches", "norm"});
    condition.pool = enumOf<Pool>(reader, reader.child(place, "pool"), kPools);
    condition.border = enumOf<Border>(reader, reader.child(place, "border"), kBorders);
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
    if (condition.pool == Pool::Parametric)
        checkPresets(reader, branches, condition);
    return condition;
}

json conditionToJson(const Condition& condition, std::size_t mostValues) {
    json branches = json::array();
    for (const Branch& branch : condition.branches)
        branches.push_back(branchToJson(branch, mostValues));
    json object{{"pool", wordOf(kPools, condition.pool)},
                {"count_padding", condition.countsPadding},
                {"merge", wordOf(kMerges, condition.merge)},
                {"branches", std::move(branches)},
                {"norm", toJson(condition.norm, mostValues)}};
    if (condition.border != Border::Zeros)
        object["border"] = wordOf(kBorders, condition.border);
    return object;
}

} // namespace

json arrayToJson(std::span<const float> values, const std::vector<std::size_t>& shape, std::size_t mostValues) {
    if (values.size() > mostValues)
        return {{"shape", shape}};
    const bool isTheirs = !values.empty() && valueCount(shape) == values.size();
    return isTheirs ? nested(values, shape, 0) : values.empty() ? json::array() : nested(values, {values.size()}, 0);
}

json vectorToJson(const std::vector<float>& values, std::size_t mostValues) {
    return arrayToJson(values, {values.size()}, mostValues);
}

json toJson(const Norm& norm, std::size_t mostValues) {
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
            object[key] = vectorToJson(*values, mostValues);
    return object;
}

Norm readNorm(JsonReader& reader, const JsonPlace& place) {
    if (place.isNull())
        return {};
    reader.expectKeys(place, {"kind", "mode", "over", "groups", "eps", "gamma", "beta", "mean", "var"});
    Norm norm;
    const JsonPlace kind = reader.child(place, "kind");
    if (kind.isAbsent())
        reader.fail(ErrorCode::Malformed, kind, "is missing; a norm left out or null is none");
    norm.kind = enumOf<NormKind>(reader, kind, kNormKinds);
    norm.mode = enumOf<NormMode>(reader, reader.child(place, "mode"), kNormModes);
    norm.over = enumOf<NormOver>(reader, reader.child(place, "over"), kNormOvers);
    norm.groups = reader.integer(reader.child(place, "groups"), norm.groups);
    if (norm.groups < 1)
        reader.fail(ErrorCode::OutOfRange, reader.child(place, "groups"), "must be 1 or more");
    norm.eps = reader.number(reader.child(place, "eps"), norm.eps);
    if (!(norm.eps >= 0) || !std::isfinite(norm.eps))
        reader.fail(ErrorCode::OutOfRange, reader.child(place, "eps"), "must be finite and not negative");
    for (const auto& [key, values] :
         {std::pair{"gamma", &norm.gamma}, {"beta", &norm.beta}, {"mean", &norm.mean}, {"var", &norm.var}})
        *values = reader.vector(reader.child(place, key));
    if (std::ranges::any_of(norm.var, [](float value) { return value < 0; }))
        reader.fail(ErrorCode::OutOfRange, reader.child(place, "var"), "must not be negative");
    return norm;
}

json toJson(const FunnelLayer& layer, std::size_t mostValues) {
    return {{"condition", conditionToJson(layer.condition, mostValues)},
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
