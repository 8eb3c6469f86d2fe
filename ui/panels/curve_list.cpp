#include "ui/panels/curve_list.h"

#include "ui/plot/style.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

namespace acti::ui {

// One row; it paints its own ground, dot and name, so that long names end in an ellipsis.
class CurveRow : public QWidget {
    Q_OBJECT
public:
    CurveRow() : m_eye(new QToolButton(this)), m_remove(new QToolButton(this)) {
        setFixedHeight(30);
        setAttribute(Qt::WA_Hover);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 2, 0);
        layout->setSpacing(0);
        layout->addStretch(1);
        for (QToolButton* button : {m_eye, m_remove}) {
            button->setIconSize({15, 15});
            button->setFixedSize(24, 24);
            button->setFocusPolicy(Qt::NoFocus); // Space and Delete do the same in the row
            layout->addWidget(button);
        }
        connect(m_eye, &QToolButton::clicked, this, &CurveRow::toggled);
        connect(m_remove, &QToolButton::clicked, this, &CurveRow::removed);
    }

    // Where a dragged row would come to stand beside this one.
    enum class DropMark { None, Above, Below };
    void setDropMark(DropMark mark) {
        m_dropMark = mark;
        update();
    }

    void show(const Curve& curve, const QString& label, bool isSelected) {
        const bool isSame =
            label == m_label && curve.isVisible == m_curve.isVisible && m_shownTheme == currentTheme().id;
        m_curve = curve;
        m_isSelected = isSelected;
        setFocusPolicy(isSelected ? Qt::StrongFocus : Qt::ClickFocus); // a click ends what is typed elsewhere
        update();
        if (isSame)
            return;
        m_label = label;
        setToolTip(m_label);
        setAccessibleName(m_label);
        showIcons();
        m_eye->setToolTip(curve.isVisible ? tr("Hide %1").arg(m_label) : tr("Show %1").arg(m_label));
        m_remove->setToolTip(tr("Remove %1").arg(m_label));
        m_eye->setAccessibleName(m_eye->toolTip());
        m_remove->setAccessibleName(m_remove->toolTip());
    }

signals:
    void pressed();
    void toggled();
    void removed();
    void stepped(int places, bool isMove);
    void menuWanted(const QPoint& at);
    // The mouse holds the row so many places further down, and let go of it there.
    void dragged(int places);
    void dropped(int places);

protected:
    void mousePressEvent(QMouseEvent* event) override {
        m_grip = event->button() == Qt::LeftButton ? std::optional(event->pos()) : std::nullopt;
        m_isDragged = false;
        emit pressed();
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        if (!m_grip || !event->buttons().testFlag(Qt::LeftButton))
            return;
        m_isDragged = m_isDragged || std::abs(event->pos().y() - m_grip->y()) >= QApplication::startDragDistance();
        if (m_isDragged)
            emit dragged(placesTo(event->pos()));
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (std::exchange(m_isDragged, false) && m_grip)
            emit dropped(placesTo(event->pos()));
        m_grip.reset();
    }

    void contextMenuEvent(QContextMenuEvent* event) override {
        const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
        emit menuWanted(isByKey ? mapToGlobal(QPoint(3 * kRhythm, height())) : event->globalPos());
    }

    void keyPressEvent(QKeyEvent* event) override {
        switch (event->key()) {
        case Qt::Key_Return:
            emit pressed();
            break;
        case Qt::Key_Space:
            emit toggled();
            break;
        case Qt::Key_Up:
        case Qt::Key_Down:
            emit stepped(event->key() == Qt::Key_Up ? -1 : 1, event->modifiers().testFlag(Qt::AltModifier));
            break;
        case Qt::Key_Delete:
            emit removed();
            break;
        default:
            QWidget::keyPressEvent(event);
        }
    }

    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_isSelected || underMouse() || hasFocus()) { // the focus alone is a frame: it chooses nothing
            painter.setPen(hasFocus() ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(m_isSelected   ? QBrush(theme.selected)
                             : underMouse() ? QBrush(theme.hover)
                                            : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5), 6, 6);
        }
        if (m_dropMark != DropMark::None) {
            const double y = m_dropMark == DropMark::Above ? 1 : height() - 1;
            painter.setPen(QPen(theme.accent, 2));
            painter.drawLine(QPointF(0, y), QPointF(width(), y));
        }
        const plot::Style& style = **plot::findStyle(theme.id.toStdString());
        QColor dot = plot::colourOf({Ink::Role::Series, m_curve.colour, 1, 0, m_curve.ownColour, {}}, style);
        painter.setPen(QPen(dot, 1.6));
        painter.setBrush(m_curve.isVisible ? QBrush(dot) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(kRhythm + 5, height() / 2.0), 4.2, 4.2);
        painter.setPen(m_curve.isVisible ? theme.text : theme.muted);
        painter.setFont(plot::textFont(9.75));
        const QRect words(3 * kRhythm, 0, width() - 3 * kRhythm - 54, height());
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_label, Qt::ElideRight, words.width()));
    }

private:
    int placesTo(const QPoint& at) const {
        return static_cast<int>(std::floor(static_cast<double>(at.y()) / height()));
    }

    // Drawing them takes longer than all the rest of a row, which follows a slider.
    void showIcons() {
        const QString eye = m_curve.isVisible ? QStringLiteral("eye") : QStringLiteral("eye-off");
        if (eye == m_shownEye && m_shownTheme == currentTheme().id)
            return;
        m_shownEye = eye;
        m_shownTheme = currentTheme().id;
        m_eye->setIcon(icon(eye));
        m_remove->setIcon(icon(QStringLiteral("close")));
    }

    Curve m_curve;
    std::optional<QPoint> m_grip; // where the button went down
    bool m_isDragged = false;
    DropMark m_dropMark = DropMark::None;
    QString m_shownEye;
    QString m_shownTheme;
    bool m_isSelected = false;
    QString m_label;
    QToolButton* m_eye;
    QToolButton* m_remove;
};

CurveList::CurveList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void CurveList::setCurves(const std::vector<Curve>& curves, int selectedIndex) {
    m_curves = curves;
    m_selected = selectedIndex;
    while (m_rows.size() > curves.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < curves.size())
        addRow();
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const Result<ResolvedCurve> resolved = m_resolver(curves[i]);
        const std::string label = resolved ? curveLabel(curves[i], *resolved) : curves[i].activation;
        m_rows[i]->show(curves[i], QString::fromStdString(label), static_cast<int>(i) == selectedIndex);
    }
}

void CurveList::addRow() {
    const int index = static_cast<int>(m_rows.size());
    auto* row = new CurveRow;
    connect(row, &CurveRow::pressed, this, [this, index] { emit selected(index); });
    connect(row, &CurveRow::toggled, this, [this, index] { emit visibilityToggled(index); });
    connect(row, &CurveRow::removed, this, [this, index] { emit removed(index); });
    connect(row, &CurveRow::stepped, this, [this, index](int places, bool isMove) { step(index, places, isMove); });
    connect(row, &CurveRow::menuWanted, this, [this, index](const QPoint& at) { emit menuWanted(index, at); });
    connect(row, &CurveRow::dragged, this, [this, index](int places) { markDrop(index, index + places); });
    connect(row, &CurveRow::dropped, this, [this, index](int places) {
        markDrop(index, index);
        const int to = std::clamp(index + places, 0, static_cast<int>(m_rows.size()) - 1);
        if (to != index)
            step(index, to - index, true);
    });
    m_layout->addWidget(row);
    m_rows.push_back(row);
}

void CurveList::markDrop(int from, int to) {
    to = std::clamp(to, 0, static_cast<int>(m_rows.size()) - 1);
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        m_rows[static_cast<std::size_t>(i)]->setDropMark(i != to || to == from ? CurveRow::DropMark::None
                                                         : to < from           ? CurveRow::DropMark::Above
                                                                               : CurveRow::DropMark::Below);
}

// The focus goes with the curve.
void CurveList::step(int from, int places, bool isMove) {
    const int to = from + places;
    if (to < 0 || to >= static_cast<int>(m_rows.size()))
        return;
    if (isMove)
        emit moved(from, to);
    else
        emit selected(to);
    m_rows[static_cast<std::size_t>(to)]->setFocus(Qt::OtherFocusReason);
}

void CurveList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        setCurves(std::vector<Curve>(m_curves), m_selected);
    QWidget::changeEvent(event);
}

} // namespace acti::ui

#include "curve_list.moc"
