// The settings that are declared, each with its control. A change holds at once.
#pragma once

#include "ui/settings/declarations.h"

#include <QDialog>

#include <functional>
#include <map>

class QFormLayout;

namespace acti::ui {

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(QWidget* parent = nullptr);
    // Puts the focus on the control of this setting.
    void focusOn(const QString& key);
    void showValues();

signals:
    // By the user: it is saved already.
    void changed(const QString& key);

private:
    struct Row {
        QWidget* control = nullptr;
        std::function<void(const QVariant&)> show;
    };
    Row makeRow(const settings::Declaration& declared);
    Row makeTruth(const settings::Declaration& declared);
    Row makeWhole(const settings::Declaration& declared, const settings::Whole& whole);
    Row makeOneOf(const settings::Declaration& declared, const settings::OneOf& choice);
    void take(const QString& key, const QVariant& value);
    QWidget* makeFooter();
    void enableWhatMeansSomething();

    std::map<QString, Row> m_rows;
};

} // namespace acti::ui
