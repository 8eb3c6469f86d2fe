// The arithmetic of a pixel: in the panel of the pinned one, in the status bar of the one under the cursor.
#include "ui/panels/pixel_chain.h"
#include "ui/panels/pixel_panel.h"
#include "ui/panels/result_strip.h"
#include "ui/theme/theme.h"
#include "ui/views/funnel_centre.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"
#include "ui/window/funnel_workspace.h"

namespace acti::ui {
namespace {

QString valueText(double value) { return displayNumber(value, 4); }

} // namespace

void FunnelWorkspace::showPixel() {
    requestField();
    const auto pixel = m_centre->tiles().current();
    if (!m_picture || !pixel) {
        m_pixel->clear();
        return;
    }
    const PixelTrace trace = m_picture->trace(*pixel, m_strip->side());
    QString place = inTheWindowsLanguage(m_picture->content.channelName);
    if (m_picture->content.second)
        place += m_strip->side() == MapSide::First ? QStringLiteral(" · A") : QStringLiteral(" · B");
    m_pixel->showPixel(trace, *pixel, place, m_centre->tiles().pinned().has_value());
    if (m_centre->tiles().hovered().value_or(*pixel) == *pixel)
        sayTrace(*pixel, trace);
    else
        sayPixel();
}

// The status bar speaks of the pixel under the cursor, the panel of the pinned one.
void FunnelWorkspace::sayPixel() {
    const TileGrid& tiles = m_centre->tiles();
    const auto pixel = tiles.hovered() ? tiles.hovered() : tiles.current();
    if (m_picture && pixel)
        sayTrace(*pixel, m_picture->trace(*pixel, m_strip->side()));
}

void FunnelWorkspace::sayTrace(QPoint pixel, const PixelTrace& trace) {
    QString verdict = verdictText(trace);
    if (trace.winner == Winner::Condition)
        verdict = QStringLiteral("<span style='color:%1'>%2</span>").arg(currentTheme().amber.name(), verdict);
    emit readoutChanged({tr("row %1, column %2").arg(pixel.y()).arg(pixel.x()), tr("x = %1").arg(valueText(trace.x)),
                         tr("T = %1").arg(valueText(trace.t)), tr("y = %1").arg(valueText(trace.y)), verdict});
}

} // namespace acti::ui
