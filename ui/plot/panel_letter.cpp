#include "ui/plot/panel_letter.h"

#include <algorithm>

namespace acti::plot {
namespace {

constexpr int kAirBesideLetter = 14; // from the edge, and to the tick labels

} // namespace

int labelRoom(const Panel& panel, const Style& style) {
    const QFontMetricsF metrics(mathFont(style.mathPt + 1));
    return std::max(kLeastLabelRoom,
                    qCeil(metrics.horizontalAdvance(QString::fromStdString(panel.y.label))) + kAirBesideLetter);
}

void addLetter(QCPAxisRect* rect, const Panel& panel, const Style& style) {
    if (panel.y.label.empty())
        return;
    auto* letter = new QCPItemText(rect->parentPlot());
    letter->setClipToAxisRect(false);
    letter->position->setTypeX(QCPItemPosition::ptAbsolute);
    letter->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    letter->position->setAxisRect(rect);
    letter->position->setCoords(labelRoom(panel, style) / 2.0, 0.5);
    letter->setText(QString::fromStdString(panel.y.label));
    letter->setFont(mathFont(style.mathPt + 1));
    letter->setColor(style.text);
    letter->setPositionAlignment(Qt::AlignCenter);
}

} // namespace acti::plot
