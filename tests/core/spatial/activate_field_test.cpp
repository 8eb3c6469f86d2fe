#include "core/spatial/activate_field.h"

#include "core/base/atomic_file.h"
#include "core/tensor/npy.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace acti {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(ACTI_TEST_DATA) / "field";

std::vector<nlohmann::json> allCases() {
    const auto text = readFile(kFolder / "manifest.json", 1 << 20);
    return nlohmann::json::parse(text.value()).at("cases").get<std::vector<nlohmann::json>>();
}

Shape shapeOf(const NpyArray& array) {
    return {array.shape.at(0), array.shape.at(1), array.shape.at(2), array.shape.at(3), 4};
}

std::vector<unsigned char> bytesOf(const NpyArray& array) { return std::get<std::vector<std::uint8_t>>(array.values); }

// From the case's own maps of winners.
ActivateField fieldOf(const nlohmann::json& entry) {
    const auto folder = kFolder / entry.at("case").get<std::string>();
    ActivateField field(shapeOf(readNpy(folder / "x.npy").value()));
    for (const auto& layer : entry.at("layers")) {
        const auto name = "L" + std::to_string(field.layers()) + "_mask.npy";
        field.addLayer({field.shape(), bytesOf(readNpy(folder / name).value())},
                       {{{layer.at("kh"), layer.at("kw")}, layer.at("dilation")}});
    }
    return field;
}

class ActivateFieldReference : public testing::TestWithParam<nlohmann::json> {};

TEST_P(ActivateFieldReference, EveryMaskIsTheReferences) {
    const ActivateField field = fieldOf(GetParam());
    const auto want = bytesOf(readNpy(kFolder / GetParam().at("case").get<std::string>() / "field.npy").value());
    const Shape& shape = field.shape();
    const auto extents = field.extents();
    ASSERT_TRUE(extents);
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const std::size_t size = shape.planeSize(), inPlane = i % size;
        const auto mask = field.maskAt(0, i / size, inPlane / shape.w, inPlane % shape.w);
        ASSERT_TRUE(std::ranges::equal(mask.values(), std::span(want).subspan(i * size, size))) << "pixel " << i;
        const auto extent = field.extentAt(0, i / size, inPlane / shape.w, inPlane % shape.w);
        ASSERT_EQ(extent.count, static_cast<std::size_t>(std::ranges::count(mask.values(), 1)));
        ASSERT_EQ(extents->counts.values()[i], static_cast<float>(extent.count));
        ASSERT_EQ(extents->heights.values()[i], static_cast<float>(extent.height));
        ASSERT_EQ(extents->widths.values()[i], static_cast<float>(extent.width));
    }
}

INSTANTIATE_TEST_SUITE_P(Case, ActivateFieldReference, testing::ValuesIn(allCases()),
                         [](const auto& one) { return one.param.at("case").template get<std::string>(); });

Planes<unsigned char> everyThird(Shape shape) {
    Planes<unsigned char> map(shape);
    const auto values = map.mutableValues();
    for (std::size_t i = 0; i < values.size(); i += 3)
        values[i] = 1;
    return map;
}

TEST(ActivateField, WithoutLayersEveryPixelSeesItself) {
    const ActivateField field(Shape{1, 1, 2, 3, 2});
    const auto extents = field.extents();
    ASSERT_TRUE(extents);
    EXPECT_EQ(extents->heights.shape(), (Shape{1, 1, 2, 3, 2}));
    for (const Tensor* one : {&extents->heights, &extents->widths, &extents->counts})
        EXPECT_TRUE(std::ranges::all_of(one->values(), [](float value) { return value == 1; }));
    EXPECT_TRUE(std::ranges::equal(field.maskAt(0, 0, 1, 0).values(), std::vector<unsigned char>{0, 0, 0, 1, 0, 0}));
}

TEST(ActivateField, AFullWindowHasItsSidesAndPixels) {
    const Shape shape{1, 1, 9, 9, 2};
    ActivateField field(shape);
    field.addLayer({shape, std::vector<unsigned char>(81, 1)}, {{{3, 5}, 2}});
    const auto extents = field.extents();
    ASSERT_TRUE(extents);
    EXPECT_EQ(extents->heights.at(0, 0, 4, 4), 5);
    EXPECT_EQ(extents->widths.at(0, 0, 4, 4), 9);
    EXPECT_EQ(extents->counts.at(0, 0, 4, 4), 15);
    EXPECT_EQ(extents->counts.at(0, 0, 0, 0), 6) << "taps outside the image are not counted";
}

TEST(ActivateField, ExtentsAreTheSameForAnyThreadsAndCanBeCancelled) {
    const Shape shape{2, 2, 90, 101, 4};
    ActivateField field(shape);
    for (int i = 0; i < 3; ++i)
        field.addLayer(everyThird(shape), {{{3, 3}, 1}});
    const auto one = field.extents({{}, {}, 1}), five = field.extents({{}, {}, 5});
    ASSERT_TRUE(one && five);
    EXPECT_EQ(one->heights, five->heights);
    EXPECT_EQ(one->widths, five->widths);
    EXPECT_EQ(one->counts, five->counts);
    EXPECT_EQ(field.extents({[] { return true; }, {}, 2}).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace acti
