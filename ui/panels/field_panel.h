// The activate field of the pixel: whether it is drawn, through how many layers, and how far it reaches.
#pragma once

#include "core/figure/map_figure.h"
#include "core/figure/pixel_field.h"
#include "ui/document/document.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace acti::ui {

class NumberEdit;

class FieldPanel : public QWidget {
    Q_OBJECT
public:
    explicit FieldPanel(QWidget* parent = nullptr);

    // `isLarge`: the picture is too large for fields.
    void showFigure(const MapFigure& figure, bool isLarge);
    void showField(const PixelField& field, int layers);
    void showFailure(const QString& reason);
    // Whether the field is to be drawn.
    bool isOn() const;

signals:
    void toggled();
    void proposed(const acti::MapFigure& figure, const QString& name, acti::ui::Gesture gesture);

private:
    void showControls();

    MapFigure m_figure;
    QCheckBox* m_isOn;
    QWidget* m_row;
    NumberEdit* m_layers;
    QLabel* m_words;
};

// "After 3 layers it looks at 37 pixels, 7 × 6."
QString fieldText(const PixelField& field, int layers);

} // namespace acti::ui
