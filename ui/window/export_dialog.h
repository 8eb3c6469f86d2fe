// A figure on its way to a file: format, style, size and caption, with a preview of exactly what will be written.
#pragma once

#include "ui/plot/figure_export.h"

#include <QDialog>
#include <QTimer>

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
    // Writes the figure, in the format that the file's ending names, else the chosen one; the error otherwise.
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
    plot::Subject chosenSubject() const;
    bool goesOn(std::size_t done, std::size_t total);

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
    bool m_isWriting = false;
    bool m_isStopped = false;
};

} // namespace acti::ui
