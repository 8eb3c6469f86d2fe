#include "core/figure/figure.h"

#include "core/figure/map_content.h"
#include "core/figure/meta_acon_content.h"
#include "core/figure/stoppable_build.h"

#include <algorithm>

namespace acti {
namespace {

struct BuildContent {
    const Assets& assets;
    std::span<const Figure> figures;
    const IsCancelled& isCancelled;

    Result<Scene> operator()(const CurveFigure& curves) const { return buildCurves(curves); }
    Result<Scene> operator()(const SweepFigure& sweep) const { return buildSweep(sweep); }
    Result<Scene> operator()(const MapFigure& map) const {
        const Result<MapContent> content = computeMap(map, assets, isCancelled);
        return content ? Result<Scene>(layoutMap(map, *content)) : content.error();
    }
    Result<Scene> operator()(const MetaAconFigure& figure) const {
        const Result<MetaAconContent> content = computeMetaAcon(figure, assets, isCancelled);
        return content ? Result<Scene>(layoutMetaAcon(figure, *content)) : content.error();
    }
    Result<Scene> operator()(const SheetFigure& sheet) const {
        const auto shown = figuresOf(sheet, figures);
        if (!shown)
            return shown.error();
        std::vector<Scene> scenes;
        for (const Figure& figure : *shown) {
            Result<Scene> scene = buildStoppable(figure, assets, {}, isCancelled);
            if (!scene)
                return scene.error();
            scenes.push_back(*std::move(scene));
        }
        return layoutSheet(sheet, std::move(scenes));
    }
};

} // namespace

Result<std::vector<Figure>> figuresOf(const SheetFigure& sheet, std::span<const Figure> figures) {
    if (const auto sound = checkSheet(sheet); !sound)
        return sound.error();
    std::vector<Figure> shown;
    for (const std::string& id : sheet.figures) {
        const auto found = std::ranges::find(figures, id, &Figure::id);
        if (found == figures.end())
            return Error{ErrorCode::NotFound, "names “" + id + "”, and no figure of the session has this id",
                         "figures"};
        if (std::holds_alternative<SheetFigure>(found->content))
            return Error{ErrorCode::Unsupported, "names “" + id + "”, which is a sheet itself", "figures"};
        shown.push_back(*found);
    }
    return shown;
}

Result<Scene> build(const Figure& figure, const Assets& assets, std::span<const Figure> figures) {
    return buildStoppable(figure, assets, figures, {});
}

Result<Scene> buildStoppable(const Figure& figure, const Assets& assets, std::span<const Figure> figures,
                             const IsCancelled& isCancelled) {
    if (isCancelled && isCancelled())
        return cancelledError("figure " + figure.id);
    const auto ofFigure = [&](const Error& error) { return Error{error.code, message(error), "figure " + figure.id}; };
    if (const auto size = checkSize(figure.size); !size)
        return ofFigure(size.error());
    Result<Scene> scene = std::visit(BuildContent{assets, figures, isCancelled}, figure.content);
    if (!scene)
        return ofFigure(scene.error());
    scene->title = figure.title;
    scene->isTitleShown = figure.showsTitle && !figure.title.empty();
    scene->size = figure.size;
    return scene;
}

} // namespace acti
