#include "ui/window/message_bar.h"

#include "core/base/printable.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace acti::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_waiting(roleLabel("small", {})),
      m_action(linkButton({})), m_other(linkButton({})), m_close(new QToolButton) {
    setObjectName(QStringLiteral("messageBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRhythm + 4, kRhythm, kRhythm / 2, kRhythm);
    layout->setSpacing(kRhythm);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_waiting);
    layout->addWidget(m_action);
    layout->addWidget(m_other);
    layout->addWidget(m_close);
    // What is done may show another notice in this one's place.
    const auto answer = [this](std::function<void()> Notice::*done) {
        const std::function<void()> action = m_notice.*done;
        emit answered();
        action();
    };
    connect(m_action, &QPushButton::clicked, this, [answer] { answer(&Notice::action); });
    connect(m_other, &QPushButton::clicked, this, [answer] { answer(&Notice::other); });
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    tint();
    hide();
}

void MessageBar::tint() {
    const QString name = m_notice.isGood ? QStringLiteral("check") : QStringLiteral("warning");
    const QColor colour = m_notice.isGood ? currentTheme().accent : currentTheme().warning;
    m_icon->setPixmap(iconPixmap(name, 18, colour, devicePixelRatioF()));
    m_close->setIcon(icon(QStringLiteral("close")));
}

void MessageBar::show(const Notice& notice, int waiting) {
    m_notice = notice;
    const QString text = QString::fromStdString(printable(notice.text.toStdString())); // it may hold a stranger's name
    m_text->setText(text);
    setAccessibleName(text);
    m_waiting->setText(tr("%1 more").arg(waiting));
    m_waiting->setVisible(waiting > 0);
    for (const auto& [button, name] : {std::pair{m_action, notice.actionName}, {m_other, notice.otherName}}) {
        button->setText(name);
        button->setToolTip(name);
        button->setVisible(!name.isEmpty());
    }
    tint();
    QFrame::show();
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange && m_close)
        tint();
    QFrame::changeEvent(event);
}

} // namespace acti::ui
