#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cctype>
#include <cmath>
#include <set>

namespace acti {
namespace {

using Pairs = std::vector<std::pair<std::string, double>>;

const Entry& entryOf(std::string_view id) {
    auto found = findEntry(id);
    ACTI_EXPECT(found.has_value());
    return **found;
}

TEST(Catalogue, IdsAreUniqueAndFitForFilesAndCommands) {
    std::set<std::string_view> ids;
    for (const Entry& entry : catalogue()) {
        EXPECT_TRUE(ids.insert(entry.id()).second) << entry.id() << " is there twice";
        for (const char c : entry.id())
            EXPECT_TRUE(std::islower(c) || std::isdigit(c) || c == '_') << entry.id();
        EXPECT_EQ(*findEntry(entry.id()), &entry);
    }
}

TEST(Catalogue, EveryEntryIsDescribed) {
    for (const Entry& entry : catalogue()) {
        EXPECT_FALSE(entry.name().empty() || entry.formula().empty() || entry.reference().empty()) << entry.id();
        EXPECT_FALSE(familyName(entry.family()).empty());
        std::set<std::string_view> ids;
        for (const ParamInfo& param : entry.params()) {
            EXPECT_TRUE(ids.insert(param.id).second) << entry.id() << "." << param.id;
            EXPECT_FALSE(param.symbol.empty() || param.meaning.empty()) << entry.id() << "." << param.id;
        }
    }
}

TEST(Catalogue, InitialValuesSlidersAndPresetsAreInTheirDomains) {
    for (const Entry& entry : catalogue()) {
        for (const ParamInfo& param : entry.params()) {
            EXPECT_TRUE(param.accepts(param.initial)) << entry.id() << "." << param.id << ".initial";
            EXPECT_LT(param.slider.min, param.slider.max) << entry.id() << "." << param.id << ".slider";
            EXPECT_TRUE(param.slider.contains(param.initial)) << entry.id() << "." << param.id << ".slider";
            EXPECT_TRUE(param.accepts(param.slider.min) && param.accepts(param.slider.max)) << entry.id();
        }
        std::set<std::string_view> names;
        for (const Preset& preset : entry.presets()) {
            EXPECT_TRUE(names.insert(preset.name).second) << entry.id() << ": " << preset.name;
            EXPECT_FALSE(preset.source.empty()) << entry.id() << ": " << preset.name;
            ASSERT_EQ(preset.values.size(), entry.params().size()) << entry.id() << ": " << preset.name;
            for (std::size_t i = 0; i < preset.values.size(); ++i)
                EXPECT_TRUE(entry.params()[i].accepts(preset.values[i])) << entry.id() << ": " << preset.name;
        }
    }
}

TEST(Catalogue, SuggestsTheNearestId) {
    const auto found = findEntry("swich");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
    EXPECT_EQ(message(found.error()), "swich: no activation has this id; did you mean swish?");
    constexpr std::pair<const char*, const char*> kMeant[] = {{"ReLU", "relu"},
                                                              {"ELU", "elu"},
                                                              {"GELU", "gelu"},
                                                              {"SELU", "selu"},
                                                              {"SiLU", "silu"},
                                                              {"Mish", "mish"},
                                                              {"Swish", "swish"},
                                                              {"hardswish", "hard_swish"},
                                                              {"PReLU", "prelu"},
                                                              {"CELU", "celu"},
                                                              {"TANH", "tanh"},
                                                              {"leakyrelu", "leaky_relu"},
                                                              {"Leaky ReLU", "leaky_relu"},
                                                              {"hard-swish", "hard_swish"}};
    for (const auto& [written, id] : kMeant)
        EXPECT_EQ(findEntry(written).error().what, std::string("no activation has this id; did you mean ") + id + "?");
    EXPECT_EQ(message(findEntry("zzzzzzzzzz").error()), "zzzzzzzzzz: no activation has this id");
}

TEST(ResolveParams, PutsValuesOnTopOfTheInitialOnes) {
    const auto values = resolveParams(entryOf("acon_c"), Pairs{{"beta", 3}, {"p1", -1}});
    ASSERT_TRUE(values);
    EXPECT_EQ(*values, (std::vector<double>{-1, -0.8, 3}));
}

TEST(ResolveParams, NamesWhatIsWrong) {
    const auto fails = [](std::string_view id, const Pairs& set) {
        const auto values = resolveParams(entryOf(id), set);
        return values ? std::string("accepted") : message(values.error());
    };
    EXPECT_EQ(fails("swish", {{"bata", 1}}), "bata: swish has no such parameter; it has beta; did you mean beta?");
    EXPECT_EQ(fails("relu", {{"alpha", 1}}), "alpha: relu has no parameters");
    EXPECT_EQ(fails("swish", {{"beta", 1}, {"beta", 2}}), "beta: is set twice");
    EXPECT_EQ(fails("swish", {{"beta", INFINITY}}), "beta: must be a finite number, not inf");
    EXPECT_EQ(fails("swish", {{"beta", NAN}}), "beta: must be a finite number, not nan");
    EXPECT_EQ(fails("softplus", {{"beta", 0}}), "beta: must be a finite number other than 0, not 0");
}

} // namespace
} // namespace acti
