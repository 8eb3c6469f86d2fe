// An entry of a menu with its shortcut, which its tooltip names.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace acti::ui {

QAction* newAction(QMenu* menu, const QString& text, const QKeySequence& shortcut = {});

} // namespace acti::ui
