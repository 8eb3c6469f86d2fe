#include "ui/panels/figure_options.h"

#include "ui/document/document.h"
#include "ui/plot/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

const Quantity kDifference{Quantity::Kind::Difference, {}};
const Quantity kChain{Quantity::Kind::Chain, {}};

QString fromText(const std::string& text) { return QString::fromStdString(text); }

QWidget* rowOf(std::initializer_list<QWidget*> parts) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    for (QWidget* part : parts)
        layout->addWidget(part, qobject_cast<QComboBox*>(part) ? 1 : 0);
    return row;
}

} // namespace

FigureOptions::FigureOptions(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kRhythm, 0, kRhythm / 2);
    layout->setSpacing(kRhythm);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(kRhythm / 2);
    layout->addLayout(m_chips);
    addQuantityChip({Quantity::Kind::Value, {}}, tr("Values, f"));
    addQuantityChip({Quantity::Kind::Slope, {}}, tr("Slope, f′"));
    addQuantityChip({Quantity::Kind::Curvature, {}}, tr("Curvature, f″"));
    m_gradients = addChip(QStringLiteral("∂"), tr("Gradients with respect to parameters"));
    connect(m_gradients, &QToolButton::clicked, this, &FigureOptions::showGradients);
    m_chips->addStretch(1);
    makeMenu();
    m_chips = new QHBoxLayout; // of those that have words
    m_chips->setSpacing(kRhythm / 2);
    layout->addLayout(m_chips);
    addQuantityChip(kChain, tr("Product of slopes over layers: vanishing and exploding gradients"));
    addQuantityChip(kDifference, tr("Difference of two curves, with their largest distance"));
    m_chips->addStretch(1);
    makeChainRow();
    makeCompareRow();
    layout->addWidget(m_chainRow);
    layout->addWidget(m_compareRow);
}

QToolButton* FigureOptions::addChip(const QString& text, const QString& name) {
    auto* chip = new QToolButton;
    chip->setText(text);
    chip->setFont(plot::mathFont(12));
    chip->setCheckable(true);
    chip->setProperty("chip", true);
    chip->setFixedHeight(28);
    chip->setMinimumWidth(30);
    chip->setToolTip(name);
    chip->setAccessibleName(name);
    m_chips->addWidget(chip);
    return chip;
}

QToolButton* FigureOptions::addQuantityChip(const Quantity& quantity, const QString& name) {
    const bool isNamed = quantity == kChain || quantity == kDifference;
    const QString text = quantity == kChain        ? tr("Product ∏f′")
                         : quantity == kDifference ? tr("Difference Δf")
                                                   : fromText(quantityLabel(quantity));
    QToolButton* chip = addChip(text, name);
    if (isNamed)
        chip->setFont({}); // words, as the window has them
    m_quantities.emplace_back(quantity, chip);
    connect(chip, &QToolButton::clicked, this, [this, quantity, name](bool isOn) {
        const CurveFigure figure = withQuantity(m_figure, quantity, isOn);
        if (figure == m_figure)
            setFigure(m_figure); // the last one stays, and a difference needs two: the chip springs back
        else
            emit edited(figure,
                        (isOn ? tr("Show %1") : tr("Hide %1")).arg(name.section(QLatin1Char(','), 0, 0).toLower()), 0);
    });
    return chip;
}

void FigureOptions::makeMenu() {
    m_more = new QToolButton;
    m_more->setText(tr("Show"));
    m_more->setProperty("link", true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("Landmarks, Dirac arrows, all in one axis"));
    m_more->setAccessibleName(tr("Show in the figure"));
    auto* menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    const auto add = [&](bool CurveFigure::*option, const QString& text, const QString& tip) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, [this, option, text] { toggle(option, text); });
        m_switches.emplace_back(action, option);
    };
    add(&CurveFigure::showsLandmarks, tr("Landmarks"),
        tr("Zeros, extrema, inflections and kinks as dots; point at one to read it"));
    add(&CurveFigure::showsDiracs, tr("Dirac arrows at kinks"),
        tr("In f″ where f′ jumps, as high as the jump; in f′ where f jumps"));
    add(&CurveFigure::isOverlaid, tr("All in one axis"),
        tr("f, f′, f″ and gradients in one axis, told apart by dashes"));
    m_more->setMenu(menu);
    m_chips->addWidget(m_more);
}

void FigureOptions::makeChainRow() {
    m_depth = new NumberEdit;
    m_depth->setDomain({1, kMaxChainDepth});
    m_depth->setWhole();
    m_depth->setFixedWidth(7 * kRhythm);
    m_depth->setAccessibleName(tr("Layers of the product of slopes"));
    m_depth->setToolTip(tr("How many layers, 1 to %1, each a_k = f(w a_(k-1))").arg(kMaxChainDepth));
    m_weight = new NumberEdit;
    m_weight->setFixedWidth(8 * kRhythm);
    m_weight->setAccessibleName(tr("Weight of every layer"));
    m_weight->setToolTip(tr("The one weight w of every layer"));
    m_chainRow = rowOf({m_depth, roleLabel("muted", tr("layers of weight")), m_weight});
    qobject_cast<QHBoxLayout*>(m_chainRow->layout())->addStretch(1);
    connect(m_depth, &NumberEdit::valueEdited, this, [this](double depth) {
        CurveFigure figure = m_figure;
        figure.chain.depth = static_cast<int>(depth);
        emit edited(figure, tr("Change the depth"), 0);
    });
    connect(m_weight, &NumberEdit::valueEdited, this, [this](double weight) {
        CurveFigure figure = m_figure;
        figure.chain.weight = weight;
        emit edited(figure, tr("Change the weight"), 0);
    });
}

void FigureOptions::makeCompareRow() {
    const QString names[2] = {tr("Compare this curve"), tr("with this one")};
    for (int i = 0; i < 2; ++i) {
        m_compared[i] = new QComboBox;
        m_compared[i]->setAccessibleName(names[i]);
        m_compared[i]->setToolTip(names[i]);
        m_compared[i]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_compared[i]->setMinimumContentsLength(4);
        connect(m_compared[i], &QComboBox::activated, this, &FigureOptions::compare);
    }
    m_compareRow = rowOf({m_compared[0], roleLabel("muted", QStringLiteral("−")), m_compared[1]});
}

void FigureOptions::setFigure(const CurveFigure& figure) {
    m_figure = figure;
    for (const auto& [quantity, chip] : m_quantities)
        chip->setChecked(shows(figure, quantity));
    bool hasGradient = false;
    for (const CurvePanel& panel : figure.panels)
        hasGradient = hasGradient || panel.quantity.kind == Quantity::Kind::Gradient;
    m_gradients->setChecked(hasGradient);
    for (const auto& [action, option] : m_switches)
        action->setChecked(figure.*option);
    m_depth->setValue(figure.chain.depth);
    m_weight->setValue(figure.chain.weight);
    m_chainRow->setVisible(shows(figure, kChain));
    m_compareRow->setVisible(shows(figure, kDifference));
    if (shows(figure, kDifference) && figure.compare)
        showCompared();
}

void FigureOptions::showCompared() {
    for (int i = 0; i < 2; ++i) {
        const int colour = i == 0 ? m_figure.compare->first : m_figure.compare->second;
        m_compared[i]->clear();
        for (const Curve& curve : m_figure.curves)
            m_compared[i]->addItem(fromText(curveLabel(curve)));
        m_compared[i]->setCurrentIndex(static_cast<int>(curveOfColour(m_figure, colour).value_or(0)));
    }
}

void FigureOptions::compare() {
    const auto index = [&](int i) { return static_cast<std::size_t>(std::max(0, m_compared[i]->currentIndex())); };
    emit edited(withComparison(m_figure, index(0), index(1)), tr("Compare"), 0);
}

void FigureOptions::showGradients() {
    setFigure(m_figure); // the chip says what is shown, not that it was pressed
    QMenu menu(this);
    const std::vector<GradientChoice> choices = gradientsOf(m_figure);
    for (const GradientChoice& choice : choices) {
        const Quantity quantity{Quantity::Kind::Gradient, choice.parameter};
        QAction* action = menu.addAction(QStringLiteral("∂f/∂%1").arg(fromText(choice.symbol)));
        action->setCheckable(true);
        action->setChecked(shows(m_figure, quantity));
        connect(action, &QAction::triggered, this, [this, quantity, text = action->text()](bool isOn) {
            emit edited(withQuantity(m_figure, quantity, isOn), (isOn ? tr("Show %1") : tr("Hide %1")).arg(text), 0);
        });
    }
    if (choices.empty())
        menu.addAction(tr("No curve here has a parameter"))->setEnabled(false);
    menu.exec(m_gradients->mapToGlobal(QPoint(0, m_gradients->height())));
}

void FigureOptions::toggle(bool CurveFigure::*option, const QString& name) {
    CurveFigure figure = m_figure;
    figure.*option = !(figure.*option);
    emit edited(figure, (figure.*option ? tr("Show: %1") : tr("Hide: %1")).arg(name), 0);
}

} // namespace acti::ui
