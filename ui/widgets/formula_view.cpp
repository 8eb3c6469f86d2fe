#include "ui/widgets/formula_view.h"

#include "ui/plot/style.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFile>
#include <QPainter>

namespace acti::ui {
namespace {

constexpr double kPixelsPerUnit = 17.0 / 1000.0; // typeset formulas count in thousandths of their em

} // namespace

FormulaView::FormulaView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FormulaView::setFormula(const QString& id, const QString& text) {
    if (id == m_id && text == m_text)
        return;
    m_id = id;
    m_text = text;
    setAccessibleName(text);
    load();
}

void FormulaView::load() {
    QFile file(QStringLiteral(":/formulas/%1.svg").arg(m_id));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    svg.replace("currentColor", currentTheme().text.name().toLatin1());
    m_renderer.load(svg);
    updateGeometry();
    update();
}

QSizeF FormulaView::naturalSize() const { return QSizeF(m_renderer.viewBoxF().size()) * kPixelsPerUnit; }

QSize FormulaView::sizeHint() const { return m_renderer.isValid() ? naturalSize().toSize() : QSize(200, 24); }
QSize FormulaView::minimumSizeHint() const { return {60, 20}; }

int FormulaView::heightForWidth(int width) const {
    if (!m_renderer.isValid())
        return 24;
    const QSizeF natural = naturalSize();
    return qCeil(natural.height() * std::min(1.0, width / natural.width())) + 4;
}

void FormulaView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_renderer.isValid()) {
        painter.setFont(plot::mathFont(12));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_text);
        return;
    }
    const QSizeF natural = naturalSize();
    const double scale = std::min(1.0, width() / natural.width());
    m_renderer.render(&painter, QRectF(QPointF(0, (height() - natural.height() * scale) / 2), natural * scale));
}

void FormulaView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange && !m_id.isEmpty())
        load();
    QWidget::changeEvent(event);
}

} // namespace acti::ui
