// A figure as it will be in its file: as large as the window has room for, or as large as on paper.
#pragma once

#include "core/figure/scene.h"
#include "ui/plot/style.h"
#include "ui/tasks/latest_task.h"

#include <QScrollArea>

class QLabel;

namespace acti::ui {

class FigurePreview : public QScrollArea {
    Q_OBJECT
public:
    enum class Scale { Fit, TrueSize };

    explicit FigurePreview(QWidget* parent = nullptr);

    void setScale(Scale scale);
    Scale scale() const { return m_scale; }
    // Maps are made small and the figure is painted on another thread; only its layout is made here.
    void show(const Scene& scene, const plot::Style& style);
    void clear();

    // Of the printed size; 0 until something is shown.
    double magnification() const { return m_magnification; }
    bool isBusy() const { return m_reducing.isBusy() || m_painting.isBusy(); }

signals:
    void drawn(); // also at another size
    // Why there is no picture.
    void failed(const QString& why);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();
    void take(const Result<QImage>& image, double magnification, double ratio);
    double dpi() const; // of logical pixels

    QLabel* m_page;
    Scene m_scene;
    const plot::Style* m_style = nullptr;
    Scale m_scale = Scale::Fit;
    double m_magnification = 0;
    LatestTask m_reducing;
    LatestTask m_painting;
};

} // namespace acti::ui
