#include "ui/widgets/readout_label.h"

#include <QTextDocument>

namespace acti::ui {
namespace {

const char* const kGap = "&nbsp;&nbsp;&nbsp; ";

} // namespace

ReadoutLabel::ReadoutLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::RichText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ReadoutLabel::setParts(const QStringList& parts) {
    if (parts == m_parts)
        return;
    m_parts = parts;
    showWhatFits();
}

QSize ReadoutLabel::minimumSizeHint() const { return {0, fontMetrics().height()}; }

void ReadoutLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    showWhatFits();
}

double ReadoutLabel::widthOf(const QString& richText) const {
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font());
    document.setHtml(richText);
    return document.idealWidth();
}

void ReadoutLabel::showWhatFits() {
    const QString gap = QString::fromLatin1(kGap);
    const auto rest = [&](qsizetype shown) {
        return shown == m_parts.size() ? QString() : gap + tr("+%1 more").arg(m_parts.size() - shown);
    };
    const double room = contentsRect().width();
    QString text = m_parts.value(0);
    qsizetype shown = std::min<qsizetype>(1, m_parts.size());
    while (shown < m_parts.size()) {
        const QString longer = text + gap + m_parts[shown];
        if (widthOf(longer + rest(shown + 1)) > room)
            break;
        text = longer;
        ++shown;
    }
    setText(text + rest(shown));
    setToolTip(shown == m_parts.size() ? QString() : m_parts.join(QStringLiteral("<br>")));
}

} // namespace acti::ui
