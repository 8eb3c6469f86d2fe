#include "ui/panels/condition_panel.h"

#include "core/figure/map_edits.h"
#include "ui/panels/condition_more.h"
#include "ui/panels/condition_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/rows.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>

#include <array>

namespace acti::ui {
namespace {

constexpr std::array kSides{1, 3, 5, 7};

struct LightForm {
    Merge merge;
    const char* name;
};
constexpr std::array kLightForms{LightForm{Merge::Sum, QT_TRANSLATE_NOOP("ConditionPanel", "1 × 3 plus 3 × 1")},
                                 LightForm{Merge::Max, QT_TRANSLATE_NOOP("ConditionPanel", "max of 1 × 3, 3 × 1")}};
constexpr int kKnownWindows = static_cast<int>(kSides.size() + kLightForms.size());

QString windowName(Window window) { return QStringLiteral("%1 × %2").arg(window.rows).arg(window.columns); }

// Items for the choices, in their order.
template<class Value>
void fill(QComboBox* box, const std::vector<Choice<Value>>& choices) {
    for (const Choice<Value>& choice : choices) {
        box->addItem(choice.name);
        box->setItemData(box->count() - 1, choice.line, Qt::ToolTipRole);
    }
}

// Shows the choice of `value`, and its line unless it is the first, the usual one: the pixel below needs the room.
template<class Value>
void showChoice(QComboBox* box, QLabel* line, const std::vector<Choice<Value>>& choices, Value value) {
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].value == value) {
            box->setCurrentIndex(static_cast<int>(i));
            line->setText(choices[i].line);
            line->setVisible(i > 0);
        }
}

} // namespace

ConditionPanel::ConditionPanel(QWidget* parent) : QWidget(parent) {
    auto* head = new QHBoxLayout;
    m_reset = linkButton(tr("Reset"));
    m_reset->setToolTip(tr("Window 3 × 3, the authors' weights, batch norm of this image, max(x, T)"));
    m_reset->setAccessibleName(tr("Reset the funnel condition"));
    connect(m_reset, &QPushButton::clicked, this,
            [this] { emit proposed(withFirstCondition(m_figure), tr("Reset condition"), 0); });
    m_title = sectionLabel({});
    head->addWidget(m_title, 1);
    m_more = new ConditionMore;
    head->addWidget(m_more->toggle());
    head->addWidget(m_reset);
    auto* grid = new QGridLayout;
    setUpRows(*grid);
    makeWindow(*grid);
    makePool(*grid);
    makeWeights(*grid);
    makeNorm(*grid);
    makeCombine(*grid);
    makeBorder(*grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addLayout(head);
    column->addLayout(grid);
    connect(m_more, &ConditionMore::proposed, this, &ConditionPanel::proposed);
    column->addWidget(m_more);
}

void ConditionPanel::makeWindow(QGridLayout& grid) {
    m_window = comboBox(QStringLiteral("window"), tr("Window"), tr("The pixels around each one that T looks at"));
    for (const int side : kSides)
        m_window->addItem(windowName({side, side}));
    for (const LightForm& form : kLightForms)
        m_window->addItem(tr(form.name));
    connect(m_window, &QComboBox::activated, this, &ConditionPanel::chooseWindow);
    addRow(grid, tr("window"), m_window);
}

void ConditionPanel::makePool(QGridLayout& grid) {
    m_pool = comboBox(QStringLiteral("pool"), tr("Pooling"), tr("What T makes of the window's pixels"));
    fill(m_pool, poolChoices());
    connect(m_pool, &QComboBox::activated, this, [this](int item) {
        emit proposed(withPool(m_figure, poolChoices()[static_cast<std::size_t>(item)].value), tr("Set pooling"), 0);
    });
    addRow(grid, tr("pooling"), m_pool);
    m_poolLine = lineLabel();
    grid.addWidget(m_poolLine, grid.rowCount(), 0, 1, 2);
}

void ConditionPanel::makeBorder(QGridLayout& grid) {
    m_border = comboBox(QStringLiteral("border"), tr("Border"), tr("What the window sees outside the picture"));
    connect(m_border, &QComboBox::activated, this, [this](int item) {
        const auto choices = borderChoices(m_figure.spec.layer.condition.pool);
        const BorderRule& rule = choices[static_cast<std::size_t>(item)].value;
        emit proposed(withBorder(m_figure, rule.border, rule.countsPadding), tr("Set border"), 0);
    });
    addRow(grid, tr("border"), m_border);
    m_borderLine = lineLabel();
    m_borderLine->setObjectName(QStringLiteral("borderLine"));
    grid.addWidget(m_borderLine, grid.rowCount(), 0, 1, 2);
}

void ConditionPanel::makeCombine(QGridLayout& grid) {
    m_combine = comboBox(QStringLiteral("combine"), tr("Combine"), tr("What y is made of x and T"));
    fill(m_combine, combineChoices());
    connect(m_combine, &QComboBox::activated, this, [this](int item) {
        emit proposed(withCombine(m_figure, combineChoices()[static_cast<std::size_t>(item)].value), tr("Set combine"),
                      0);
    });
    addRow(grid, tr("combine"), m_combine);
    m_combineLine = lineLabel();
    grid.addWidget(m_combineLine, grid.rowCount(), 0, 1, 2);
    m_smoothness = new NumberEdit;
    m_smoothness->setObjectName(QStringLiteral("smoothness"));
    m_smoothness->setAccessibleName(tr("β of the smooth maximum"));
    m_smoothness->setToolTip(tr("0: the mean of x and T; large: nearly their maximum; negative: towards the minimum"));
    m_smoothness->setDomain({-1000, 1000});
    connect(m_smoothness, &NumberEdit::valueEdited, this,
            [this](double beta) { emit proposed(withSmoothness(m_figure, beta), tr("Set β"), 0); });
    m_smoothnessLabel = addRow(grid, tr("β"), m_smoothness);
}

void ConditionPanel::makeNorm(QGridLayout& grid) {
    m_norm = comboBox(QStringLiteral("norm"), tr("Norm"), tr("What is done to the sums before they meet x"));
    fill(m_norm, normChoices());
    connect(m_norm, &QComboBox::activated, this, &ConditionPanel::chooseNorm);
    addRow(grid, tr("norm"), m_norm);
    m_groups =
        comboBox(QStringLiteral("groups"), tr("Groups"), tr("How many groups of channels; they divide the channels"));
    connect(m_groups, &QComboBox::activated, this, [this](int item) {
        Norm norm = m_figure.spec.branch().norm;
        norm.groups = m_groups->itemText(item).toInt();
        emit proposed(withNorm(m_figure, norm), tr("Set groups"), 0);
    });
    m_groupsLabel = addRow(grid, tr("groups"), m_groups);
    m_normLine = lineLabel();
    grid.addWidget(m_normLine, grid.rowCount(), 0, 1, 2);
}

void ConditionPanel::chooseWindow(int item) {
    const int light = item - static_cast<int>(kSides.size());
    if (light < 0)
        emit proposed(withWindow(m_figure, kSides[static_cast<std::size_t>(item)]), tr("Set window"), 0);
    else if (item < kKnownWindows) // else the window as it is
        emit proposed(withLightWindows(m_figure, kLightForms[static_cast<std::size_t>(light)].merge), tr("Set window"),
                      0);
}

void ConditionPanel::chooseNorm(int item) {
    emit proposed(withNorm(m_figure, normChoices()[static_cast<std::size_t>(item)].value), tr("Set norm"), 0);
}

void ConditionPanel::showFigure(const MapFigure& figure, std::size_t channel, std::size_t channels) {
    m_figure = figure;
    m_channel = channel;
    m_channels = channels;
    m_title->setText((figure.second ? tr("Funnel condition of A") : tr("Funnel condition")).toUpper());
    showWindow();
    showPool();
    showBorder();
    showWeights();
    showNorm();
    showCombine();
    m_more->showFigure(figure);
    m_reset->setEnabled(figure.spec.layer != FunnelLayer{});
}

void ConditionPanel::showWindow() {
    const Condition& condition = m_figure.spec.layer.condition;
    const Window window = condition.branches.front().window;
    while (m_window->count() > kKnownWindows)
        m_window->removeItem(m_window->count() - 1);
    int item = condition.branches.size() == 1 ? m_window->findText(windowName(window)) : -1;
    if (hasLightWindows(condition))
        item = static_cast<int>(kSides.size()) + (condition.merge == Merge::Sum ? 0 : 1);
    if (item < 0) { // from a file: shown as it is, and left alone until another one is chosen
        m_window->addItem(condition.branches.size() == 1 ? windowName(window)
                                                         : tr("%1 windows").arg(condition.branches.size()));
        item = m_window->count() - 1;
    }
    m_window->setCurrentIndex(item);
}

void ConditionPanel::showNorm() {
    const Norm& norm = m_figure.spec.branch().norm;
    m_norm->setCurrentIndex(normChoiceOf(norm));
    m_normLine->setText(normLine(norm));
    showGroups();
}

void ConditionPanel::showGroups() {
    const Norm& norm = m_figure.spec.branch().norm;
    m_groups->clear();
    for (int groups = 1; groups <= static_cast<int>(m_channels); ++groups)
        if (m_channels % static_cast<std::size_t>(groups) == 0 || groups == norm.groups)
            m_groups->addItem(QString::number(groups));
    if (norm.groups > static_cast<int>(m_channels)) // from a file, and an error
        m_groups->addItem(QString::number(norm.groups));
    m_groups->setCurrentText(QString::number(norm.groups));
    m_groups->setVisible(norm.kind == NormKind::Group);
    m_groupsLabel->setVisible(norm.kind == NormKind::Group);
}

void ConditionPanel::showPool() {
    const Condition& condition = m_figure.spec.layer.condition;
    showChoice(m_pool, m_poolLine, poolChoices(), condition.pool);
}

void ConditionPanel::showBorder() {
    const Condition& condition = m_figure.spec.layer.condition;
    const auto choices = borderChoices(condition.pool);
    m_border->clear();
    fill(m_border, choices);
    showChoice(m_border, m_borderLine, choices, borderOf(condition));
}

void ConditionPanel::showCombine() {
    const FunnelLayer& layer = m_figure.spec.layer;
    showChoice(m_combine, m_combineLine, combineChoices(), layer.combine);
    m_smoothness->setValue(layer.beta);
    m_smoothness->setVisible(layer.combine == Combine::Smooth);
    m_smoothnessLabel->setVisible(layer.combine == Combine::Smooth);
}

} // namespace acti::ui
