#include "ui/widgets/state_panel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr int kTextWidth = 420;

} // namespace

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_title(roleLabel("title", {})), m_text(roleLabel("muted", {})),
      m_action(new QPushButton) {
    m_action->setProperty("primary", true);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFixedWidth(kTextWidth);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * kRhythm);
    column->addStretch(2);
    for (QWidget* part : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text),
                          static_cast<QWidget*>(m_action)})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &StatePanel::actionChosen);
}

void StatePanel::showWords(const Words& words) {
    m_words = words;
    tint();
    m_title->setText(words.title);
    m_text->setText(words.text);
    m_text->setFixedHeight(m_text->heightForWidth(kTextWidth)); // a centred label is else as high as one unwrapped
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    setAccessibleName(words.title);
    setAccessibleDescription(words.text);
}

void StatePanel::tint() {
    if (!m_words.icon.isEmpty())
        m_icon->setPixmap(iconPixmap(m_words.icon, 40, currentTheme().muted, devicePixelRatioF()));
}

void StatePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange)
        tint();
    QWidget::changeEvent(event);
}

} // namespace acti::ui
