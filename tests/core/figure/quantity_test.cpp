#include "core/figure/quantity.h"

#include "tests/support/every_entry.h"

#include <cmath>

namespace acti {
namespace {

std::vector<Quantity> quantitiesOf(const Entry& entry) {
    std::vector<Quantity> all{
        {Quantity::Kind::Value, {}}, {Quantity::Kind::Slope, {}}, {Quantity::Kind::Curvature, {}}};
    for (const ParamInfo& param : entry.params())
        all.push_back({Quantity::Kind::Gradient, std::string(param.id)});
    return all;
}

TEST(Quantity, EveryIdReadsBack) {
    for (const Entry& entry : catalogue())
        for (const Quantity& quantity : quantitiesOf(entry))
            EXPECT_EQ(quantityFromId(quantityId(quantity)), quantity) << entry.id() << " " << quantityId(quantity);
}

TEST(Quantity, WhatIsOfAWholeFigureHasAnIdToo) {
    const Sample sample{1, 2, 3, {}};
    for (const auto& [kind, id, label] : {std::tuple{Quantity::Kind::Chain, "chain", "∏f′"},
                                          std::tuple{Quantity::Kind::Difference, "difference", "Δf"}}) {
        EXPECT_EQ(quantityId({kind, {}}), id);
        EXPECT_EQ(quantityFromId(id), (Quantity{kind, {}}));
        EXPECT_EQ(quantityLabel({kind, {}}), label);
        EXPECT_TRUE(std::isnan(valueOf({kind, {}}, **findEntry("relu"), sample))) << "one sample does not tell";
    }
}

TEST(Quantity, OtherWordsAreNoId) {
    for (const char* word : {"", "F", "f3", "f ", "d_", "d", "d_", "slope"})
        EXPECT_EQ(quantityFromId(word), std::nullopt) << word;
}

TEST(Quantity, GivesThePartOfASampleThatItNames) {
    const Entry& entry = **findEntry("acon_c");
    const Sample sample = entry.at(0.7, entry.initialParams());
    EXPECT_EQ(valueOf({Quantity::Kind::Value, {}}, entry, sample), sample.f);
    EXPECT_EQ(valueOf({Quantity::Kind::Slope, {}}, entry, sample), sample.f1);
    EXPECT_EQ(valueOf({Quantity::Kind::Curvature, {}}, entry, sample), sample.f2);
    for (std::size_t i = 0; i < entry.params().size(); ++i)
        EXPECT_EQ(valueOf({Quantity::Kind::Gradient, std::string(entry.params()[i].id)}, entry, sample),
                  sample.gradient[i]);
    EXPECT_TRUE(std::isnan(valueOf({Quantity::Kind::Gradient, "alpha"}, entry, sample)));
}

TEST(Quantity, LabelsAreWhatAPersonWrites) {
    const Entry& entry = **findEntry("acon_c");
    EXPECT_EQ(quantityLabel({Quantity::Kind::Value, {}}), "f");
    EXPECT_EQ(quantityLabel({Quantity::Kind::Slope, {}}), "f′");
    EXPECT_EQ(quantityLabel({Quantity::Kind::Curvature, {}}), "f″");
    EXPECT_EQ(quantityLabel({Quantity::Kind::Gradient, "beta"}, &entry), "∂f/∂β");
    EXPECT_EQ(quantityLabel({Quantity::Kind::Gradient, "beta"}), "∂f/∂beta");
    EXPECT_EQ(quantityLabel({Quantity::Kind::Gradient, "gamma"}, &entry), "∂f/∂gamma");
}

TEST(Quantity, NumbersHaveAPersonsMinusSign) {
    EXPECT_EQ(labelNumber(-0.25), "−0.25");
    EXPECT_EQ(labelNumber(2.5e-7), "2.5e−07");
    EXPECT_EQ(labelNumber(1.0998393, 3), "1.1");
}

TEST(Quantity, PowersOfTenAreWrittenWhateverADoubleHolds) {
    EXPECT_EQ(labelPower(2), "100");
    EXPECT_EQ(labelPower(-411.5), "3.162e−412");
    EXPECT_EQ(labelPower(1200), "1e1200");
    EXPECT_EQ(labelPower(-400 - 1e-9), "1e−400") << "rounded up to the next power";
    EXPECT_EQ(labelPower(-std::numeric_limits<double>::infinity()), "0");
}

} // namespace
} // namespace acti
