#include "ui/panels/facts_table_menu.h"

#include "core/base/atomic_file.h"
#include "core/figure/facts_table.h"
#include "ui/tasks/latest_task.h"
#include "ui/widgets/copying.h"
#include "ui/window/save_question.h"

#include <QCoreApplication>
#include <QMenu>

namespace acti::ui {
namespace {

struct FactsTableMenu {
    Q_DECLARE_TR_FUNCTIONS(FactsTableMenu)
};

// One for all actions beside `by`: the table that was asked for last is the one that comes.
LatestTask& factsTaskOf(QWidget& by) {
    const QString name = QStringLiteral("factsTable");
    auto* task = by.findChild<LatestTask*>(name, Qt::FindDirectChildrenOnly);
    if (!task) {
        task = new LatestTask(&by);
        task->setObjectName(name);
    }
    return *task;
}

void withFactsTable(const CurveFigure& figure, FactsForm form, QWidget& by,
                    const std::function<void(const std::string&)>& deliver) {
    const auto find = [figure, form](const LatestTask::IsCancelled& isCancelled) -> Result<std::string> {
        const auto known = knownCurves(figure, isCancelled);
        if (!known)
            return known.error();
        return factsAs(form, *known);
    };
    factsTaskOf(by).run(find, [deliver, &by](const Result<std::string>& table) {
        if (table)
            deliver(*table);
        else
            sayBriefly(FactsTableMenu::tr("No table: %1").arg(QString::fromStdString(message(table.error()))), by);
    });
}

void exportFactsTable(const CurveFigure& figure, QWidget& by) {
    const QString file = askWhereToSave({FactsTableMenu::tr("Export table of facts"),
                                         FactsTableMenu::tr("facts") + QStringLiteral(".csv"),
                                         FactsTableMenu::tr("Tables (*.csv *.tex)"),
                                         {QStringLiteral("csv"), QStringLiteral("tex")}},
                                        by.window());
    if (file.isEmpty())
        return;
    const bool isLatex = file.endsWith(QStringLiteral(".tex"), Qt::CaseInsensitive);
    withFactsTable(figure, isLatex ? FactsForm::Latex : FactsForm::Csv, by, [file, &by](const std::string& table) {
        const auto written = writeAtomically(file.toStdString(), table);
        sayBriefly(written
                       ? FactsTableMenu::tr("Exported to %1").arg(file)
                       : FactsTableMenu::tr("Not exported: %1").arg(QString::fromStdString(message(written.error()))),
                   by);
    });
}

} // namespace

void addFactsTableActions(QMenu& menu, const CurveFigure& figure, QWidget& by) {
    const auto addCopy = [&](const QString& name, FactsForm form, const QString& said) {
        QAction* action = menu.addAction(name);
        action->setToolTip(
            FactsTableMenu::tr("Range, limits, zeros, extrema, slope and more of every visible curve, as one table"));
        QObject::connect(action, &QAction::triggered, action, [figure, form, said, &by] {
            withFactsTable(figure, form, by, [said, &by](const std::string& table) {
                copyText(QString::fromStdString(table), said, by);
            });
        });
    };
    addCopy(FactsTableMenu::tr("Table of facts as CSV"), FactsForm::Csv, FactsTableMenu::tr("Facts copied as CSV"));
    addCopy(FactsTableMenu::tr("Table of facts as LaTeX"), FactsForm::Latex,
            FactsTableMenu::tr("Facts copied as LaTeX"));
    QAction* file = menu.addAction(FactsTableMenu::tr("Export table of facts…"));
    file->setToolTip(FactsTableMenu::tr("Into a file: CSV with all digits, or LaTeX for a paper"));
    QObject::connect(file, &QAction::triggered, file, [figure, &by] { exportFactsTable(figure, by); });
}

} // namespace acti::ui
