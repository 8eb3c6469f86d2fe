// The pixels chosen in the plots below the tiles, found off the window's thread and shown in every tile.
#include "ui/panels/result_strip.h"
#include "ui/views/field_overlay.h"
#include "ui/views/funnel_centre.h"
#include "ui/window/funnel_workspace.h"

namespace acti::ui {

void FunnelWorkspace::connectBrush() {
    connect(m_strip, &ResultStrip::sideChosen, this, &FunnelWorkspace::showPixel);
    connect(m_strip, &ResultStrip::brushChanged, this, &FunnelWorkspace::requestVeil);
    connect(&m_centre->tiles(), &TileGrid::escaped, m_strip, &ResultStrip::clearBrush);
}

void FunnelWorkspace::requestVeil() {
    if (!m_strip->brush() || !m_picture) {
        m_brushing.cancel();
        m_veil = nullptr;
        showOverlays();
        return;
    }
    m_brushing.ask([this] { return veilQuestion(); },
                   [](const VeilQuestion& asked, const LatestTask::IsCancelled& isCancelled) {
                       const FunnelDetail* detail = asked.detail.get();
                       return makeVeil(*asked.brush, asked.picture->content, detail ? &detail->content : nullptr,
                                       detail ? detail->rect : QRect(), isCancelled);
                   },
                   [this](const VeilQuestion& asked, Result<std::optional<BrushVeil>> veil) {
                       if (!veil)
                           return emit messageRaised(QString::fromStdString(message(veil.error())));
                       if (!*veil)
                           return;
                       m_veil = std::make_shared<const BrushVeil>(**std::move(veil));
                       m_strip->showBrushed(m_veil->chosen, m_veil->all, asked.picture->content.large != nullptr);
                       showOverlays();
                   });
}

FunnelWorkspace::VeilQuestion FunnelWorkspace::veilQuestion() const { return {m_picture, m_detail, m_strip->brush()}; }

void FunnelWorkspace::showOverlays() {
    std::vector<TileOverlay> overlays;
    if (m_veil)
        overlays.emplace_back(VeilPainter(m_veil));
    if (m_pixelField)
        overlays.push_back([field = m_pixelField](QPainter& painter, const TileCamera& camera, QSize view) {
            paintField(painter, *field, camera, view);
        });
    m_centre->tiles().setOverlays(overlays);
}

} // namespace acti::ui
