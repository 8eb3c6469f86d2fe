// What a user can do to a map figure, as pure functions.
#pragma once

#include "core/figure/map_figure.h"

namespace acti {

// The kernel of `channel` as the funnel would use it, rows x columns; empty where the weights have no meaning.
std::vector<float> kernelOf(const Branch& branch, std::size_t channel, std::size_t channels);

// One square window of an odd side. Random and named weights stay what they are; a named one that has no meaning in so
// small a window becomes the identity; written ones keep their centre, with zeros around it or the rim cut off.
MapFigure withWindow(MapFigure figure, int side);
// A row and a column of three (lightLayer) in its place, with the weights treated so.
MapFigure withLightWindows(MapFigure figure, Merge merge);
bool hasLightWindows(const Condition& condition);

// One weight of the kernel shown for `channel`, row-major. Weights that all channels share, drawn or named ones
// included, become one written kernel for all; written kernels of `channels` channels stay apart and only this one
// changes.
MapFigure withWeight(MapFigure figure, std::size_t index, float value, std::size_t channel, std::size_t channels,
                     std::size_t branch = 0);

// What follows is set in every branch. Weights that are drawn have the next seed in each.
MapFigure withWeights(MapFigure figure, Weights weights);
MapFigure withDilation(MapFigure figure, int dilation);
MapFigure withBias(MapFigure figure, float bias);                                 // one for all channels
MapFigure withNormNumbers(MapFigure figure, float gamma, float beta, double eps); // the same
// Kind, mode, reach and groups of `norm`; gamma, beta, mean, var and eps stay.
MapFigure withNorm(MapFigure figure, const Norm& norm);
MapFigure withPool(MapFigure figure, Pool pool);
MapFigure withCombine(MapFigure figure, Combine combine);
MapFigure withSmoothness(MapFigure figure, double beta); // of the smooth maximum
// The condition as it is at first: 3 x 3, the authors' weights, batch norm of this image, max(x, T).
MapFigure withFirstCondition(MapFigure figure);
MapFigure withBorder(MapFigure figure, Border border, bool countsPadding = true);
MapFigure withWinnerOpacity(MapFigure figure, double opacity);
MapFigure withScale(MapFigure figure, Scale scale);
MapFigure withChannel(MapFigure figure, ChannelChoice channel);
MapFigure withTile(MapFigure figure, std::size_t index, MapTile tile);
// One more tile at the end, with the first common quantity that none shows; unchanged where there are kMostTiles.
MapFigure withMoreTiles(MapFigure figure);
// Unchanged where it is the last one.
MapFigure withoutTile(MapFigure figure, std::size_t index);
// A second funnel beside the first; without one, tiles of it show the first one's.
MapFigure withSecond(MapFigure figure, std::optional<FunnelLayer> second);

// How deep activate fields go, within 1 to kMostFieldLayers.
MapFigure withFieldLayers(MapFigure figure, int layers);

// A row of three and a column of three in place of one window, each with weights and a norm of its own: the light form
// of FReLU, as in FunnelAct's shufflenetv2.
FunnelLayer lightLayer(Merge merge);

// The channel to begin with: luminance of R, G and B, unless the scaling needs the colours; else the first channel.
ChannelChoice firstChannel(std::size_t channels, Scale scale);

} // namespace acti
