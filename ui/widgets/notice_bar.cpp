#include "ui/widgets/notice_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>

namespace acti::ui {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_link(linkButton({})) {
    setObjectName(QStringLiteral("messageBar"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, kRhythm - 2, 12, kRhythm - 2);
    row->setSpacing(kRhythm);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_link);
    connect(m_link, &QPushButton::clicked, this, &NoticeBar::linkActivated);
    tint();
    hide();
}

void NoticeBar::tint() {
    m_icon->setPixmap(iconPixmap(QStringLiteral("info"), 16, currentTheme().muted, devicePixelRatioF()));
}

void NoticeBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        tint();
    QFrame::changeEvent(event);
}

void NoticeBar::showText(const QString& text, const QString& link) {
    m_text->setText(text);
    setAccessibleName(text);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setVisible(!text.isEmpty());
}

QString NoticeBar::text() const { return m_text->text(); }

} // namespace acti::ui
