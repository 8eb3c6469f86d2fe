// The funnel condition as controls: window, weights, seed, norm. It shows a figure and proposes changed ones.
#pragma once

#include "core/figure/map_figure.h"
#include "ui/document/document.h"
#include "ui/tasks/latest_task.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace acti::ui {

class ConditionMore;
class NumberEdit;
class SeedRow;
class WeightsGrid;

class ConditionPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConditionPanel(QWidget* parent = nullptr);

    // `channels`: how many the funnel runs on; `channel`: the one whose kernel is shown.
    void showFigure(const MapFigure& figure, std::size_t channel, std::size_t channels);
    // Reads weights off the window's thread; which of several arrays is asked.
    void loadFile(const QString& path);
    // What is being read is not for the figure that is shown from now on.
    void forgetFile() { m_reading.cancel(); }

signals:
    void proposed(const acti::MapFigure& figure, const QString& name, acti::ui::Gesture gesture);
    void messageRaised(const QString& text);

private:
    void makeWindow(QGridLayout& grid);
    void makeWeights(QGridLayout& grid);
    void makeNorm(QGridLayout& grid);
    void makePool(QGridLayout& grid);
    void makeBorder(QGridLayout& grid);
    void makeCombine(QGridLayout& grid);
    void makeGrids(QGridLayout& grid);
    void connectWeights();
    void connectGrid(WeightsGrid* grid, std::size_t branch);
    void loadArray(const QString& path, const std::string& name);
    void chooseWindow(int item);
    void chooseWeights(int item);
    void chooseNorm(int item);
    void showWindow();
    void showWeights();
    void showGrids();
    void showNorm();
    void showGroups();
    void showPool();
    void showBorder();
    void showCombine();

    MapFigure m_figure;
    std::size_t m_channel = 0;
    std::size_t m_channels = 1;
    QLabel* m_title;
    QComboBox* m_window;
    QComboBox* m_pool;
    QLabel* m_poolLine;
    QLabel* m_weightsLabel;
    QComboBox* m_weights;
    QLabel* m_seedLabel;
    SeedRow* m_seed;
    WeightsGrid* m_grid;
    QLabel* m_weightsLine;
    WeightsGrid* m_secondGrid; // of the column, where the windows are a row and a column
    QPushButton* m_fromFile;
    QComboBox* m_norm;
    QLabel* m_normLine;
    QLabel* m_groupsLabel;
    QComboBox* m_groups;
    QComboBox* m_combine;
    QLabel* m_combineLine;
    QLabel* m_smoothnessLabel;
    NumberEdit* m_smoothness;
    QComboBox* m_border;
    QLabel* m_borderLine;
    ConditionMore* m_more;
    QPushButton* m_reset;
    LatestTask m_reading;
};

} // namespace acti::ui
