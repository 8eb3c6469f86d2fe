// The Sheet tab: the session's figures, the page that they make, its shape.
#pragma once

#include "ui/document/document.h"
#include "ui/document/input_store.h"
#include "ui/panels/sheet_list.h"
#include "ui/panels/sheet_panel.h"
#include "ui/tasks/latest_task.h"
#include "ui/window/workspace.h"

#include <QPointer>

#include <optional>

class QStackedWidget;

namespace acti::ui {

class BusyStrip;
class FigurePreview;
class StatePanel;

class SheetWorkspace : public Workspace {
    Q_OBJECT
public:
    SheetWorkspace(Document& document, InputStore& inputs, QObject* parent = nullptr);
    ~SheetWorkspace() override;

    QString name() const override { return tr("Sheet"); }
    QString leftTitle() const override { return tr("Figures"); }
    QString rightTitle() const override { return tr("Sheet"); }
    QWidget* left() override;
    QWidget* centre() override;
    QWidget* right() override;
    std::string figureId() const override;
    Result<Scene> scene(const Figure& figure) const override;
    void fit() override {}
    std::optional<double> zoom() const override { return std::nullopt; }
    void activate() override;

    // A sheet of the session's figures, where it has none yet.
    void makeSheet();
    FigurePreview& preview() { return *m_preview; }
    SheetList& list() { return *m_list; }
    SheetPanel& panel() { return *m_panel; }

private:
    // What a page was built from, and the page.
    struct Page {
        std::vector<Figure> figures;
        Figure sheet;
        Scene scene;
        bool operator==(const Page&) const = default;
    };

    void refresh();
    void build();
    Page pageAsked() const;
    bool requestInputs(const std::vector<Figure>& figures);
    void showPage();
    void showState();
    void apply(const Figure& figure, const QString& name);

    Document& m_document;
    InputStore& m_inputs;
    std::optional<Page> m_page;
    QPointer<QWidget> m_left;
    SheetList* m_list = nullptr; // inside m_left
    QPointer<QStackedWidget> m_centre;
    QPointer<SheetPanel> m_panel;
    FigurePreview* m_preview = nullptr; // inside m_centre, as those below
    StatePanel* m_state = nullptr;
    BusyStrip* m_busy = nullptr;
    LatestTask m_task;
};

} // namespace acti::ui
