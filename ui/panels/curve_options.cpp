#include "ui/panels/curve_options.h"

#include "core/activations/kink_conventions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/seed_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti::ui {
namespace {

constexpr Range kTroubleReach{-1000, 1000};
constexpr int kFirstDraws = 80;
constexpr std::uint64_t kLargestSeed = std::numeric_limits<long long>::max(); // that a session's file can hold

QWidget* column(std::initializer_list<QWidget*> parts) {
    auto* whole = new QWidget;
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm / 2);
    for (QWidget* part : parts)
        layout->addWidget(part);
    return whole;
}

// The frameworks with a slope of their own at the curve's kinks, the followed one first.
std::vector<KinkConvention> conventionsOf(const ResolvedCurve& curve) {
    std::vector<KinkConvention> one;
    for (const KinkConvention& convention : kinkConventions(*curve.entry, curve.params))
        if (std::ranges::find(one, convention.framework, &KinkConvention::framework) == one.end())
            one.push_back(convention);
    return one;
}

// "f′(0) = 0.5", at every kink.
QString slopesOf(const ResolvedCurve& curve, std::string_view framework) {
    QStringList slopes;
    for (const KinkConvention& convention : kinkConventions(*curve.entry, curve.params))
        if (convention.framework == framework)
            slopes << QStringLiteral("f′(%1) = %2")
                          .arg(displayNumber(convention.x, 4), displayNumber(convention.slope, 4));
    return slopes.join(QStringLiteral(", "));
}

} // namespace

CurveOptions::CurveOptions(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    m_bounds = new QCheckBox(tr("Bounds of f′"));
    m_bounds->setToolTip(tr("A band from inf f′ to sup f′, and where they are attained"));
    connect(m_bounds, &QCheckBox::clicked, this, [this](bool isOn) {
        emit edited([isOn](Curve& curve) { curve.showsSlopeBounds = isOn; },
                    isOn ? tr("Show slope bounds") : tr("Hide slope bounds"), 0);
    });
    layout->addWidget(m_bounds);
    makeTraining();
    makeKinks();
    makeNaive();
    for (QWidget* row : {m_trainingRow, m_kinkRow, m_naiveRow})
        layout->addWidget(row);
}

void CurveOptions::makeNaive() {
    m_naive = comboBox({}, tr("Literal formula beside the stable one"),
                       tr("The formula as articles write it, computed to the letter: where it overflows, vanishes "
                          "or loses its digits"));
    connect(m_naive, &QComboBox::activated, this, &CurveOptions::chooseNaive);
    m_literal = new QCheckBox(tr("As written, beside the stable form"));
    m_literal->setToolTip(tr("The formula as articles write it, computed to the letter in float32 or float64"));
    connect(m_literal, &QCheckBox::clicked, this, &CurveOptions::chooseNaive);
    m_troubles = roleLabel("muted", {});
    m_troubles->setWordWrap(true);
    m_troubles->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_showTroubles = linkButton(tr("Show where"));
    m_showTroubles->setToolTip(tr("Widens x until all of these places are in sight"));
    connect(m_showTroubles, &QPushButton::clicked, this, [this] {
        double from = -1, to = 1;
        for (const NaiveTroublePlace& place : m_places) {
            from = std::min(from, place.x * 1.15);
            to = std::max(to, place.x * 1.15);
        }
        emit rangeWanted(from, to);
    });
    m_naiveRow = column({m_literal, m_naive, m_troubles, m_showTroubles});
}

void CurveOptions::makeTraining() {
    m_training = new QCheckBox(tr("Slopes while training"));
    m_training->setToolTip(tr("The band of slopes from l to u, and elements whose slopes were drawn from it"));
    m_draws = new NumberEdit;
    m_draws->setDomain({0, static_cast<double>(kMaxTrainingDraws)});
    m_draws->setWhole();
    m_draws->setFixedWidth(8 * kRhythm);
    m_draws->setAccessibleName(tr("Drawn elements"));
    m_draws->setToolTip(tr("How many elements are drawn, at most %1; 0 shows the band alone").arg(kMaxTrainingDraws));
    m_seed = new SeedBox;
    m_seed->setFixedWidth(9 * kRhythm);
    m_seed->setAccessibleName(tr("Seed of the draws"));
    m_seed->setToolTip(tr("The same seed draws the same slopes"));
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_draws);
    layout->addWidget(roleLabel("muted", tr("draws, seed")));
    layout->addWidget(m_seed);
    layout->addStretch(1);
    m_trainingRow = column({m_training, row});
    connect(m_training, &QCheckBox::clicked, this, &CurveOptions::chooseTraining);
    connect(m_draws, &NumberEdit::valueEdited, this, &CurveOptions::chooseTraining);
    connect(m_seed, &SeedBox::seedChosen, this, &CurveOptions::chooseTraining);
}

void CurveOptions::makeKinks() {
    m_kinks = comboBox({}, tr("Slope at kinks as reported by"), tr("Whose f′ stands at a kink, as the filled dot"));
    m_kinkRow = column({roleLabel("muted", tr("f′ at the kink, as reported by")), m_kinks});
    connect(m_kinks, &QComboBox::activated, this, [this](int index) {
        const std::string framework = index == 0 ? std::string() : m_kinks->itemData(index).toString().toStdString();
        emit edited([framework](Curve& curve) { curve.kinkFramework = framework; }, tr("Convention at kinks"), 0);
    });
}

void CurveOptions::setCurve(const Curve& curve, const ResolvedCurve& resolved) {
    m_curve = curve;
    m_resolved = resolved;
    m_bounds->setChecked(curve.showsSlopeBounds);
    showTraining();
    showKinks();
    showNaive();
}

void CurveOptions::showNaive() {
    const auto forms = naiveFormsOf(m_curve.activation);
    m_naiveRow->setVisible(!forms.empty());
    if (forms.empty())
        return;
    m_naive->clear();
    for (const NaiveForm* form : forms)
        for (const Precision precision : {Precision::Float32, Precision::Float64}) {
            m_naive->addItem(QStringLiteral("%1, %2").arg(fromView(form->formula), fromView(precisionId(precision))),
                             QStringList{fromView(form->id), fromView(precisionId(precision))});
            if (m_curve.naive == NaiveBeside{std::string(form->id), precision})
                m_naive->setCurrentIndex(m_naive->count() - 1);
        }
    m_literal->setChecked(m_curve.naive.has_value());
    m_naive->setVisible(m_curve.naive.has_value());
    m_troubles->setVisible(m_curve.naive.has_value());
    m_showTroubles->setVisible(m_curve.naive.has_value());
}

void CurveOptions::chooseNaive() {
    std::optional<NaiveBeside> chosen;
    if (const QStringList ids = m_naive->currentData().toStringList(); m_literal->isChecked() && ids.size() == 2)
        chosen = NaiveBeside{ids[0].toStdString(), *precisionFromId(ids[1].toStdString())};
    emit edited([chosen](Curve& curve) { curve.naive = chosen; },
                chosen ? tr("Show the literal formula") : tr("Hide the literal formula"), 0);
}

void CurveOptions::refreshTroubles() {
    if (!m_curve.naive || !m_resolved)
        return;
    const NaiveForm* form = findNaiveForm(m_curve.naive->form);
    if (!form || form->entry != m_resolved->entry->id())
        return;
    m_places = troublesIn(*form, m_curve.naive->precision, m_resolved->params, kTroubleReach);
    QStringList lines;
    for (const NaiveTroublePlace& place : m_places)
        lines << QString::fromStdString(troubleText(place));
    m_troubles->setText(lines.empty() ? tr("No trouble for |x| up to 1000.") : lines.join(QLatin1Char('\n')));
    m_showTroubles->setVisible(!lines.empty());
}

void CurveOptions::showTraining() {
    const bool isRRelu = m_curve.activation == "rrelu";
    m_trainingRow->setVisible(isRRelu);
    if (!isRRelu)
        return;
    m_training->setChecked(m_curve.training.has_value());
    m_draws->parentWidget()->setVisible(m_curve.training.has_value());
    m_draws->setValue(m_curve.training ? static_cast<double>(m_curve.training->draws) : kFirstDraws);
    m_seed->setSeed(m_curve.training ? m_curve.training->seed : 1);
}

void CurveOptions::chooseTraining() {
    std::optional<TrainingBand> training;
    if (m_training->isChecked())
        training = TrainingBand{static_cast<std::size_t>(m_draws->value()), std::min(m_seed->seed(), kLargestSeed)};
    emit edited([training](Curve& curve) { curve.training = training; }, tr("Slopes while training"), 0);
}

void CurveOptions::showKinks() {
    const std::vector<KinkConvention> conventions = conventionsOf(*m_resolved);
    m_kinkRow->setVisible(conventions.size() > 1);
    m_kinks->clear();
    for (const KinkConvention& convention : conventions) {
        m_kinks->addItem(
            QStringLiteral("%1: %2").arg(fromView(convention.framework), slopesOf(*m_resolved, convention.framework)),
            fromView(convention.framework));
        m_kinks->setItemData(m_kinks->count() - 1, fromView(convention.source), Qt::ToolTipRole);
        if (convention.framework == m_curve.kinkFramework)
            m_kinks->setCurrentIndex(m_kinks->count() - 1);
    }
}

} // namespace acti::ui
