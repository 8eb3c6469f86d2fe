#include "ui/window/new_action.h"

#include <QRegularExpression>

namespace acti::ui {

QString menuText(QString words) { return words.replace(QLatin1Char('&'), QStringLiteral("&&")); }

QString plainText(QString text) {
    static const QRegularExpression kAppended(QStringLiteral("\\(&.\\)"));
    return text.remove(kAppended).remove(QLatin1Char('&'));
}

QAction* newAction(QMenu* menu, const QString& text, const QKeySequence& shortcut) {
    QAction* action = menu->addAction(text);
    action->setShortcut(shortcut);
    const QString plain = plainText(text).remove(QStringLiteral("…"));
    action->setToolTip(
        shortcut.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

} // namespace acti::ui
