#include "ui/document/shown_figures.h"

namespace acti::ui {

ShownFigures::ShownFigures(const Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void ShownFigures::show(const std::string& id) {
    const Figure* figure = findFigure(m_session, id);
    if (!figure)
        return;
    m_chosen[figure->content.index()] = id;
    emit asked(QString::fromStdString(id));
}

} // namespace acti::ui
