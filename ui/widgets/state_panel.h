// What stands where a picture cannot: an icon, a sentence, what to do next.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace acti::ui {

class StatePanel : public QWidget {
    Q_OBJECT
public:
    explicit StatePanel(QWidget* parent = nullptr);

    struct Words {
        QString icon; // as in resources/icons
        QString title;
        QString text;
        QString action; // on the button; empty: no button
    };
    void showWords(const Words& words);
    const Words& words() const { return m_words; }

signals:
    void actionChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();

    Words m_words;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace acti::ui
