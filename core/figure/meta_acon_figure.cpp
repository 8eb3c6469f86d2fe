#include "core/figure/meta_acon_figure.h"

#include "core/figure/meta_acon_content.h"
#include "core/figure/meta_acon_panels.h"

namespace acti {

Scene layoutMetaAcon(const MetaAconFigure& figure, const MetaAconContent& content) {
    Scene scene;
    scene.panels = {betaPanel(figure, content), curvesPanel(figure, content)};
    if (figure.showsMaps)
        for (Panel& panel : mapPanels(figure, content))
            scene.panels.push_back(std::move(panel));
    return scene;
}

Result<Scene> buildMetaAcon(const MetaAconFigure& figure, const Assets& assets) {
    const Result<MetaAconContent> content = computeMetaAcon(figure, assets);
    if (!content)
        return content.error();
    return layoutMetaAcon(figure, *content);
}

} // namespace acti
