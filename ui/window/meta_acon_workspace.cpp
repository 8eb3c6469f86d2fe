#include "ui/window/meta_acon_workspace.h"

#include "core/figure/meta_acon_panels.h"
#include "core/session/edits.h"
#include "ui/panels/meta_acon_facts.h"
#include "ui/panels/meta_acon_panel.h"
#include "ui/panels/meta_acon_sources.h"
#include "ui/panels/source_picker.h"
#include "ui/panels/sources.h"
#include "ui/theme/theme.h"
#include "ui/views/meta_acon_centre.h"
#include "ui/views/meta_acon_view.h"
#include "ui/views/meta_acon_words.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr SizeMm kSize{180, 130};
constexpr int kNarrowestLeft = 208;
constexpr int kNarrowestRight = 272;

} // namespace

MetaAconWorkspace::MetaAconWorkspace(Document& document, InputStore& inputs, QObject* parent)
    : Workspace(parent), m_document(document), m_inputs(inputs), m_opener(document, inputs), m_inspector(new QWidget),
      m_sources(new MetaAconSources), m_panel(new MetaAconPanel), m_facts(new MetaAconFacts),
      m_centre(new MetaAconCentre) {
    auto* column = new QVBoxLayout(m_inspector);
    column->setContentsMargins(2 * kRhythm, kRhythm, 2 * kRhythm, 2 * kRhythm);
    column->setSpacing(2 * kRhythm);
    column->addWidget(m_panel);
    column->addWidget(m_facts);
    column->addStretch(1);
    m_left = scrolled(m_sources);
    m_right = scrolled(m_inspector);
    m_left->setMinimumWidth(kNarrowestLeft);
    m_right->setMinimumWidth(kNarrowestRight);
    connectParts();
    showLoading();
}

// The document may be gone already.
MetaAconWorkspace::~MetaAconWorkspace() { deleteUnparented({m_left.data(), m_centre.data(), m_right.data()}); }

QWidget* MetaAconWorkspace::left() { return m_left; }
QWidget* MetaAconWorkspace::centre() { return m_centre; }
QWidget* MetaAconWorkspace::right() { return m_right; }
std::string MetaAconWorkspace::figureId() const { return m_document.shown().of<MetaAconFigure>(); }
std::optional<double> MetaAconWorkspace::zoom() const {
    if (!m_computed || !m_centre->showsFigure())
        return std::nullopt;
    const auto& [figure, content] = *m_computed;
    return curveRange(figure, content).length() / curveRange(m_centre->view().inView(figure), content).length();
}
void MetaAconWorkspace::fit() { m_centre->view().fit(); }

void MetaAconWorkspace::connectParts() {
    connect(m_sources, &MetaAconSources::pathChosen, this,
            [this](const QString& path) { showInput(path.toStdString()); });
    connect(m_sources, &MetaAconSources::openAsked, this, [this] { m_opener.askIn(m_centre->window()); });
    connect(m_sources, &MetaAconSources::proposed, this, &MetaAconWorkspace::propose);
    connect(m_panel, &MetaAconPanel::proposed, this, &MetaAconWorkspace::propose);
    connect(m_panel, &MetaAconPanel::messageRaised, this, &Workspace::messageRaised);
    connect(&m_opener, &InputOpener::pathChosen, this, &MetaAconWorkspace::showInput);
    connect(&m_opener, &InputOpener::opened, this, &MetaAconWorkspace::showLoaded);
    connect(&m_opener, &InputOpener::failed, this, &Workspace::messageRaised);
    connect(&m_opener, &InputOpener::busyChanged, this, &MetaAconWorkspace::showBusy);
    connect(&m_task, &LatestTask::busyChanged, this, &MetaAconWorkspace::showBusy);
    connect(&m_document, &Document::changed, this, &MetaAconWorkspace::refresh);
    connect(&m_document.shown(), &ShownFigures::asked, this, &MetaAconWorkspace::refresh);
    connect(&m_document, &Document::changed, this, [this] { emit messageRaised({}); });
    connect(&m_inputs, &InputStore::ready, this, [this] {
        if (m_isAwake)
            showThumbnails();
        refresh();
    });
    connect(&m_inputs, &InputStore::failed, this, &MetaAconWorkspace::refresh);
    connect(&m_centre->busy(), &BusyStrip::stopAsked, this, &MetaAconWorkspace::stop);
    connect(&m_centre->state(), &StatePanel::actionChosen, this, &MetaAconWorkspace::takeState);
    connect(&m_centre->notice(), &NoticeBar::linkActivated, this, &MetaAconWorkspace::request);
    MetaAconView& view = m_centre->view();
    connect(&view, &MetaAconView::cursorMoved, this, &MetaAconWorkspace::sayReadout);
    connect(&view, &MetaAconView::drawn, this, &Workspace::zoomChanged);
    connect(&view, &MetaAconView::chosen, this, &MetaAconWorkspace::choose);
    connect(&view, &MetaAconView::pointed, this, [this](std::optional<std::size_t> channel) {
        m_pointed = channel;
        showFacts();
        sayReadout();
    });
}

Result<Scene> MetaAconWorkspace::scene(const Figure& wanted) const {
    const auto* meta = std::get_if<MetaAconFigure>(&wanted.content);
    if (!meta || !m_computed || m_computed->figure != *meta || m_shownInput != input())
        return Error{ErrorCode::NotFound, "Meta-ACON is not computed yet; export it once it is shown", wanted.title};
    Scene scene = layoutMetaAcon(m_centre->view().inView(*meta), m_computed->content);
    scene.title = wanted.title;
    scene.size = wanted.size;
    return scene;
}

const MetaAconFigure* MetaAconWorkspace::figure() const {
    return findContent<MetaAconFigure>(m_document.session(), figureId());
}

std::shared_ptr<const StoredInput> MetaAconWorkspace::input() const {
    const MetaAconFigure* shown = figure();
    return shown ? m_inputs.find(shown->input) : nullptr;
}

void MetaAconWorkspace::propose(const MetaAconFigure& next, const QString& name, Gesture gesture) {
    m_document.apply(withContent(m_document.session(), figureId(), next), name, gesture);
}

void MetaAconWorkspace::choose(std::size_t channel) {
    const MetaAconFigure* shown = figure();
    if (!shown || shown->channel == channel)
        return;
    MetaAconFigure next = *shown;
    next.channel = channel;
    propose(next, tr("Choose channel"), 0);
}

void MetaAconWorkspace::activate() {
    m_isAwake = true;
    refresh();
    showThumbnails();
    sayReadout();
}

void MetaAconWorkspace::showInputs(const std::vector<std::string>& paths) {
    std::vector<Asset> sources;
    for (const std::string& path : paths)
        sources.push_back({{}, path});
    m_isAwake = true;
    m_opener.open(sources);
}

void MetaAconWorkspace::showLoaded(const Asset& source, std::shared_ptr<const StoredInput> loaded,
                                   const std::vector<Asset>& others) {
    AddedAsset added = withAsset(m_document.session(), source.path, source.features);
    added.session = withListed(std::move(added.session), others);
    const MetaAconFigure* shown = figure();
    MetaAconFigure next = shown ? *shown : MetaAconFigure{};
    if (shown && shown->input == added.id && input() && others.empty())
        return;
    next.input = added.id;
    next.sample = 0;
    next.channel = 0;
    if (shown)
        added.session = withContent(std::move(added.session), figureId(), next);
    else
        added.session.figures.push_back(
            {freeFigureId(added.session, "meta-acon"), tr("Meta-ACON").toStdString(), kSize, next});
    Asset kept = source;
    kept.id = added.id;
    m_inputs.keep(kept, std::move(loaded));
    m_document.apply(std::move(added.session), openingStep(kept, others.size()));
    showThumbnails();
    refresh(); // where the session named it already, and could not show it
    emit messageRaised({});
}

void MetaAconWorkspace::refresh() {
    if (!m_isAwake)
        return;
    const MetaAconFigure* shown = figure();
    m_left->setEnabled(shown);
    m_right->setEnabled(shown);
    m_sources->setVisible(shown);
    m_inspector->setVisible(shown);
    if (!shown)
        return showNoFigure();
    showPanels(*shown);
    if (!input())
        return showMissing(*shown);
    if (question() != m_asked)
        request();
}

MetaAconWorkspace::Question MetaAconWorkspace::question() const {
    const MetaAconFigure* shown = figure();
    return shown ? Question{*shown, input()} : Question{};
}

void MetaAconWorkspace::showPanels(const MetaAconFigure& shown) {
    const auto loaded = input();
    m_sources->showFigure(m_document.session(), shown, !loaded || loaded->shape().c == 3);
    m_panel->showFigure(shown, loaded ? loaded->shape().n : 1);
}

void MetaAconWorkspace::showThumbnails() {
    m_sources->picker().showThumbnails(m_document.session(), m_inputs.loaded());
}

void MetaAconWorkspace::request() {
    if (!figure() || !input())
        return;
    // What is shown may be of another file under the same id, and then its numbers are of no use.
    const auto before = input() == m_shownInput ? m_computed : nullptr;
    m_asked = question();
    m_task.ask([this] { return question(); },
               [before](const Question& asked, const LatestTask::IsCancelled& isCancelled) {
                   return computeMetaAcon(asked.figure, {{asked.figure.input, asked.input}}, isCancelled, before.get());
               },
               [this](const Question& asked, Result<MetaAconContent> result) { deliver(asked, std::move(result)); });
}

void MetaAconWorkspace::deliver(const Question& asked, Result<MetaAconContent> result) {
    if (!result)
        return showFailure(QString::fromStdString(message(result.error())));
    m_computed = std::make_shared<const ComputedMetaAcon>(ComputedMetaAcon{asked.figure, *std::move(result)});
    m_shownInput = asked.input;
    showComputed();
}

void MetaAconWorkspace::showComputed() {
    const MetaAconContent& content = m_computed->content;
    m_pointed.reset();
    m_centre->showFigure();
    m_centre->notice().showText(asSentence(QString::fromStdString(content.warning)));
    m_centre->view().setComputed(m_computed);
    m_sources->showChannels(content.channels);
    m_panel->showWidth(content.channels.size(), content.hidden);
    showFacts();
    sayReadout(); // at once: the view draws, and says so, only when it is seen
}

void MetaAconWorkspace::showFacts() {
    if (m_computed)
        m_facts->showFacts(m_computed->figure, m_computed->content, m_pointed.value_or(m_computed->figure.channel));
    else
        m_facts->clear();
}

void MetaAconWorkspace::sayReadout() {
    if (!m_computed || !m_centre->showsFigure())
        return emit readoutChanged({});
    const MetaAconFigure& shown = m_computed->figure;
    const MetaAconChannel& channel = m_computed->content.channels[m_pointed.value_or(shown.channel)];
    const double x = m_centre->view().cursorX();
    const ChannelCurve curve = curveOf(shown.spec.design, channel);
    const acti::Sample sample = curve.entry->at(x, curve.params);
    emit readoutChanged(QStringList{QStringLiteral("<i>x</i> = %1").arg(displayNumber(x, 5)),
                                    tr("y = %1").arg(displayNumber(sample.f, 6)),
                                    tr("y′ = %1").arg(displayNumber(sample.f1, 6))} +
                        channelWords(shown.spec.design, channel));
}

void MetaAconWorkspace::showBusy() {
    const MetaAconFigure* shown = figure();
    const bool isLoading = shown && m_inputs.isLoading(shown->input);
    const bool canStop = m_task.isBusy() || m_opener.isBusy();
    m_centre->busy().setBusy(canStop || isLoading, canStop);
}

void MetaAconWorkspace::stop() {
    m_opener.cancel();
    if (!m_task.isBusy())
        return;
    m_task.cancel();
    if (m_computed)
        m_centre->notice().showText(tr("Stopped. The figure is the one before the last change."), tr("Compute it"));
    else
        showFailure(tr("The computation was stopped"));
}

} // namespace acti::ui
