#include "ui/panels/copy_menu.h"

#include "core/figure/curve_table.h"
#include "ui/panels/facts_table_menu.h"
#include "ui/widgets/copying.h"

#include <QCoreApplication>
#include <QMenu>

namespace acti::ui {
namespace {

struct CopyMenu {
    Q_DECLARE_TR_FUNCTIONS(CopyMenu)
};

QString nameOf(Language language) {
    switch (language) {
    case Language::Latex:
        return QStringLiteral("LaTeX");
    case Language::PyTorch:
        return QStringLiteral("PyTorch");
    case Language::NumPy:
        return QStringLiteral("NumPy");
    case Language::Cpp:
        break;
    }
    return QStringLiteral("C++");
}

} // namespace

void addCopyActions(QMenu& menu, const CurveFigure& figure, const ResolvedCurve& curve, QWidget& by) {
    menu.setToolTipsVisible(true);
    for (const auto& [language, id] : kLanguages) {
        QAction* action = menu.addAction(nameOf(language));
        action->setToolTip(CopyMenu::tr("The formula, with these parameters where the language has them"));
        QObject::connect(action, &QAction::triggered, action, [curve, language = language, &by] {
            copyText(QString::fromStdString(curve.entry->printed(language, curve.params)),
                     CopyMenu::tr("Copied as %1").arg(nameOf(language)), by);
        });
    }
    menu.addSeparator();
    QAction* numbers = menu.addAction(CopyMenu::tr("CSV of what is drawn"));
    numbers->setToolTip(CopyMenu::tr("Every visible curve and quantity of this figure, over its range of x"));
    QObject::connect(numbers, &QAction::triggered, numbers, [figure, &by] {
        const Result<Table> table = curveTable(figure);
        if (table)
            copyText(QString::fromStdString(csvText(*table)), CopyMenu::tr("Copied as CSV"), by);
        else
            sayBriefly(CopyMenu::tr("Not copied: %1").arg(QString::fromStdString(message(table.error()))), by);
    });
    menu.addSeparator();
    addFactsTableActions(menu, figure, by);
}

} // namespace acti::ui
