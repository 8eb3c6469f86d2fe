#include "core/expression/vocabulary.h"

#include "core/expression/built_in_calls.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

std::vector<std::string> knownNames() {
    std::vector<std::string> known;
    for (const FunctionNames& row : kFunctions)
        known.emplace_back(row.name);
    for (const BuiltInCall& call : builtInCalls())
        known.emplace_back(call.name);
    return known;
}

TEST(Vocabulary, KnowsOtherNames) {
    EXPECT_EQ(meaningOf("ln"), "log");
    EXPECT_EQ(meaningOf("ArcTan"), "atan");
    EXPECT_EQ(meaningOf("_normal_cdf"), "normalCdf");
    EXPECT_EQ(meaningOf("fmaxf"), "max");
    EXPECT_EQ(meaningOf("clamp"), "clip");
    EXPECT_EQ(meaningOf("softmax"), "");
    EXPECT_EQ(plainName("Leaky_ReLU"), "leakyrelu");
}

TEST(Vocabulary, AWordThatMayBeAParameterIsNoFunctionAlone) {
    EXPECT_TRUE(isFunctionAlone("sin"));
    EXPECT_TRUE(isFunctionAlone("ln"));
    EXPECT_FALSE(isFunctionAlone("th"));
    EXPECT_FALSE(isFunctionAlone("step"));
    EXPECT_FALSE(isFunctionAlone("value"));
}

TEST(Vocabulary, ProposesTheSameFunctionOrNone) {
    const std::pair<const char*, const char*> kCases[] = {{"sigmod", "sigmoid"},
                                                          {"tahn", "tanh"},
                                                          {"tanhh", "tanh"},
                                                          {"sqr", ""},
                                                          {"sinc", ""},
                                                          {"asec", ""},
                                                          {"log3", ""},
                                                          {"gamma", ""},
                                                          {"acot", ""},
                                                          {"lgamma", ""},
                                                          {"erfinv", ""},
                                                          {"softplu", ""},
                                                          {"sotfplus", "softplus"},
                                                          {"flooor", "floor"},
                                                          {"cosk", ""},
                                                          {"sinh1", ""},
                                                          {"fexp", ""}};
    for (const auto& [word, want] : kCases)
        EXPECT_EQ(misspelled(word, knownNames()), want) << word;
}

TEST(Vocabulary, KnowsLibrariesAndTheirArguments) {
    EXPECT_TRUE(isLibraryName("torch"));
    EXPECT_FALSE(isLibraryName("beta"));
    EXPECT_TRUE(isConnective("else"));
    EXPECT_TRUE(isWithoutEffect("inplace"));
    EXPECT_EQ(parameterNames("negative_slope"), std::vector<std::string_view>{"alpha"});
}

} // namespace
} // namespace acti
