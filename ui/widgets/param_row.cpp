#include "ui/widgets/param_row.h"

#include "ui/plot/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr int kPositions = 1000;

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// A slider's position stands for a short number: as coarse as a pixel is, in steps of 1, 2 or 5 times a power of ten.
double stepOf(const Range& slider) {
    const double raw = slider.length() / 400;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw)
            return factor * power;
    return 10 * power;
}

} // namespace

ParamRow::ParamRow(const ParamInfo& info, QWidget* parent)
    : QWidget(parent), m_info(info), m_slider(new QSlider(Qt::Horizontal)), m_edit(new NumberEdit) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    auto* symbol = new QLabel(fromView(info.symbol));
    symbol->setFont(plot::mathFont(13));
    symbol->setFixedWidth(3 * kRhythm + 4);
    const QString meaning = info.meaning.empty() ? fromView(info.id) : fromView(info.meaning);
    const QString hint =
        tr("%1: %2 to %3 by the slider, any value by typing; double click resets to %4")
            .arg(meaning, displayNumber(info.slider.min), displayNumber(info.slider.max), displayNumber(info.initial));
    symbol->setToolTip(hint);
    m_slider->setRange(0, kPositions);
    m_slider->setPageStep(kPositions / 20);
    m_slider->setToolTip(hint);
    m_slider->setAccessibleName(tr("%1, slider").arg(fromView(info.id)));
    m_slider->installEventFilter(this);
    m_edit->setDomain(info.domain, info.excluded);
    m_edit->setFixedWidth(9 * kRhythm);
    m_edit->setAccessibleName(tr("%1, value").arg(fromView(info.id)));
    layout->addWidget(symbol);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_edit);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_gesture = Document::newGesture(); });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_gesture = 0; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        if (const double value = valueAt(position); !m_isShowing && m_info.accepts(value))
            emit edited(value, m_gesture);
    });
    connect(m_edit, &NumberEdit::valueEdited, this, [this](double value) { emit edited(value, 0); });
}

double ParamRow::valueAt(int position) const {
    const double step = stepOf(m_info.slider);
    const double raw = m_info.slider.min + m_info.slider.length() * position / kPositions;
    // Divided, not multiplied, by whole numbers: 0.3 and not 0.30000000000000004.
    const double rounded = step < 1 ? std::round(raw / step) / std::round(1 / step) : std::round(raw / step) * step;
    return std::clamp(rounded, std::max(m_info.slider.min, m_info.domain.min),
                      std::min(m_info.slider.max, m_info.domain.max));
}

int ParamRow::positionOf(double value) const {
    const double fraction = (value - m_info.slider.min) / m_info.slider.length();
    return static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * kPositions));
}

void ParamRow::setValue(double value) {
    m_edit->setValue(value);
    if (m_slider->isSliderDown())
        return;
    m_isShowing = true;
    m_slider->setValue(positionOf(value));
    m_isShowing = false;
}

void ParamRow::mouseDoubleClickEvent(QMouseEvent*) { emit edited(m_info.initial, 0); }

bool ParamRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_slider && event->type() == QEvent::MouseButtonDblClick) {
        emit edited(m_info.initial, 0);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace acti::ui
