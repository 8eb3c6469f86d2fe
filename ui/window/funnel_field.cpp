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
    const auto pixel = m_centre->tiles().current();
    if (!m_picture || !pixel || !m_field->isOn() || m_picture->content.large) {
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
        std::shared_ptr<const FunnelPicture> picture;
        std::shared_ptr<const ShownField> fields;
        PixelField field;
        std::string error;
    };
    m_fielding.run(
        [picture = m_picture, fields = m_fields, pixel = *pixel, layers](const LatestTask::IsCancelled& isCancelled) {
            Found found{picture, fields, {}, {}};
            if (!fields) {
                auto all =
                    fieldOfLayers(picture->content, picture->figure.spec.layer, layers, {.isCancelled = isCancelled});
                if (!all) {
                    found.error = message(all.error());
                    return found;
                }
                found.fields = std::make_shared<const ShownField>(*std::move(all));
            }
            found.field =
                pixelField(*found.fields, static_cast<std::size_t>(pixel.y()), static_cast<std::size_t>(pixel.x()));
            return found;
        },
        [this, layers, place](Found found) {
            if (!found.fields)
                return m_field->showFailure(QString::fromStdString(found.error));
            m_fields = std::move(found.fields);
            m_fieldFunnel = found.picture->content.funnel;
            m_fieldLayers = layers;
            m_fieldPlace = place;
            m_pixelField = std::make_shared<const PixelField>(std::move(found.field));
            m_field->showField(*m_pixelField, layers);
            showOverlays();
        });
}

} // namespace acti::ui
