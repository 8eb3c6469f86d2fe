#include "ui/panels/condition_panel.h"

#include "core/figure/map_edits.h"
#include "core/spatial/weights.h"
#include "ui/panels/condition_words.h"
#include "ui/panels/weight_presets.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/seed_box.h"
#include "ui/widgets/weights_grid.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRandomGenerator>
#include <QStandardItemModel>

#include <array>

namespace acti::ui {
namespace {

constexpr std::array kSides{1, 3, 5, 7};

QString windowName(Window window) { return QStringLiteral("%1 × %2").arg(window.rows).arg(window.columns); }

void setItemEnabled(QComboBox* box, int item, bool isEnabled) {
    if (auto* model = qobject_cast<QStandardItemModel*>(box->model()))
        model->item(item)->setEnabled(isEnabled);
}

QComboBox* comboBox(const QString& objectName, const QString& accessibleName, const QString& toolTip) {
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setToolTip(toolTip);
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

QLabel* lineLabel() {
    QLabel* label = roleLabel("small", {});
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QLabel* addRow(QGridLayout& grid, const QString& name, QWidget* control) {
    const int row = grid.rowCount();
    QLabel* label = roleLabel("muted", name);
    label->setBuddy(control);
    grid.addWidget(label, row, 0);
    grid.addWidget(control, row, 1);
    return label;
}

// Items for the choices, in their order.
template<class Value>
void fill(QComboBox* box, const std::vector<Choice<Value>>& choices) {
    for (const Choice<Value>& choice : choices)
        box->addItem(choice.name);
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
    connect(m_reset, &QPushButton::clicked, this, [this] {
        MapFigure next = m_figure;
        next.spec.layer = FunnelLayer{};
        emit proposed(next, tr("Reset condition"), 0);
    });
    head->addWidget(sectionLabel(tr("Funnel condition")), 1);
    head->addWidget(m_reset);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kRhythm);
    grid->setVerticalSpacing(kRhythm - 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 56);
    makeWindow(*grid);
    makePool(*grid);
    makeWeights(*grid);
    makeNorm(*grid);
    makeCombine(*grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addLayout(head);
    column->addLayout(grid);
}

void ConditionPanel::makeWindow(QGridLayout& grid) {
    m_window = comboBox(QStringLiteral("window"), tr("Window"), tr("The pixels around each one that T looks at"));
    for (const int side : kSides)
        m_window->addItem(windowName({side, side}), side);
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
}

void ConditionPanel::makeWeights(QGridLayout& grid) {
    m_weights = comboBox(QStringLiteral("weights"), tr("Weights"), tr("Weights of the window"));
    for (const WeightPreset& preset : weightPresets())
        m_weights->addItem(preset.name);
    m_weightsLabel = addRow(grid, tr("weights"), m_weights);
    m_seed = new SeedBox;
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed draws the same weights on every machine"));
    m_newSeed = linkButton(tr("New seed"));
    m_newSeed->setToolTip(tr("Draw other weights"));
    m_seedRow = new QWidget;
    auto* row = new QHBoxLayout(m_seedRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    row->addWidget(m_seed, 1);
    row->addWidget(m_newSeed);
    m_seedLabel = addRow(grid, tr("seed"), m_seedRow);
    m_seedLabel->setBuddy(m_seed);
    m_grid = new WeightsGrid;
    m_weightsLine = lineLabel();
    grid.addWidget(m_grid, grid.rowCount(), 0, 1, 2);
    grid.addWidget(m_weightsLine, grid.rowCount(), 0, 1, 2);
    connectWeights();
}

void ConditionPanel::connectWeights() {
    connect(m_weights, &QComboBox::activated, this, &ConditionPanel::chooseWeights);
    const auto proposeSeed = [this](quint64 seed, Gesture gesture) {
        MapFigure next = m_figure;
        if (std::uint64_t* drawn = seedOf(next.spec.branch().weights)) {
            *drawn = seed;
            emit proposed(next, tr("Set seed"), gesture);
        }
    };
    // Steps up and down until the box is left are one gesture.
    connect(m_seed, &SeedBox::seedChosen, this, [this, proposeSeed](quint64 seed) {
        if (m_seedGesture == 0)
            m_seedGesture = Document::newGesture();
        proposeSeed(seed, m_seedGesture);
    });
    connect(m_seed, &QAbstractSpinBox::editingFinished, this, [this] { m_seedGesture = 0; });
    connect(m_newSeed, &QPushButton::clicked, this,
            [proposeSeed] { proposeSeed(QRandomGenerator::global()->bounded(100'000), 0); });
    connect(m_grid, &WeightsGrid::weightTyped, this, [this](std::size_t index, float value) {
        emit proposed(withWeight(m_figure, index, value, m_channel, m_channels), tr("Change weight"), 0);
    });
    connect(m_grid, &WeightsGrid::mistyped, this, [this](const QString& text) {
        emit messageRaised(tr("“%1” is not a weight. Type a number such as −0.25.").arg(text));
    });
}

void ConditionPanel::makeNorm(QGridLayout& grid) {
    m_norm = comboBox(QStringLiteral("norm"), tr("Norm"), tr("What is done to the sums before they meet x"));
    fill(m_norm, normChoices());
    connect(m_norm, &QComboBox::activated, this, &ConditionPanel::chooseNorm);
    addRow(grid, tr("norm"), m_norm);
    m_normLine = lineLabel();
    grid.addWidget(m_normLine, grid.rowCount(), 0, 1, 2);
}

void ConditionPanel::chooseWindow(int item) {
    const int side = m_window->itemData(item).toInt();
    if (side > 0)
        emit proposed(withWindow(m_figure, side), tr("Set window"), 0);
}

void ConditionPanel::chooseWeights(int item) {
    const auto& presets = weightPresets();
    if (item >= static_cast<int>(presets.size()))
        return; // the weights as they are
    Weights weights = presets[static_cast<std::size_t>(item)].weights;
    const std::uint64_t* before = seedOf(m_figure.spec.branch().weights);
    if (std::uint64_t* seed = seedOf(weights); seed && before)
        *seed = *before;
    emit proposed(withWeights(m_figure, weights), tr("Choose weights"), 0);
}

void ConditionPanel::chooseNorm(int item) {
    if (item < static_cast<int>(normChoices().size())) // else the norm as it is
        emit proposed(withNorm(m_figure, normChoices()[static_cast<std::size_t>(item)].value), tr("Set norm"), 0);
}

void ConditionPanel::showFigure(const MapFigure& figure, std::size_t channel, std::size_t channels) {
    m_figure = figure;
    m_channel = channel;
    m_channels = channels;
    showWindow();
    showChoice(m_pool, m_poolLine, poolChoices(), figure.spec.layer.condition.pool);
    showWeights();
    showNorm();
    showChoice(m_combine, m_combineLine, combineChoices(), figure.spec.layer.combine);
    m_reset->setEnabled(figure.spec.layer != FunnelLayer{});
}

void ConditionPanel::showWindow() {
    const Window window = m_figure.spec.branch().window;
    while (m_window->count() > static_cast<int>(kSides.size()))
        m_window->removeItem(m_window->count() - 1);
    int item = m_window->findText(windowName(window));
    if (item < 0) { // from a file: shown as it is, and left alone until another one is chosen
        m_window->addItem(windowName(window), 0);
        item = m_window->count() - 1;
    }
    m_window->setCurrentIndex(item);
}

void ConditionPanel::showWeights() {
    const Branch& branch = m_figure.spec.branch();
    const auto& presets = weightPresets();
    const int count = static_cast<int>(presets.size());
    while (m_weights->count() > count)
        m_weights->removeItem(m_weights->count() - 1);
    for (int i = 0; i < count; ++i)
        setItemEnabled(m_weights, i,
                       acti::makeWeights(presets[static_cast<std::size_t>(i)].weights, branch.window, 1).has_value());
    const int preset = presetOf(branch.weights);
    if (preset < 0)
        m_weights->addItem(customName(branch.weights));
    m_weights->setCurrentIndex(preset < 0 ? count : preset);
    const bool isPerChannel = m_channels > 1 && !std::holds_alternative<NamedWeights>(branch.weights);
    QString line = preset < 0 ? tr("Your own weights.") : presets[static_cast<std::size_t>(preset)].line;
    const std::uint64_t* seed = seedOf(branch.weights);
    if (isPerChannel && seed)
        line += QLatin1Char(' ') + tr("Each channel draws its own; typing one gives all channels this kernel.");
    m_weightsLine->setText(line);
    const bool hasWeights = m_figure.spec.layer.condition.pool == Pool::Parametric;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_weightsLabel, m_weights, m_weightsLine, m_grid})
        widget->setVisible(hasWeights);
    m_seedLabel->setVisible(hasWeights && seed != nullptr);
    m_seedRow->setVisible(hasWeights && seed != nullptr);
    if (seed && m_seed->seed() != *seed)
        m_seed->setSeed(*seed);
    m_grid->setKernel(kernelOf(branch, m_channel, m_channels), branch.window.rows, branch.window.columns);
}

void ConditionPanel::showNorm() {
    const Norm& norm = m_figure.spec.branch().norm;
    const int known = static_cast<int>(normChoices().size());
    while (m_norm->count() > known)
        m_norm->removeItem(m_norm->count() - 1);
    const int choice = normChoiceOf(norm);
    if (choice < 0) // from a file: shown as it is, and left alone until another one is chosen
        m_norm->addItem(tr("Group, %1").arg(norm.groups));
    m_norm->setCurrentIndex(choice < 0 ? known : choice);
    m_normLine->setText(normLine(norm));
}

} // namespace acti::ui
