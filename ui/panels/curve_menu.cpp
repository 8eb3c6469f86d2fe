#include "ui/panels/curve_menu.h"

#include "core/figure/curve_copies.h"
#include "core/figure/curve_edits.h"
#include "ui/plot/style.h"
#include "ui/theme/theme.h"

#include <QColorDialog>
#include <QCoreApplication>
#include <QMenu>
#include <QPixmap>
#include <QPointer>

#include <optional>
#include <utility>

namespace acti::ui {
namespace {

struct CurveMenu {
    Q_DECLARE_TR_FUNCTIONS(CurveMenu)
};

// A choice of a menu: ticked where it is the curve's.
struct CurveChoice {
    QString text;
    bool isChosen;
};

void addEdit(QMenu& menu, const CurveChoice& choice, const std::function<void()>& done) {
    QAction* action = menu.addAction(choice.text);
    action->setCheckable(true);
    action->setChecked(choice.isChosen);
    QObject::connect(action, &QAction::triggered, action, done);
}

QIcon swatchOf(const QColor& colour) {
    QPixmap pixmap(14, 14);
    pixmap.fill(colour);
    return QIcon(pixmap);
}

Rgb rgbOf(const QColor& colour) {
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

// The window that the menu lies over, not the menu that opened it.
QWidget* windowBelow(const QMenu& menu) {
    QWidget* around = menu.parentWidget();
    while (qobject_cast<QMenu*>(around))
        around = around->parentWidget();
    return around ? around->window() : nullptr;
}

void addColours(QMenu& menu, const CurveFigure& figure, std::size_t index, const FigureEdit& edit) {
    const std::optional<Rgb>& own = figure.curves[index].ownColour;
    const auto take = [index, edit](std::optional<Rgb> colour) {
        edit([=](CurveFigure now) { return withColour(std::move(now), index, colour); },
             CurveMenu::tr("Change the colour"));
    };
    addEdit(menu, {CurveMenu::tr("As the style"), !own}, [take] { take({}); });
    menu.addSeparator();
    const std::pair<QString, const char*> named[] = {
        {CurveMenu::tr("Blue"), "#0072B2"},   {CurveMenu::tr("Vermilion"), "#D55E00"},
        {CurveMenu::tr("Green"), "#009E73"},  {CurveMenu::tr("Pink"), "#CC79A7"},
        {CurveMenu::tr("Orange"), "#BC8A00"}, {CurveMenu::tr("Sky blue"), "#3A9BD9"},
        {CurveMenu::tr("Grey"), "#5B5B5B"},   {CurveMenu::tr("Black"), "#000000"}};
    for (const auto& [name, hex] : named) {
        const QColor colour(QLatin1String{hex});
        addEdit(menu, {name, own == rgbOf(colour)}, [take, colour] { take(rgbOf(colour)); });
        menu.actions().back()->setIcon(swatchOf(colour));
    }
    QAction* other = menu.addAction(CurveMenu::tr("Another colour…"));
    QObject::connect(other, &QAction::triggered, other,
                     [take, own, over = QPointer(windowBelow(menu)), drawn = figure.curves[index].colour] {
                         const plot::Style& style = **plot::findStyle(currentTheme().id.toStdString());
                         const QColor start = own ? QColor(own->r, own->g, own->b)
                                                  : plot::colourOf({Ink::Role::Series, drawn, 1}, style);
                         if (const QColor chosen =
                                 QColorDialog::getColor(start, over, CurveMenu::tr("Colour of the curve"));
                             chosen.isValid())
                             take(rgbOf(chosen));
                     });
}

void addWidths(QMenu& menu, const CurveFigure& figure, std::size_t index, const FigureEdit& edit) {
    const std::optional<double>& own = figure.curves[index].width;
    const auto add = [&](const QString& text, std::optional<double> width) {
        addEdit(menu, {text, own == width}, [index, edit, width] {
            edit([=](CurveFigure now) { return withWidth(std::move(now), index, width); },
                 CurveMenu::tr("Change the width"));
        });
    };
    add(CurveMenu::tr("As the style"), {});
    for (const double width : {0.75, 1.0, 1.5, 2.0, 3.0, 4.0})
        add(CurveMenu::tr("%1 pt").arg(width), width);
}

void addDashes(QMenu& menu, const CurveFigure& figure, std::size_t index, const FigureEdit& edit) {
    const std::optional<Dash>& own = figure.curves[index].dash;
    const std::pair<QString, std::optional<Dash>> dashes[] = {{CurveMenu::tr("As the style"), {}},
                                                              {CurveMenu::tr("Solid"), Dash::Solid},
                                                              {CurveMenu::tr("Dashed"), Dash::Dashed},
                                                              {CurveMenu::tr("Dotted"), Dash::Dotted},
                                                              {CurveMenu::tr("Dash and dot"), Dash::DashDotted}};
    for (const auto& [text, dash] : dashes)
        addEdit(menu, {text, own == dash}, [index, edit, dash = dash] {
            edit([=](CurveFigure now) { return withDash(std::move(now), index, dash); },
                 CurveMenu::tr("Change the dash"));
        });
}

void addOrder(QMenu& menu, const CurveFigure& figure, std::size_t index, const FigureEdit& edit) {
    const std::size_t last = figure.curves.size() - 1;
    const auto add = [&](const QString& text, std::size_t to, bool isPossible) {
        QAction* action = menu.addAction(text);
        action->setEnabled(isPossible && to != index);
        QObject::connect(action, &QAction::triggered, action, [index, edit, to] {
            edit([=](CurveFigure now) { return moved(std::move(now), index, to); },
                 CurveMenu::tr("Change the order of curves"));
        });
    };
    add(CurveMenu::tr("First"), 0, true);
    add(CurveMenu::tr("Earlier"), index - 1, index > 0);
    add(CurveMenu::tr("Later"), index + 1, index < last);
    add(CurveMenu::tr("Last"), last, true);
}

} // namespace

void addCurveActions(QMenu& menu, const CurveFigure& figure, std::size_t index, const FigureEdit& edit) {
    addColours(*menu.addMenu(CurveMenu::tr("Colour")), figure, index, edit);
    addWidths(*menu.addMenu(CurveMenu::tr("Width")), figure, index, edit);
    addDashes(*menu.addMenu(CurveMenu::tr("Dash")), figure, index, edit);
    addOrder(*menu.addMenu(CurveMenu::tr("Order")), figure, index, edit);
    menu.addSeparator();
    const bool isVisible = figure.curves[index].isVisible;
    const auto add = [&](const QString& text, const std::function<void()>& done) {
        QObject::connect(menu.addAction(text), &QAction::triggered, &menu, done);
    };
    add(isVisible ? CurveMenu::tr("Hide") : CurveMenu::tr("Show"), [index, edit, isVisible] {
        const auto toggled = [=](CurveFigure now) {
            if (index < now.curves.size())
                now.curves[index].isVisible = !isVisible;
            return now;
        };
        edit(toggled, isVisible ? CurveMenu::tr("Hide curve") : CurveMenu::tr("Show curve"));
    });
    add(CurveMenu::tr("Duplicate"), [index, edit] {
        edit([=](const CurveFigure& now) { return withDuplicate(now, index); }, CurveMenu::tr("Duplicate curve"));
    });
    add(CurveMenu::tr("Remove"), [index, edit] {
        edit([=](const CurveFigure& now) { return withoutCurve(now, index); }, CurveMenu::tr("Remove curve"));
    });
}

} // namespace acti::ui
