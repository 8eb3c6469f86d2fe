#include "ui/widgets/file_question.h"

#include "ui/settings/settings.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace acti::ui {

void askForFile(QWidget* window, const FileQuestion& question, QObject* receiver,
                const std::function<void(const std::string& path)>& take) {
    auto* dialog = new QFileDialog(window, question.title, settings::folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({question.kinds, QCoreApplication::translate("FileQuestion", "All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, receiver, [take](const QString& file) {
        settings::rememberFolderOf(file);
        take(file.toStdString());
    });
    dialog->open();
}

} // namespace acti::ui
