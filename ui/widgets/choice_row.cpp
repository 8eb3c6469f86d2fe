#include "ui/widgets/choice_row.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace acti::ui {

ChoiceRow::ChoiceRow(const QString& name, const QStringList& choices, const QStringList& hints, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("segments"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    for (int i = 0; i < choices.size(); ++i) {
        auto* button = new QToolButton;
        button->setText(choices[i]);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolTip(hints.value(i));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, choices[i]));
        m_group->addButton(button, i);
        row->addWidget(button, 1);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        if (index == m_current)
            return; // it was chosen already
        m_current = index;
        emit chosen(index);
    });
}

void ChoiceRow::setCurrent(int index) {
    m_current = index;
    if (QAbstractButton* button = m_group->button(index))
        return button->setChecked(true);
    m_group->setExclusive(false); // else what is checked stays so
    if (QAbstractButton* checked = m_group->checkedButton())
        checked->setChecked(false);
    m_group->setExclusive(true);
}
int ChoiceRow::current() const { return m_group->checkedId(); }

void ChoiceRow::setHints(const QStringList& hints) {
    for (int i = 0; i < hints.size(); ++i)
        m_group->button(i)->setToolTip(hints[i]);
}

void ChoiceRow::setEnabledAt(int index, bool isEnabled) { m_group->button(index)->setEnabled(isEnabled); }

void ChoiceRow::setText(int index, const QString& text, const QString& hint) {
    QAbstractButton* button = m_group->button(index);
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(accessibleName(), text));
}

} // namespace acti::ui
