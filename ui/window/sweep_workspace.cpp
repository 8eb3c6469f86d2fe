#include "ui/window/sweep_workspace.h"

#include "core/figure/sweep_edits.h"
#include "core/figure/swept_maximum.h"
#include "core/maxima/log_sum_exp.h"
#include "core/session/edits.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/sweep_panel.h"
#include "ui/plot/style.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/plot_navigation.h"
#include "ui/views/sweep_view.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/play_bar.h"
#include "ui/widgets/state_panel.h"

#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr double kKeyStep = 0.01; // of the scale

QString subjectName(const SweepSubject& subject) {
    const auto swept = sweptOf(subject);
    return swept ? QString::fromStdString((*swept)->name()) : QString();
}

// Names the control that the error is about, as the panel does; the file's keys are of no use there.
QString inTheWindowsWords(const Error& error) {
    const QString what = QString::fromStdString(error.what);
    const auto isAbout = [&](const char* key) { return error.where.starts_with(key); };
    if (isAbout("values"))
        return SweepWorkspace::tr("The range of the parameter: %1.").arg(what);
    if (isAbout("members"))
        return SweepWorkspace::tr("The number of curves: %1.").arg(what);
    if (isAbout("current"))
        return SweepWorkspace::tr("The value that is shown: %1.").arg(what);
    if (isAbout("subject.inputs"))
        return SweepWorkspace::tr("An input %1.").arg(what);
    return what;
}

} // namespace

SweepWorkspace::SweepWorkspace(Document& document, QObject* parent)
    : Workspace(parent), m_document(document), m_library(new LibraryPanel), m_rows(*m_library), m_view(new SweepView),
      m_player(new PlayBar), m_panel(new SweepPanel) {
    m_centre = new QStackedWidget;
    m_centre->addWidget(onCard({m_view, m_player}));
    m_centre->addWidget(makeInvitation());
    connect(&document, &Document::reopened, this, &SweepWorkspace::reopen);
    connect(&document, &Document::changed, this, &SweepWorkspace::refresh);
    connect(&document.shown(), &ShownFigures::asked, this, &SweepWorkspace::refresh);
    connect(m_library, &LibraryPanel::chosen, this, &SweepWorkspace::choose);
    connect(m_library, &LibraryPanel::anotherWanted, this, &SweepWorkspace::choose);
    connect(m_panel, &SweepPanel::edited, this, &SweepWorkspace::apply);
    connect(m_view, &SweepView::failed, this, &Workspace::messageRaised);
    connect(m_view, &SweepView::groundDrawn, this, [this] { emit messageRaised({}); });
    connect(m_view, &SweepView::shown, this, &SweepWorkspace::showReadout);
    connect(m_view, &SweepView::groundDrawn, this, &Workspace::zoomChanged);
    connect(&m_view->navigation(), &PlotNavigation::steppedUp, this, &SweepWorkspace::step);
    connect(m_player, &PlayBar::played, this, &SweepWorkspace::playAt);
    connect(m_player, &PlayBar::scrubbed, this,
            [this](double position, Gesture gesture) { setCurrent(aimedAt(position), gesture); });
    connect(m_player, &PlayBar::typed, this,
            [this](double value) { setCurrent(std::clamp(value, m_figure.values.min, m_figure.values.max), 0); });
    connect(m_player, &PlayBar::cleared, this, [this] { setCurrent({}, 0); });
    refresh();
}

SweepWorkspace::~SweepWorkspace() { deleteUnparented({m_library.data(), m_centre.data(), m_panel.data()}); }

QWidget* SweepWorkspace::left() { return m_library; }
QWidget* SweepWorkspace::centre() { return m_centre; }
QWidget* SweepWorkspace::right() { return m_panel; }
void SweepWorkspace::fit() { m_view->fit(); }

bool SweepWorkspace::focusSearch() {
    m_library->focusSearch();
    return true;
}

void SweepWorkspace::activate() {
    m_digits = settings::number(settings::kReadoutDigits);
    showReadout();
}

std::string SweepWorkspace::figureId() const { return m_document.shown().of<SweepFigure>(); }

std::optional<double> SweepWorkspace::zoom() const {
    if (!m_hasFigure)
        return std::nullopt;
    return m_figure.x.length() / m_view->shownFigure().x.length();
}

Figure SweepWorkspace::shownFigure(const Figure& figure) const {
    Figure shown = figure;
    shown.content = m_view->shownFigure();
    return shown;
}

Result<Scene> SweepWorkspace::scene(const Figure& figure) const { return build(shownFigure(figure), {}); }

QWidget* SweepWorkspace::makeInvitation() {
    auto* invitation = new StatePanel;
    invitation->showWords({QStringLiteral("curves"), tr("No sweep yet"),
                           tr("Choose an activation in the library: its curves for many values of a parameter appear "
                              "here, and play."),
                           tr("Swish over β")});
    connect(invitation, &StatePanel::actionChosen, this, [this] { choose(QStringLiteral("swish")); });
    return invitation;
}

void SweepWorkspace::reopen() {
    m_shownId = figureId();
    m_player->setPlaying(false);
    m_view->play({});
    m_view->fit();
}

void SweepWorkspace::refresh() {
    if (figureId() != m_shownId)
        reopen();
    m_rows.setSession(m_document.session());
    const SweepFigure* figure = findContent<SweepFigure>(m_document.session(), figureId());
    const bool hasOther = figure && *figure != m_figure;
    m_hasFigure = figure;
    m_centre->setCurrentIndex(figure ? 0 : 1);
    m_panel->setEnabled(figure);
    m_panel->findChild<QScrollArea*>()->setVisible(figure); // what it shows is of a figure that is gone
    if (!figure) {
        emit readoutChanged({});
        m_player->setPlaying(false);
        m_figure = {};
        m_rows.show(nullptr);
        return;
    }
    // What an edit or an undo shows is what the session holds.
    if (hasOther && !m_player->isPlaying())
        m_view->play({});
    m_figure = *figure;
    m_rows.show(&m_figure.subject);
    m_panel->setFigure(m_figure);
    m_view->setFigure(m_figure);
    showPlayer();
}

void SweepWorkspace::apply(const SweepFigure& figure, const QString& name, Gesture gesture) {
    if (const Result<void> ok = checkSweep(figure); !ok) {
        emit messageRaised(inTheWindowsWords(ok.error()));
        m_panel->setFigure(m_figure);
        return;
    }
    emit messageRaised({});
    Session session = m_document.session();
    std::string id = figureId();
    if (id.empty()) {
        id = freeFigureId(session, "sweep");
        session.figures.push_back({id, tr("Sweep").toStdString(), {}, figure});
    }
    m_document.apply(withContent(std::move(session), id, figure), name, gesture);
}

// The curve that plays, the quantity and the style stay as they are chosen.
void SweepWorkspace::choose(const QString& id) {
    const auto subject = m_rows.subjectOf(id);
    if (!subject)
        return;
    const auto* swept = std::get_if<SweptActivation>(&m_figure.subject);
    const bool isOwn = m_hasFigure && swept && swept->activation == kCustomActivation;
    if (SweepLibrary::beginsFormula(id) && isOwn)
        return m_panel->beginTyping();
    if (m_hasFigure && subjectName(*subject) == subjectName(m_figure.subject))
        return;
    m_player->setPlaying(false);
    m_view->fit();
    apply(m_hasFigure ? withSubject(m_figure, *subject) : sweepOver(*subject),
          tr("Sweep %1").arg(subjectName(*subject)), 0);
    if (SweepLibrary::beginsFormula(id))
        m_panel->beginTyping();
}

void SweepWorkspace::setCurrent(std::optional<double> value, Gesture gesture) {
    m_player->setPlaying(false);
    m_view->play({});
    SweepFigure figure = m_figure;
    figure.current = value;
    if (figure == m_figure)
        showPlayer(); // the field may show what was played
    else
        apply(figure, value ? tr("Change the value shown") : tr("Show the family alone"), gesture);
}

// No finer than a slider can aim, unless the rounded value has no meaning.
double SweepWorkspace::aimedAt(double position) const {
    const double value = valueAt(m_figure, position), rounded = roundedOn(m_figure, value);
    const auto swept = sweptOf(m_figure.subject);
    return swept && (*swept)->parameter().accepts(rounded) ? rounded : value;
}

void SweepWorkspace::playAt(double position) {
    const double value = valueAt(m_figure, position);
    const auto swept = sweptOf(m_figure.subject);
    if (!swept || !(*swept)->parameter().accepts(value))
        return;
    m_view->play(value);
    showPlayer();
}

void SweepWorkspace::step(int steps) {
    const double from = m_view->shownValue() ? positionOf(m_figure, *m_view->shownValue()) : 0;
    setCurrent(aimedAt(std::clamp(from + steps * kKeyStep, 0.0, 1.0)), 0);
}

void SweepWorkspace::showPlayer() {
    const auto swept = sweptOf(m_figure.subject);
    if (!swept)
        return;
    const std::string_view symbol = (*swept)->parameter().symbol;
    std::optional<double> value = m_view->shownValue();
    if (m_view->played())
        value = roundedOn(m_figure, *value);
    m_player->show(fromView(symbol), value ? positionOf(m_figure, *m_view->shownValue()) : 0, value);
}

QStringList SweepWorkspace::readings(const SweepFigure& shown, const Swept& swept, double x) const {
    const plot::Style& style = **plot::findStyle(currentTheme().id.toStdString());
    const QString symbol = fromView(swept.parameter().symbol);
    const auto reading = [&](double value) {
        const double y = swept.reading(shown.quantity, x, value);
        const QString colour = plot::colourOf({Ink::Role::Scale, 0, 1, positionOf(shown, value)}, style).name();
        return QStringLiteral("<span style='color:%1'>●</span> %2 = %3&nbsp;&nbsp;%4 = %5")
            .arg(colour, symbol, displayNumber(roundedOn(shown, value)),
                 QString::fromStdString(swept.label(shown.quantity)), displayNumber(y, m_digits));
    };
    const auto atMouse = m_player->isPlaying() ? std::nullopt : m_view->valueAtMouse(); // what plays is what counts
    if (atMouse && swept.parameter().accepts(*atMouse))
        return {reading(*atMouse)};
    if (!shown.current)
        return {reading(shown.values.min), reading(shown.values.max)};
    return QStringList{reading(*shown.current)} + comparisons(shown, x);
}

// How far the smooth maximum that is shown is from the maximum, and what stands beside it.
QStringList SweepWorkspace::comparisons(const SweepFigure& shown, double x) const {
    const auto* maximum = std::get_if<SweptMaximum>(&shown.subject);
    if (!maximum)
        return {};
    QStringList parts{tr("distance δ = %1, at most %2")
                          .arg(displayNumber(MaximumSweep(*maximum).gap(x, *shown.current), m_digits),
                               displayNumber(smoothMaximumGap(maximum->inputs.size(), *shown.current), m_digits))};
    if (shown.quantity.kind != Quantity::Kind::Value)
        return parts;
    std::vector<double> heights;
    for (const MaximumInput& input : maximum->inputs)
        heights.push_back(input.slope * x + input.offset);
    if (maximum->showsLogSumExp)
        parts
            << QStringLiteral("LogSumExp = %1").arg(displayNumber(logSumExp(heights, *shown.current).value, m_digits));
    if (maximum->showsMellowmax)
        parts
            << QStringLiteral("mellowmax = %1").arg(displayNumber(mellowmax(heights, *shown.current).value, m_digits));
    return parts;
}

void SweepWorkspace::showReadout() {
    const SweepFigure shown = m_view->shownFigure();
    const auto swept = sweptOf(shown.subject);
    if (!m_hasFigure || !swept)
        return emit readoutChanged({});
    const double x = m_view->navigation().cursorX();
    emit readoutChanged(QStringList{QStringLiteral("<i>x</i> = %1").arg(displayNumber(x, m_digits))} +
                        readings(shown, **swept, x));
}

} // namespace acti::ui
