// The Curves tab: library, curves with a cursor, inspector.
#pragma once

#include "core/figure/curve_figure.h"
#include "ui/document/document.h"
#include "ui/panels/curve_inspector.h"
#include "ui/panels/library_panel.h"
#include "ui/settings/settings.h"
#include "ui/window/workspace.h"

#include <QPointer>

#include <memory>
#include <optional>

class QStackedWidget;

namespace acti::ui {

class CurvesView;

class CurvesWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit CurvesWorkspace(Document& document, QObject* parent = nullptr);
    ~CurvesWorkspace() override;

    QString name() const override { return tr("Curves"); }
    QString leftTitle() const override { return tr("Library"); }
    QString rightTitle() const override { return tr("Inspector"); }
    QWidget* left() override;
    QWidget* centre() override;
    QWidget* right() override;
    std::string figureId() const override;
    Result<Scene> scene(const Figure& figure) const override;
    Figure shownFigure(const Figure& figure) const override;
    void fit() override;
    void activate() override;
    std::optional<double> zoom() const override;

    bool focusSearch() override;
    // Shows the activation, or selects its curve where it is shown already.
    void choose(const QString& activation);
    // A further curve of an activation; parameters not named have their initial values.
    void add(const QString& activation, const std::map<std::string, double>& params = {});
    CurvesView& view() { return *m_view; }
    CurveInspector& inspector() { return *m_inspector; }

private:
    QWidget* makeInvitation();
    void reopen();
    void refresh();
    void apply(const CurveFigure& figure, const QString& name, Gesture gesture);
    void select(std::optional<std::size_t> index);
    void showReadout(double x);

    Document& m_document;
    std::string m_shownId; // of the figure that is shown
    CurveFigure m_figure;  // as the document has it
    std::optional<std::size_t> m_selected;
    int m_digits = settings::number(settings::kReadoutDigits); // looked up when the tab is shown, or a setting changes
    QPointer<LibraryPanel> m_library;
    CurvesView* m_view = nullptr;      // inside m_centre
    QPointer<QStackedWidget> m_centre; // the view, or an invitation where there is no curve
    QPointer<CurveInspector> m_inspector;
};

} // namespace acti::ui
