// What parts of the window stand in.
#pragma once

#include <QWidget>

#include <initializer_list>

class QScrollArea;

namespace acti::ui {

// A card on the ground, the parts one below the other on it; the first takes the room that is left. While the keys go
// to the first part the card has a frame: a figure shows nothing of it by itself.
QWidget* onCard(std::initializer_list<QWidget*> parts);

// Scrolls `content` up and down where it is too long; no stop of the Tab key.
QScrollArea* scrolled(QWidget* content);

// Scrolls `content` either way where there is less room than it needs; else it fills the area.
QScrollArea* scrolledBothWays(QWidget* content);

// How large a dialog may be on the screen that it opens on.
QSize roomFor(const QWidget& dialog);

// `content` fills `panel`, scrolled.
void fillScrolled(QWidget& panel, QWidget* content);

} // namespace acti::ui
