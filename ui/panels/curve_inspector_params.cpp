// The inspector's rows of parameters, and the menus below them.
#include "ui/panels/copy_menu.h"
#include "ui/panels/curve_inspector.h"
#include "ui/panels/curve_menu.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/param_row.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace acti::ui {
std::string CurveInspector::rangeKey(const std::string& param) const { return m_shownRows + " " + param; }

void CurveInspector::togglePlay() {
    for (ParamRow* row : m_params)
        if (row->isPlaying())
            return row->setPlaying(false);
    if (!m_params.empty())
        m_params.back()->setPlaying(true);
}

void CurveInspector::rebuildParams(const Entry& entry) {
    for (ParamRow* row : m_params) {
        row->setPlaying(false);
        row->disconnect(this); // hidden, a field would tell what was typed, of a curve that is not shown any more
        row->hide();
        row->deleteLater();
    }
    m_params.clear();
    for (const ParamInfo& info : entry.params())
        addParamRow(info);
}

void CurveInspector::addParamRow(const ParamInfo& info) {
    auto* row = new ParamRow(info);
    const std::string id(info.id);
    if (const auto range = m_ranges.find(rangeKey(id)); range != m_ranges.end())
        row->setRange(range->second);
    connect(row, &ParamRow::edited, this, [this, id](double value, Gesture gesture) {
        editCurve(tr("Change %1").arg(QString::fromStdString(id)), gesture,
                  [&](Curve& curve) { curve.params[id] = value; });
    });
    connect(row, &ParamRow::rangeChanged, this, [this, id](const Range& range) { m_ranges[rangeKey(id)] = range; });
    connect(row, &ParamRow::playingChanged, this, [this, row](bool isPlaying) {
        for (ParamRow* other : m_params)
            if (isPlaying && other != row)
                other->setPlaying(false);
        emit playingChanged(isPlaying);
    });
    m_paramLayout->addWidget(row);
    m_params.push_back(row);
}

void CurveInspector::showPresets() {
    const Result<ResolvedCurve> resolved =
        m_selected ? m_resolver(m_figure.curves[*m_selected]) : Result<ResolvedCurve>(Error{});
    if (!resolved)
        return;
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    const auto& params = resolved->entry->params();
    for (const Preset& preset : resolved->entry->presets()) {
        QAction* action = menu.addAction(fromView(preset.name));
        action->setToolTip(fromView(preset.source));
        connect(action, &QAction::triggered, this, [this, &params, &preset] {
            editCurve(tr("Preset %1").arg(fromView(preset.name)), 0, [&](Curve& curve) {
                for (std::size_t i = 0; i < params.size(); ++i)
                    curve.params[std::string(params[i].id)] = preset.values[i];
            });
        });
    }
    menu.exec(m_presets->mapToGlobal(QPoint(0, m_presets->height())));
}

void CurveInspector::showCurveMenu(int index, const QPoint& at) {
    const auto place = static_cast<std::size_t>(index);
    if (index < 0 || place >= m_figure.curves.size())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addCurveActions(*menu, m_figure, place, [this](const FigureChange& change, const QString& name) {
        emit edited(change(m_figure), name, 0);
    });
    if (const Result<ResolvedCurve> resolved = m_resolver(m_figure.curves[place])) {
        menu->addSeparator();
        addCopyActions(*menu->addMenu(tr("Copy as")), m_figure, *resolved, *m_copyAs);
    }
    menu->popup(at);
}

void CurveInspector::showCopyMenu() {
    const Result<ResolvedCurve> resolved =
        m_selected ? m_resolver(m_figure.curves[*m_selected]) : Result<ResolvedCurve>(Error{});
    if (!resolved)
        return;
    QMenu menu(this);
    addCopyActions(menu, m_figure, *resolved, *m_copyAs);
    menu.exec(m_copyAs->mapToGlobal(QPoint(0, m_copyAs->height())));
}

} // namespace acti::ui
