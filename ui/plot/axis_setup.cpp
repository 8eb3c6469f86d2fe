#include "ui/plot/axis_setup.h"

#include "ui/plot/decade_ticker.h"
#include "ui/plot/panel_letter.h"
#include "ui/plot/qcp.h"
#include "ui/plot/scale_bar.h"
#include "ui/plot/ticks.h"

#include <algorithm>
#include <optional>

namespace acti::plot {
namespace {

// How many numbers an axis has room for, from when it was laid out; before, as many as it would like.
class Numbers {
public:
    Numbers(const QCPAxis* axis, int wanted, double letter) : m_axis(axis), m_wanted(wanted), m_letter(letter) {}

    int most() const {
        constexpr double kAlong = 3.4, kUp = 1.5; // heights of a letter, from one number to the next
        const bool isUpright = m_axis->orientation() == Qt::Vertical;
        const QCPAxisRect* rect = m_axis->axisRect();
        const double room = isUpright ? rect->height() : rect->width();
        return room > 1 ? static_cast<int>(room / (m_letter * (isUpright ? kUp : kAlong))) : m_wanted;
    }
    int wanted() const { return std::clamp(most(), 1, m_wanted); }
    // The step, or the first round multiple of it whose numbers do not touch.
    double sparse(double step, double length) const {
        constexpr int kTries = 60;
        const double apart = length / std::max(1, most());
        double factor = 1;
        for (int i = 0; step * factor < apart * (1 - 1e-9) && i < kTries; ++i)
            factor *= i % 3 == 1 ? 2.5 : 2; // 1, 2, 5, 10, ...
        return step * std::max(factor, 1.0);
    }

private:
    const QCPAxis* m_axis; // owns the ticker
    int m_wanted;
    double m_letter;
};

// A person's minus sign in every label.
class PlainTicker : public QCPAxisTicker {
public:
    PlainTicker(const Numbers& numbers, std::optional<double> step) : m_numbers(numbers), m_step(step) {}

protected:
    double getTickStep(const QCPRange& range) override {
        setTickCount(m_numbers.wanted());
        return m_numbers.sparse(m_step ? *m_step : QCPAxisTicker::getTickStep(range), range.size());
    }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
        return QCPAxisTicker::getTickLabel(tick, locale, format, precision).replace(QLatin1Char('-'), QChar(0x2212));
    }

    Numbers m_numbers;

private:
    std::optional<double> m_step;
};

// On a logarithmic axis: 1, 2, 5 times powers of ten, or fewer.
class LogTicker : public PlainTicker {
public:
    explicit LogTicker(const Numbers& numbers) : PlainTicker(numbers, {}) {}

protected:
    QVector<double> createTickVector(double, const QCPRange& range) override {
        const std::vector<double> ticks = ticksOf({range.lower, range.upper}, true, m_numbers.wanted());
        return {ticks.begin(), ticks.end()};
    }
};

class SparseDecadeTicker : public DecadeTicker {
public:
    SparseDecadeTicker(const Numbers& numbers, double step) : DecadeTicker(step), m_numbers(numbers) {}

protected:
    double getTickStep(const QCPRange& range) override {
        setTickCount(m_numbers.wanted());
        return m_numbers.sparse(DecadeTicker::getTickStep(range), range.size());
    }

private:
    Numbers m_numbers;
};

QSharedPointer<QCPAxisTicker> tickerOf(const Axis& axis, const Numbers& numbers) {
    switch (axis.scale) {
    case AxisScale::Decades:
        return QSharedPointer<SparseDecadeTicker>::create(numbers, axis.tickStep.value_or(0));
    case AxisScale::Logarithmic:
        return QSharedPointer<LogTicker>::create(numbers);
    case AxisScale::Linear:
        break;
    }
    return QSharedPointer<PlainTicker>::create(numbers, axis.tickStep);
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
    const double letter = QFontMetricsF(textFont(style.textPt)).ascent();
    axis->setTicker(tickerOf(wanted, Numbers(axis, ticks, letter)));
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
