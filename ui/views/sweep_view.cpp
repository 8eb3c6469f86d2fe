#include "ui/views/sweep_view.h"

#include "ui/plot/draw.h"
#include "ui/plot/qcp.h"
#include "ui/theme/theme.h"
#include "ui/views/plot_navigation.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr MapDetail kScreenDetail{480, 270};
constexpr std::size_t kTrailLength = 10;
constexpr double kTrailStep = 0.012;              // of the scale between two curves of the trail
constexpr int kTrailStaysMs = 700;                // after the last step
const QString kLayer = QStringLiteral("overlay"); // the plot's own, painted apart from the rest

const plot::Style& currentStyle() { return **plot::findStyle(currentTheme().id.toStdString()); }

// Which value is strong does not show in the ground, only that there is one.
SweepFigure groundOf(SweepFigure figure) {
    if (figure.current)
        figure.current = 0;
    return figure;
}

} // namespace

SweepView::SweepView(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMinimumSize(200, 200);
    m_plot->setAccessibleName(tr("Sweep"));
    m_plot->setAccessibleDescription(
        tr("Left and right step the cursor, up and down the parameter; plus and minus zoom; Home fits"));
    m_navigation = new PlotNavigation(*m_plot, this);
    m_navigation->setPinsOnClick(true);
    m_plot->installEventFilter(this);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    m_trailEnd.setSingleShot(true);
    m_trailEnd.setInterval(kTrailStaysMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (isVisible()) // else when it is shown
            refresh();
    });
    connect(&m_maker, &LatestTask::busyChanged, this, [this](bool isBusy) {
        if (!isBusy)
            m_refresh.start();
    });
    connect(&m_trailEnd, &QTimer::timeout, this, &SweepView::endTrail);
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] { m_isGroundPainted = m_drawn.has_value(); });
    connect(m_navigation, &PlotNavigation::rangesChanged, this, [this] { m_refresh.start(); });
    connect(m_navigation, &PlotNavigation::cursorMoved, this, [this] { m_refresh.start(); });
}

void SweepView::setFigure(const SweepFigure& figure) {
    const std::optional<double> before = shownValue();
    SweepFigure same = figure;
    same.current = m_figure.current;
    if (same != m_figure)
        m_trail.clear();
    m_figure = figure;
    m_refused.reset();
    if (m_played && !figure.values.contains(*m_played))
        m_played.reset();
    addToTrail(before);
    m_refresh.start();
}

void SweepView::play(std::optional<double> value) {
    if (value == m_played)
        return;
    const std::optional<double> before = shownValue();
    m_played = value;
    addToTrail(before);
    m_refresh.start();
}

// A jump, as from the end of a loop to its begin, leaves no trail.
void SweepView::addToTrail(std::optional<double> before) {
    const std::optional<double> now = shownValue();
    if (before == now)
        return;
    if (!before || !now || !m_figure.values.contains(*before)) {
        m_trail.clear();
        return;
    }
    const double distance = std::abs(positionOf(m_figure, *now) - positionOf(m_figure, *before));
    if (distance > 0.5)
        m_trail.clear();
    else if (m_trail.empty() ||
             std::abs(positionOf(m_figure, *before) - positionOf(m_figure, m_trail.back())) >= kTrailStep)
        m_trail.push_back(*before);
    while (m_trail.size() > kTrailLength)
        m_trail.pop_front();
    m_trailEnd.start();
}

void SweepView::endTrail() {
    m_trail.clear();
    m_refresh.start();
}

// Heights belong to a panel of a quantity; a map's are the range of the parameter, of any quantity.
std::string SweepView::heightsId(const std::string& panel, const Quantity& quantity) const {
    return panel == "map" ? panel : panel + " " + quantityId(quantity);
}

SweepFigure SweepView::shownFigure() const {
    SweepFigure shown = m_figure;
    shown.current = shownValue();
    if (const auto x = m_navigation->x())
        shown.x = *x;
    if (const auto heights =
            m_navigation->heights(heightsId(shown.style == SweepStyle::Map ? "cut" : "family", shown.quantity)))
        shown.y = *heights;
    if (const auto values = m_navigation->heights(heightsId("map", shown.quantity));
        values && shown.style == SweepStyle::Map) {
        SweepFigure zoomed = shown;
        zoomed.values = *values;
        zoomed.current.reset();
        if (checkSweep(zoomed))
            shown.values = *values;
        if (shown.current && !shown.values.contains(*shown.current))
            shown.current.reset();
    }
    return shown;
}

void SweepView::fit() { m_navigation->fit(); }

std::optional<double> SweepView::valueAtMouse() const {
    if (!m_isMouseOver || m_rects.empty() || m_ground.panels.front().id != "map" ||
        !QRectF(m_rects.front()->rect()).contains(m_navigation->mouse()))
        return std::nullopt;
    return m_rects.front()->axis(QCPAxis::atLeft)->pixelToCoord(m_navigation->mouse().y());
}

// Whether that ground is neither drawn nor known to be impossible.
bool SweepView::isWanted(const SweepFigure& ground) const {
    return ground != m_refused && (ground != m_drawn || currentStyle().id != m_drawnStyle);
}

void SweepView::refreshNow() {
    m_refresh.stop();
    const SweepFigure shown = shownFigure(), ground = groundOf(shown);
    if (isWanted(ground)) {
        m_maker.cancel();
        take(buildSweepGround(shown, kScreenDetail), ground);
    }
    paint();
}

// One ground at a time: while a slider is dragged, each that is made is shown, and then the newest is begun.
void SweepView::refresh() {
    const SweepFigure shown = shownFigure(), ground = groundOf(shown);
    if (!m_drawn)
        return refreshNow(); // the first picture comes whole
    if (isWanted(ground) && !m_maker.isBusy())
        m_maker.ask([this] { return m_figure.subject; },
                    [shown](const SweepSubject&, const LatestTask::IsCancelled&) {
                        return buildSweepGround(shown, kScreenDetail);
                    },
                    [this, ground](const SweepSubject&, Result<Scene> scene) {
                        if (scene || ground == groundOf(shownFigure())) // a failure of what is no longer shown is none
                            take(std::move(scene), ground);
                    });
    paint();
}

void SweepView::take(Result<Scene> scene, const SweepFigure& ground) {
    if (!scene) {
        m_refused = ground;
        emit failed(QString::fromStdString(message(scene.error())));
        return;
    }
    m_drawn = ground;
    drawGround(*std::move(scene));
}

void SweepView::paint() {
    drawMoving();
    m_isGroundPainted ? m_plot->layer(kLayer)->replot() : m_plot->replot(QCustomPlot::rpQueuedReplot);
    emit shown();
}

void SweepView::drawGround(Scene scene) {
    ++m_groundsDrawn;
    m_isGroundPainted = false;
    m_ground = std::move(scene);
    m_drawnStyle = currentStyle().id;
    m_rects = plot::draw(m_ground, currentStyle(), *m_plot);
    std::vector<NavigablePanel> panels;
    for (std::size_t i = 0; i < m_rects.size(); ++i)
        if (m_ground.panels[i].id != "gap_beta") // whose x is the parameter
            panels.push_back({m_rects[i], heightsId(m_ground.panels[i].id, m_drawn->quantity)});
    m_navigation->attach(std::move(panels));
    emit groundDrawn();
}

void SweepView::drawMoving() {
    if (!m_drawn)
        return;
    plot::clearLayer(*m_plot, kLayer);
    m_plot->setCurrentLayer(kLayer);
    std::vector<std::vector<Mark>> moving(m_ground.panels.size());
    SweepFigure shown = *m_drawn;
    shown.current = shownValue();
    if (shown.current && shown.values.contains(*shown.current)) {
        std::vector<double> trail;
        for (const double value : m_trail)
            if (shown.values.contains(value))
                trail.push_back(value);
        moving = playingMarks(shown, m_ground, *shown.current, trail);
    }
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        plot::drawOver(moving[i], *m_rects[i], currentStyle());
        plot::drawOver(cursorMarks(m_ground.panels[i]), *m_rects[i], currentStyle());
    }
    m_plot->setCurrentLayer(QStringLiteral("main"));
}

std::vector<Mark> SweepView::cursorMarks(const Panel& panel) const {
    if (panel.id == "gap_beta")
        return {};
    const double x = m_navigation->cursorX();
    std::vector<Mark> marks{Rule{Rule::Direction::Vertical, x, {Ink::Role::Muted}, 0.9, Dash::Dotted}};
    const std::optional<double> value = shownValue();
    const auto swept = sweptOf(m_drawn->subject);
    if (value && swept && (panel.id == "family" || panel.id == "cut") && panel.x.range.contains(x)) {
        Points ring{.x = {x},
                    .y = {(*swept)->reading(m_drawn->quantity, x, *value)},
                    .ink = {Ink::Role::Scale, 0, 1, positionOf(*m_drawn, *value)},
                    .isOpen = true};
        ring.diameter = 6.5;
        marks.push_back(ring);
    }
    return marks;
}

bool SweepView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseMove)
        m_isMouseOver = true;
    if (event->type() == QEvent::Leave) {
        m_isMouseOver = false;
        emit shown();
    }
    return QWidget::eventFilter(watched, event);
}

void SweepView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_refresh.start();
}

void SweepView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        m_refresh.start();
    QWidget::changeEvent(event);
}

} // namespace acti::ui
