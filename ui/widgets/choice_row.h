// One of a few, side by side: each a word, the chosen one raised.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace acti::ui {

class ChoiceRow : public QWidget {
    Q_OBJECT
public:
    // `hints`: a tooltip each.
    ChoiceRow(const QString& name, const QStringList& choices, const QStringList& hints, QWidget* parent = nullptr);

    void setCurrent(int index);
    int current() const;
    // A tooltip each.
    void setHints(const QStringList& hints);
    void setEnabledAt(int index, bool isEnabled);
    void setText(int index, const QString& text, const QString& hint);

signals:
    // By the user alone.
    void chosen(int index);

private:
    QButtonGroup* m_group = nullptr;
    int m_current = -1; // as it was set or chosen last
};

} // namespace acti::ui
