#include "ui/widgets/rows.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>
#include <QStandardItemModel>

namespace acti::ui {

void setUpRows(QGridLayout& grid) {
    grid.setHorizontalSpacing(kRhythm);
    grid.setVerticalSpacing(kRhythm - 2);
    grid.setColumnStretch(1, 1);
    grid.setColumnMinimumWidth(0, 56);
}

QLabel* addRow(QGridLayout& grid, const QString& name, QWidget* control) {
    const int row = grid.rowCount();
    QLabel* label = roleLabel("muted", name);
    label->setBuddy(control);
    grid.addWidget(label, row, 0);
    grid.addWidget(control, row, 1);
    return label;
}

QComboBox* comboBox(const QString& objectName, const QString& accessibleName, const QString& toolTip) {
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setToolTip(toolTip);
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

void setItemEnabled(QComboBox& box, int item, bool isEnabled, const QString& toolTip) {
    if (auto* model = qobject_cast<QStandardItemModel*>(box.model())) {
        model->item(item)->setEnabled(isEnabled);
        model->item(item)->setToolTip(toolTip);
    }
}

} // namespace acti::ui
