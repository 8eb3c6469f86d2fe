// What a figure is exported as: format, style, size, and what some formats need besides. It begins with what was
// exported last.
#pragma once

#include "ui/plot/figure_export.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace acti::ui {

struct ExportChoice {
    plot::Format format = plot::Format::Png;
    const plot::Style* style = nullptr;
    SizeMm size;
    bool isComposed = false; // the size is the one that the figure came with
    bool hasCaption = false;
    double dpi = plot::kUsualDpi;      // of pictures
    double movieDpi = plot::kMovieDpi; // of moving ones
    double dpiOf(plot::Format written) const {
        return plot::nameOf(written).usualDpi == plot::kMovieDpi ? movieDpi : dpi;
    }
    MovieSpec movie;
    TableGrid grid;
};

class ExportControls : public QWidget {
    Q_OBJECT
public:
    // Offers what `figure` can be had in; `figures` are those of its session.
    ExportControls(const Figure& figure, const std::vector<Figure>& figures, SizeMm composed,
                   QWidget* parent = nullptr);

    ExportChoice choice() const;
    // As what the next export begins with.
    void remember() const;

signals:
    void changed();

private:
    void makeFormats(const Figure& figure, const std::vector<Figure>& figures);
    void makeStyles();
    void makeSize();
    void makeMovie(const Figure& figure);
    void makeStep(const Figure& figure);
    void addRows();
    void connectAll();
    void showPreset(int index);
    void showFormat();
    bool isComposed() const;
    plot::Format format() const;

    SizeMm m_composed; // the size that the figure came with
    QFormLayout* m_form = nullptr;
    QComboBox* m_formats = nullptr;
    QComboBox* m_styles = nullptr;
    QComboBox* m_sizes = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QSpinBox* m_dpi = nullptr;      // of pictures
    QSpinBox* m_movieDpi = nullptr; // of moving ones
    QCheckBox* m_caption = nullptr;
    QComboBox* m_played = nullptr; // empty where the figure plays by itself
    std::vector<PlayedParameter> m_playable;
    QSpinBox* m_frames = nullptr;
    QDoubleSpinBox* m_seconds = nullptr;
    QDoubleSpinBox* m_step = nullptr; // 0: the usual points
};

} // namespace acti::ui
