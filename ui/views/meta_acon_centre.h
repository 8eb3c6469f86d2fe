// Meta-ACON's middle: the figure on its card, or what stands there when there is none to show.
#pragma once

#include "ui/widgets/state_panel.h"

#include <QWidget>

class QStackedWidget;

namespace acti::ui {

class BusyStrip;
class MetaAconView;
class NoticeBar;

class MetaAconCentre : public QWidget {
    Q_OBJECT
public:
    explicit MetaAconCentre(QWidget* parent = nullptr);

    MetaAconView& view() { return *m_view; }
    NoticeBar& notice() { return *m_notice; }
    BusyStrip& busy() { return *m_busy; }
    StatePanel& state() { return *m_state; }

    void showFigure();
    void showState(const StatePanel::Words& words);
    bool showsFigure() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    MetaAconView* m_view;
    NoticeBar* m_notice;
    BusyStrip* m_busy;
    StatePanel* m_state;
    QStackedWidget* m_stack;
};

} // namespace acti::ui
