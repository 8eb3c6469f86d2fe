// The switchboard of the paper's ablations: two funnels side by side, each with the paper's number and this picture's.
#pragma once

#include "core/figure/ablations.h"
#include "core/spatial/combine.h"
#include "ui/document/document.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace acti::ui {

struct FunnelPicture;

class ComparePanel : public QWidget {
    Q_OBJECT
public:
    explicit ComparePanel(QWidget* parent = nullptr);

    // `channels`: how many the funnels run on. The board is open while the figure has a second funnel.
    void showFigure(const MapFigure& figure, std::size_t channels);
    // How often T wins, for the rows that the picture shows.
    void showPicture(const FunnelPicture& picture);

signals:
    void proposed(const acti::MapFigure& figure, const QString& name, acti::ui::Gesture gesture);

private:
    struct Row {
        const Ablation* ablation;
        QToolButton* a;
        QToolButton* b;
        QLabel* line;
    };
    struct Shown {
        FunnelLayer layer;
        WinCounts counts;
    };

    QWidget* makeHead();
    void makeBoard();
    void makeTable(QGridLayout& grid, AblationTable table);
    void makeRow(QGridLayout& grid, const Ablation& ablation);
    void choose(MapSide side, const Ablation& ablation);
    void toggle();
    void showRow(const Row& row);
    void showOwn();
    QString rateOf(const FunnelLayer& layer) const;

    MapFigure m_figure;
    std::size_t m_channels = 1;
    std::vector<Shown> m_shown; // the sides of the picture
    std::vector<Row> m_rows;
    QPushButton* m_swap = nullptr;
    QPushButton* m_toggle = nullptr;
    QWidget* m_board = nullptr;
    QLabel* m_own = nullptr;
};

} // namespace acti::ui
