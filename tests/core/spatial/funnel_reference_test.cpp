// Every case of tests/data/frelu: T, out, mask and ties against binary64 results.
#include "core/spatial/funnel.h"

#include "core/base/atomic_file.h"
#include "core/tensor/npy.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <limits>

namespace acti {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(ACTI_TEST_DATA) / "frelu";

std::vector<nlohmann::json> allCases() {
    const auto text = readFile(kFolder / "manifest.json", 1 << 20);
    return nlohmann::json::parse(text.value()).at("cases").get<std::vector<nlohmann::json>>();
}

struct ReferenceCase {
    Tensor x;
    FunnelSpec spec;
    std::vector<double> t, out, mask;
};

ReferenceCase loadCase(const nlohmann::json& entry) {
    const auto folder = kFolder / entry.at("case").get<std::string>();
    const auto floats = [&](const char* name) {
        const auto path = folder / (std::string(name) + ".npy");
        return std::filesystem::exists(path) ? readNpy(path).value().asFloats() : std::vector<float>();
    };
    const auto doubles = [&](const char* name) {
        return readNpy(folder / (std::string(name) + ".npy")).value().asDoubles();
    };
    ReferenceCase loaded;
    const auto axes = readNpy(folder / "x.npy").value().shape;
    loaded.x = Tensor({axes.at(0), axes.at(1), axes.at(2), axes.at(3), 4}, floats("x"));
    Branch& branch = loaded.spec.branch;
    branch.window = {entry.at("window").at(0), entry.at("window").at(1)};
    branch.dilation = entry.at("dilation");
    branch.weights = ExplicitWeights{floats("w0")};
    branch.bias = floats("bias0");
    branch.norm = {.kind = entry.at("norm") == "bn" ? NormKind::Batch : NormKind::None,
                   .mode = entry.at("mode") == "train" ? NormMode::Batch : NormMode::Running,
                   .eps = entry.at("eps"),
                   .gamma = floats("gamma0"),
                   .beta = floats("beta0"),
                   .mean = floats("mean0"),
                   .var = floats("var0")};
    loaded.t = doubles("T");
    loaded.out = doubles("out");
    loaded.mask = doubles("mask");
    return loaded;
}

// Half a float's spacing for the one rounding, and 32 roundings of a double in the sums on either side.
double roundingBound(double t, const PixelTrace& trace) {
    if (!std::isfinite(t))
        return 0;
    const float magnitude = std::abs(static_cast<float>(t));
    const double spacing = static_cast<double>(std::nextafter(magnitude, std::numeric_limits<float>::infinity())) -
                           static_cast<double>(magnitude);
    double terms = std::abs(trace.bias) + std::abs(trace.norm.mean);
    for (const auto& tap : trace.taps)
        terms += std::abs(tap.product);
    return spacing / 2 + 32 * 0x1p-53 * (terms * std::abs(trace.norm.scale) + std::abs(trace.norm.shift) + std::abs(t));
}

bool isSame(double got, double want, double bound) {
    if (std::isnan(want) || std::isinf(want))
        return std::isnan(want) ? std::isnan(got) : got == want;
    return std::abs(got - want) <= bound;
}

class FunnelReference : public testing::TestWithParam<nlohmann::json> {};

TEST_P(FunnelReference, NoPixelIsOutsideTheRoundingBound) {
    const ReferenceCase reference = loadCase(GetParam());
    const auto result = runFunnel(reference.x, reference.spec);
    ASSERT_TRUE(result) << message(result.error());
    const Shape& shape = reference.x.shape();
    std::size_t i = 0, wins = 0;
    for (std::size_t n = 0; n < shape.n; ++n)
        for (std::size_t c = 0; c < shape.c; ++c)
            for (std::size_t row = 0; row < shape.h; ++row)
                for (std::size_t column = 0; column < shape.w; ++column, ++i) {
                    const PixelTrace trace = tracePixel(*result, reference.spec, n, c, row, column);
                    const double bound = roundingBound(reference.t[i], trace);
                    ASSERT_PRED3(isSame, static_cast<double>(result->t.values()[i]), reference.t[i], bound)
                        << "T at " << i;
                    ASSERT_PRED3(isSame, static_cast<double>(result->y.values()[i]), reference.out[i], bound)
                        << "y at " << i;
                    ASSERT_EQ(result->winner.values()[i] == 2, reference.mask[i] == 1) << "winner at " << i;
                    const auto rounded = static_cast<double>(static_cast<float>(trace.t));
                    ASSERT_PRED3(isSame, rounded, static_cast<double>(result->t.values()[i]), 0.0) << "trace at " << i;
                    wins += result->winner.values()[i] == 2 ? 1 : 0;
                }
    EXPECT_EQ(result->counts.tie, GetParam().at("ties").get<std::size_t>());
    EXPECT_EQ(result->counts.condition, GetParam().at("mask_count").get<std::size_t>());
    EXPECT_EQ(result->counts.condition, wins);
    EXPECT_EQ(result->counts.total(), shape.size());
}

INSTANTIATE_TEST_SUITE_P(Cases, FunnelReference, testing::ValuesIn(allCases()),
                         [](const auto& entry) { return entry.param.at("case").template get<std::string>(); });

} // namespace
} // namespace acti
