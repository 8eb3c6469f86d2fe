// The ticks of an axis whose coordinates are decimal logarithms: whole powers of ten, or 1, 2 and 5 of them where few
// fit.
#pragma once

#include "ui/plot/qcp.h"

namespace acti::plot {

// "10⁻⁶", "0.01" to "1000" as they are; "5·10⁻⁶" between the powers.
QString decadeLabel(double exponent);

class DecadeTicker : public QCPAxisTicker {
public:
    // `step`: decades from one number to the next, but more where they would crowd; 0: as they fit.
    explicit DecadeTicker(double step = 0) : m_step(step) {}

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

private:
    double m_step;
};

} // namespace acti::plot
