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
    QString otherName = {}; // a second way on
    std::function<void()> other = {};
    QString subject = {};     // of a question that can be withdrawn
    bool isOfProgram = false; // whatever session is open
    bool isAnswer = false;    // to what the user just did: it goes before what waits for an answer
    quint64 order = 0;        // of what answers the user, counted by the window; 0: it came by itself
};

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    // `waiting`: how many others come after it.
    void show(const Notice& notice, int waiting = 0);
    QString text() const;

signals:
    void closed();   // by the user
    void answered(); // by a button of the notice, before what it does

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_waiting = nullptr;
    QPushButton* m_action = nullptr;
    QPushButton* m_other = nullptr;
    Notice m_notice;
    QToolButton* m_close = nullptr;
};

} // namespace acti::ui
