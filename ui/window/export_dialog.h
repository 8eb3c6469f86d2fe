// A figure on its way to a file: format, style, size and caption, with a preview of exactly what will be written.
#pragma once

#include "ui/plot/figure_export.h"
#include "ui/tasks/latest_task.h"

#include <QDialog>
#include <QTimer>

#include <atomic>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace acti::ui {

class ChoiceRow;
class FigurePreview;

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(plot::Subject subject, QWidget* parent = nullptr);

    // What the controls say now.
    const plot::Style& style() const;
    plot::Format format() const;
    const FigurePreview& preview() const { return *m_preview; }
    // Writes the figure, in the format that the file's ending names, else the chosen one; the error otherwise. Another
    // thread works, and this one answers meanwhile.
    Result<void> exportTo(const QString& path);
    // Of the file that the user chose; empty until it was written.
    QString writtenPath() const { return m_writtenPath; }

    void reject() override;

private:
    QWidget* makePreview();
    QWidget* makeControls();
    void makeChoices();
    void makeSize();
    QWidget* makeButtons();
    void connectControls();
    void choosePath();
    void refresh();
    void showPreset(int index);
    plot::Format formatOf(const QString& path) const;
    plot::Target targetAt(const QString& path) const;
    bool mayReplace(const plot::Target& target); // asks where the question about the chosen name was not all
    plot::Subject chosenSubject() const;
    void setWriting(bool isWriting);

    plot::Subject m_subject;
    SizeMm m_composed; // the size that the figure came with
    QString m_writtenPath;
    FigurePreview* m_preview = nullptr;
    ChoiceRow* m_scale = nullptr;
    QWidget* m_controls = nullptr;
    QComboBox* m_styles = nullptr;
    QComboBox* m_formats = nullptr;
    QComboBox* m_sizes = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QSpinBox* m_dpi = nullptr;
    QCheckBox* m_caption = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_save = nullptr;
    QTimer m_refresh;
    bool m_hasFailed = false; // and the note says why, until something else is chosen
    std::atomic<bool> m_isStopped = false;
    LatestTask m_writing;
};

} // namespace acti::ui
