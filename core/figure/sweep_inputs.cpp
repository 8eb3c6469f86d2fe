#include "core/figure/sweep_inputs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr std::size_t kMostNames = 6;  // more would cover the family
constexpr double kEdge = 0.05;         // of the panel's sides, which names keep clear of
constexpr double kLetterWidth = 0.009; // of a byte, in widths of a panel, about
constexpr double kLift = 0.01;         // between line and name
constexpr double kNameHeight = 0.05;   // likewise
const Ink kLineInk{Ink::Role::Muted, 0, 0.8}, kNameInk{Ink::Role::Muted};

double heightAt(const MaximumInput& input, double x) { return input.slope * x + input.offset; }

// A name's room, in fractions of the panel's sides.
struct NamePlace {
    double from = 0;
    double up = 0;
    double width = 0;
};

// Looks for the freest place for a name along its line.
class LabelPlaces {
public:
    LabelPlaces(const std::vector<MaximumInput>& inputs, const Panel& panel) : m_inputs(inputs), m_panel(panel) {}

    std::optional<Text> place(std::size_t index, const std::string& name) {
        const bool isRising = m_inputs[index].slope > 0; // then its line is below what stands left of its point
        const double width = kLetterWidth * static_cast<double>(name.size());
        double best = -1;
        NamePlace at;
        for (double across = kEdge; across <= 1 - kEdge; across += 0.01) {
            const NamePlace spot{isRising ? across - width : across, upAt(index, across), width};
            if (spot.from < 0 || spot.from + width > 1 || spot.up < kEdge || spot.up > 1 - 2 * kEdge)
                continue;
            if (const double room = roomAt(index, spot); room > best) {
                best = room;
                at = spot;
            }
        }
        if (best < 0)
            return std::nullopt;
        m_taken.push_back(at);
        const Range& x = m_panel.x.range;
        const Range& y = m_panel.y.range;
        return Text{x.min + (isRising ? at.from + width : at.from) * x.length(),
                    y.min + (at.up + kLift) * y.length(),
                    name,
                    kNameInk,
                    isRising ? Text::Anchor::Right : Text::Anchor::Left,
                    true};
    }

private:
    double upAt(std::size_t index, double across) const {
        const Range& y = m_panel.y.range;
        return (heightAt(m_inputs[index], m_panel.x.range.min + across * m_panel.x.range.length()) - y.min) /
               y.length();
    }

    // The distance to what is nearest: another line, the family between the mean and the maximum, another name.
    double roomAt(std::size_t index, const NamePlace& name) const {
        double room = 1;
        for (const double share : {0.0, 0.5, 1.0})
            room = std::min(room, roomAbove(index, name.from + share * name.width, name.up + kNameHeight / 2));
        for (const NamePlace& other : m_taken)
            if (other.from < name.from + name.width && name.from < other.from + other.width)
                room = std::min(room, std::abs(other.up - name.up) - kNameHeight);
        return std::max(room, 0.0);
    }

    double roomAbove(std::size_t index, double across, double up) const {
        double room = 1, mean = 0, most = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            const double other = upAt(i, across);
            mean += other / static_cast<double>(m_inputs.size());
            most = std::max(most, other);
            if (i != index)
                room = std::min(room, std::abs(other - up));
        }
        return std::min(room, std::max(mean - up, up - most));
    }

    const std::vector<MaximumInput>& m_inputs;
    const Panel& m_panel;
    std::vector<NamePlace> m_taken;
};

const SweptMaximum* shownMaximum(const SweepFigure& figure) {
    const auto* maximum = std::get_if<SweptMaximum>(&figure.subject);
    return maximum && maximum->showsInputs && figure.quantity.kind == Quantity::Kind::Value ? maximum : nullptr;
}

} // namespace

std::string nameOfInput(std::size_t index) {
    constexpr const char* kDigits[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    std::string name = "x";
    for (const char digit : std::to_string(index + 1))
        name += kDigits[digit - '0'];
    return name;
}

std::vector<SweepInput> sweepInputs(const SweepFigure& figure) {
    const SweptMaximum* maximum = shownMaximum(figure);
    if (!maximum)
        return {};
    std::vector<SweepInput> all;
    for (const MaximumInput& input : maximum->inputs) {
        const Polyline line{.x = {figure.x.min, figure.x.max},
                            .y = {heightAt(input, figure.x.min), heightAt(input, figure.x.max)},
                            .ink = kLineInk,
                            .width = 1.2,
                            .dash = Dash::DashDotted};
        all.push_back({nameOfInput(all.size()) + " = " + lineText(input.slope, input.offset), line});
    }
    return all;
}

LegendItem inputsLegend(const SweepFigure& figure) {
    const std::size_t count = sweepInputs(figure).size();
    return {count == 1 ? "input " + nameOfInput(0) : "inputs " + nameOfInput(0) + " to " + nameOfInput(count - 1),
            kLineInk, Dash::DashDotted};
}

std::vector<Text> inputLabels(const SweepFigure& figure, const Panel& panel) {
    const std::vector<SweepInput> inputs = sweepInputs(figure);
    if (inputs.empty() || inputs.size() > kMostNames)
        return {};
    LabelPlaces places(shownMaximum(figure)->inputs, panel);
    std::vector<Text> labels;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (const auto label = places.place(i, inputs[i].name))
            labels.push_back(*label);
    return labels;
}

} // namespace acti
