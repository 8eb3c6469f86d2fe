// A figure on its way to a file: format, style, size and caption, with a preview of exactly what will be written.
#pragma once

#include "ui/tasks/latest_task.h"
#include "ui/window/export_all.h"

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace acti::ui {

class ChoiceRow;
class FigurePreview;

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(plot::Subject subject, QWidget* parent = nullptr);

    // That all figures of the session can be written at once, where there are several.
    void offerAll(AllFigures all);

    // What the controls say now.
    const plot::Style& style() const { return *m_controls->choice().style; }
    plot::Format format() const { return m_controls->choice().format; }
    const FigurePreview& preview() const { return *m_preview; }
    const QPlainTextEdit& tablePreview() const { return *m_rows; }
    // Writes the figure, in the format that the file's ending names, else the chosen one; the error otherwise. Another
    // thread works, and this one answers meanwhile.
    Result<void> exportTo(const QString& path);
    // The same for all figures of the session. Needs offerAll.
    Result<void> exportAllTo(const QString& folder);
    // Of the last file that was written; empty until then.
    QString writtenPath() const { return m_writtenPath; }
    // What was written, in a sentence.
    QString writtenWords() const { return m_writtenWords; }

    void reject() override;

private:
    QWidget* makePreview();
    QWidget* makeSide();
    QWidget* makeButtons();
    void connectControls();
    void choosePath();
    void chooseFolder();
    void refresh();
    void showTable();
    plot::Format formatOf(const QString& path) const;
    plot::Target targetAt(const QString& path) const;
    bool mayReplace(const std::vector<std::filesystem::path>& there);
    plot::Subject chosenSubject() const;
    void setWriting(bool isWriting);
    Result<void> written(Result<std::vector<std::filesystem::path>> files);
    void showOutcome(const Result<void>& outcome);
    plot::Progress progress(const QString& words);
    // Runs the work on another thread and answers here until it is done.
    template<class Done>
    Result<Done> waitFor(std::function<Result<Done>()> work);

    plot::Subject m_subject;
    std::optional<AllFigures> m_all;
    QString m_writtenPath, m_writtenWords;
    QStackedWidget* m_previews = nullptr;
    FigurePreview* m_preview = nullptr;
    QPlainTextEdit* m_rows = nullptr; // the first of a table
    ChoiceRow* m_scale = nullptr;
    ExportControls* m_controls = nullptr;
    QCheckBox* m_allFigures = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_save = nullptr;
    QString m_missing; // letters that no font has, in a sentence
    QTimer m_refresh;
    bool m_hasFailed = false; // and the note says why, until something else is chosen
    std::atomic<bool> m_isStopped = false;
    LatestTask m_tabling;
    LatestTask m_writing;
};

} // namespace acti::ui
