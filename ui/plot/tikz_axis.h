// One axis of a panel for TeX, whose arithmetic has few digits: coordinates it can hold, ticks where the plot has them.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/qcp.h"

#include <string>

namespace acti::plot {

class TikzAxis {
public:
    TikzAxis(const Axis& axis, const QCPAxis& drawn);

    // In the data's own numbers where TeX can tell them apart, else the place on the axis, 0 to 1.
    double at(double value) const;
    // As far outside as one length of the axis: TeX has no coordinates beyond a few metres.
    double near(double value) const;
    bool contains(double value) const;
    double from() const { return at(m_axis.range.min); }
    double to() const { return at(m_axis.range.max); }
    // "xmin=..., xmax=..., xtick={...}, xticklabels={...}" for `letter` 'x'.
    std::string options(char letter) const;

private:
    Axis m_axis;
    const QCPAxis& m_drawn;
    bool m_isOwn; // the data's own numbers
};

// Eight digits, with no locale.
std::string texNumber(double value);

} // namespace acti::plot
