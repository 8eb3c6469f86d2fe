#include "ui/window/save_question.h"

#include "ui/settings/settings.h"

#include <QFileDialog>

#include <algorithm>

namespace acti::ui {

QString asFileName(const QString& title) {
    constexpr int kLongest = 100;
    QString name;
    for (const QChar c : title.simplified().left(kLongest))
        name += c == QLatin1Char('/') || c == QLatin1Char('\\') || c == QLatin1Char(':') || !c.isPrint()
                    ? QLatin1Char('-')
                    : c;
    return name.isEmpty() || name.startsWith(QLatin1Char('.')) ? QLatin1Char('_') + name : name;
}

QString withSuffix(const QString& path, const QStringList& suffixes) {
    const QString name = QFileInfo(path).fileName();
    const bool isComplete = std::any_of(suffixes.begin(), suffixes.end(), [&](const QString& suffix) {
        return name.size() > suffix.size() + 1 && name.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive);
    });
    return isComplete ? path : path + QLatin1Char('.') + suffixes.front();
}

QString askWhereToSave(const SaveQuestion& question, QWidget* parent) {
    const QFileInfo start(question.start);
    QFileDialog dialog(parent, question.title, start.isAbsolute() ? start.absolutePath() : settings::folder(),
                       question.filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(question.suffixes.front());
    dialog.selectFile(start.fileName());
    while (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        const QString chosen = dialog.selectedFiles().constFirst();
        const QString complete = withSuffix(chosen, question.suffixes);
        if (complete == chosen || !QFileInfo::exists(complete)) {
            settings::rememberFolderOf(complete);
            return complete;
        }
        dialog.selectFile(complete); // taken, and under this name not asked about yet
    }
    return {};
}

} // namespace acti::ui
