#include "ui/plot/axis_setup.h"

#include "ui/plot/decade_ticker.h"
#include "ui/plot/panel_letter.h"
#include "ui/plot/qcp.h"
#include "ui/plot/scale_bar.h"
#include "ui/plot/ticks.h"

#include <algorithm>

namespace acti::plot {
namespace {

// A person's minus sign in every label.
class PlainTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
        return QCPAxisTicker::getTickLabel(tick, locale, format, precision).replace(QLatin1Char('-'), QChar(0x2212));
    }
};

// On a logarithmic axis: 1, 2, 5 times powers of ten, or fewer.
class LogTicker : public PlainTicker {
protected:
    QVector<double> createTickVector(double, const QCPRange& range) override {
        const std::vector<double> ticks = ticksOf({range.lower, range.upper}, true, tickCount());
        return {ticks.begin(), ticks.end()};
    }
};

QSharedPointer<QCPAxisTicker> tickerOf(const Axis& axis) {
    switch (axis.scale) {
    case AxisScale::Decades:
        return QSharedPointer<DecadeTicker>::create();
    case AxisScale::Logarithmic:
        return QSharedPointer<LogTicker>::create();
    case AxisScale::Linear:
        break;
    }
    return QSharedPointer<PlainTicker>::create();
}

constexpr int kTicksAlong = 6, kTicksUp = 4;
constexpr int kRoomOfNumber = 22; // pixels
constexpr int kBesidePanel = 80;  // of the figure's width, for letters and numbers

void setUpAxis(QCPAxis* axis, const Axis& wanted, const Style& style, int ticks) {
    axis->setVisible(wanted.isVisible);
    axis->setNumberFormat(QStringLiteral("gb"));
    axis->setNumberPrecision(5);
    if (wanted.scale == AxisScale::Logarithmic)
        axis->setScaleType(QCPAxis::stLogarithmic);
    const QSharedPointer<QCPAxisTicker> ticker = tickerOf(wanted);
    ticker->setTickCount(ticks);
    axis->setTicker(ticker);
    axis->setRange(wanted.range.min, wanted.range.max);
    axis->setTickLabels(wanted.hasTickLabels);
    axis->setTickLabelFont(textFont(style.textPt));
    axis->setTickLabelColor(style.muted);
    axis->setTickLabelPadding(7);
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLength(0);
    axis->setSubTickLength(0);
    axis->grid()->setPen(QPen(style.grid, 1));
    axis->grid()->setZeroLinePen(Qt::NoPen); // MarkPainter::zeroLines
    axis->grid()->setAntialiased(false);
    axis->grid()->setVisible(wanted.isVisible);
    // An axis that is added by hand puts its grid among the curves.
    axis->grid()->setLayer(QStringLiteral("grid"));
}

} // namespace

void setUpAxes(QCPAxisRect* rect, const Panel& panel, const Style& style, int room) {
    const int along = room <= 0 ? kTicksAlong : std::clamp((room - kBesidePanel) / kRoomOfNumber, 2, kTicksAlong);
    setUpAxis(rect->axis(QCPAxis::atBottom), panel.x, style, along);
    setUpAxis(rect->axis(QCPAxis::atLeft), panel.y, style, kTicksUp);
    QCPAxis* x = rect->axis(QCPAxis::atBottom);
    x->setLabel(QString::fromStdString(panel.x.label));
    x->setLabelFont(mathFont(style.mathPt));
    x->setLabelColor(style.text);
    x->setLabelPadding(2);
    rect->axis(QCPAxis::atLeft)->setPadding(panel.y.label.empty() ? 0 : labelRoom(panel, style));
    const bool hasScale = panel.colourBar && !panel.keepsAspect;
    const int right = hasScale ? ScaleBarItem::roomFor(*panel.colourBar, style) : 16;
    rect->setMinimumMargins(panel.y.isVisible ? QMargins(kLeastLabelRoom + 24, 10, right, panel.x.hasTickLabels ? 0 : 6)
                                              : QMargins(0, 2, 0, 2));
}

} // namespace acti::plot
