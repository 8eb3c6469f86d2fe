// A figure on its way to a file: style, size and resolution with a preview of exactly what will be written.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/export.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace acti::ui {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    // `name`: of the file that is proposed, without its ending.
    ExportDialog(const QString& name, Scene scene, QWidget* parent = nullptr);

    // What the controls say now.
    const plot::Style& style() const;
    plot::Format format() const;
    // Writes the figure, in the format that the file's ending names, else the chosen one; the error otherwise.
    Result<void> exportTo(const QString& path) const;
    // Of the file that the user chose; empty until it was written.
    QString writtenPath() const { return m_writtenPath; }

private:
    QWidget* makeControls();
    void choosePath();
    void refreshPreview();
    void showPreset(int index);

    QString m_name;
    QString m_writtenPath;
    Scene m_scene;
    SizeMm m_composed; // the size that the scene came with
    QComboBox* m_styles = nullptr;
    QComboBox* m_formats = nullptr;
    QComboBox* m_sizes = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QSpinBox* m_dpi = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_save = nullptr;
    QTimer m_refresh;
};

} // namespace acti::ui
