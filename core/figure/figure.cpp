#include "core/figure/figure.h"

namespace acti {
namespace {

struct BuildContent {
    const Assets& assets;
    Result<Scene> operator()(const CurveFigure& curves) const { return buildCurves(curves); }
    Result<Scene> operator()(const SweepFigure& sweep) const { return buildSweep(sweep); }
    Result<Scene> operator()(const MapFigure& map) const { return buildMap(map, assets); }
    Result<Scene> operator()(const MetaAconFigure& figure) const { return buildMetaAcon(figure, assets); }
};

} // namespace

Result<Scene> build(const Figure& figure, const Assets& assets) {
    const auto ofFigure = [&](const Error& error) { return Error{error.code, message(error), "figure " + figure.id}; };
    if (const auto size = checkSize(figure.size); !size)
        return ofFigure(size.error());
    Result<Scene> scene = std::visit(BuildContent{assets}, figure.content);
    if (!scene)
        return ofFigure(scene.error());
    scene->title = figure.title;
    scene->size = figure.size;
    return scene;
}

} // namespace acti
