#include "core/figure/figure.h"

namespace acti {
namespace {

struct BuildContent {
    const Assets& assets;
    Result<Scene> operator()(const CurveFigure& curves) const { return buildCurves(curves); }
    Result<Scene> operator()(const MapFigure& map) const { return buildMap(map, assets); }
};

} // namespace

Result<Scene> build(const Figure& figure, const Assets& assets) {
    Result<Scene> scene = std::visit(BuildContent{assets}, figure.content);
    if (!scene)
        return Error{scene.error().code, message(scene.error()), "figure " + figure.id};
    scene->title = figure.title;
    scene->size = figure.size;
    return scene;
}

} // namespace acti
