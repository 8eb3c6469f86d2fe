#include "core/figure/figure_arrays.h"

#include "core/figure/map_content.h"
#include "core/figure/meta_acon_content.h"

#include <algorithm>
#include <iterator>

namespace acti {
namespace {

// Two tiles of a kind stay apart: "y", "y_2".
std::string nameOf(const std::vector<NamedArray>& before, const std::string& base) {
    std::string name = base;
    for (int n = 2; std::ranges::count(before, name, &NamedArray::name) > 0; ++n)
        name = base + "_" + std::to_string(n);
    return name;
}

Result<std::vector<NamedArray>> mapArrays(const MapFigure& figure, const Assets& assets) {
    if (isLarge(figure, assets))
        return Error{ErrorCode::TooLarge,
                     "maps of pictures over " + std::to_string(kMostWholePixels / 1'000'000) +
                         " Mpixel are not held whole; actiscope frelu writes them",
                     figure.input};
    const auto content = computeMap(figure, assets);
    if (!content)
        return content.error();
    const Shape shape = pictureShape(*content);
    std::vector<NamedArray> arrays;
    for (const MapTile& tile : figure.tiles) {
        NamedArray map{nameOf(arrays, mapQuantityId(tile.term.quantity) + (tile.minus ? "_minus" : "")),
                       {{shape.h, shape.w}, std::vector<float>(shape.planeSize())}};
        for (std::size_t i = 0; i < map.array.values.size(); ++i)
            map.array.values[i] = static_cast<float>(valueAt(tile, *content, i));
        arrays.push_back(std::move(map));
    }
    return arrays;
}

Result<std::vector<NamedArray>> metaAconArrays(const MetaAconFigure& figure, const Assets& assets) {
    const auto content = computeMetaAcon(figure, assets);
    if (!content)
        return content.error();
    const Tensor& beta = content->result->beta;
    const auto values = beta.values();
    return std::vector<NamedArray>{
        {"beta", {{beta.shape().n, beta.shape().c, beta.shape().h, beta.shape().w}, {values.begin(), values.end()}}}};
}

struct ArraysOf {
    const Assets& assets;
    std::span<const Figure> figures;
    using Arrays = Result<std::vector<NamedArray>>;

    Arrays operator()(const CurveFigure&) const { return none(); }
    Arrays operator()(const SweepFigure&) const { return none(); }
    Arrays operator()(const MapFigure& map) const { return mapArrays(map, assets); }
    Arrays operator()(const MetaAconFigure& figure) const { return metaAconArrays(figure, assets); }
    Arrays operator()(const SheetFigure& sheet) const {
        const auto shown = figuresOf(sheet, figures);
        if (!shown)
            return shown.error();
        std::vector<NamedArray> all;
        for (std::size_t i = 0; i < shown->size(); ++i) {
            if (!hasArrays((*shown)[i]))
                continue;
            auto arrays = arraysOf((*shown)[i], assets);
            if (!arrays)
                return arrays.error();
            for (NamedArray& array : *arrays)
                array.name = sheetLetter(i) + "_" + array.name;
            std::ranges::move(*arrays, std::back_inserter(all));
        }
        return all.empty() ? none() : Arrays(std::move(all));
    }

    static Arrays none() { return Error{ErrorCode::Unsupported, "has no maps; csv holds its numbers", ""}; }
};

} // namespace

bool hasArrays(const Figure& figure, std::span<const Figure> figures) {
    if (const auto* sheet = std::get_if<SheetFigure>(&figure.content)) {
        const auto shown = figuresOf(*sheet, figures);
        return shown && std::ranges::any_of(*shown, [](const Figure& each) { return hasArrays(each); });
    }
    return std::holds_alternative<MapFigure>(figure.content) || std::holds_alternative<MetaAconFigure>(figure.content);
}

Result<std::vector<NamedArray>> arraysOf(const Figure& figure, const Assets& assets, std::span<const Figure> figures) {
    auto arrays = std::visit(ArraysOf{assets, figures}, figure.content);
    if (!arrays)
        return Error{arrays.error().code, message(arrays.error()), "figure " + figure.id};
    return arrays;
}

} // namespace acti
