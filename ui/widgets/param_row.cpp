#include "ui/widgets/param_row.h"

#include "ui/plot/style.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QSlider>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>
#include <cmath>
#include <memory>

namespace acti::ui {
namespace {

constexpr int kPositions = 1000;
constexpr int kFrameMs = 16;
constexpr int kPassMs = 4000; // from one end of the range to the other

// A slider's position stands for a short number: as coarse as a pixel is, in steps of 1, 2 or 5 times a power of ten.
double stepOf(const Range& slider) {
    const double raw = slider.length() / 400;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw)
            return factor * power;
    return 10 * power;
}

// Divided, not multiplied, by whole numbers: 0.3 and not 0.30000000000000004.
double rounded(double value, double step) {
    return step < 1 ? std::round(value / step) / std::round(1 / step) : std::round(value / step) * step;
}

// A slider needs a length that is a number.
bool isUsable(const Range& range) { return range.min < range.max && std::isfinite(range.length()); }

} // namespace

ParamRow::ParamRow(const ParamInfo& info, QWidget* parent)
    : QWidget(parent), m_info(info), m_id(info.id), m_symbolText(info.symbol), m_meaning(info.meaning),
      m_firstRange(info.slider), m_symbol(new QToolButton), m_slider(new QSlider(Qt::Horizontal)),
      m_edit(new NumberEdit), m_play(new QToolButton) {
    if (!isUsable(m_info.slider)) // a formula may ask for anything
        m_info.slider = m_firstRange = {-5, 5};
    m_info.id = m_id;
    m_info.symbol = m_symbolText;
    m_info.meaning = m_meaning;
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm / 2);
    makeSymbol();
    makeSlider();
    makePlay();
    m_edit->setDomain(info.domain, info.excluded);
    m_edit->setFixedWidth(10 * kRhythm);
    m_edit->setAccessibleName(tr("%1, value").arg(fromView(m_id)));
    connect(m_edit, &NumberEdit::valueEdited, this, [this](double value) {
        setPlaying(false);
        emit edited(value, 0);
    });
    layout->addWidget(m_symbol);
    layout->addWidget(m_slider, 1);
    layout->addSpacing(kRhythm / 2);
    layout->addWidget(m_edit);
    layout->addWidget(m_play);
    describe();
}

void ParamRow::makeSymbol() {
    m_symbol->setFont(plot::mathFont(13));
    m_symbol->setFixedWidth(4 * kRhythm);
    m_symbol->setText(m_symbol->fontMetrics().elidedText(fromView(m_symbolText), Qt::ElideRight, 4 * kRhythm - 4));
    m_symbol->setProperty("symbol", true);
    m_symbol->setAccessibleName(tr("%1, range of the slider").arg(fromView(m_id)));
    connect(m_symbol, &QToolButton::clicked, this, &ParamRow::showRangePopup);
}

void ParamRow::makeSlider() {
    m_slider->setRange(0, kPositions);
    m_slider->setPageStep(kPositions / 20);
    m_slider->setAccessibleName(tr("%1, slider").arg(fromView(m_id)));
    m_slider->installEventFilter(this);
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        setPlaying(false);
        m_gesture = Document::newGesture();
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_gesture = 0; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        if (m_isShowing)
            return;
        if (!m_slider->isSliderDown())
            setPlaying(false); // a key
        if (const double value = valueAt(position); m_info.accepts(value))
            emit edited(value, m_gesture);
    });
}

void ParamRow::makePlay() {
    m_play->setIconSize({14, 14});
    m_play->setFixedSize(24, 24);
    m_player.setInterval(kFrameMs);
    connect(&m_player, &QTimer::timeout, this, &ParamRow::advance);
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    showPlayIcon();
}

void ParamRow::describe() {
    const QString meaning = m_meaning.empty() ? fromView(m_id) : inTheWindowsLanguage(m_meaning);
    const QString limits = tr("%1 to %2").arg(displayNumber(m_info.slider.min), displayNumber(m_info.slider.max));
    m_slider->setToolTip(tr("%1: %2 by the slider, any value by typing; double click resets to %3")
                             .arg(meaning, limits, displayNumber(m_info.initial)));
    m_symbol->setToolTip(tr("%1: the slider goes from %2; click to change its range").arg(meaning, limits));
}

void ParamRow::showPlayIcon() {
    m_play->setIcon(icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    const QString name = isPlaying() ? tr("Pause %1") : tr("Play %1 over its range");
    m_play->setAccessibleName(name.arg(fromView(m_id)));
    m_play->setToolTip(name.arg(fromView(m_symbolText)));
}

void ParamRow::setRange(const Range& range) {
    const Range within{std::max(range.min, m_info.domain.min), std::min(range.max, m_info.domain.max)};
    if (!isUsable(within) || within == m_info.slider)
        return;
    m_info.slider = within;
    describe();
    setValue(m_value);
    emit rangeChanged(within);
}

// Two fields, typed in any order, and a way back, in a menu of its own: closed by Escape or a click elsewhere.
void ParamRow::showRangePopup() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* action = new QWidgetAction(menu);
    auto* fields = makeRangeFields();
    action->setDefaultWidget(fields);
    menu->addAction(action);
    menu->addSeparator();
    connect(menu->addAction(tr("The first range")), &QAction::triggered, this, [this] { setRange(m_firstRange); });
    menu->popup(m_symbol->mapToGlobal(QPoint(0, m_symbol->height())));
    fields->findChild<NumberEdit*>()->setFocus();
}

// What is typed is kept until both ends make a range; until then a line says what is amiss.
QWidget* ParamRow::makeRangeFields() {
    auto* content = new QWidget;
    auto* layout = new QGridLayout(content);
    layout->setContentsMargins(kRhythm, kRhythm / 2, kRhythm, kRhythm / 2);
    auto* note = roleLabel("muted", {});
    note->setWordWrap(true);
    auto draft = std::make_shared<Range>(m_info.slider);
    const QString names[2] = {tr("least %1 of the slider"), tr("largest %1 of the slider")};
    for (int i = 0; i < 2; ++i) {
        auto* edit = new NumberEdit;
        edit->setDomain(m_info.domain);
        edit->setFixedWidth(10 * kRhythm);
        edit->setAccessibleName(names[i].arg(fromView(m_id)));
        edit->setToolTip(names[i].arg(fromView(m_symbolText)));
        edit->setValue(i == 0 ? m_info.slider.min : m_info.slider.max);
        connect(edit, &NumberEdit::valueEdited, this, [this, i, draft, note](double value) {
            (i == 0 ? draft->min : draft->max) = value;
            const bool isRange = isUsable(*draft);
            note->setVisible(!isRange);
            note->setText(tr("Not yet a range: it would go from %1 to %2. Type the other end too.")
                              .arg(displayNumber(draft->min), displayNumber(draft->max)));
            if (isRange)
                setRange(*draft);
        });
        layout->addWidget(edit, 0, 2 * i);
    }
    layout->addWidget(roleLabel("muted", QStringLiteral("≤ %1 ≤").arg(fromView(m_symbolText))), 0, 1);
    layout->addWidget(note, 1, 0, 1, 3);
    note->setMinimumHeight(2 * note->sizeHint().height()); // a menu does not grow while it is open
    return content;
}

void ParamRow::setPlaying(bool wanted) {
    if (wanted == isPlaying())
        return;
    if (wanted) {
        m_gesture = Document::newGesture();
        m_phase = m_value;
        m_clock.start();
        m_player.start();
    } else {
        m_player.stop();
        m_gesture = 0;
    }
    showPlayIcon();
    emit playingChanged(wanted);
}

// By the clock, not by frames: a slow machine shows fewer of them and takes as long.
void ParamRow::advance() {
    const double share = static_cast<double>(m_clock.restart()) / kPassMs;
    const Range& range = m_info.slider;
    double next = std::clamp(m_phase, range.min, range.max) + m_direction * share * range.length();
    if (next >= range.max || next <= range.min)
        m_direction = next >= range.max ? -1 : 1;
    m_phase = std::clamp(next, range.min, range.max);
    const double shown = rounded(m_phase, stepOf(range) / 10);
    if (shown != m_value && m_info.accepts(shown)) // past a value that has no meaning
        emit edited(std::clamp(shown, range.min, range.max), m_gesture);
}

void ParamRow::reset() {
    setPlaying(false);
    emit edited(m_info.initial, 0);
}

double ParamRow::valueAt(int position) const {
    const double step = stepOf(m_info.slider);
    const double raw = m_info.slider.min + m_info.slider.length() * position / kPositions;
    return std::clamp(rounded(raw, step), std::max(m_info.slider.min, m_info.domain.min),
                      std::min(m_info.slider.max, m_info.domain.max));
}

int ParamRow::positionOf(double value) const {
    const double fraction = (value - m_info.slider.min) / m_info.slider.length();
    return static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * kPositions));
}

void ParamRow::setValue(double value) {
    m_value = value;
    m_edit->setValue(value);
    if (m_slider->isSliderDown())
        return;
    m_isShowing = true;
    m_slider->setValue(positionOf(value));
    m_isShowing = false;
}

void ParamRow::mouseDoubleClickEvent(QMouseEvent*) { reset(); }

bool ParamRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_slider && event->type() == QEvent::MouseButtonDblClick) {
        reset();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ParamRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        showPlayIcon();
    QWidget::changeEvent(event);
}

// Nothing plays that nobody sees.
void ParamRow::hideEvent(QHideEvent* event) {
    setPlaying(false);
    QWidget::hideEvent(event);
}

} // namespace acti::ui
