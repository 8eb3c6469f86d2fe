#include "core/figure/figure_table.h"

#include "core/base/text.h"
#include "core/figure/curve_table.h"
#include "core/figure/map_content.h"
#include "core/figure/meta_acon_content.h"

#include <iterator>

namespace acti {
namespace {

constexpr std::size_t kSweepRows = 481;

Result<Table> sweepTable(const SweepFigure& figure) {
    if (const auto ok = checkSweep(figure); !ok)
        return ok.error();
    const auto swept = sweptOf(figure.subject);
    Column x{"x", {}};
    for (std::size_t i = 0; i < kSweepRows; ++i)
        x.values.push_back(i + 1 == kSweepRows ? figure.x.max
                                               : figure.x.min + figure.x.length() * static_cast<double>(i) /
                                                                    static_cast<double>(kSweepRows - 1));
    std::vector<double> values = memberValues(figure, **swept);
    if (figure.current)
        values.push_back(*figure.current);
    Table table{x};
    for (const double value : values) {
        Column member{std::string((*swept)->parameter().symbol) + " = " + shortest(value),
                      std::vector<double>(kSweepRows)};
        (*swept)->values(figure.quantity, x.values, value, member.values);
        table.push_back(std::move(member));
    }
    return table;
}

Result<Table> mapTable(const MapFigure& figure, const Assets& assets) {
    const auto input = assets.find(figure.input);
    if (input != assets.end() && input->second && input->second->shape().planeSize() > kMostTableRows)
        return Error{ErrorCode::TooLarge,
                     "a table has at most " + std::to_string(kMostTableRows / 1'000'000) +
                         " million rows, and this picture more pixels; npy holds them",
                     figure.input};
    const auto content = computeMap(figure, assets);
    if (!content)
        return content.error();
    const Shape shape = pictureShape(*content);
    Table table{{"row", {}}, {"column", {}}};
    for (std::size_t i = 0; i < shape.planeSize(); ++i) {
        table[0].values.push_back(static_cast<double>(i / shape.w));
        table[1].values.push_back(static_cast<double>(i % shape.w));
    }
    for (const MapTile& tile : figure.tiles) {
        Column column{mapTileLabel(tile, figure), std::vector<double>(shape.planeSize())};
        for (std::size_t i = 0; i < column.values.size(); ++i)
            column.values[i] = valueAt(tile, *content, i);
        table.push_back(std::move(column));
    }
    return table;
}

Result<Table> metaAconTable(const MetaAconFigure& figure, const Assets& assets) {
    const auto content = computeMetaAcon(figure, assets);
    if (!content)
        return content.error();
    Table table{{"channel", {}}, {"p1", {}}, {"p2", {}}, {"beta least", {}}, {"beta mean", {}}, {"beta largest", {}}};
    for (std::size_t i = 0; i < content->channels.size(); ++i) {
        const MetaAconChannel& channel = content->channels[i];
        const double row[] = {static_cast<double>(i), channel.p1,        channel.p2,
                              channel.beta.least,     channel.beta.mean, channel.beta.largest};
        for (std::size_t k = 0; k < table.size(); ++k)
            table[k].values.push_back(row[k]);
    }
    return table;
}

struct TableOf {
    const Assets& assets;
    std::span<const Figure> figures;
    std::optional<double> step;

    Result<Table> operator()(const CurveFigure& curves) const { return curveTable(curves, step); }
    Result<Table> operator()(const SweepFigure& sweep) const { return sweepTable(sweep); }
    Result<Table> operator()(const MapFigure& map) const { return mapTable(map, assets); }
    Result<Table> operator()(const MetaAconFigure& figure) const { return metaAconTable(figure, assets); }
    Result<Table> operator()(const SheetFigure& sheet) const {
        const auto shown = figuresOf(sheet, figures);
        if (!shown)
            return shown.error();
        Table all;
        for (std::size_t i = 0; i < shown->size(); ++i) {
            auto table = tableOf((*shown)[i], assets, {}, step);
            if (!table)
                return table.error();
            for (Column& column : *table)
                column.name = sheetLetter(i) + ": " + column.name;
            std::ranges::move(*table, std::back_inserter(all));
        }
        return all;
    }
};

} // namespace

Result<Table> tableOf(const Figure& figure, const Assets& assets, std::span<const Figure> figures,
                      std::optional<double> step) {
    auto table = std::visit(TableOf{assets, figures, step}, figure.content);
    if (!table)
        return Error{table.error().code, message(table.error()), "figure " + figure.id};
    return table;
}

} // namespace acti
