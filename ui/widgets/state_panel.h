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
    // The words wrap in whatever room there is.
    QSize minimumSizeHint() const override;

signals:
    void actionChosen();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tint();
    void wrapWords();

    Words m_words;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace acti::ui
