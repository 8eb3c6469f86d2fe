// What is done to a file's numbers first: the choice, and one line on what it does.
#pragma once

#include "core/tensor/scaling.h"

#include <QString>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;

namespace acti::ui {

class ScalingChoice : public QWidget {
    Q_OBJECT
public:
    // `toolTip` of the choice; `lineOf`: what a scaling does here.
    ScalingChoice(const QString& toolTip, std::function<QString(Scale)> lineOf, QWidget* parent = nullptr);

    // ImageNet's can be chosen unless `whyNoColours` says why not.
    void showScale(Scale scale, const QString& whyNoColours);

signals:
    void chosen(acti::Scale scale);

private:
    std::function<QString(Scale)> m_lineOf;
    QComboBox* m_box;
    QLabel* m_line;
};

} // namespace acti::ui
