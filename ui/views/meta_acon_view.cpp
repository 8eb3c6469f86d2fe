#include "ui/views/meta_acon_view.h"

#include "core/figure/meta_acon_panels.h"
#include "ui/plot/draw.h"
#include "ui/plot/qcp.h"
#include "ui/theme/theme.h"
#include "ui/views/meta_acon_words.h"
#include "ui/views/plot_hints.h"
#include "ui/views/plot_navigation.h"

#include <QApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

const QString kLayer = QStringLiteral("overlay"); // the plot's own, painted apart from the rest
const std::string kCurves = "curves";

const plot::Style& currentStyle() { return **plot::findStyle(currentTheme().id.toStdString()); }

} // namespace

MetaAconView::MetaAconView(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setMinimumSize(200, 200);
    m_plot->setAccessibleName(tr("Meta-ACON"));
    m_plot->setAccessibleDescription(
        tr("Left and right step the cursor, up and down choose the channel; plus and minus zoom; Home fits"));
    m_navigation = new PlotNavigation(*m_plot, this);
    m_plot->installEventFilter(this);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (isVisible()) // else when it is shown
            refreshNow();
    });
    connect(m_navigation, &PlotNavigation::rangesChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(m_navigation, &PlotNavigation::cursorMoved, this, [this] {
        drawCursor();
        emit cursorMoved();
    });
    connect(m_navigation, &PlotNavigation::steppedUp, this, &MetaAconView::step);
}

void MetaAconView::setComputed(std::shared_ptr<const ComputedMetaAcon> computed) {
    if (m_computed && computed && m_computed->figure.input != computed->figure.input)
        m_navigation->fit(); // other numbers are meant to be seen
    m_computed = std::move(computed);
    m_refresh.start();
}

MetaAconFigure MetaAconView::inView(MetaAconFigure figure) const {
    if (const auto x = m_navigation->x())
        figure.x = *x;
    if (const auto y = m_navigation->heights(kCurves))
        figure.y = *y;
    return figure;
}

void MetaAconView::fit() { m_navigation->fit(); }

double MetaAconView::cursorX() const { return m_navigation->cursorX(); }

void MetaAconView::refreshNow() {
    m_refresh.stop();
    if (!m_computed)
        return;
    m_scene = layoutMetaAcon(inView(m_computed->figure), m_computed->content);
    m_rects = plot::draw(m_scene, currentStyle(), *m_plot);
    std::vector<NavigablePanel> panels;
    for (std::size_t i = 0; i < m_rects.size(); ++i)
        if (m_scene.panels[i].id == kCurves)
            panels.push_back({m_rects[i], kCurves});
    m_navigation->attach(std::move(panels));
    drawCursor();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    emit drawn();
    emit cursorMoved();
}

// A line across the curves, and a ring on the shown one.
void MetaAconView::drawCursor() {
    if (m_rects.empty())
        return;
    plot::clearLayer(*m_plot, kLayer);
    m_plot->setCurrentLayer(kLayer);
    const auto& [figure, content] = *m_computed;
    const double x = cursorX();
    const ChannelCurve curve = curveOf(figure.spec.design, content.channels[figure.channel]);
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        if (m_scene.panels[i].id != kCurves || !m_scene.panels[i].x.range.contains(x))
            continue;
        Points ring{.x = {x}, .y = {curve.entry->at(x, curve.params).f}, .ink = {Ink::Role::Text}, .isOpen = true};
        ring.diameter = 6.5;
        plot::drawOver({Rule{Rule::Direction::Vertical, x, {Ink::Role::Muted}, 0.9, Dash::Dotted}, ring}, *m_rects[i],
                       currentStyle());
    }
    m_plot->setCurrentLayer(QStringLiteral("main"));
    m_plot->layer(kLayer)->replot();
}

const QCPAxisRect* MetaAconView::panelAt(const QPointF& position, const char* id) const {
    for (std::size_t i = 0; i < m_rects.size(); ++i)
        if (m_scene.panels[i].id == id && QRectF(m_rects[i]->rect()).contains(position))
            return m_rects[i];
    return nullptr;
}

bool MetaAconView::hasBars() const {
    return m_computed && m_computed->figure.spec.design == MetaDesign::Channel &&
           m_computed->figure.view == BetaView::Each && m_computed->content.channels.size() <= kMostBars;
}

std::optional<QPointF> MetaAconView::barOf(std::size_t channel) const {
    if (!hasBars() || m_rects.empty() || channel >= m_computed->content.channels.size())
        return std::nullopt;
    const QCPAxisRect& rect = *m_rects.front();
    return QPointF(rect.axis(QCPAxis::atBottom)->coordToPixel(static_cast<double>(channel)), rect.center().y());
}

std::optional<std::size_t> MetaAconView::channelAt(const QPointF& position) const {
    if (const QCPAxisRect* bars = hasBars() ? panelAt(position, "beta") : nullptr) {
        const double at = std::round(bars->axis(QCPAxis::atBottom)->pixelToCoord(position.x()));
        return static_cast<std::size_t>(
            std::clamp(at, 0.0, static_cast<double>(m_computed->content.channels.size() - 1)));
    }
    const QCPAxisRect* curves = panelAt(position, kCurves.c_str());
    if (!curves)
        return std::nullopt;
    const auto& [figure, content] = *m_computed;
    const double x = curves->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
    std::optional<std::size_t> nearest;
    double least = kPointingReach;
    for (const std::size_t c : drawnChannels(content.channels.size(), figure.channel)) {
        const ChannelCurve curve = curveOf(figure.spec.design, content.channels[c]);
        const double y = curves->axis(QCPAxis::atLeft)->coordToPixel(curve.entry->at(x, curve.params).f);
        if (const double distance = std::abs(y - position.y()); distance < least) {
            least = distance;
            nearest = c;
        }
    }
    return nearest;
}

void MetaAconView::pointAt(const QPointF& position, const QPoint& onScreen) {
    const auto channel = channelAt(position);
    if (channel)
        QToolTip::showText(onScreen,
                           channelWords(m_computed->figure.spec.design, m_computed->content.channels[*channel])
                               .join(QLatin1Char('\n')),
                           m_plot);
    else
        QToolTip::hideText();
    emit pointed(channel);
}

void MetaAconView::step(int steps) {
    if (!m_computed)
        return;
    const auto last = static_cast<int>(m_computed->content.channels.size()) - 1;
    emit chosen(static_cast<std::size_t>(std::clamp(static_cast<int>(m_computed->figure.channel) - steps, 0, last)));
}

// A press that did not become a drag chooses; everything else is the navigation's.
bool MetaAconView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave)
        emit pointed({});
    if (event->type() != QEvent::MouseMove && event->type() != QEvent::MouseButtonPress &&
        event->type() != QEvent::MouseButtonRelease)
        return QWidget::eventFilter(watched, event);
    const auto& mouse = *static_cast<QMouseEvent*>(event);
    if (event->type() == QEvent::MouseButtonPress)
        m_pressed = mouse.position();
    else if (event->type() == QEvent::MouseMove && mouse.buttons() == Qt::NoButton)
        pointAt(mouse.position(), mouse.globalPosition().toPoint());
    else if (event->type() == QEvent::MouseButtonRelease && mouse.button() == Qt::LeftButton &&
             (mouse.position() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        if (const auto channel = channelAt(mouse.position()))
            emit chosen(*channel);
    return QWidget::eventFilter(watched, event);
}

void MetaAconView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_refresh.start();
}

void MetaAconView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        m_refresh.start();
    QWidget::changeEvent(event);
}

} // namespace acti::ui
