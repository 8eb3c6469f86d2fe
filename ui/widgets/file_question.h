// Asks which file is to be opened, beginning in the folder of the last one.
#pragma once

#include <QStringList>

#include <functional>
#include <string>

class QObject;
class QWidget;

namespace acti::ui {

struct FileQuestion {
    QString title;
    QString kinds; // as QFileDialog's filter, with the patterns; all files can be chosen as well
};

// Returns at once. `take` gets the file once one is chosen, unless `receiver` is gone by then.
void askForFile(QWidget* window, const FileQuestion& question, QObject* receiver,
                const std::function<void(const std::string& path)>& take);

} // namespace acti::ui
