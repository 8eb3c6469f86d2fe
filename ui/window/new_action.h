// An entry of a menu with its shortcut, which its tooltip names.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace acti::ui {

// The words as they are: an & of theirs is no mnemonic.
QString menuText(QString words);

// What a menu's text says, without its mnemonic: "Save As" of "Save &As…", 保存 of "保存(&S)…".
QString plainText(QString text);

QAction* newAction(QMenu* menu, const QString& text, const QKeySequence& shortcut = {});

} // namespace acti::ui
