// Sessions of any shape that a file can hold, drawn from a seed.
#pragma once

#include "core/session/session.h"
#include "core/spatial/weights.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace acti {

class RandomSession {
public:
    explicit RandomSession(std::uint64_t seed) : m_random(seed) {}

    Session next() {
        Session session;
        for (std::size_t i = below(4); i > 0; --i)
            session.figures.push_back(figure(i));
        for (std::size_t i = below(4); i > 0; --i)
            session.assets.push_back({text() + std::to_string(i), text(),
                                      coin() ? std::optional(FeatureLayer{text(), text()}) : std::nullopt, text(),
                                      static_cast<AxisOrder>(below(3))});
        session.notes = text();
        session.title = text();
        return session;
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool coin() { return below(2) == 0; }

    // Ordinary numbers, and those at the rim of what a double can be.
    double number() {
        constexpr double kRim[] = {0.0,
                                   -0.0,
                                   0.1,
                                   -6,
                                   1e300,
                                   -std::numeric_limits<double>::max(),
                                   std::numeric_limits<double>::denorm_min(),
                                   std::numeric_limits<double>::epsilon(),
                                   std::numeric_limits<double>::infinity(),
                                   -std::numeric_limits<double>::infinity()};
        if (below(4) == 0)
            return kRim[below(std::size(kRim))];
        return std::uniform_real_distribution<double>(-100, 100)(m_random);
    }

    std::uint8_t byte() { return static_cast<std::uint8_t>(below(256)); }

    double finite() { return std::uniform_real_distribution<double>(0, 2)(m_random); }

    std::string text() {
        constexpr const char* kPieces[] = {"a", "relu", " ", "\"", "\\",   "\n", "\t", "é",
                                           "β", "漢",   "🐈", "/",  "</t>", "{",  "]",  "\x01"};
        std::string out;
        for (std::size_t i = below(6); i > 0; --i)
            out += kPieces[below(std::size(kPieces))];
        return out;
    }

    std::vector<float> floats(std::size_t count) {
        std::vector<float> out(count);
        for (float& value : out)
            value = std::uniform_real_distribution<float>(-3, 3)(m_random);
        return out;
    }

    std::vector<float> variances(std::size_t count) {
        std::vector<float> out = floats(count);
        for (float& value : out)
            value = std::abs(value);
        return out;
    }

    Range range() { return {number(), number()}; }

    Curve curve() {
        Curve curve;
        curve.activation = text();
        for (std::size_t i = below(4); i > 0; --i)
            curve.params[text()] = number();
        curve.colour = static_cast<int>(below(std::numeric_limits<int>::max()));
        curve.isVisible = coin();
        curve.showsSlopeBounds = coin();
        curve.formula = text();
        curve.kinkFramework = text();
        if (coin())
            curve.naive = NaiveBeside{text(), coin() ? Precision::Float32 : Precision::Float64};
        if (coin())
            curve.training = TrainingBand{below(1000), below(1000)};
        if (coin())
            curve.ownColour = Rgb{byte(), byte(), byte()};
        if (coin())
            curve.width = finite();
        if (coin())
            curve.dash = static_cast<Dash>(below(4));
        return curve;
    }

    CurveFigure curves() {
        CurveFigure figure;
        for (std::size_t i = below(4); i > 0; --i)
            figure.curves.push_back(curve());
        figure.x = range();
        figure.panels.clear();
        for (std::size_t i = below(5); i > 0; --i) {
            const auto kind = static_cast<Quantity::Kind>(below(6));
            CurvePanel panel{{kind, kind == Quantity::Kind::Gradient ? "p" + text() : ""}, {}};
            if (coin())
                panel.y = range();
            if (coin())
                panel.tickStep = finite();
            panel.isLogarithmic = coin();
            figure.panels.push_back(panel);
        }
        figure.isOverlaid = coin();
        figure.showsLandmarks = coin();
        figure.showsDiracs = coin();
        figure.chain = {static_cast<int>(below(1000)), number()};
        if (coin())
            figure.compare = Comparison{static_cast<int>(below(9)), static_cast<int>(below(9))};
        if (coin())
            figure.tickStep = finite();
        figure.legend = static_cast<LegendPlace>(below(7));
        return figure;
    }

    SweepSubject subject() {
        if (coin()) {
            SweptActivation swept{text(), {}, text()};
            for (std::size_t i = below(3); i > 0; --i)
                swept.params[text()] = number();
            if (coin())
                swept.formula = text();
            return swept;
        }
        SweptMaximum swept;
        swept.inputs.clear();
        for (std::size_t i = below(4); i > 0; --i)
            swept.inputs.push_back({number(), number()});
        swept.showsInputs = coin();
        swept.gap = static_cast<GapPanel>(below(3));
        swept.showsLogSumExp = coin();
        swept.showsMellowmax = coin();
        return swept;
    }

    SweepFigure sweep() {
        SweepFigure figure;
        figure.subject = subject();
        figure.values = range();
        figure.scale = static_cast<SweepScale>(below(2));
        figure.members = below(1000);
        figure.limits = {coin(), coin(), coin()};
        figure.showsSlopeBounds = coin();
        const auto kind = static_cast<Quantity::Kind>(below(6));
        figure.quantity = {kind, kind == Quantity::Kind::Gradient ? "p" + text() : ""};
        figure.style = static_cast<SweepStyle>(below(2));
        figure.x = range();
        if (coin())
            figure.y = range();
        if (coin())
            figure.current = number();
        return figure;
    }

    Weights weights(const Window& window) {
        constexpr const char* kNames[] = {"identity", "box", "sobel_x", "sobel_y", "laplace", "gaussian_blur"};
        switch (below(3)) {
        case 0:
            return GaussianWeights{finite(), finite(), m_random()};
        case 1:
            if (const NamedWeights named{kNames[below(std::size(kNames))]}; makeWeights(named, window, 1))
                return named;
            return NamedWeights{};
        default:
            return ExplicitWeights{floats(static_cast<std::size_t>(window.rows * window.columns) * (1 + below(3)))};
        }
    }

    MapTerm term() {
        const auto& quantities = mapQuantities();
        MapTerm term(quantities[below(quantities.size())]);
        term.side = coin() ? MapSide::First : MapSide::Second;
        if (term.quantity == MapQuantity::Activation)
            term = activationTerm(text(), {{text(), finite()}});
        return term;
    }

    MapTile tile() { return coin() ? MapTile(term()) : MapTile(term(), term()); }

    MapFigure map() {
        MapFigure figure;
        figure.input = text();
        figure.spec.scale = static_cast<Scale>(below(4));
        Branch& branch = figure.spec.branch();
        branch.window = {static_cast<int>(1 + 2 * below(4)), static_cast<int>(1 + 2 * below(4))};
        branch.dilation = static_cast<int>(1 + below(4));
        branch.weights = weights(branch.window);
        branch.bias = floats(below(3));
        branch.norm = {.kind = coin() ? NormKind::None : NormKind::Batch,
                       .mode = coin() ? NormMode::Running : NormMode::Batch,
                       .eps = finite(),
                       .gamma = floats(below(3)),
                       .beta = floats(below(3)),
                       .mean = floats(below(3)),
                       .var = variances(below(3))};
        figure.channel = {coin(), below(1000)};
        figure.sample = below(1000);
        figure.tiles.clear();
        for (std::size_t i = below(6); i > 0; --i)
            figure.tiles.push_back(tile());
        figure.winnerOpacity = finite();
        figure.fieldLayers = static_cast<int>(below(20));
        if (coin()) {
            figure.second = figure.spec.layer;
            figure.second->combine = static_cast<Combine>(below(5));
        }
        return figure;
    }

    DenseLayer dense() {
        const std::size_t rows = 1 + below(3);
        return coin() ? DenseLayer{} : DenseLayer{rows, floats(rows * (1 + below(3))), floats(below(3))};
    }

    MetaAconFigure metaAcon() {
        MetaAconFigure figure;
        figure.input = text();
        figure.spec.scale = static_cast<Scale>(below(4));
        figure.spec.design = static_cast<MetaDesign>(below(3));
        figure.spec.reduce = static_cast<MetaReduce>(below(2));
        figure.spec.start = {static_cast<int>(1 + below(100)), m_random()};
        figure.spec.p1 = floats(below(3));
        figure.spec.p2 = floats(below(3));
        figure.spec.fc1 = dense();
        figure.spec.fc2 = dense();
        for (Norm* norm : {&figure.spec.bn1, &figure.spec.bn2})
            if (coin())
                *norm = Norm();
        figure.channel = below(1000);
        figure.sample = below(1000);
        figure.view = static_cast<BetaView>(below(2));
        figure.showsMaps = coin();
        if (coin())
            figure.x = range();
        if (coin())
            figure.y = range();
        return figure;
    }

    SheetFigure sheet() {
        SheetFigure figure{{}, below(20), below(20), coin()};
        for (std::size_t i = below(5); i > 0; --i)
            figure.figures.push_back(text());
        figure.marginMm = finite();
        figure.sharesLegend = coin();
        return figure;
    }

    Figure figure(std::size_t index) {
        Figure figure{text() + std::to_string(index), text(), {number(), number()}, CurveFigure{}};
        switch (below(5)) {
        case 4:
            figure.content = sheet();
            break;
        case 0:
            figure.content = map();
            break;
        case 2:
            figure.content = metaAcon();
            break;
        case 1:
            figure.content = sweep();
            break;
        default:
            figure.content = curves();
        }
        figure.showsTitle = coin();
        return figure;
    }

    std::mt19937_64 m_random;
};

// With at least so many figures, and notes of so many characters.
inline Session largeSession(std::uint64_t seed, std::size_t figures, std::size_t noteLength) {
    RandomSession random(seed);
    Session session;
    while (session.figures.size() < figures)
        for (Figure& figure : random.next().figures) {
            figure.id += std::to_string(session.figures.size());
            session.figures.push_back(std::move(figure));
        }
    session.notes.assign(noteLength, 'n');
    return session;
}

} // namespace acti
