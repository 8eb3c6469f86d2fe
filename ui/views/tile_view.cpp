#include "ui/views/tile_view.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/views/tile_painting.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

namespace acti::ui {
namespace {

constexpr double kTileDragDistance = 4; // less is a click

} // namespace

TileView::TileView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setMinimumSize(120, 90);
    buildChip();
}

void TileView::buildChip() {
    m_chip = new QToolButton(this);
    m_chip->setObjectName(QStringLiteral("tileChip"));
    m_chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_chip->setLayoutDirection(Qt::RightToLeft); // the chevron follows the words
    m_chip->setIcon(iconPixmap(QStringLiteral("chevron-down"), 12, Qt::white, 2));
    m_chip->setIconSize(QSize(12, 12));
    m_chip->setCursor(Qt::ArrowCursor);
    m_chip->setToolTip(tr("Choose what this tile shows"));
    m_menu = new QMenu(this);
    // Not the button's own menu: that would open to the left of a button laid out from the right.
    connect(m_chip, &QToolButton::clicked, this, &TileView::openMenu);
    m_chip->move(kRhythm, kRhythm);
}

void TileView::openMenu() {
    m_menu->clear();
    for (QMenu* below : m_menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        below->deleteLater();
    fillTileMenu(*m_menu, m_tile,
                 {[this](const MapTile& tile) { emit tileChosen(tile); }, [this] { emit moreAsked(); },
                  [this] { emit removalAsked(); }});
    m_menu->popup(m_chip->mapToGlobal(QPoint(0, m_chip->height() + 2)));
}

void TileView::setTile(const TileMenuState& tile, const QString& label) {
    m_tile = tile;
    m_chip->setText(label);
    m_chip->setAccessibleName(tr("This tile shows %1").arg(label));
    m_chip->adjustSize();
    setAccessibleName(tr("Map: %1").arg(label));
    setAccessibleDescription(tr("Arrow keys move the pinned pixel, plus and minus zoom, 0 fits"));
}

void TileView::setPicture(TilePicture picture, PixelText text, std::optional<ColourBar> scale) {
    m_picture = std::move(picture);
    m_scale = std::move(scale);
    m_text = std::move(text);
    update();
}

void TileView::setOverlays(std::vector<TileOverlay> overlays) {
    m_overlays = std::move(overlays);
    update();
}

void TileView::setCamera(const TileCamera& camera) {
    if (m_camera == camera)
        return;
    m_camera = camera;
    update();
}

void TileView::setMarks(std::optional<QPoint> hovered, std::optional<QPoint> pinned) {
    if (m_hovered == hovered && m_pinned == pinned)
        return;
    m_hovered = hovered;
    m_pinned = pinned;
    update();
}

QSizeF TileView::imageSize() const { return m_picture ? QSizeF(m_picture.size) : QSizeF(); }

std::optional<QPoint> TileView::pixelUnder(QPointF screen) const {
    return m_picture ? pixelAt(m_camera, size(), imageSize(), screen) : std::nullopt;
}

void TileView::zoomBy(double factor, QPointF at) {
    if (m_picture)
        emit cameraProposed(zoomedAt(m_camera, imageSize(), size(), at, factor));
}

void TileView::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.field);
    if (m_picture) {
        paintPicture(painter, m_picture, m_camera, size());
        for (const TileOverlay& overlay : m_overlays)
            overlay(painter, m_camera, size());
        if (m_camera.zoom >= kGridZoom)
            paintPixelGrid(painter, m_picture, m_camera, size());
        if (m_camera.zoom >= kValueZoom && m_text)
            paintPixelTexts(painter, m_picture, m_camera, size(), m_text);
        if (m_hovered && m_hovered != m_pinned)
            paintPixelMark(painter, m_camera, size(), *m_hovered, false);
        if (m_pinned)
            paintPixelMark(painter, m_camera, size(), *m_pinned, true);
        if (m_scale)
            paintScale(painter, size(), *m_scale);
    }
    paintCorners(painter, size(), theme.ground);
    if (m_showsFocus) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kTileRadius - 1, kTileRadius - 1);
    }
}

void TileView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoomBy(std::pow(1.25, notches), event->position());
    event->accept();
}

void TileView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_isPressed = true;
    m_isDragging = false;
    m_pressed = m_last = event->position();
}

void TileView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF position = event->position();
    if (m_isPressed && !m_isDragging && (position - m_pressed).manhattanLength() > kTileDragDistance) {
        m_isDragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_isDragging && m_picture) {
        emit cameraProposed(panned(m_camera, imageSize(), size(), position - m_last));
        m_last = position;
    }
    if (const auto pixel = pixelUnder(position))
        emit pixelHovered(*pixel);
    else
        emit pixelLeft();
}

void TileView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return QWidget::mouseReleaseEvent(event);
    const bool wasDragging = m_isDragging;
    m_isPressed = m_isDragging = false;
    setCursor(Qt::CrossCursor);
    const auto pixel = pixelUnder(event->position());
    if (!wasDragging && pixel)
        emit pixelClicked(*pixel);
}

void TileView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    emit clickTakenBack();
    emit fitAsked();
}

void TileView::leaveEvent(QEvent*) { emit pixelLeft(); }

void TileView::keyPressEvent(QKeyEvent* event) {
    const int stride = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Left:
        emit pixelStepped({-stride, 0});
        break;
    case Qt::Key_Right:
        emit pixelStepped({stride, 0});
        break;
    case Qt::Key_Up:
        emit pixelStepped({0, -stride});
        break;
    case Qt::Key_Down:
        emit pixelStepped({0, stride});
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1.5, middle);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / 1.5, middle);
        break;
    case Qt::Key_0:
        emit fitAsked();
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
        emit pinToggled();
        break;
    case Qt::Key_Escape:
        emit unpinAsked();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TileView::focusInEvent(QFocusEvent* event) {
    m_showsFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason;
    update();
}

void TileView::focusOutEvent(QFocusEvent*) {
    m_showsFocus = false;
    update();
}

} // namespace acti::ui
