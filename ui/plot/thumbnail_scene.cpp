#include "ui/plot/thumbnail_scene.h"

#include "ui/plot/preview_scene.h"

namespace acti::plot {
namespace {

constexpr std::size_t kMostPixels = 20'000;
constexpr double kWider = 2.5; // lines, which are drawn at a third of their size

void forgetWords(Panel& panel) {
    panel.title.clear();
    panel.legend.clear();
    panel.isLegendAbove = false;
    panel.colourBar.reset();
    for (Axis* axis : {&panel.x, &panel.y}) {
        axis->label.clear();
        axis->hasTickLabels = false;
    }
    std::erase_if(panel.marks, [](const Mark& mark) {
        return std::holds_alternative<Text>(mark) || std::holds_alternative<Points>(mark);
    });
    for (Mark& mark : panel.marks)
        if (auto* line = std::get_if<Polyline>(&mark))
            line->width *= kWider;
}

} // namespace

Scene forThumbnail(Scene scene) {
    scene.caption.clear();
    scene.legend.clear();
    scene.isTitleShown = false;
    scene.marginMm = 0;
    for (SceneCell& cell : scene.cells)
        cell.title.clear();
    for (Panel& panel : scene.panels)
        forgetWords(panel);
    scene = forPreview(std::move(scene), kMostPixels);
    scene.size = kThumbnailMm;
    return scene;
}

} // namespace acti::plot
