// What is known of the selected activation at its parameters, as rows under headings; every value can be selected and
// copied.
#pragma once

#include "core/activations/facts.h"
#include "core/figure/curve_figure.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace acti::ui {

class FactsCard : public QWidget {
    Q_OBJECT
public:
    explicit FactsCard(QWidget* parent = nullptr);
    void setFacts(const Entry& entry, const Facts& facts);

private:
    struct Row {
        QString name;
        QString value;
        QString tip; // the value at full precision
        bool isSection = false;
    };
    // A heading or a note across the card, or a name with its value.
    struct Line {
        QLabel* heading = nullptr;
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    std::vector<Row> rowsOf(const Entry& entry, const Facts& facts) const;
    Line makeLine(int index);
    void showRows(const std::vector<Row>& rows);

    QGridLayout* m_grid = nullptr;
    std::vector<Line> m_lines;
};

} // namespace acti::ui
