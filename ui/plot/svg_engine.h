// A paint device that writes SVG 1.1: clips are kept, text becomes outlines that look the same everywhere, names are
// escaped.
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QString>

#include <memory>

namespace acti::plot {

class SvgEngine;

// Paint on it with a QPainter; then text() is the whole file. Units are pixels at 96 dots an inch; `sizeMm` is stated
// in the file.
class SvgDevice : public QPaintDevice {
public:
    SvgDevice(QSize sizePx, QSizeF sizeMm, const QString& title);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;
    QByteArray text() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_sizePx;
    QSizeF m_sizeMm;
    QString m_title;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace acti::plot
