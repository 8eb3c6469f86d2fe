// What is known of the selected activation at its parameters, as rows under headings; every value can be selected and copied.
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
    std::vector<Row> rowsOf(const Entry& entry, const Facts& facts) const;
    void showRows(const std::vector<Row>& rows);

    QGridLayout* m_grid = nullptr;
    std::vector<std::pair<QLabel*, QLabel*>> m_labels;
};

} // namespace acti::ui
