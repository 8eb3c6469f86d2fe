#include "ui/plot/panel_letter.h"

#include <algorithm>

namespace acti::plot {
namespace {

constexpr int kAirBesideLetter = 14; // from the edge, and to the tick labels

// Stays with its panel, wherever on the page the layout puts that.
class LetterItem : public QCPItemText {
public:
    LetterItem(QCPAxisRect* rect, double fromEdge)
        : QCPItemText(rect->parentPlot()), m_rect(rect), m_fromEdge(fromEdge) {
        setClipToAxisRect(false);
        position->setType(QCPItemPosition::ptAbsolute);
        setPositionAlignment(Qt::AlignCenter);
    }

protected:
    void draw(QCPPainter* painter) override {
        position->setCoords(m_rect->outerRect().left() + m_fromEdge, QRectF(m_rect->rect()).center().y());
        QCPItemText::draw(painter);
    }

private:
    QCPAxisRect* m_rect;
    double m_fromEdge;
};

} // namespace

int labelRoom(const Panel& panel, const Style& style) {
    const QFontMetricsF metrics(mathFont(style.mathPt + 1));
    return std::max(kLeastLabelRoom,
                    qCeil(metrics.horizontalAdvance(QString::fromStdString(panel.y.label))) + kAirBesideLetter);
}

void addLetter(QCPAxisRect* rect, const Panel& panel, const Style& style) {
    if (panel.y.label.empty())
        return;
    auto* letter = new LetterItem(rect, labelRoom(panel, style) / 2.0);
    letter->setText(QString::fromStdString(panel.y.label));
    letter->setFont(mathFont(style.mathPt + 1));
    letter->setColor(style.text);
}

} // namespace acti::plot
