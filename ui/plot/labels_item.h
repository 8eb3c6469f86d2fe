// The words of a panel, placed anew whenever they are painted: clear of each other, of the legend, of words that were
// painted before, and where there is room of the curves, dots, rules and zero lines.
#pragma once

#include "ui/plot/label_place.h"
#include "ui/plot/qcp.h"
#include "ui/plot/style.h"

#include <QStringList>

namespace acti::plot {

// A label in its forms, the whole one first.
struct LabelWords {
    QStringList forms;
    QFont font;
    QColor colour;
};

struct ShownLabel {
    QString text; // one of its forms
    QString whole;
    QFont font;
    QColor colour;
    QRectF rect;
};

class LabelsItem : public QCPAbstractItem {
    Q_OBJECT
public:
    explicit LabelsItem(QCPAxisRect* rect);

    // In the order of their importance; spots in the coordinates of the panel's axes.
    void add(LabelWords words, std::vector<LabelSpot> spots);
    void clear() { m_words.clear(); }

    // As they were painted last; those that had no room are left out.
    const std::vector<ShownLabel>& shown() const { return m_shown; }
    QCPAxisRect* rect() const { return m_rect; }

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Words {
        LabelWords words;
        std::vector<LabelSpot> spots;
    };
    Label labelOf(const Words& words, const std::vector<QRectF>& dots) const;
    std::vector<QRectF> taken() const;
    std::vector<QRectF> dots() const;
    Obstacles obstacles(const std::vector<QRectF>& dots) const;

    QCPAxisRect* m_rect;
    std::vector<Words> m_words;
    std::vector<ShownLabel> m_shown;
};

} // namespace acti::plot
