// A widget that lies over the top of another: it comes and goes without moving what is there.
#pragma once

#include <QObject>
#include <QWidget>

namespace acti::ui {

class OverTop : public QObject {
public:
    // `over` becomes a child of `under`, as wide as it and as high as it asks to be. It is owned by `over`.
    OverTop(QWidget* over, QWidget* under);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    QWidget* m_over;
    QWidget* m_under;
};

} // namespace acti::ui
