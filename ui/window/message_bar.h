// A sentence for the user, where a box in the way would be too much. It stays until closed or replaced.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace acti::ui {

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void show(const QString& text);
    QString text() const;

signals:
    void closed(); // by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace acti::ui
