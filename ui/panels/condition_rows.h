// Rows of the condition's panels: a name, a control, and a line below.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>
#include <QStandardItemModel>

namespace acti::ui {

inline void setItemEnabled(QComboBox* box, int item, bool isEnabled) {
    if (auto* model = qobject_cast<QStandardItemModel*>(box->model()))
        model->item(item)->setEnabled(isEnabled);
}

inline QComboBox* comboBox(const QString& objectName, const QString& accessibleName, const QString& toolTip) {
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setToolTip(toolTip);
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

inline QLabel* lineLabel() {
    QLabel* label = roleLabel("small", {});
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

inline QLabel* addRow(QGridLayout& grid, const QString& name, QWidget* control) {
    const int row = grid.rowCount();
    QLabel* label = roleLabel("muted", name);
    label->setBuddy(control);
    grid.addWidget(label, row, 0);
    grid.addWidget(control, row, 1);
    return label;
}

} // namespace acti::ui
