#include "ui/window/top_bar.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

namespace acti::ui {
namespace {

constexpr int kBarHeight = 44;
constexpr int kRoomForWords = 1100; // below, the buttons are icons alone

} // namespace

TopBar::TopBar(const QStringList& workspaces, const std::vector<QAction*>& buttons, QWidget* parent)
    : QWidget(parent), m_menuBar(new QMenuBar(this)), m_segments(new QWidget(this)), m_buttons(new QWidget(this)),
      m_group(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kBarHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kRhythm, 0, kRhythm, 1);
    m_menuBar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_menuBar->setNativeMenuBar(false);
    row->addWidget(m_menuBar, 1, Qt::AlignVCenter);
    row->addWidget(m_buttons);

    m_segments->setObjectName(QStringLiteral("segments"));
    m_segments->setAttribute(Qt::WA_StyledBackground);
    auto* segments = new QHBoxLayout(m_segments);
    segments->setContentsMargins(3, 3, 3, 3);
    segments->setSpacing(2);
    for (int i = 0; i < workspaces.size(); ++i) {
        auto* button = new QToolButton;
        button->setText(workspaces[i]);
        button->setCheckable(true);
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(workspaces[i]).arg(i + 1));
        button->setAccessibleName(tr("Workspace %1").arg(workspaces[i]));
        m_group->addButton(button, i);
        segments->addWidget(button);
    }
    auto* side = new QHBoxLayout(m_buttons);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(kRhythm / 2);
    for (QAction* action : buttons) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setIconSize({18, 18});
        button->setObjectName(action->priority() == QAction::HighPriority ? QStringLiteral("spoken") : QString());
        button->setProperty("accent", action == buttons.back()); // the way out: the one thing in colour up here
        side->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &TopBar::chosen);
    row->insertWidget(1, makeList(workspaces));
}

// The same choice in a narrow window.
QToolButton* TopBar::makeList(const QStringList& workspaces) {
    m_list = new QToolButton;
    m_list->setPopupMode(QToolButton::InstantPopup);
    m_list->setFocusPolicy(Qt::StrongFocus);
    m_list->setToolTip(tr("Choose the workspace"));
    auto* menu = new QMenu(m_list);
    for (int i = 0; i < workspaces.size(); ++i)
        connect(menu->addAction(workspaces[i]), &QAction::triggered, this, [this, i] { emit chosen(i); });
    m_list->setMenu(menu);
    m_list->hide();
    return m_list;
}

void TopBar::setCurrent(int workspace) {
    m_group->button(workspace)->setChecked(true);
    m_list->setText(m_group->button(workspace)->text());
    m_list->setAccessibleName(tr("Workspace %1").arg(m_list->text()));
}

// The segments stand in the middle of the window, whatever stands left and right of them.
void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool hasRoom = width() >= kRoomForWords;
    for (auto* button : m_buttons->findChildren<QToolButton*>())
        button->setToolButtonStyle(button->objectName() == QLatin1String("spoken") && hasRoom ? Qt::ToolButtonTextOnly
                                                                                              : Qt::ToolButtonIconOnly);
    const QSize size = m_segments->sizeHint();
    const int menuEnd = kRhythm + m_menuBar->sizeHint().width() + kRhythm;
    const bool isNarrow = menuEnd + size.width() + kRhythm + m_buttons->sizeHint().width() + kRhythm > width();
    m_segments->setVisible(!isNarrow);
    m_list->setVisible(isNarrow);
    m_segments->setGeometry(std::max(menuEnd, (width() - size.width()) / 2), (kBarHeight - size.height()) / 2,
                            size.width(), size.height());
    m_segments->raise();
}

} // namespace acti::ui
