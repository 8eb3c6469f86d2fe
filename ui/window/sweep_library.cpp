#include "ui/window/sweep_library.h"

#include "core/activations/catalogue.h"
#include "core/figure/sweep_edits.h"
#include "ui/panels/library_panel.h"

#include <QCoreApplication>

#include <algorithm>

namespace acti::ui {
namespace {

struct SweepLibraryWords {
    Q_DECLARE_TR_FUNCTIONS(SweepLibrary)
};

const QString kMaximumId = QStringLiteral("smooth_maximum"); // of its row
const QString kOwnFormulaId = QStringLiteral("custom");      // likewise

std::vector<Curve> formulasOf(const Session& session) {
    std::vector<Curve> found;
    for (const Figure& figure : session.figures)
        if (const auto* curves = std::get_if<CurveFigure>(&figure.content))
            for (const Curve& curve : curves->curves)
                if (curve.activation == kCustomActivation &&
                    std::ranges::find(found, curve.formula, &Curve::formula) == found.end())
                    found.push_back(curve);
    return found;
}

} // namespace

SweepLibrary::SweepLibrary(LibraryPanel& panel) : m_panel(panel) {
    m_panel.showOnly([](const Entry& entry) { return !entry.params().empty(); });
    m_panel.addOnTop(kOwnFormulaId, SweepLibraryWords::tr("A formula of your own"),
                     SweepLibraryWords::tr("Type a formula of x; every other name is a parameter that can be swept"),
                     QStringLiteral("leaky_relu"));
    m_panel.addOnTop(kMaximumId, SweepLibraryWords::tr("Smooth maximum"),
                     SweepLibraryWords::tr("Of several lines, over β: the mean, ACON, the maximum"),
                     QStringLiteral("acon_c"));
}

bool SweepLibrary::beginsFormula(const QString& id) { return id == kOwnFormulaId; }

void SweepLibrary::setSession(const Session& session) {
    m_formulas = formulasOf(session);
    std::vector<std::string> texts;
    for (const Curve& curve : m_formulas)
        texts.push_back(curve.formula);
    m_panel.setFormulas(texts);
}

void SweepLibrary::show(const SweepSubject* subject) {
    if (!subject)
        return m_panel.setShown({}, {});
    const std::string id = idOf(*subject).toStdString();
    m_panel.setShown({{id, 0}}, id);
}

QString SweepLibrary::idOf(const SweepSubject& subject) const {
    const auto* activation = std::get_if<SweptActivation>(&subject);
    if (!activation)
        return kMaximumId;
    const bool isListed = activation->activation == kCustomActivation &&
                          std::ranges::find(m_formulas, activation->formula, &Curve::formula) != m_formulas.end();
    return isListed ? LibraryPanel::idOfFormula(activation->formula) : QString::fromStdString(activation->activation);
}

std::optional<SweepSubject> SweepLibrary::subjectOf(const QString& id) const {
    if (id == kMaximumId)
        return SweptMaximum{};
    if (id == kOwnFormulaId)
        return sweptFormula(std::string(kFirstFormula));
    if (const auto formula = LibraryPanel::formulaOf(id)) {
        const auto curve = std::ranges::find(m_formulas, *formula, &Curve::formula);
        return sweptFormula(*formula, curve == m_formulas.end() ? std::map<std::string, double>() : curve->params);
    }
    const Result<const Entry*> entry = findEntry(id.toStdString());
    if (!entry || (*entry)->params().empty())
        return std::nullopt;
    // The parameter that bends the curve is the last one in the ACON family, and the only one in most.
    return SweptActivation{id.toStdString(), {}, std::string((*entry)->params().back().id), {}};
}

} // namespace acti::ui
