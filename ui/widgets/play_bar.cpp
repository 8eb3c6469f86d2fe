#include "ui/widgets/play_bar.h"

#include "ui/plot/style.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/scrub_slider.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <array>
#include <cmath>

namespace acti::ui {
namespace {

constexpr int kPositions = 1000;
constexpr int kTickMs = 33;          // 30 a second move smoothly; each step paints the trail anew
constexpr double kSecondsAcross = 5; // at speed 1
constexpr std::array kSpeeds{0.25, 0.5, 1.0, 2.0, 4.0};
constexpr int kUsualSpeed = 2;

} // namespace

PlayBar::PlayBar(QWidget* parent) : QWidget(parent) {
    makeButtons();
    makeSlider();
    makeValue();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kRhythm, 0, kRhythm, 0);
    row->setSpacing(kRhythm);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_play, m_loop, m_slider, m_symbol, m_value, m_speed, m_clear}) {
        row->addWidget(part, part == m_slider ? 1 : 0);
        if (QWidget* before = row->count() > 1 ? row->itemAt(row->count() - 2)->widget() : nullptr)
            setTabOrder(before, part);
    }
    m_timer.setInterval(kTickMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(static_cast<double>(m_clock.restart()) / 1000); });
    tintButtons();
}

void PlayBar::makeButtons() {
    m_play = button(tr("Play"), tr("Play the parameter through its range (Ctrl+P)"));
    m_play->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_loop = button(tr("Loop"), tr("Begin again at the end"));
    m_loop->setCheckable(true);
    m_loop->setChecked(true);
    m_clear = button(tr("Show the family alone"), tr("Show the family alone, with no curve in front"));
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        setPlaying(false);
        emit cleared();
    });
}

void PlayBar::makeSlider() {
    m_slider = new ScrubSlider(Qt::Horizontal);
    m_slider->setRange(0, kPositions);
    m_slider->setMinimumWidth(12 * kRhythm);
    m_slider->setSingleStep(kPositions / 100);
    m_slider->setPageStep(kPositions / 10);
    m_slider->setAccessibleName(tr("Place in the range of the parameter"));
    m_slider->setToolTip(tr("The value whose curve is drawn strong"));
    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        setPlaying(false);
        m_gesture = Document::newGesture();
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_gesture = 0; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        if (m_isShowing)
            return;
        setPlaying(false);
        emit scrubbed(static_cast<double>(place) / kPositions, m_gesture);
    });
}

void PlayBar::makeValue() {
    m_symbol = new QLabel;
    m_symbol->setFont(plot::mathFont(13));
    m_value = new NumberEdit;
    m_value->setFixedWidth(9 * kRhythm);
    m_value->setAccessibleName(tr("Value of the parameter"));
    m_value->setToolTip(tr("The value whose curve is drawn strong; return sets it"));
    m_speed = new QComboBox;
    for (const double speed : kSpeeds)
        m_speed->addItem(QStringLiteral("%1 ×").arg(speed));
    m_speed->setCurrentIndex(kUsualSpeed);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed of playing: at 1 × five seconds for the whole range"));
    connect(m_value, &NumberEdit::valueEdited, this, [this](double value) {
        setPlaying(false);
        emit typed(value);
    });
}

QToolButton* PlayBar::button(const QString& name, const QString& hint) {
    auto* one = new QToolButton;
    one->setAccessibleName(name);
    one->setToolTip(hint);
    one->setIconSize({18, 18});
    one->setFocusPolicy(Qt::StrongFocus);
    return one;
}

void PlayBar::show(const QString& symbol, double position, std::optional<double> value) {
    m_symbol->setText(symbol + QStringLiteral(" ="));
    if (value)
        m_value->setValue(*value);
    else if (!m_value->hasFocus())
        m_value->setText({}); // clear() would count as typed
    enableClear(value.has_value());
    m_position = position;
    if (m_slider->isSliderDown())
        return;
    m_isShowing = true;
    m_slider->setValue(static_cast<int>(std::lround(position * kPositions)));
    m_isShowing = false;
}

// With nothing left to clear, the focus goes back to what put the curve there rather than to whatever is next.
void PlayBar::enableClear(bool isEnabled) {
    if (isEnabled && !m_clear->isEnabled() && QApplication::focusWidget() != m_clear)
        m_opener = QApplication::focusWidget();
    if (!isEnabled && m_clear->hasFocus())
        (m_opener ? m_opener.data() : m_play)->setFocus(Qt::OtherFocusReason);
    m_clear->setEnabled(isEnabled);
}

void PlayBar::setPlaying(bool isPlaying) {
    if (isPlaying == this->isPlaying())
        return;
    if (isPlaying && m_position >= 1)
        m_position = 0;
    m_clock.start();
    isPlaying ? m_timer.start() : m_timer.stop();
    tintButtons();
    emit playingChanged(isPlaying);
}

void PlayBar::setLooping(bool isLooping) { m_loop->setChecked(isLooping); }
bool PlayBar::isLooping() const { return m_loop->isChecked(); }

double PlayBar::placesPerSecond() const {
    return kSpeeds[static_cast<std::size_t>(m_speed->currentIndex())] / kSecondsAcross;
}

void PlayBar::advance(double seconds) {
    double next = m_position + seconds * placesPerSecond();
    const bool isOver = next >= 1;
    if (isOver)
        next = isLooping() ? next - std::floor(next) : 1;
    m_position = next;
    if (isOver && !isLooping())
        setPlaying(false);
    emit played(next);
}

void PlayBar::tintButtons() {
    m_play->setIcon(icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(isPlaying() ? tr("Pause") : tr("Play"));
    m_loop->setIcon(icon(QStringLiteral("loop")));
    m_clear->setIcon(icon(QStringLiteral("close")));
}

void PlayBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange && m_clear)
        tintButtons();
    QWidget::changeEvent(event);
}

} // namespace acti::ui
