// What is known of the selected activation at its parameters, as rows under headings; a click on a value copies it at
// full precision. One stop of the Tab key: arrow keys go from row to row.
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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // A heading or a note across the card, or a name with its value.
    struct Line {
        QLabel* heading = nullptr;
        QLabel* name = nullptr;
        FactValue* value = nullptr;
    };
    Line makeLine(int index);
    void makeStop(FactValue* value);
    // Of the rows that are shown; null: there is none on that side.
    FactValue* neighbour(const FactValue* value, int step) const;
    void showRows(const std::vector<FactRow>& rows);

    QGridLayout* m_grid = nullptr;
    std::vector<Line> m_lines;
    FactValue* m_stop = nullptr; // where the Tab key stops
};

} // namespace acti::ui
