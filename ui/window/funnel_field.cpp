// The activate field of the pixel that is spoken of, found off the window's thread and drawn over every tile.
#include "ui/panels/field_panel.h"
#include "ui/views/field_overlay.h"
#include "ui/views/funnel_centre.h"
#include "ui/window/funnel_workspace.h"

#include <QScrollArea>

namespace acti::ui {

void FunnelWorkspace::connectField() {
    connect(m_field, &FieldPanel::proposed, this, &FunnelWorkspace::propose);
    connect(m_field, &FieldPanel::toggled, this, &FunnelWorkspace::requestField);
    connect(
        m_field, &FieldPanel::toggled, this, [this] { m_right->ensureWidgetVisible(m_field); }, Qt::QueuedConnection);
}

// The winners of all layers are kept for as long as the funnel, its plane and the number of layers stay.
void FunnelWorkspace::requestField() {
    if (!fieldQuestion().picture) {
        m_fielding.cancel();
        m_pixelField = nullptr;
        showOverlays();
        return;
    }
    const int layers = m_picture->figure.fieldLayers;
    const MapPlane place = m_picture->content.place();
    if (m_fieldFunnel != m_picture->content.funnel || m_fieldLayers != layers || m_fieldPlace != place)
        m_fields = nullptr;
    struct Found {
        std::shared_ptr<const ShownField> fields;
        PixelField field;
    };
    m_fielding.ask([this] { return fieldQuestion(); },
                   [fields = m_fields, layers](const FieldQuestion& asked,
                                               const LatestTask::IsCancelled& isCancelled) -> Result<Found> {
                       Found found{fields, {}};
                       if (!fields) {
                           auto all = fieldOfLayers(asked.picture->content, asked.picture->figure.spec.layer, layers,
                                                    {.isCancelled = isCancelled});
                           if (!all)
                               return all.error();
                           found.fields = std::make_shared<const ShownField>(*std::move(all));
                       }
                       found.field = pixelField(*found.fields, static_cast<std::size_t>(asked.pixel->y()),
                                                static_cast<std::size_t>(asked.pixel->x()));
                       return found;
                   },
                   [this, layers, place](const FieldQuestion& asked, Result<Found> found) {
                       if (!found)
                           return m_field->showFailure(QString::fromStdString(message(found.error())));
                       m_fields = std::move(found->fields);
                       m_fieldFunnel = asked.picture->content.funnel;
                       m_fieldLayers = layers;
                       m_fieldPlace = place;
                       m_pixelField = std::make_shared<const PixelField>(std::move(found->field));
                       m_field->showField(*m_pixelField, layers);
                       showOverlays();
                   });
}

FunnelWorkspace::FieldQuestion FunnelWorkspace::fieldQuestion() const {
    const auto pixel = m_centre->tiles().current();
    if (!m_picture || !pixel || !m_field->isOn() || m_picture->content.large)
        return {};
    return {m_picture, pixel};
}

} // namespace acti::ui
