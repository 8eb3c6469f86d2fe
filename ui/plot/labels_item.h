// The words of a panel, placed anew whenever they are painted: clear of each other, of the legend, of words that were
// painted before, and where there is room of the curves and rules.
#pragma once

#include "ui/plot/label_place.h"
#include "ui/plot/qcp.h"
#include "ui/plot/style.h"

namespace acti::plot {

class LabelsItem : public QCPAbstractItem {
    Q_OBJECT
public:
    explicit LabelsItem(QCPAxisRect* rect);

    // In the order of their importance; spots in the coordinates of the panel's axes.
    void add(const QString& text, const QFont& font, const QColor& colour, std::vector<LabelSpot> spots);
    void clear() { m_words.clear(); }

    // Where they stood when they were painted last; those that had no room are left out.
    const std::vector<QRectF>& placed() const { return m_placed; }
    QCPAxisRect* rect() const { return m_rect; }

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Words {
        QString text;
        QFont font;
        QColor colour;
        std::vector<LabelSpot> spots;
    };
    QString textOf(const Words& words) const;
    Label labelOf(const Words& words) const;
    std::vector<QRectF> taken() const;
    std::vector<QLineF> lines() const;

    QCPAxisRect* m_rect;
    std::vector<Words> m_words;
    std::vector<QRectF> m_placed;
};

} // namespace acti::plot
