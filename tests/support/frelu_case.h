// A case of tests/data/frelu: a layer, its input, and what PyTorch computed in binary64.
#pragma once

#include "core/base/atomic_file.h"
#include "core/spatial/funnel_spec.h"
#include "core/tensor/npy.h"
#include "core/tensor/tensor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace acti::test {

inline const std::filesystem::path kFreluFolder = std::filesystem::path(ACTI_TEST_DATA) / "frelu";

inline std::vector<nlohmann::json> freluCases() {
    const auto text = readFile(kFreluFolder / "manifest.json", 1 << 20);
    return nlohmann::json::parse(text.value()).at("cases").get<std::vector<nlohmann::json>>();
}

// As a test may be named.
inline std::string freluCaseName(const testing::TestParamInfo<nlohmann::json>& entry) {
    std::string name = entry.param.at("case");
    std::ranges::replace(name, '+', '_');
    return name;
}

struct FreluCase {
    nlohmann::json entry;

    std::filesystem::path path(const std::string& name) const {
        return kFreluFolder / entry.at("case").get<std::string>() / (name + ".npy");
    }
    bool has(const std::string& name) const { return std::filesystem::exists(path(name)); }
    std::vector<double> doubles(const std::string& name) const { return readNpy(path(name)).value().asDoubles(); }
    // Empty where the case has none.
    std::vector<float> floats(const std::string& name) const {
        return has(name) ? readNpy(path(name)).value().asFloats() : std::vector<float>();
    }

    Tensor x() const {
        const auto axes = readNpy(path("x")).value().shape;
        return Tensor({axes.at(0), axes.at(1), axes.at(2), axes.at(3), 4}, floats("x"));
    }

    Norm norm(const std::string& suffix) const {
        const std::map<std::string, NormKind> kinds{{"none", NormKind::None},   {"bn", NormKind::Batch},
                                                    {"ln", NormKind::Layer},    {"ln_pixel", NormKind::Layer},
                                                    {"in", NormKind::Instance}, {"gn", NormKind::Group}};
        Norm norm;
        norm.kind = kinds.at(entry.at("norm"));
        norm.mode = entry.at("mode") == "train" ? NormMode::Batch : NormMode::Running;
        norm.over = entry.at("norm") == "ln_pixel" ? NormOver::Channels : NormOver::Chw;
        norm.groups = entry.at("groups");
        norm.eps = entry.at("eps");
        norm.gamma = floats("gamma" + suffix);
        norm.beta = floats("beta" + suffix);
        if (norm.kind == NormKind::Batch) {
            norm.mean = floats("mean" + suffix);
            norm.var = floats("var" + suffix);
        }
        return norm;
    }

    FunnelLayer layer() const {
        const std::map<std::string, Combine> combines{
            {"max", Combine::Max}, {"sum", Combine::Sum}, {"dw", Combine::Condition}, {"relu_dw", Combine::Relu}};
        const std::string pool = entry.at("pool");
        const bool isAfter = entry.at("scope") == "combined";
        FunnelLayer layer;
        layer.combine = combines.at(entry.at("combine"));
        Condition& condition = layer.condition;
        condition.pool = pool == "param" ? Pool::Parametric : pool == "max" ? Pool::Max : Pool::Average;
        condition.countsPadding = pool != "avg_exclude_pad";
        condition.merge = entry.at("merge") == "max" ? Merge::Max : Merge::Sum;
        condition.branches.clear();
        for (const auto& sides : entry.at("branches")) {
            const std::string index = std::to_string(condition.branches.size());
            Branch branch{.window = {sides.at(0), sides.at(1)},
                          .dilation = sides.at(2),
                          .weights = NamedWeights{},
                          .bias = floats("bias" + index),
                          .norm = isAfter ? Norm() : norm(index)};
            if (has("w" + index))
                branch.weights = ExplicitWeights{floats("w" + index)};
            condition.branches.push_back(std::move(branch));
        }
        if (isAfter)
            condition.norm = norm("0");
        return layer;
    }
};

} // namespace acti::test
