// A quiet line with an icon, and at most one link: what a user may want to know, where it concerns them.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace acti::ui {

class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    // Hides the bar where `text` is empty; no link where `link` is.
    void showText(const QString& text, const QString& link = {});
    QString text() const;

signals:
    void linkActivated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();

    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_link;
};

} // namespace acti::ui
