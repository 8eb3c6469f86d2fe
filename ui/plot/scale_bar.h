// What the colours of a panel's lines or map stand for: a bar as high as the panel, right of it.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/qcp.h"
#include "ui/plot/style.h"

#include <QImage>

namespace acti::plot {

class ScaleBarItem : public QCPAbstractItem {
    Q_OBJECT
public:
    ScaleBarItem(QCPAxisRect* rect, const ColourBar& bar, const Style& style);

    // Pixels that the panel has to leave free at its right.
    static int roomFor(const ColourBar& bar, const Style& style);

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect* m_rect;
    ColourBar m_bar;
    const Style& m_style;
    QImage m_strip;
};

} // namespace acti::plot
