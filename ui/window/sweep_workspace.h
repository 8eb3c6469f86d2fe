// The Sweep tab: library, a family of curves with its player, panel.
#pragma once

#include "core/figure/sweep_figure.h"
#include "ui/document/document.h"
#include "ui/settings/settings.h"
#include "ui/window/sweep_library.h"
#include "ui/window/workspace.h"

#include <QPointer>

class QStackedWidget;

namespace acti::ui {

class LibraryPanel;
class PlayBar;
class SweepPanel;
class SweepView;

class SweepWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit SweepWorkspace(Document& document, QObject* parent = nullptr);
    ~SweepWorkspace() override;

    QString name() const override { return tr("Sweep"); }
    QString leftTitle() const override { return tr("Library"); }
    QString rightTitle() const override { return tr("Sweep"); }
    QWidget* left() override;
    QWidget* centre() override;
    QWidget* right() override;
    std::string figureId() const override;
    Result<Scene> scene(const Figure& figure) const override;
    Figure shownFigure(const Figure& figure) const override;
    void fit() override;
    bool focusSearch() override;
    void activate() override;
    std::optional<double> zoom() const override;

    SweepView& view() { return *m_view; }
    PlayBar& player() { return *m_player; }

private:
    QWidget* makeInvitation();
    void reopen();
    void refresh();
    void apply(const SweepFigure& figure, const QString& name, Gesture gesture);
    void choose(const QString& id);
    void setCurrent(std::optional<double> value, Gesture gesture);
    double aimedAt(double position) const;
    void playAt(double position);
    void step(int steps);
    void showPlayer();
    void showReadout();
    QStringList comparisons(const SweepFigure& shown, double x) const;
    QStringList readings(const SweepFigure& shown, const Swept& swept, double x) const;

    Document& m_document;
    std::string m_shownId; // of the figure that is shown
    SweepFigure m_figure;  // as the document has it
    bool m_hasFigure = false;
    int m_digits = settings::number(settings::kReadoutDigits); // looked up when the tab is shown, or a setting changes
    QPointer<LibraryPanel> m_library;
    SweepLibrary m_rows;               // of m_library
    SweepView* m_view = nullptr;       // inside m_centre
    PlayBar* m_player = nullptr;       // likewise
    QPointer<QStackedWidget> m_centre; // the figure, or an invitation where there is none
    QPointer<SweepPanel> m_panel;
};

} // namespace acti::ui
