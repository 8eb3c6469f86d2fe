// What the Meta-ACON workspace shows where it has no figure: loading, a failure, a session without one, and the way on.
#include "core/session/edits.h"
#include "ui/panels/meta_acon_facts.h"
#include "ui/panels/meta_acon_sources.h"
#include "ui/views/meta_acon_centre.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/meta_acon_workspace.h"

#include <algorithm>

namespace acti::ui {

void MetaAconWorkspace::showNoFigure() {
    m_task.cancel();
    m_computed = nullptr;
    m_asked = {};
    m_centre->showState({QStringLiteral("curves"), tr("No Meta-ACON in this session"),
                         tr("Meta-ACON makes ACON-C's switching factor β from its input: here each channel of a "
                            "picture shows the curve that it gets."),
                         tr("Show it on the cat")});
}

void MetaAconWorkspace::showLoading() {
    m_centre->showState(
        {QStringLiteral("image"), tr("Loading"), tr("The betas appear as soon as the picture is read."), {}});
}

void MetaAconWorkspace::showMissing(const MetaAconFigure& shown) {
    m_task.cancel();
    m_asked = {};
    m_inputs.request(shown.input);
    const auto& assets = m_document.session().assets;
    if (const auto error = m_inputs.errorOf(shown.input))
        showFailure(QString::fromStdString(message(*error)));
    else if (std::ranges::none_of(assets, [&](const Asset& asset) { return asset.id == shown.input; }))
        showFailure(tr("The figure names no input of this session"));
    else if (!input() && !m_computed)
        showLoading();
    showBusy();
}

void MetaAconWorkspace::showFailure(const QString& reason) {
    m_computed = nullptr;
    m_facts->clear();
    m_sources->showChannels({});
    m_centre->notice().showText({});
    const MetaAconFigure* shown = figure();
    const bool didNotLoad = shown && m_inputs.errorOf(shown->input);
    m_centre->showState({QStringLiteral("warning"), tr("No Meta-ACON to show"),
                         asSentence(reason) + QStringLiteral("\n\n") +
                             tr("Choose a sample on the left, open another file, or undo the last change."),
                         didNotLoad ? tr("Try again") : tr("Show it on the cat")});
    sayReadout();
}

void MetaAconWorkspace::takeState() {
    const MetaAconFigure* shown = figure();
    if (shown && m_inputs.errorOf(shown->input)) {
        m_inputs.retry(shown->input);
        if (m_inputs.isLoading(shown->input))
            showLoading();
        showBusy();
        return;
    }
    if (shown && shown->input == withAsset(m_document.session(), "sample:chelsea.png").id) {
        MetaAconFigure next; // the cat is there, and something else is wrong
        next.input = shown->input;
        return propose(next, tr("Begin anew"), 0);
    }
    showInput("sample:chelsea.png");
}

} // namespace acti::ui
