#include "ui/window/figure_chooser.h"

#include "core/session/edits.h"
#include "ui/window/new_action.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace acti::ui {
namespace {

QToolButton* flatButton(const QString& text, const QString& name, const QString& tip) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setProperty("flat", true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

FigureChooser::FigureChooser(QWidget* parent) : QWidget(parent), m_menu(new QMenu(this)) {
    m_back = flatButton(QStringLiteral("‹"), tr("Previous figure"), tr("Previous figure (Ctrl+PgUp)"));
    m_list = flatButton({}, tr("Figures"), tr("The figures of this session"));
    m_onward = flatButton(QStringLiteral("›"), tr("Next figure"), tr("Next figure (Ctrl+PgDown)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QToolButton* button : {m_back, m_list, m_onward})
        row->addWidget(button);
    m_list->setMenu(m_menu);
    m_list->setPopupMode(QToolButton::InstantPopup);
    connect(m_menu, &QMenu::aboutToShow, this, &FigureChooser::fillMenu);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_onward, &QToolButton::clicked, this, [this] { step(1); });
    showFigures({}, {});
}

void FigureChooser::setActions(const QList<QAction*>& actions) { m_actions = actions; }

void FigureChooser::showFigures(const std::vector<Figure>& figures, const std::string& current) {
    m_rows.clear();
    for (const Figure& figure : figures)
        m_rows.push_back({figure.id, QString::fromStdString(nameOf(figure))});
    m_current = current;
    const auto count = static_cast<int>(m_rows.size());
    const int at = place();
    setVisible(count > 0);
    m_list->setText(at < 0 ? (count == 1 ? tr("1 figure") : tr("%1 figures").arg(count))
                           : tr("figure %1 of %2").arg(at + 1).arg(count));
    m_list->setAccessibleDescription(at < 0 ? QString() : m_rows[static_cast<std::size_t>(at)].title);
    for (QToolButton* button : {m_back, m_onward})
        button->setVisible(count > 1);
    m_back->setEnabled(at != 0);
    m_onward->setEnabled(at != count - 1);
}

void FigureChooser::step(int places) {
    const int to = place() < 0 ? 0 : place() + places;
    if (to >= 0 && to < static_cast<int>(m_rows.size()) && to != place())
        emit chosen(QString::fromStdString(m_rows[static_cast<std::size_t>(to)].id));
}

int FigureChooser::place() const {
    const auto found = std::ranges::find(m_rows, m_current, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void FigureChooser::fillMenu() {
    m_menu->clear();
    for (const Row& row : m_rows) {
        QAction* action = m_menu->addAction(menuText(row.title));
        action->setCheckable(true);
        action->setChecked(row.id == m_current);
        connect(action, &QAction::triggered, this, [this, id = QString::fromStdString(row.id)] { emit chosen(id); });
    }
    m_menu->addSeparator();
    m_menu->addActions(m_actions);
}

} // namespace acti::ui
