// The funnel condition as controls: window, weights, seed, norm. It shows a figure and proposes changed ones.
#pragma once

#include "core/figure/map_figure.h"
#include "ui/document/document.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace acti::ui {

class SeedBox;
class WeightsGrid;

class ConditionPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConditionPanel(QWidget* parent = nullptr);

    // `channels`: how many the funnel runs on; `channel`: the one whose kernel is shown.
    void showFigure(const MapFigure& figure, std::size_t channel, std::size_t channels);

signals:
    void proposed(const acti::MapFigure& figure, const QString& name, acti::ui::Gesture gesture);
    void messageRaised(const QString& text);

private:
    void makeWindow(QGridLayout& grid);
    void makeWeights(QGridLayout& grid);
    void makeNorm(QGridLayout& grid);
    void makePool(QGridLayout& grid);
    void makeCombine(QGridLayout& grid);
    void connectWeights();
    void chooseWindow(int item);
    void chooseWeights(int item);
    void chooseNorm(int item);
    void showWindow();
    void showWeights();
    void showNorm();

    MapFigure m_figure;
    std::size_t m_channel = 0;
    std::size_t m_channels = 1;
    Gesture m_seedGesture = 0;
    QComboBox* m_window;
    QComboBox* m_pool;
    QLabel* m_poolLine;
    QLabel* m_weightsLabel;
    QComboBox* m_weights;
    QWidget* m_seedRow;
    QLabel* m_seedLabel;
    SeedBox* m_seed;
    QPushButton* m_newSeed;
    WeightsGrid* m_grid;
    QLabel* m_weightsLine;
    QComboBox* m_norm;
    QLabel* m_normLine;
    QComboBox* m_combine;
    QLabel* m_combineLine;
    QPushButton* m_reset;
};

} // namespace acti::ui
