// A thin bar with a way to stop; it appears only when work has taken longer than a moment.
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace acti::ui {

class BusyStrip : public QWidget {
    Q_OBJECT
public:
    static constexpr int kDelayMs = 300;

    explicit BusyStrip(QWidget* parent = nullptr);

    // `canStop`: whether there is something a user can cancel.
    void setBusy(bool isBusy, bool canStop);

signals:
    void stopAsked();

private:
    QTimer m_delay;
    QPushButton* m_stop;
};

} // namespace acti::ui
