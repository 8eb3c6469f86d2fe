// Figures of every kind that can be built, drawn from a seed; their names are those of somebody who means harm.
#pragma once

#include "core/activations/catalogue.h"
#include "core/figure/caption.h"
#include "core/figure/figure.h"
#include "core/figure/map_tile.h"

#include <cmath>
#include <random>
#include <string>

namespace acti {

class RandomFigure {
public:
    explicit RandomFigure(std::uint64_t seed) : m_random(seed) {}

    // With the figures of a sheet, which is the last.
    std::vector<Figure> next() {
        if (below(6) > 0)
            return {single("a")};
        std::vector<Figure> figures{single("a"), single("b"), single("c")};
        SheetFigure sheet{{"a", "b", "c"}, 2, 2, coin()};
        if (coin())
            sheet = {{"c", "a"}, 1, 2, true};
        sheet.marginMm = coin() ? 0 : between(0, 5);
        sheet.sharesLegend = coin();
        figures.push_back({hostileText(), hostileText(), size(), sheet});
        return figures;
    }

    // What the figures name.
    Assets assets() const {
        StoredInput input;
        std::vector<float> values(3 * 12 * 16);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<float>(std::sin(0.7 * static_cast<double>(i)) * 2);
        input.values = Tensor({1, 3, 12, 16, 3}, std::move(values));
        input.channels = {"Red", "Green", "Blue"};
        return {{kInput, std::make_shared<const StoredInput>(std::move(input))}};
    }

    std::string hostileText() {
        static const std::string kPieces[] = {"</title><script>alert(1)</script>",
                                              "\\input{/etc/passwd}",
                                              "\\immediate\\write18{touch /tmp/harm}",
                                              "% $ # & _ ^ ~ { }",
                                              "^^5cinput",
                                              "&#x3c;&amp;]]>",
                                              std::string("\0\x01\x1b[2J\x7f\r\n", 10),
                                              "\u202E\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
                                              "漢字 🐈 é ﬁ",
                                              "\xff\xfe\x80",
                                              "../../etc/passwd",
                                              "=cmd|' /C calc'!A0",
                                              "\"quoted\", 'and' `so`",
                                              "\\end{document}",
                                              "ReLU β = 2"};
        std::string text;
        for (std::size_t i = 1 + below(3); i > 0; --i)
            text += kPieces[below(std::size(kPieces))] + (coin() ? " " : "");
        return below(25) == 0 ? text + std::string(20'000, 'W') : text;
    }

private:
    static constexpr const char* kInput = "</desc>\\input{x}";

    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool coin() { return below(2) == 0; }
    double between(double min, double max) { return std::uniform_real_distribution<double>(min, max)(m_random); }
    SizeMm size() { return {between(50, 260), between(40, 200)}; }

    std::map<std::string, double> params(const Entry& entry) {
        std::map<std::string, double> all;
        for (const ParamInfo& param : entry.params())
            if (const double value = between(param.slider.min, param.slider.max); coin() && param.accepts(value))
                all.emplace(param.id, value);
        return all;
    }

    const Entry& entry() { return catalogue()[below(catalogue().size())]; }

    CurveFigure curves() {
        CurveFigure figure;
        for (std::size_t i = 0, count = 1 + below(9); i < count; ++i) {
            const Entry& chosen = entry();
            Curve curve{.activation = std::string(chosen.id()), .params = params(chosen)};
            curve.colour = static_cast<int>(i);
            curve.showsSlopeBounds = below(4) == 0;
            if (coin())
                curve.dash = static_cast<Dash>(below(4));
            if (coin())
                curve.width = between(kCurveWidths.min, kCurveWidths.max);
            if (coin())
                curve.ownColour = Rgb{200, 30, static_cast<std::uint8_t>(below(256))};
            figure.curves.push_back(std::move(curve));
        }
        const double reach = std::pow(10, between(-3, 5));
        figure.x = {-reach * between(0.1, 1), reach};
        if (coin())
            figure.panels.resize(1 + below(3));
        if (below(4) == 0)
            figure.panels.push_back({{Quantity::Kind::Chain, {}}, {}});
        if (figure.curves.size() > 1 && coin()) {
            figure.compare = Comparison{0, 1};
            figure.panels.push_back({{Quantity::Kind::Difference, {}}, {}});
        }
        figure.isOverlaid = coin();
        figure.showsLandmarks = coin();
        figure.showsDiracs = coin();
        figure.legend = static_cast<LegendPlace>(below(7));
        if (below(4) == 0)
            figure.tickStep = reach * between(0.05, 1);
        return figure;
    }

    SweepFigure sweep() {
        SweepFigure figure = sweepOver(SweptMaximum{});
        while (coin()) {
            const Entry& chosen = entry();
            if (chosen.params().empty())
                continue;
            figure = sweepOver(SweptActivation{std::string(chosen.id()), {}, std::string(chosen.params()[0].id)});
            break;
        }
        figure.members = 2 + below(12);
        figure.style = coin() ? SweepStyle::Map : SweepStyle::Family;
        figure.quantity = {static_cast<Quantity::Kind>(below(3)), {}};
        return figure;
    }

    MapFigure map() {
        MapFigure figure;
        figure.input = kInput;
        figure.channel = {coin(), below(3)};
        figure.tiles.clear();
        for (std::size_t i = 1 + below(kMostTiles); i > 0; --i) {
            const MapQuantity quantity = mapQuantities()[below(mapQuantities().size())];
            figure.tiles.emplace_back(quantity == MapQuantity::Activation ? activationTerm(std::string(entry().id()))
                                                                          : MapTerm(quantity));
        }
        figure.spec.branch().weights = GaussianWeights{0, 1, m_random()};
        return figure;
    }

    MetaAconFigure metaAcon() {
        MetaAconFigure figure;
        figure.input = kInput;
        figure.spec.design = static_cast<MetaDesign>(below(3));
        figure.spec.start.seed = m_random();
        figure.channel = below(3);
        figure.view = static_cast<BetaView>(below(2));
        figure.showsMaps = coin();
        return figure;
    }

    Figure single(const std::string& id) {
        Figure figure = untitled(id);
        figure.showsTitle = coin();
        return figure;
    }

    Figure untitled(const std::string& id) {
        switch (below(4)) {
        case 0:
            return {id, hostileText(), size(), curves()};
        case 1:
            return {id, hostileText(), size(), sweep()};
        case 2:
            return {id, hostileText(), size(), map()};
        default:
            return {id, hostileText(), size(), metaAcon()};
        }
    }

    std::mt19937_64 m_random;
};

} // namespace acti
