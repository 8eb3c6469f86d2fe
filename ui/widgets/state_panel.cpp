#include "ui/widgets/state_panel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kWidestText = 420;
constexpr int kMargin = 2 * kRhythm;

} // namespace

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_title(roleLabel("title", {})), m_text(roleLabel("muted", {})),
      m_action(new QPushButton) {
    m_action->setProperty("primary", true);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetNoConstraint); // the words below have widths of ours
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
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
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    setAccessibleName(words.title);
    setAccessibleDescription(words.text);
    wrapWords();
}

// A centred label is else as high as one unwrapped.
void StatePanel::wrapWords() {
    const int room = std::clamp(width() - 2 * kMargin, 1, kWidestText);
    for (QLabel* label : {m_title, m_text}) {
        label->setFixedWidth(room);
        label->setFixedHeight(label->heightForWidth(room));
    }
}

QSize StatePanel::minimumSizeHint() const { return {25 * kRhythm, 25 * kRhythm}; }

void StatePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    wrapWords();
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
