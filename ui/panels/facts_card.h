// What is known of the selected activation at its parameters, as rows under headings; a click on a value copies it at
// full precision.
#pragma once

#include "ui/panels/fact_rows.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace acti::ui {

class FactValue;

class FactsCard : public QWidget {
    Q_OBJECT
public:
    explicit FactsCard(QWidget* parent = nullptr);
    void setFacts(const Entry& entry, Params params, const Facts& facts);

private:
    // A heading or a note across the card, or a name with its value.
    struct Line {
        QLabel* heading = nullptr;
        QLabel* name = nullptr;
        FactValue* value = nullptr;
    };
    Line makeLine(int index);
    void showRows(const std::vector<FactRow>& rows);

    QGridLayout* m_grid = nullptr;
    std::vector<Line> m_lines;
};

} // namespace acti::ui
