#include "tests/monkey/monkey.h"

#include "core/base/atomic_file.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "tests/support/window_test.h"
#include "ui/views/margin_plot.h"
#include "ui/views/scatter_plot.h"
#include "ui/widgets/busy_strip.h"
#include "ui/window/funnel_workspace.h"
#include "ui/window/meta_acon_workspace.h"
#include "ui/window/sweep_workspace.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QWheelEvent>

namespace acti::ui {
namespace {

// Of a picture that is brushed while it is computed anew.
constexpr int kSlowSide = 900;

const std::vector<Qt::Key> kKeys{Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Up,    Qt::Key_Down, Qt::Key_Escape,
                                 Qt::Key_Return, Qt::Key_Tab,      Qt::Key_Space, Qt::Key_Plus, Qt::Key_Minus,
                                 Qt::Key_Home,   Qt::Key_PageDown, Qt::Key_1,     Qt::Key_9,    Qt::Key_Period,
                                 Qt::Key_Delete, Qt::Key_Backspace};

} // namespace

Monkey::Monkey(MainWindow& window, std::filesystem::path folder, std::uint64_t seed)
    : m_window(window), m_folder(std::move(folder)), m_random(seed) {
    makeFiles();
    m_closer.setInterval(2);
    QObject::connect(&m_closer, &QTimer::timeout, [this] { closeWhatBlocks(); });
    m_closer.start();
}

void Monkey::makeFiles() {
    const auto add = [this](const std::filesystem::path& path) { m_files << QString::fromStdString(path.string()); };
    add(writeWaves(m_folder, "colour.npy", 3, 24, 32));
    add(writeWaves(m_folder, "slow.npy", 3, kSlowSide, kSlowSide));
    add(writeWaves(m_folder, "features.npy", 17, 9, 11));
    add(writeWaves(m_folder, "line.npy", 1, 1, 40));
    const std::filesystem::path broken = m_folder / "broken.png";
    ACTI_EXPECT(writeAtomically(broken, std::string_view("\x89PNG\r\n\x1a\n and no more")).has_value());
    add(broken);
    add(m_folder / "gone.png");
    add(m_folder);
}

void Monkey::closeWhatBlocks() {
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
        dialog->reject();
}

void Monkey::note(const std::string& what, const QObject* object) {
    m_last = what;
    if (object)
        m_last += std::string(" ") + object->metaObject()->className() + " " + object->objectName().toStdString();
}

// One that is seen and takes the mouse.
QWidget* Monkey::anyWidget() {
    std::vector<QWidget*> seen;
    for (QWidget* widget : m_window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && !widget->size().isEmpty() && widget->children().size() < 12)
            seen.push_back(widget);
    return seen.empty() ? &m_window : oneOf(seen);
}

QPoint Monkey::anyPoint(const QWidget& widget) {
    return {static_cast<int>(below(static_cast<std::size_t>(widget.width()))),
            static_cast<int>(below(static_cast<std::size_t>(widget.height())))};
}

void Monkey::click() {
    const QPointer<QWidget> widget = anyWidget();
    note("click", widget);
    QTest::mouseClick(widget, below(8) == 0 ? Qt::RightButton : Qt::LeftButton, Qt::NoModifier, anyPoint(*widget));
}

void Monkey::drag(QWidget* over) {
    const QPointer<QWidget> widget = over;
    note("drag", widget);
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, anyPoint(*widget));
    for (std::size_t i = below(4); widget && i > 0; --i)
        QTest::mouseMove(widget, anyPoint(*widget));
    if (widget)
        QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, anyPoint(*widget));
}

void Monkey::brush() {
    QWidget* centre = m_window.funnel().centre();
    QWidget* plot =
        below(2) ? static_cast<QWidget*>(centre->findChild<MarginPlot*>()) : centre->findChild<ScatterPlot*>();
    drag(plot);
    note("brush");
}

void Monkey::turnWheel() {
    const QPointer<QWidget> widget = anyWidget();
    note("wheel", widget);
    const QPointF at = anyPoint(*widget);
    QWheelEvent wheel(at, widget->mapToGlobal(at), {}, {0, below(2) ? 120 : -120}, Qt::NoButton,
                      below(4) ? Qt::NoModifier : Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &wheel);
}

void Monkey::pressKey() {
    QWidget* target = QApplication::focusWidget() && below(3) ? QApplication::focusWidget() : anyWidget();
    const Qt::Key key = oneOf(kKeys);
    note("key " + std::to_string(key), target);
    QTest::keyClick(target, key, below(6) ? Qt::NoModifier : Qt::ShiftModifier);
}

void Monkey::trigger(const char* text) {
    note(text);
    for (QAction* action : m_window.findChildren<QAction*>())
        if (action->text() == QString::fromUtf8(text) && action->isEnabled())
            return action->trigger();
}

void Monkey::openSomething() {
    note("open");
    QStringList given;
    for (std::size_t i = 1 + below(3); i > 0; --i)
        given << m_files[static_cast<qsizetype>(below(static_cast<std::size_t>(m_files.size())))];
    m_window.openFiles(given);
}

// Its map fails until that is undone.
void Monkey::spoilWeights() {
    note("spoil");
    const std::string id = m_window.funnel().figureId();
    const auto* map = findContent<MapFigure>(m_window.document().session(), id);
    if (!map)
        return;
    MapFigure bad = *map;
    bad.spec.branch().weights = ExplicitWeights{{1, 2}};
    m_window.document().apply(withContent(m_window.document().session(), id, bad), QStringLiteral("Spoil"));
}

void Monkey::stopWork() {
    note("stop");
    for (BusyStrip* strip : m_window.findChildren<BusyStrip*>())
        if (strip->isVisible())
            emit strip->stopAsked();
}

void Monkey::changeWorkspace() {
    const auto index = static_cast<int>(below(5));
    note("workspace " + std::to_string(index));
    m_window.showWorkspace(index);
}

void Monkey::resizeWindow() {
    note("resize");
    m_window.resize(500 + static_cast<int>(below(1000)), 340 + static_cast<int>(below(700)));
}

void Monkey::openSession() {
    note("session");
    for (const char* name : {"demonstration", "learned_funnel"})
        if (below(2)) {
            const auto path = std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions" /
                              (std::string(name) + ".actiscope");
            m_window.openTemplate(readSession(path).value());
            m_window.showWorkspace(m_window.funnel());
            return;
        }
}

void Monkey::undo() {
    note("undo");
    m_window.document().undoStack().undo();
}

void Monkey::redo() {
    note("redo");
    m_window.document().undoStack().redo();
}

void Monkey::removeFigure() { trigger("Re&move figure"); }
void Monkey::duplicateFigure() { below(3) ? undo() : trigger("&Duplicate figure"); }
void Monkey::stepFigure() { trigger(below(2) ? "&Next figure" : "&Previous figure"); }
void Monkey::dragAnywhere() { drag(anyWidget()); }
void Monkey::bringInput() { below(2) ? openSomething() : spoilWeights(); }
void Monkey::interrupt() { below(4) ? stopWork() : changeWorkspace(); }

// Back to the funnel, mostly.
void Monkey::changeView() {
    if (below(10))
        return m_window.showWorkspace(m_window.funnel());
    below(2) ? openSession() : resizeWindow();
}

void Monkey::act() {
    static const std::vector<void (Monkey::*)()> rarely{&Monkey::undo,
                                                        &Monkey::undo,
                                                        &Monkey::undo,
                                                        &Monkey::redo,
                                                        &Monkey::redo,
                                                        &Monkey::removeFigure,
                                                        &Monkey::duplicateFigure,
                                                        &Monkey::stepFigure,
                                                        &Monkey::bringInput,
                                                        &Monkey::interrupt,
                                                        &Monkey::changeView,
                                                        &Monkey::dragAnywhere,
                                                        &Monkey::dragAnywhere};
    static const std::vector<void (Monkey::*)()> often{&Monkey::click, &Monkey::turnWheel, &Monkey::pressKey,
                                                       &Monkey::brush};
    const auto action = below(2) ? oneOf(often) : oneOf(rarely);
    (this->*action)();
    if (below(3) == 0)
        QTest::qWait(static_cast<int>(below(4)));
    else
        QCoreApplication::processEvents();
}

} // namespace acti::ui
