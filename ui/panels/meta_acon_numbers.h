// Where Meta-ACON's numbers come from: p1 and p2, the seed of what is drawn, and files.
#pragma once

#include "core/figure/meta_acon_figure.h"
#include "ui/document/document.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace acti::ui {

class ChoiceRow;
class SeedRow;

class MetaAconNumbers : public QWidget {
    Q_OBJECT
public:
    explicit MetaAconNumbers(QWidget* parent = nullptr);

    void showFigure(const MetaAconFigure& figure);

signals:
    void proposed(const acti::MetaAconFigure& figure, const QString& name, acti::ui::Gesture gesture);
    void messageRaised(const QString& text);

public slots:
    // What a file holds of all numbers; one array of it as p1 or p2. A file without a meaning is said.
    void takeNumbers(const QString& path);
    void takeSlopes(const QString& path, bool isFirst);

private:
    void makeSlopes(QVBoxLayout& column);
    void makeSeed(QVBoxLayout& column);
    void makeFiles(QVBoxLayout& column);
    void showSlopes();
    void edit(const QString& name, const std::function<void(MetaAconFigure&)>& change, Gesture gesture = 0);
    void askFor(const QString& title, const std::function<void(const QString&)>& take);

    MetaAconFigure m_figure;
    ChoiceRow* m_slopes = nullptr;
    QLabel* m_slopesLine = nullptr;
    QWidget* m_seedPart = nullptr;
    SeedRow* m_seed = nullptr;
};

} // namespace acti::ui
