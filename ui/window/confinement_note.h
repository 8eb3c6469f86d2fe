// Whether strangers' files are read by confined processes on this machine, as a line of the settings.
#pragma once

#include "ui/tasks/latest_task.h"

#include <QLabel>

namespace acti::ui {

// Asks the decoder, off the window's thread; until it has answered the line says that it is asked.
class ConfinementNote : public QLabel {
    Q_OBJECT
public:
    explicit ConfinementNote(QWidget* parent = nullptr);

private:
    LatestTask m_asking;
};

} // namespace acti::ui
