// Edits as a person makes them: any of those there are, at any place, with any value that its control admits.
#pragma once

#include "core/figure/curve_edits.h"
#include "core/figure/map_edits.h"
#include "core/session/edits.h"

#include <array>
#include <random>
#include <string>
#include <utility>

namespace acti {

class RandomEdit {
public:
    explicit RandomEdit(std::uint64_t seed) : m_random(seed) {}

    struct Edit {
        Session session;
        const char* name;
    };

    // A figure of every kind.
    Session start() const {
        Session session;
        session.figures = {{"curves", "Curves", {}, withCurve({}, "relu")},
                           {"sweep", "Sweep", {}, SweepFigure{}},
                           {"map", "Map", {}, MapFigure{}},
                           {"meta", "Meta-ACON", {}, MetaAconFigure{}}};
        return session;
    }

    Edit next(const Session& session) {
        switch (below(8)) {
        case 0:
        case 1:
            return curves(session);
        case 2:
        case 3:
        case 4:
            return map(session);
        case 5:
            return sweep(session);
        case 6:
            return meta(session);
        default:
            return whole(session);
        }
    }

    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    double number() { return std::uniform_real_distribution<double>(-5, 5)(m_random); }
    bool coin() { return below(2) == 0; }
    Range range() {
        const double from = number();
        return {from, from + 1 + number() * number()};
    }

    Edit curves(const Session& session) {
        const auto& figure = std::get<CurveFigure>(findFigure(session, "curves")->content);
        constexpr std::array kIds{"relu", "swish", "mish", "gelu", "acon_c", "elu"};
        const std::size_t at = below(figure.curves.size() + 1);
        const auto [next, name] = [&]() -> std::pair<CurveFigure, const char*> {
            CurveFigure changed = figure;
            switch (below(8)) {
            case 0:
                return {withCurve(figure, kIds[below(kIds.size())], {{"beta", number()}}), "Add curve"};
            case 1:
                return {withFormula(figure, "x*" + std::to_string(below(99))), "Add formula"};
            case 2:
                return {withoutCurve(figure, at), "Remove curve"};
            case 3:
                return {withQuantity(figure, Quantity{static_cast<Quantity::Kind>(below(3)), ""}, coin()), "Quantity"};
            case 4:
                return {withComparison(figure, below(3), below(3)), "Compare"};
            case 5:
                changed.x = range();
                return {changed, "Range"};
            case 6:
                changed.isOverlaid = coin();
                changed.chain.depth = static_cast<int>(below(50));
                return {changed, "Overlay"};
            default:
                return {withParam(figure, at, "beta", number()), "Set β"};
            }
        }();
        return {withContent(session, "curves", next), name};
    }

    Edit map(const Session& session) {
        const auto& figure = std::get<MapFigure>(findFigure(session, "map")->content);
        const auto [next, name] = below(2) == 0 ? condition(figure) : shown(figure);
        return {withContent(session, "map", next), name};
    }

    std::pair<MapFigure, const char*> condition(const MapFigure& figure) {
        switch (below(10)) {
        case 0:
            return {withWindow(figure, static_cast<int>(1 + 2 * below(4))), "Window"};
        case 1:
            return {withLightWindows(figure, coin() ? Merge::Sum : Merge::Max), "Light windows"};
        case 2:
            return {withWeight(figure, below(9), static_cast<float>(number()), below(3), 3), "Weight"};
        case 3:
            return {withWeights(figure, GaussianWeights{number(), 1, below(100)}), "Weights"};
        case 4:
            return {withDilation(figure, static_cast<int>(1 + below(4))), "Dilation"};
        case 5:
            return {withBias(figure, static_cast<float>(number())), "Bias"};
        case 6:
            return {withNormNumbers(figure, static_cast<float>(number()), static_cast<float>(number()), 1e-5), "Norm"};
        case 7:
            return {withPool(figure, static_cast<Pool>(below(3))), "Pooling"};
        case 8:
            return {withCombine(figure, static_cast<Combine>(below(5))), "Combine"};
        default:
            return {withSmoothness(figure, number()), "β"};
        }
    }

    std::pair<MapFigure, const char*> shown(const MapFigure& figure) {
        const auto& quantities = mapQuantities();
        switch (below(8)) {
        case 0:
            return {withBorder(figure, static_cast<Border>(below(4)), coin()), "Border"};
        case 1:
            return {withWinnerOpacity(figure, std::abs(number()) / 5), "Opacity"};
        case 2:
            return {withScale(figure, static_cast<Scale>(below(4))), "Scaling"};
        case 3:
            return {withChannel(figure, {coin(), below(3)}), "Channel"};
        case 4:
            return {withTile(figure, below(6), MapTile(quantities[below(quantities.size())])), "Tile"};
        case 5:
            return {coin() ? withMoreTiles(figure) : withoutTile(figure, below(6)), "Tiles"};
        case 6:
            return {withSecond(figure, coin() ? std::optional(lightLayer(Merge::Sum)) : std::nullopt), "Compare"};
        default:
            return {withFieldLayers(figure, static_cast<int>(below(15))), "Layers"};
        }
    }

    Edit sweep(const Session& session) {
        auto figure = std::get<SweepFigure>(findFigure(session, "sweep")->content);
        figure.values = range();
        figure.members = 2 + below(20);
        figure.current = coin() ? std::optional(number()) : std::nullopt;
        if (coin())
            figure.subject = coin() ? SweepSubject(SweptMaximum{}) : SweepSubject(SweptActivation{"swish", {}, "beta"});
        return {withContent(session, "sweep", figure), "Sweep"};
    }

    Edit meta(const Session& session) {
        auto figure = std::get<MetaAconFigure>(findFigure(session, "meta")->content);
        figure.channel = below(16);
        figure.spec.design = static_cast<MetaDesign>(below(3));
        figure.spec.start.seed = below(50);
        return {withContent(session, "meta", figure), "Meta-ACON"};
    }

    Edit whole(const Session& session) {
        constexpr std::array kFiles{"/a/cat.png", "/b/cat.png", "sample:chelsea.png"};
        switch (below(4)) {
        case 0:
            return {
                withFigureTitle(session, session.figures[below(session.figures.size())].id, std::to_string(below(50))),
                "Title"};
        case 1:
            return {withoutIdleFeatures(session), "Input"};
        case 2: {
            AddedAsset added = withAsset(session, kFiles[below(kFiles.size())],
                                         coin() ? std::optional(FeatureLayer{"model:net", "conv"}) : std::nullopt);
            auto figure = std::get<MapFigure>(findFigure(added.session, "map")->content);
            figure.input = added.id;
            return {withContent(std::move(added.session), "map", figure), "Input"};
        }
        default:
            Session next = session;
            next.notes = std::to_string(below(50));
            return {next, "Notes"};
        }
    }

    std::mt19937_64 m_random;
};

} // namespace acti
