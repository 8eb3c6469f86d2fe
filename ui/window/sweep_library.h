// What can be swept, as rows of the library: activations with parameters, the smooth maximum, a formula of one's own,
// and the formulas of the session's curves.
#pragma once

#include "core/figure/curve_figure.h"
#include "core/figure/swept.h"
#include "core/session/session.h"

#include <QString>

#include <optional>
#include <vector>

namespace acti::ui {

class LibraryPanel;

class SweepLibrary {
public:
    // Fills `panel`, which outlives this.
    explicit SweepLibrary(LibraryPanel& panel);

    // The formulas that the session's curves have now.
    void setSession(const Session& session);
    // Marks the row of what runs; none: nothing runs.
    void show(const SweepSubject* subject);
    // What a row stands for; nothing for an activation without a parameter.
    std::optional<SweepSubject> subjectOf(const QString& id) const;
    // The row that begins a formula of one's own.
    static bool beginsFormula(const QString& id);

private:
    QString idOf(const SweepSubject& subject) const;

    LibraryPanel& m_panel;
    std::vector<Curve> m_formulas; // of the session's curves, each formula once
};

} // namespace acti::ui
