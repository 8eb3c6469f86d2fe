// The controls of Meta-ACON: whose beta it is, where its numbers come from, its norms, and what is shown of it.
#pragma once

#include "core/figure/meta_acon_content.h"
#include "ui/document/document.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace acti::ui {

class ChoiceRow;
class MetaAconNorms;
class MetaAconNumbers;
class NumberEdit;

class MetaAconPanel : public QWidget {
    Q_OBJECT
public:
    explicit MetaAconPanel(QWidget* parent = nullptr);

    // `samples` of the input: statistics of a batch need two.
    void showFigure(const MetaAconFigure& figure, std::size_t samples);
    // How wide the network is for the input's channels; 0: not known yet.
    void showWidth(std::size_t channels, std::size_t hidden);

signals:
    void proposed(const acti::MetaAconFigure& figure, const QString& name, acti::ui::Gesture gesture);
    void messageRaised(const QString& text);

private:
    void makeDesign(QVBoxLayout& column);
    void makeNetwork(QVBoxLayout& column);
    void makeView(QVBoxLayout& column);
    void edit(const QString& name, const std::function<void(MetaAconFigure&)>& change, Gesture gesture = 0);

    MetaAconFigure m_figure;
    ChoiceRow* m_design = nullptr;
    QLabel* m_designLine = nullptr;
    QWidget* m_reducePart = nullptr;
    ChoiceRow* m_reduce = nullptr;
    QLabel* m_reduceLine = nullptr;
    QWidget* m_networkPart = nullptr;
    NumberEdit* m_r = nullptr;
    QLabel* m_networkLine = nullptr;
    QPushButton* m_drawNetwork = nullptr;
    MetaAconNorms* m_norms;
    MetaAconNumbers* m_numbers;
    ChoiceRow* m_view = nullptr;
    QCheckBox* m_maps = nullptr;
};

} // namespace acti::ui
