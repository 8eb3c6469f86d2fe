// Which figure of each kind is looked at: a view of the session, neither saved nor undone.
#pragma once

#include "core/session/edits.h"

#include <QObject>
#include <QString>

#include <map>
#include <string>

namespace acti::ui {

class ShownFigures : public QObject {
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit ShownFigures(const Session& session, QObject* parent = nullptr);

    // The figure of this kind that was asked for last, or else the first; empty if there is none.
    template<class Content>
    std::string of() const {
        const auto chosen = m_chosen.find(FigureContent(Content{}).index());
        const bool isThere = chosen != m_chosen.end() && findContent<Content>(m_session, chosen->second);
        return isThere ? chosen->second : firstFigure<Content>(m_session);
    }

    // Shows the figure; one that the session does not have changes nothing.
    void show(const std::string& id);
    // The first of every kind again; says nothing.
    void forget() { m_chosen.clear(); }

signals:
    // A figure was asked for, which may have been shown before.
    void asked(const QString& id);

private:
    const Session& m_session;
    std::map<std::size_t, std::string> m_chosen; // by the kind's place in FigureContent
};

} // namespace acti::ui
