// The ablations of the FReLU paper as funnels that can be run, beside what the paper measured with each.
// Ma, Zhang, Sun, "Funnel Activation for Visual Recognition", arXiv:2007.11824, tables 5 to 7.
#pragma once

#include "core/figure/map_figure.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace acti {

// What is varied: how x and T are pooled and combined (table 5), the norm of T (table 6), its window (table 7).
enum class AblationTable { Pooling, Norm, Window };

struct Ablation {
    std::string_view id; // "max_pool", "norm_none", ...
    AblationTable table;
    std::string_view name; // "Max(x, MaxPool)"
    std::string_view what; // a sentence
    double paperError;     // top-1 error on ImageNet, per cent: the paper's, of a trained network
    FunnelLayer layer;     // for one channel
};

// In the paper's order, table after table. The paper's own choice stands in each.
const std::vector<Ablation>& ablations();

// Whose errors a table has: "ResNet-50".
std::string_view ablationNetwork(AblationTable table);

// Of an input with so many channels. A group norm has 32 groups, or as many as divide both 32 and the channels.
FunnelLayer ablationLayer(const Ablation& ablation, std::size_t channels);

// Both sides' winners and outputs.
std::vector<MapTile> comparisonTiles();
// The figure's funnel as A and `second` as B. A comparison that begins shows comparisonTiles().
MapFigure withComparison(MapFigure figure, FunnelLayer second);
// A alone; the tiles of a figure that began anew where they are still the comparison's.
MapFigure withoutComparison(MapFigure figure);
// B as A and A as B, while there are two.
MapFigure withSidesSwapped(MapFigure figure);

} // namespace acti
