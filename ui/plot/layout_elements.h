// Pieces of a plot that QCustomPlot lacks: a legend of our own, a colour bar, a picture that keeps its proportions.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/qcp.h"
#include "ui/plot/style.h"

#include <QImage>

namespace acti::plot {

// What stands beside the axes: drawn above them, clipped to its own room.
class FurnitureElement : public QCPLayoutElement {
    Q_OBJECT
public:
    FurnitureElement(QCustomPlot* plot, bool isAntialiased);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;

private:
    bool m_isAntialiased;
};

// Lines or swatches with their names: one below another over the curves, side by side, in as many columns as fit, or
// one after another in as few lines as they take. Names that are wider than the room end in an ellipsis.
class LegendElement : public FurnitureElement {
    Q_OBJECT
public:
    enum class Flow { Down, Across, Columns, Wrapped };
    // Names above a panel have this share of the plot's width, as long as they were not laid out yet.
    LegendElement(QCustomPlot* plot, std::vector<LegendItem> items, const Style& style, Flow flow, double share = 1);

    // Of names one below another over the curves.
    static QSize sizeDown(const std::vector<LegendItem>& items, const Style& style);
    // Whether all names have their room.
    bool isWhole() const { return places(mRect.width()).back().y() - 2 + lineHeight() <= mRect.height() + 1; }

    QSize minimumOuterSizeHint() const override;
    void update(UpdatePhase phase) override;
    QSize maximumOuterSizeHint() const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawItem(QCPPainter* painter, const LegendItem& item, QPointF topLeft, double room) const;
    static double sampleWidth(const LegendItem& item);
    double itemWidth(const LegendItem& item) const;
    double widestItem() const;
    int columns(double room) const;
    // Where each item begins, from the element's top left.
    std::vector<QPointF> places(double room) const;
    double lineHeight() const;

    std::vector<LegendItem> m_items;
    const Style& m_style;
    Flow m_flow;
    double m_share;
    QFont m_font;
    int m_laidOut = 0;   // pixels of its width in the last layout,
    int m_plotWidth = 0; // which was of a plot of this width
};

// What stands below a picture is as high whatever it is, so that pictures side by side are of one size.
int pictureFooterHeight(const Style& style);

// The part of `room` that a picture of `size` fills, from the left and the top.
QRectF fitted(const QSizeF& size, const QRectF& room);

// A strip of the colour map with the values of its ends and middle, as wide as the picture above it.
class ColourBarElement : public FurnitureElement {
    Q_OBJECT
public:
    ColourBarElement(const QCPAxisRect* above, const QSizeF& picture, const ColourBar& bar, const Style& style);

    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    const QCPAxisRect* m_above;
    QSizeF m_picture;
    ColourBar m_bar;
    const Style& m_style;
    QFont m_font;
    QImage m_strip;
};

// A bitmap in the middle of its axis rectangle, as large as its proportions allow; or one that fills its ranges, drawn
// smooth, since its pixels are samples of a function.
class PictureItem : public QCPAbstractItem {
    Q_OBJECT
public:
    PictureItem(QCPAxisRect* rect, const Raster& raster, bool fillsRanges);

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    QRectF target() const;

    QCPAxisRect* m_rect;
    Raster m_raster;
    bool m_fillsRanges;
};

} // namespace acti::plot
