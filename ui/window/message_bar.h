// A sentence for the user, where a box in the way would be too much. It stays until closed or replaced.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace acti::ui {

struct Notice {
    QString text;
    bool isGood = false; // something was done, nothing is amiss
    QString actionName = {};
    std::function<void()> action = {};
};

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void show(const Notice& notice);
    QString text() const;

signals:
    void closed(); // by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_action = nullptr;
    Notice m_notice;
    QToolButton* m_close = nullptr;
};

} // namespace acti::ui
