#include "core/figure/curve_panels.h"

#include "core/activations/catalogue.h"
#include "core/figure/chain_words.h"
#include "core/figure/clip.h"
#include "core/figure/curve_landmarks.h"
#include "core/figure/curve_line.h"
#include "core/figure/decade_marks.h"
#include "core/figure/distance_marks.h"
#include "core/figure/kink_marks.h"
#include "core/figure/panel_shape.h"
#include "core/figure/quantity.h"
#include "core/figure/slope_bounds.h"
#include "core/figure/thinning.h"
#include "core/figure/training_marks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr double kRoomForWords = 0.14;
constexpr double kRoomForDot = 0.12; // of the height, in the lowest panels
constexpr double kBesideZero = 0.01; // of x: where a product falls without end
constexpr double kInvisible = 1e-4;  // of the height: a tenth of a pixel in a panel of a thousand

// Landmarks of f are those of f' and f'' too: f' is 0 at an extremum and turns at an inflection, where f'' is 0.
bool belongsTo(CurveLandmark::Kind landmark, Quantity::Kind quantity) {
    const bool isInflection = landmark == CurveLandmark::Kind::Inflection;
    const bool isExtremum = landmark == CurveLandmark::Kind::Minimum || landmark == CurveLandmark::Kind::Maximum;
    return quantity == Quantity::Kind::Value || (quantity == Quantity::Kind::Slope && (isInflection || isExtremum)) ||
           (quantity == Quantity::Kind::Curvature && isInflection);
}

class PanelBuilder {
public:
    PanelBuilder(const CurveFigure& figure, const std::vector<DrawnCurve>& curves, const std::vector<DrawnCurve>& all)
        : m_figure(figure), m_curves(curves), m_all(all) {}

    Panel build(const std::vector<std::vector<std::size_t>>& axes, std::size_t row) {
        const std::vector<std::size_t>& shared = axes[row];
        const bool isLast = row + 1 == axes.size();
        const CurvePanel& first = m_figure.panels[shared.front()];
        m_isShared = shared.size() > 1;
        m_isInDecades = isInDecades(m_figure, first.quantity);
        m_panel.id = quantityId(first.quantity);
        m_panel.row = static_cast<int>(row);
        m_panel.rowWeight = panelWeight(first.quantity.kind, axes.size(), isLast);
        m_panel.x = {isLast ? "x" : "", m_figure.x, true, isLast, AxisScale::Linear, m_figure.tickStep};
        m_panel.legendPlace = m_figure.legend;
        for (const std::size_t index : shared)
            addQuantity(m_figure.panels[index].quantity);
        if (m_isInDecades && first.quantity.kind != Quantity::Kind::Chain)
            takeLogarithms(first.quantity);
        m_panel.y = {m_isShared ? "" : labelOf(first.quantity),
                     first.y ? *first.y : heights(),
                     true,
                     true,
                     m_isInDecades ? AxisScale::Decades : AxisScale::Linear,
                     first.tickStep};
        if (first.quantity.kind == Quantity::Kind::Chain)
            addChainWords();
        if (m_hasNoLogarithm)
            m_over.emplace_back(wordsAtTop(labelOf(first.quantity) + " ≤ 0 is not shown"));
        place();
        addLegend(row == 0, shared);
        return std::move(m_panel);
    }

private:
    // The first curve that has the parameter of a gradient knows its symbol.
    std::string labelOf(const Quantity& quantity) const {
        if (quantity.kind == Quantity::Kind::Difference && m_isInDecades)
            return "|Δf|";
        for (const DrawnCurve& curve : m_curves)
            if (findParam(*curve.sampled->resolved().entry, quantity.parameter))
                return quantityLabel(quantity, curve.sampled->resolved().entry.get());
        return quantityLabel(quantity);
    }

    void addQuantity(const Quantity& quantity) {
        if (quantity.kind == Quantity::Kind::Difference)
            return addDifference();
        for (const DrawnCurve& drawn : m_curves) {
            if (quantity.kind == Quantity::Kind::Chain)
                addChain(drawn);
            else
                addCurve(drawn, quantity);
        }
    }

    void addCurve(const DrawnCurve& drawn, const Quantity& quantity) {
        const Curve& curve = *drawn.curve;
        const ResolvedCurve& resolved = drawn.sampled->resolved();
        const bool hasFramework = !curve.kinkFramework.empty() && quantity.kind == Quantity::Kind::Slope;
        QuantityLine line = hasFramework
                                ? lineOf(withFramework(drawn.sampled->samples(), resolved, curve.kinkFramework),
                                         *resolved.entry, quantity, drawn.ink())
                                : lineOf(drawn.sampled->samples(), *resolved.entry, quantity, drawn.ink());
        line.line.dash = m_isShared ? dashOf(quantity.kind) : drawn.dash;
        line.line.width = drawn.width();
        m_lines.push_back(std::move(line));
        if (curve.showsSlopeBounds && quantity.kind == Quantity::Kind::Slope)
            if (const auto bounds = slopeBoundsOf(*resolved.entry, resolved.params, drawn.ink()))
                m_bounds.push_back(*bounds);
        if (curve.training)
            for (Mark& mark : trainingMarks(*curve.training, resolved, quantity, m_figure.x, drawn.ink()))
                m_under.push_back(std::move(mark));
        if (curve.naive)
            addNaive(drawn, quantity);
        if (m_figure.showsDiracs)
            addDiracs(drawn, quantity);
        if (m_figure.showsLandmarks)
            addLandmarks(drawn, quantity);
    }

    void addNaive(const DrawnCurve& drawn, const Quantity& quantity) {
        const NaiveForm& form = *findNaiveForm(drawn.curve->naive->form);
        if (quantity.kind != (form.isSlope ? Quantity::Kind::Slope : Quantity::Kind::Value))
            return;
        const Precision precision = drawn.curve->naive->precision;
        NaiveMarks marks = naiveMarks(form, precision, drawn.sampled->resolved().params, drawn.sampled->samples().x,
                                      drawn.sampled->troubles(form, precision));
        m_legend.push_back({curveName(*drawn.curve, drawn.sampled->resolved()) + (form.isSlope ? " f′" : "") +
                                ", literal in " + std::string(precisionId(precision)),
                            marks.line.ink, marks.line.dash, false});
        m_overLines.push_back(std::move(marks.line));
        if (!marks.places.x.empty())
            m_over.emplace_back(std::move(marks.places));
        m_over.insert(m_over.end(), marks.words.begin(), marks.words.end());
    }

    void addDiracs(const DrawnCurve& drawn, const Quantity& quantity) {
        const DiracMarks marks = diracMarks(drawn.sampled->samples(), quantity, drawn.ink());
        for (const Arrow& arrow : marks.arrows)
            m_words.push_back(arrow.to);
        m_over.insert(m_over.end(), marks.arrows.begin(), marks.arrows.end());
        m_over.insert(m_over.end(), marks.words.begin(), marks.words.end());
    }

    void addLandmarks(const DrawnCurve& drawn, const Quantity& quantity) {
        Points dots{.x = {}, .y = {}, .ink = drawn.ink(), .isOpen = false, .diameter = 4.5};
        const ResolvedCurve& resolved = drawn.sampled->resolved();
        for (const CurveLandmark& landmark : drawn.sampled->landmarks()) {
            if (!belongsTo(landmark.kind, quantity.kind))
                continue;
            dots.x.push_back(landmark.x);
            dots.y.push_back(valueOf(quantity, *resolved.entry, landmark.at));
            dots.notes.push_back(curveName(*drawn.curve, resolved) + ": " + landmarkNote(landmark));
        }
        if (!dots.x.empty())
            m_over.emplace_back(std::move(dots));
    }

    void addChain(const DrawnCurve& drawn) {
        const ChainLine& chain = drawn.sampled->chain(m_figure.chain);
        QuantityLine line;
        line.line = {chain.x, chain.y, drawn.ink(), drawn.width(), drawn.dash};
        m_lines.push_back(std::move(line));
        m_zeros.insert(m_zeros.end(), chain.zeros.begin(), chain.zeros.end());
    }

    Text wordsAtTop(std::string words) const {
        return {m_figure.x.min + 0.015 * m_figure.x.length(),
                m_panel.y.range.max,
                std::move(words),
                {Ink::Role::Muted, 0, 1},
                Text::Anchor::Left,
                false};
    }

    void addChainWords() {
        m_over.emplace_back(wordsAtTop(chainWords(m_figure.chain)));
        for (const DrawnCurve& drawn : m_curves)
            for (Text& words : zeroWords(drawn, drawn.sampled->chain(m_figure.chain), m_figure.x, m_panel.y.range.min))
                m_over.emplace_back(std::move(words));
    }

    // Of a difference its distance: which curve is above is said by its sign, which has no logarithm.
    void takeLogarithms(const Quantity& quantity) {
        const bool isDistance = quantity.kind == Quantity::Kind::Difference;
        for (QuantityLine& line : m_lines)
            for (std::vector<double>* heights : {&line.line.y, &line.open.y, &line.filled.y}) {
                for (double& height : *heights) {
                    height = isDistance ? std::fabs(height) : height;
                    m_hasNoLogarithm = m_hasNoLogarithm || height <= 0;
                }
                *heights = decades(*heights);
            }
        for (Polyline& line : m_overLines)
            line.y = decades(line.y);
        std::vector<Mark> over;
        for (Mark& mark : m_over) {
            if (auto* points = std::get_if<Points>(&mark); points && isDistance)
                for (double& height : points->y)
                    height = std::fabs(height);
            if (auto* text = std::get_if<Text>(&mark); text && isDistance)
                text->y = std::fabs(text->y);
            if (auto shown = inDecades(std::move(mark)))
                over.push_back(*std::move(shown));
        }
        m_over = std::move(over);
        m_under.clear();
        m_bounds.clear();
        m_words.clear();
    }

    const DrawnCurve* drawnOf(int colour) const {
        const auto found =
            std::ranges::find_if(m_all, [&](const DrawnCurve& one) { return one.curve->colour == colour; });
        return found == m_all.end() ? nullptr : &*found;
    }

    void addDifference() {
        const DrawnCurve* first = drawnOf(m_figure.compare->first);
        const DrawnCurve* second = drawnOf(m_figure.compare->second);
        const ComparedCurve a{first->sampled->resolved(), first->sampled->samples()};
        const ComparedCurve b{second->sampled->resolved(), second->sampled->samples()};
        const CurveSamples difference = differenceOf(a, b);
        const Ink ink{Ink::Role::Text, 0, 1};
        m_lines.push_back(lineOf(difference, *a.curve.entry, {Quantity::Kind::Value, {}}, ink));
        m_legend.push_back({differenceLabel(*first, *second), ink, Dash::Solid, false});
        if (const auto distance = largestDistance(a, b, difference)) {
            const DistanceMarks marks = distanceMarks(*distance, a.curve, b.curve, m_figure.x);
            m_over.emplace_back(marks.dots);
            m_over.emplace_back(marks.words);
            m_words.push_back(distance->value);
        }
    }

    // A curve whose name holds signs of its own stands in parentheses.
    static std::string differenceLabel(const DrawnCurve& first, const DrawnCurve& second) {
        const auto labelOf = [](const DrawnCurve& drawn) {
            const std::string label = curveLabel(*drawn.curve, drawn.sampled->resolved());
            return drawn.curve->activation == kCustomActivation ? "(" + label + ")" : label;
        };
        return labelOf(first) + " − " + labelOf(second);
    }

    // What a product falls to beside its zeros is as deep as the points are near: no height to show.
    std::vector<QuantityLine> linesWithoutZeros() const {
        std::vector<QuantityLine> lines = m_lines;
        const double near = kBesideZero * m_figure.x.length();
        for (QuantityLine& line : lines)
            for (std::size_t i = 0; i < line.line.x.size(); ++i)
                if (std::ranges::any_of(m_zeros, [&](double zero) { return std::fabs(line.line.x[i] - zero) < near; }))
                    line.line.y[i] = std::numeric_limits<double>::quiet_NaN();
        return lines;
    }

    Range heights() const {
        Range range = heightsOf(m_zeros.empty() ? m_lines : linesWithoutZeros());
        if (m_isInDecades) {
            range = withinDecades(range);
            range.max += kRoomForWords * range.length();
        }
        const double beyondDot = kRoomForDot * range.length();
        for (const QuantityLine& line : m_lines)
            for (const Points* dots : {&line.open, &line.filled})
                for (const double y : dots->y)
                    if (std::isfinite(y) && std::abs(y) < kLargestCoordinate) {
                        range.min = std::min(range.min, y - beyondDot);
                        range.max = std::max(range.max, y + beyondDot);
                    }
        for (const SlopeBounds& bounds : m_bounds)
            range = withRoomFor(bounds, range);
        for (const Mark& mark : m_under)
            if (const auto* area = std::get_if<Area>(&mark)) {
                range.min = std::min(range.min, *std::ranges::min_element(area->low));
                range.max = std::max(range.max, *std::ranges::max_element(area->high));
            }
        const double room = kRoomForWords * range.length();
        for (const double word : m_words)
            (word > 0 ? range.max : range.min) =
                word > 0 ? std::max(range.max, word + room) : std::min(range.min, word - room);
        return range;
    }

    Polyline drawn(const Polyline& line) const {
        return thinned(clipToHeights(line, m_panel.y.range), kInvisible * m_panel.y.range.length());
    }

    // Grounds first, then lines, then dots and words.
    void place() {
        for (Mark& mark : m_under)
            m_panel.marks.push_back(std::move(mark));
        for (std::size_t i = 0; i < m_bounds.size(); ++i)
            addSlopeBounds(m_panel, m_bounds[i], i, m_bounds.size());
        for (QuantityLine& line : m_lines)
            m_panel.marks.emplace_back(drawn(line.line));
        for (const Polyline& line : m_overLines)
            m_panel.marks.emplace_back(drawn(line));
        for (QuantityLine& line : m_lines) {
            if (!line.open.x.empty())
                m_panel.marks.emplace_back(std::move(line.open));
            if (!line.filled.x.empty())
                m_panel.marks.emplace_back(std::move(line.filled));
        }
        for (Mark& mark : m_over)
            m_panel.marks.push_back(std::move(mark));
    }

    void addLegend(bool isFirst, const std::vector<std::size_t>& shared) {
        if (isFirst)
            for (const DrawnCurve& drawn : m_curves)
                m_panel.legend.push_back({curveLabel(*drawn.curve, drawn.sampled->resolved()), drawn.ink(),
                                          m_isShared ? Dash::Solid : drawn.dash, false, false, drawn.width()});
        if (m_isShared)
            for (const std::size_t index : shared) {
                const Quantity& quantity = m_figure.panels[index].quantity;
                m_panel.legend.push_back({labelOf(quantity), {Ink::Role::Muted, 0, 1}, dashOf(quantity.kind), false});
            }
        m_panel.legend.insert(m_panel.legend.end(), m_legend.begin(), m_legend.end());
    }

    const CurveFigure& m_figure;
    const std::vector<DrawnCurve>& m_curves;
    const std::vector<DrawnCurve>& m_all;
    bool m_isShared = false;
    bool m_isInDecades = false;
    bool m_hasNoLogarithm = false; // some of what the panel would show
    Panel m_panel;
    std::vector<QuantityLine> m_lines; // what the heights are for
    std::vector<Polyline> m_overLines;
    std::vector<SlopeBounds> m_bounds;
    std::vector<Mark> m_under;
    std::vector<Mark> m_over;
    std::vector<double> m_words; // heights that need room for words beyond them
    std::vector<double> m_zeros; // of products of slopes
    std::vector<LegendItem> m_legend;
};

} // namespace

Panel buildPanel(const CurveFigure& figure, const std::vector<DrawnCurve>& curves, const std::vector<DrawnCurve>& all,
                 std::size_t axis) {
    return PanelBuilder(figure, curves, all).build(axesOf(figure), axis);
}

} // namespace acti
