// The panels of a Meta-ACON figure: its betas, the curves of its channels, the maps of one.
#pragma once

#include "core/figure/meta_acon_content.h"

namespace acti {

inline constexpr std::size_t kMostBars = 256; // of more channels the distribution is shown

// The colours' ends: the betas that there are, a little apart where they are nearly one.
Range betaScale(const MetaAconContent& content);

// The range that the curves are drawn over.
Range curveRange(const MetaAconFigure& figure, const MetaAconContent& content);

// The channels whose curves are drawn, in their order; the shown one is among them.
std::vector<std::size_t> drawnChannels(std::size_t channels, std::size_t shown);

// "beta": bars, the map of the shown channel, or a histogram.
Panel betaPanel(const MetaAconFigure& figure, const MetaAconContent& content);

// "curves": the shown channel's strong, the others behind it, coloured by beta.
Panel curvesPanel(const MetaAconFigure& figure, const MetaAconContent& content);

// "x" and "y" of the shown channel.
std::vector<Panel> mapPanels(const MetaAconFigure& figure, const MetaAconContent& content);

} // namespace acti
