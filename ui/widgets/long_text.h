// A dialog of words that may be longer than the screen is high.
#pragma once

class QString;
class QWidget;

namespace acti::ui {

// Shows rich text and returns once it is closed.
void showLongText(const QString& title, const QString& html, QWidget& window);

} // namespace acti::ui
