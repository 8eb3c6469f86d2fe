#include "ui/plot/page_elements.h"

#include <algorithm>

namespace acti::plot {
namespace {

constexpr int kTitleEdge = 6; // from the page's edge to a title
constexpr double kAfterLetter = 6;
constexpr int kCaptionEdge = 8;
constexpr qsizetype kMostCaptionCharacters = 4000;

} // namespace

CellTitleElement::CellTitleElement(QCustomPlot* plot, const SceneCell& cell, const Style& style)
    : FurnitureElement(plot, true), m_cell(cell), m_letter(QString::fromStdString(cell.letter)),
      m_title(QString::fromStdString(cell.title).simplified()), m_style(style) {
    setMargins({kTitleEdge, 4, kTitleEdge, 0});
}

QSize CellTitleElement::minimumOuterSizeHint() const {
    if (m_letter.isEmpty() && m_title.isEmpty())
        return {0, 0};
    return {0, qCeil(QFontMetricsF(textFont(m_style.titlePt)).height()) + 6};
}
QSize CellTitleElement::maximumOuterSizeHint() const { return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()}; }

void CellTitleElement::draw(QCPPainter* painter) {
    QRectF room = mRect;
    painter->setPen(m_style.text);
    const auto write = [&](const QString& text, QFont::Weight weight) {
        const QFont font = textFont(m_style.titlePt, weight);
        const QFontMetricsF metrics(font);
        painter->setFont(font);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, room.width()));
        room.setLeft(room.left() + metrics.horizontalAdvance(text) + kAfterLetter);
    };
    if (!m_letter.isEmpty())
        write(m_letter, QFont::DemiBold);
    if (!m_title.isEmpty() && room.width() > 0)
        write(m_title, QFont::Medium);
}

CaptionElement::CaptionElement(QCustomPlot* plot, const std::string& text, const Style& style, Kind kind)
    : FurnitureElement(plot, true), m_kind(kind),
      m_text(QString::fromStdString(text).simplified().left(kMostCaptionCharacters).toStdString()), m_style(style),
      m_font(kind == Kind::Title ? textFont(style.titlePt + 1, QFont::DemiBold) : textFont(style.textPt)) {
    setMargins({kCaptionEdge, kind == Kind::Title ? 6 : 4, kCaptionEdge, 4});
}

double CaptionElement::lineHeight() const { return QFontMetricsF(m_font).height() + 1; }

CaptionElement::Lines CaptionElement::lines(double width) const {
    Lines lines{raisedWords(m_text), {}, {}};
    QTextLayout layout(lines.words.text, m_font);
    layout.setFormats(lines.words.formats);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const qsizetype begin = line.textStart();
        lines.parts.push_back({begin, line.textLength()});
        if (lines.parts.size() < kMostCaptionLines)
            continue;
        if (begin + line.textLength() < lines.words.text.size())
            lines.last = QFontMetricsF(m_font).elidedText(lines.words.text.mid(begin), Qt::ElideRight, width);
        break;
    }
    layout.endLayout();
    return lines;
}

QSize CaptionElement::minimumOuterSizeHint() const {
    const double width = std::max(20, parentPlot()->viewport().width() - 2 * kCaptionEdge);
    return {0, qCeil(static_cast<double>(lines(width).parts.size()) * lineHeight()) + margins().top() +
                   margins().bottom()};
}
QSize CaptionElement::maximumOuterSizeHint() const { return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()}; }

void CaptionElement::draw(QCPPainter* painter) {
    painter->setPen(m_style.text);
    painter->setFont(m_font);
    QRectF room(mRect.left(), mRect.top(), mRect.width(), lineHeight());
    const Lines all = lines(room.width());
    for (qsizetype i = 0; i < all.parts.size(); ++i, room.translate(0, lineHeight())) {
        if (i + 1 == all.parts.size() && !all.last.isEmpty()) {
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, all.last);
            continue;
        }
        const auto [begin, length] = all.parts[i];
        drawWords(*painter, room, partOf(all.words, begin, length), m_font);
    }
}

} // namespace acti::plot
