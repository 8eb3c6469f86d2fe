#include "ui/window/funnel_workspace.h"

#include "core/session/edits.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/condition_panel.h"
#include "ui/panels/field_panel.h"
#include "ui/panels/pixel_panel.h"
#include "ui/panels/result_strip.h"
#include "ui/panels/sources_panel.h"
#include "ui/theme/theme.h"
#include "ui/views/funnel_centre.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
FunnelWorkspace::FunnelWorkspace(Document& document, InputStore& inputs, QObject* parent)
    : Workspace(parent), m_document(document), m_inputs(inputs), m_opener(document, inputs),
      m_sources(new SourcesPanel), m_condition(new ConditionPanel), m_compare(new ComparePanel),
      m_pixel(new PixelPanel), m_field(new FieldPanel), m_strip(new ResultStrip), m_centre(new FunnelCentre(m_strip)) {
    m_left = scrolled(m_sources);
    m_inspector = new QWidget;
    auto* column = new QVBoxLayout(m_inspector);
    column->setContentsMargins(2 * kRhythm, kRhythm, 2 * kRhythm, 2 * kRhythm);
    column->setSpacing(3 * kRhythm);
    column->addWidget(m_condition);
    column->addWidget(m_pixel);
    column->addWidget(m_field);
    column->addWidget(m_compare);
    column->addStretch(1);
    m_right = scrolled(m_inspector);
    m_left->setMinimumWidth(208);
    m_right->setMinimumWidth(272);
    connectOpener();
    connectPanels();
    connectTiles();
    connectBrush();
    connectField();
    connect(&m_document, &Document::changed, this, &FunnelWorkspace::refresh);
    connect(&m_document.shown(), &ShownFigures::asked, this, &FunnelWorkspace::refresh);
    connect(&m_document, &Document::changed, this, [this] { emit messageRaised({}); });
    connect(&m_document, &Document::reopened, &m_reading, &LatestTask::cancel);
    connect(&m_document, &Document::reopened, m_condition, &ConditionPanel::forgetFile);
    connect(&m_document.shown(), &ShownFigures::asked, m_condition, &ConditionPanel::forgetFile);
    connect(&m_inputs, &InputStore::ready, this, [this] {
        showThumbnails();
        refresh();
    });
    connect(&m_inputs, &InputStore::failed, this, &FunnelWorkspace::refresh);
    connect(&m_task, &LatestTask::busyChanged, this, &FunnelWorkspace::showBusy);
    showLoading();
}

// The panels go with the workspace where no window has taken them. The document may be gone already.
FunnelWorkspace::~FunnelWorkspace() { deleteUnparented({m_left.data(), m_centre.data(), m_right.data()}); }

QWidget* FunnelWorkspace::left() { return m_left; }
QWidget* FunnelWorkspace::centre() { return m_centre; }
QWidget* FunnelWorkspace::right() { return m_right; }
std::string FunnelWorkspace::figureId() const { return m_document.shown().of<MapFigure>(); }

Result<Scene> FunnelWorkspace::scene(const Figure& wanted) const {
    const auto* map = std::get_if<MapFigure>(&wanted.content);
    if (!map || !m_picture || m_picture->figure != *map || m_shownInput != input())
        return Error{ErrorCode::NotFound, "the map is not computed yet; export it once it is shown", wanted.title};
    Scene scene = layoutMap(*map, m_picture->content);
    scene.title = wanted.title;
    scene.size = wanted.size;
    return scene;
}

std::optional<double> FunnelWorkspace::zoom() const {
    return m_picture ? std::optional(m_centre->tiles().camera().zoom) : std::nullopt;
}

void FunnelWorkspace::fit() { m_centre->tiles().fit(); }

void FunnelWorkspace::connectPanels() {
    connect(m_sources, &SourcesPanel::pathChosen, this, [this](const QString& path) { showInput(path.toStdString()); });
    connect(m_sources, &SourcesPanel::openAsked, this, [this] { m_opener.askIn(m_centre->window()); });
    connect(m_sources, &SourcesPanel::proposed, this, &FunnelWorkspace::propose);
    connectFeatures();
    connect(m_condition, &ConditionPanel::proposed, this, &FunnelWorkspace::propose);
    connect(m_compare, &ComparePanel::proposed, this, [this](const MapFigure& next, const QString& name, Gesture step) {
        const bool opens = next.second && figure() && !figure()->second;
        propose(next, name, step);
        if (opens) // once its rows are laid out
            QTimer::singleShot(0, this, [this] { m_right->verticalScrollBar()->setValue(m_compare->y() - kRhythm); });
    });
    connect(m_condition, &ConditionPanel::messageRaised, this, &Workspace::messageRaised);
    connect(&m_centre->busy(), &BusyStrip::stopAsked, this, &FunnelWorkspace::stop);
    connect(&m_centre->state(), &StatePanel::actionChosen, this, &FunnelWorkspace::takeState);
    connect(&m_centre->notice(), &NoticeBar::linkActivated, this, &FunnelWorkspace::requestPicture);
}

const MapFigure* FunnelWorkspace::figure() const { return findContent<MapFigure>(m_document.session(), figureId()); }

void FunnelWorkspace::propose(const MapFigure& next, const QString& name, Gesture gesture) {
    m_document.apply(withContent(m_document.session(), figureId(), next), name, gesture);
}

void FunnelWorkspace::preload() {
    m_isAwake = true;
    refresh();
    sayPixel();
}

void FunnelWorkspace::refresh() {
    if (!m_isAwake)
        return;
    const MapFigure* shown = figure();
    if (!shown) {
        m_task.cancel();
        m_asked = {};
        showNoFigure();
        return;
    }
    showPanels();
    if (!input()) {
        m_task.cancel();
        m_asked = {};
        m_inputs.request(shown->input);
        const auto error = m_inputs.errorOf(shown->input);
        if (error)
            showFailure(QString::fromStdString(message(*error)));
        else if (std::none_of(m_document.session().assets.begin(), m_document.session().assets.end(),
                              [&](const Asset& asset) { return asset.id == shown->input; }))
            showFailure(tr("The figure names no input of this session."));
        else if (!m_picture)
            showLoading();
        showBusy();
        return;
    }
    if (mapQuestion() != m_asked)
        requestPicture();
}

FunnelWorkspace::MapQuestion FunnelWorkspace::mapQuestion() const {
    const MapFigure* shown = figure();
    return shown ? MapQuestion{*shown, input()} : MapQuestion{};
}

void FunnelWorkspace::showPanels() {
    const MapFigure& shown = *figure();
    const auto loaded = input();
    m_left->setEnabled(true);
    m_right->setEnabled(true);
    m_sources->show();
    m_inspector->show();
    m_sources->showFigure(m_document.session(), shown, loaded);
    showLayers();
    const std::size_t channels = shown.channel.isLuminance || !loaded ? 1 : loaded->shape().c;
    m_compare->showFigure(shown, channels);
    m_field->showFigure(shown, m_picture && m_picture->content.large);
    m_condition->showFigure(shown, shown.channel.isLuminance ? 0 : std::min(shown.channel.index, channels - 1),
                            channels);
}

void FunnelWorkspace::requestPicture() {
    if (!figure() || !input())
        return;
    // What is shown may be of another file under the same id, and then its numbers are of no use.
    const auto before = input() == m_shownInput ? m_picture : nullptr;
    m_asked = mapQuestion();
    m_task.ask([this] { return mapQuestion(); },
               [before](const MapQuestion& asked, const LatestTask::IsCancelled& isCancelled) {
                   return paintFunnel(asked.figure, {{asked.figure.input, asked.input}}, isCancelled, before.get());
               },
               [this](const MapQuestion& asked, Result<FunnelPicture> result) { deliver(asked, std::move(result)); });
}

void FunnelWorkspace::deliver(const MapQuestion& asked, Result<FunnelPicture> result) {
    if (!result) {
        showFailure(QString::fromStdString(message(result.error())));
        return;
    }
    m_picture = std::make_shared<const FunnelPicture>(*std::move(result));
    m_detail = nullptr;
    m_shownInput = asked.input;
    showPicture();
}

// With all that was found in it. The range that is chosen in a plot stays, for the next picture.
void FunnelWorkspace::forgetPicture() {
    for (LatestTask* task : {&m_closeUp, &m_brushing, &m_fielding})
        task->cancel();
    m_picture = nullptr;
    m_detail = nullptr;
    m_veil = nullptr;
    m_pixelField = nullptr;
    m_pixel->clear();
    showOverlays();
    emit zoomChanged();
}

void FunnelWorkspace::showPicture() {
    m_centre->showTiles();
    m_centre->notice().showText(inTheWindowsLanguage(m_picture->content.warning));
    m_strip->showPicture(m_picture);
    m_compare->showPicture(*m_picture);
    m_field->showFigure(m_picture->figure, m_picture->content.large != nullptr);
    m_sources->setRates(m_picture->content.large ? std::vector<WinCounts>() : m_picture->content.funnel->channelCounts);
    showTiles();
    requestDetail();
    requestVeil();
    showPixel();
    emit zoomChanged();
}

void FunnelWorkspace::showBusy() {
    const MapFigure* shown = figure();
    const bool isLoading = shown && m_inputs.isLoading(shown->input);
    const bool canStop = m_task.isBusy() || m_opener.isBusy();
    m_centre->busy().setBusy(canStop || isLoading, canStop);
}

void FunnelWorkspace::stop() {
    m_opener.cancel();
    if (!m_task.isBusy())
        return;
    m_task.cancel();
    if (m_picture)
        m_centre->notice().showText(tr("Stopped. The tiles show the map before the last change."), tr("Compute it"));
    else
        showFailure(tr("The computation was stopped."));
}

} // namespace acti::ui
