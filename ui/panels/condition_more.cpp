#include "ui/panels/condition_more.h"

#include "core/figure/map_edits.h"
#include "core/spatial/weights.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/scrub_slider.h"

#include <QGridLayout>

#include <cmath>

namespace acti::ui {
namespace {

constexpr int kMostUsefulDilation = 64;
constexpr Range kAnyNumber{-1e6, 1e6};

double firstOr(const std::vector<float>& values, double fallback) {
    return values.empty() ? fallback : static_cast<double>(values.front());
}

} // namespace

ConditionMore::ConditionMore(QWidget* parent) : QWidget(parent), m_toggle(linkButton({})) {
    m_toggle->setParent(this); // until it is laid out elsewhere
    m_toggle->setObjectName(QStringLiteral("more"));
    m_toggle->setCheckable(true);
    m_toggle->setToolTip(tr("Dilation, bias, the norm's numbers, colour of the winner map"));
    const auto fold = [this](bool isOpen) {
        m_toggle->setText(isOpen ? tr("Less") : tr("More"));
        m_toggle->setAccessibleName(isOpen ? tr("Fewer settings of the condition")
                                           : tr("More settings of the condition"));
        setVisible(isOpen);
    };
    connect(m_toggle, &QPushButton::toggled, this, fold);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    setUpRows(*grid);
    makeNumbers(*grid);
    makeNorm(*grid);
    makeOpacity(*grid);
    fold(false);
    showFigure({});
}

ConditionMore::Number ConditionMore::addNumber(QGridLayout& grid, const QString& objectName, const QString& label,
                                               const QString& toolTip, const Range& domain) {
    auto* edit = new NumberEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(label);
    edit->setToolTip(toolTip);
    edit->setDomain(domain);
    return {addRow(grid, label, edit), edit};
}

void ConditionMore::connectNumber(const Number& number, const QString& step,
                                  const std::function<MapFigure(const MapFigure&, double)>& edit) {
    connect(number.edit, &NumberEdit::valueEdited, this,
            [this, step, edit](double value) { emit proposed(edit(m_figure, value), step, 0); });
}

void ConditionMore::makeNumbers(QGridLayout& grid) {
    m_dilation =
        addNumber(grid, QStringLiteral("dilation"), tr("dilation"),
                  tr("Steps between the window's pixels: 2 looks at every other one"), {1, kMostUsefulDilation});
    m_dilation.edit->setWhole();
    m_bias = addNumber(grid, QStringLiteral("bias"), tr("bias"), tr("Added to the weighted sum, before the norm"),
                       kAnyNumber);
    connectNumber(m_dilation, tr("Set dilation"),
                  [](const MapFigure& figure, double value) { return withDilation(figure, static_cast<int>(value)); });
    connectNumber(m_bias, tr("Set bias"),
                  [](const MapFigure& figure, double value) { return withBias(figure, static_cast<float>(value)); });
}

void ConditionMore::makeNorm(QGridLayout& grid) {
    m_gamma = addNumber(grid, QStringLiteral("gamma"), tr("norm γ"), tr("What the normalised sums are multiplied by"),
                        kAnyNumber);
    m_beta = addNumber(grid, QStringLiteral("normBeta"), tr("norm β"),
                       tr("What is then added: T wins more often for more"), kAnyNumber);
    m_eps = addNumber(grid, QStringLiteral("eps"), tr("norm ε"), tr("Added to the variance, so that it is never 0"),
                      {1e-12, 1});
    const auto connectNorm = [this](const Number& number, const std::function<void(Norm&, double)>& set) {
        connectNumber(number, tr("Set the norm's numbers"), [set](const MapFigure& figure, double value) {
            Norm norm = figure.spec.branch().norm;
            set(norm, value);
            return withNormNumbers(figure, static_cast<float>(firstOr(norm.gamma, 1)),
                                   static_cast<float>(firstOr(norm.beta, 0)), norm.eps);
        });
    };
    connectNorm(m_gamma, [](Norm& norm, double value) { norm.gamma = {static_cast<float>(value)}; });
    connectNorm(m_beta, [](Norm& norm, double value) { norm.beta = {static_cast<float>(value)}; });
    connectNorm(m_eps, [](Norm& norm, double value) { norm.eps = value; });
}

void ConditionMore::makeOpacity(QGridLayout& grid) {
    m_opacity = new ScrubSlider(Qt::Horizontal);
    m_opacity->setObjectName(QStringLiteral("winnerOpacity"));
    m_opacity->setRange(0, 100);
    m_opacity->setPageStep(10);
    m_opacity->setAccessibleName(tr("Opacity of the winner map, per cent"));
    addRow(grid, tr("colour"), m_opacity);
    connect(m_opacity, &QSlider::sliderPressed, this, [this] { m_gesture = Document::newGesture(); });
    connect(m_opacity, &QSlider::sliderReleased, this, [this] { m_gesture = 0; });
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        m_opacity->setToolTip(tr("Opacity of the winner map over the picture: %1 %").arg(percent));
        if (percent != static_cast<int>(std::lround(m_figure.winnerOpacity * 100)))
            emit proposed(withWinnerOpacity(m_figure, percent / 100.0), tr("Set colour of the winner map"), m_gesture);
    });
}

void ConditionMore::showFigure(const MapFigure& figure) {
    m_figure = figure;
    showNumbers();
    const int percent = static_cast<int>(std::lround(figure.winnerOpacity * 100));
    m_opacity->setToolTip(tr("Opacity of the winner map over the picture: %1 %").arg(percent));
    m_opacity->setValue(percent);
}

void ConditionMore::show(const Number& number, bool isVisible, double value) {
    number.label->setVisible(isVisible);
    number.edit->setVisible(isVisible);
    number.edit->setValue(value);
}

void ConditionMore::showNumbers() {
    const Branch& branch = m_figure.spec.branch();
    const bool hasNorm = branch.norm.kind != NormKind::None;
    show(m_dilation, true, branch.dilation);
    show(m_bias, m_figure.spec.layer.condition.pool == Pool::Parametric, firstOr(branch.bias, 0));
    show(m_gamma, hasNorm, firstOr(branch.norm.gamma, 1));
    show(m_beta, hasNorm, firstOr(branch.norm.beta, 0));
    show(m_eps, hasNorm, branch.norm.eps);
}

} // namespace acti::ui
