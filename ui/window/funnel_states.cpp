// What the funnel workspace shows where it has no map: loading, a failure, a session without one, and the way on.
#include "core/figure/map_edits.h"
#include "ui/panels/pixel_panel.h"
#include "ui/panels/sources_panel.h"
#include "ui/views/funnel_centre.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/funnel_workspace.h"

#include <QScrollArea>

namespace acti::ui {
namespace {

// What else could be done about an input that does not load or compute.
QString remedyFor(const MapFigure& figure) {
    if (figure.spec.scale == Scale::ImageNet)
        return FunnelWorkspace::tr(
            "Choose another scaling on the left, or one of the colour channels of a colour picture.");
    if (figure.spec.layer != FunnelLayer{})
        return FunnelWorkspace::tr("Reset the condition, choose another input on the left, or undo the last change.");
    return FunnelWorkspace::tr("Choose a sample on the left, open another file, or undo the last change.");
}

} // namespace

void FunnelWorkspace::showLoading() {
    const QString name = inputName();
    m_centre->showState({QStringLiteral("image"),
                         name.isEmpty() ? tr("Loading") : tr("Loading %1").arg(name),
                         tr("The maps appear as soon as the picture is read."),
                         {}});
}

void FunnelWorkspace::showFailure(const QString& reason) {
    forgetPicture();
    m_centre->notice().showText({});
    const MapFigure* shown = figure();
    m_centre->showState({QStringLiteral("warning"), tr("No map to show"),
                         asSentence(reason) + QStringLiteral("\n\n") + (shown ? remedyFor(*shown) : QString()),
                         didNotLoad()   ? tr("Try again")
                         : canBeReset() ? tr("Reset the condition")
                                        : tr("Show the cat")});
    emit readoutChanged({});
}

// What fails may lie in the condition, where it is not the first one.
bool FunnelWorkspace::canBeReset() const {
    const MapFigure* shown = figure();
    return shown && input() && shown->spec.layer != FunnelLayer{};
}

bool FunnelWorkspace::didNotLoad() const {
    const MapFigure* shown = figure();
    return shown && m_inputs.errorOf(shown->input).has_value();
}

void FunnelWorkspace::showNoFigure() {
    m_left->setEnabled(false);
    m_right->setEnabled(false);
    for (QWidget* panel : {static_cast<QWidget*>(m_sources), m_inspector})
        panel->hide(); // what it says would be of a map that is gone
    forgetPicture();
    m_centre->showState({QStringLiteral("funnel"), tr("No funnel map in this session"),
                         tr("A funnel map shows, pixel by pixel, where FReLU's condition T(x) exceeds the input."),
                         tr("Add a funnel map")});
}

void FunnelWorkspace::takeState() {
    if (!figure()) {
        addFigure();
    } else if (didNotLoad()) {
        m_inputs.retry(figure()->input);
        if (m_inputs.isLoading(figure()->input))
            showLoading();
        showBusy();
    } else if (canBeReset()) {
        propose(withFirstCondition(*figure()), tr("Reset condition"), 0);
    } else {
        showInput("sample:chelsea.png");
    }
}

} // namespace acti::ui
