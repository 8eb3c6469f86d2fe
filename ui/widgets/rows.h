// Rows of a panel's grid: a name, and a control beside it.
#pragma once

#include <QString>

class QComboBox;
class QGridLayout;
class QLabel;
class QWidget;

namespace acti::ui {

// The names in the first column, as wide in every panel; the controls take the room that is left.
void setUpRows(QGridLayout& grid);
QLabel* addRow(QGridLayout& grid, const QString& name, QWidget* control);

// As narrow as its panel, whatever its items say.
QComboBox* comboBox(const QString& objectName, const QString& accessibleName, const QString& toolTip);
// `toolTip`: why it cannot be chosen.
void setItemEnabled(QComboBox& box, int item, bool isEnabled, const QString& toolTip = {});

} // namespace acti::ui
