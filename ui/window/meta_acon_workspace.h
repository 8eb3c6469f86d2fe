// Meta-ACON on the loaded map: its betas, and the curve that each channel gets from them.
#pragma once

#include "core/figure/meta_acon_content.h"
#include "ui/document/document.h"
#include "ui/document/input_store.h"
#include "ui/tasks/latest_task.h"
#include "ui/window/input_opener.h"
#include "ui/window/workspace.h"

#include <memory>
#include <optional>

class QScrollArea;

namespace acti::ui {

class MetaAconCentre;
class MetaAconFacts;
class MetaAconPanel;
class MetaAconSources;

class MetaAconWorkspace : public Workspace {
    Q_OBJECT
public:
    MetaAconWorkspace(Document& document, InputStore& inputs, QObject* parent = nullptr);
    ~MetaAconWorkspace() override;

    QString name() const override { return tr("Meta-ACON"); }
    QString leftTitle() const override { return tr("Sources"); }
    QString rightTitle() const override { return tr("Beta"); }
    QWidget* left() override;
    QWidget* centre() override;
    QWidget* right() override;
    std::string figureId() const override;
    Result<Scene> scene(const Figure& figure) const override;
    void fit() override;
    std::optional<double> zoom() const override;
    void activate() override;

    // Loads the file and then makes it the figure's input: one step of undo. A file that does not load is said and
    // changes nothing. `path` as in Asset.
    void showInput(const std::string& path) { showInputs({path}); }
    // The same of the first that loads; the others are listed among the sources.
    void showInputs(const std::vector<std::string>& paths);

    // What is shown; null before the first result.
    const ComputedMetaAcon* computed() const { return m_computed.get(); }

private:
    void connectParts();
    const MetaAconFigure* figure() const;
    std::shared_ptr<const StoredInput> input() const;
    void propose(const MetaAconFigure& next, const QString& name, Gesture gesture);
    void choose(std::size_t channel);
    void refresh();
    void showPanels(const MetaAconFigure& shown);
    void showThumbnails();
    void request();
    void showComputed();
    void showFacts();
    void sayReadout();
    void showNoFigure();
    void showLoading();
    void showFailure(const QString& reason);
    void showMissing(const MetaAconFigure& shown);
    void showBusy();
    void stop();
    void takeState();
    void showLoaded(const Asset& source, std::shared_ptr<const StoredInput> loaded, const std::vector<Asset>& others);

    // What is asked of the task, as it would be now.
    struct Question {
        MetaAconFigure figure;
        std::shared_ptr<const StoredInput> input;
        bool operator==(const Question&) const = default;
    };
    Question question() const;
    void deliver(const Question& asked, Result<MetaAconContent> result);

    Document& m_document;
    InputStore& m_inputs;
    InputOpener m_opener;
    LatestTask m_task;
    QPointer<QScrollArea> m_left;
    QPointer<QScrollArea> m_right;
    QWidget* m_inspector; // inside m_right
    MetaAconSources* m_sources;
    MetaAconPanel* m_panel;
    MetaAconFacts* m_facts;
    QPointer<MetaAconCentre> m_centre;

    bool m_isAwake = false;
    std::shared_ptr<const ComputedMetaAcon> m_computed;
    std::shared_ptr<const StoredInput> m_shownInput; // of m_computed
    Question m_asked;                                // the newest one
    std::optional<std::size_t> m_pointed;
};

} // namespace acti::ui
