#include "ui/panels/condition_panel.h"

#include "core/figure/map_edits.h"
#include "core/spatial/weights.h"
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
constexpr std::array kNorms{std::pair{NormKind::None, NormMode::Batch}, std::pair{NormKind::Batch, NormMode::Batch},
                            std::pair{NormKind::Batch, NormMode::Running}};

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

QString normLine(const Norm& norm) {
    if (norm.kind == NormKind::None)
        return ConditionPanel::tr(
            "T is the bare sum: small weights keep it near 0, so T wins about where x is negative.");
    if (norm.mode == NormMode::Batch)
        return ConditionPanel::tr(
            "The sums come to mean 0, variance 1 over this image, as in training: T competes with x on one scale.");
    if (norm.mean.empty() && norm.var.empty())
        return ConditionPanel::tr(
            "Untrained statistics (mean 0, variance 1): all but no change, as in a network before training.");
    return ConditionPanel::tr("The stored statistics, as in a trained network.");
}

} // namespace

ConditionPanel::ConditionPanel(QWidget* parent) : QWidget(parent) {
    auto* head = new QHBoxLayout;
    m_reset = linkButton(tr("Reset"));
    m_reset->setToolTip(tr("Window 3 × 3, the authors' weights, batch norm of this image"));
    m_reset->setAccessibleName(tr("Reset the funnel condition"));
    connect(m_reset, &QPushButton::clicked, this, [this] {
        MapFigure next = m_figure;
        next.spec.branch() = Branch{};
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
    makeWeights(*grid);
    makeNorm(*grid);
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

void ConditionPanel::makeWeights(QGridLayout& grid) {
    m_weights = comboBox(QStringLiteral("weights"), tr("Weights"), tr("Weights of the window"));
    for (const WeightPreset& preset : weightPresets())
        m_weights->addItem(preset.name);
    addRow(grid, tr("weights"), m_weights);
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
        if (auto* random = std::get_if<GaussianWeights>(&next.spec.branch().weights)) {
            random->seed = seed;
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
    m_norm->addItems({tr("None"), tr("Batch, this image"), tr("Batch, running statistics")});
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
    const auto* before = std::get_if<GaussianWeights>(&m_figure.spec.branch().weights);
    if (auto* random = std::get_if<GaussianWeights>(&weights); random && before)
        random->seed = before->seed;
    emit proposed(withWeights(m_figure, weights), tr("Choose weights"), 0);
}

void ConditionPanel::chooseNorm(int item) {
    const auto& [kind, mode] = kNorms[static_cast<std::size_t>(item)];
    emit proposed(withNorm(m_figure, kind, mode), tr("Set norm"), 0);
}

void ConditionPanel::showFigure(const MapFigure& figure, std::size_t channel, std::size_t channels) {
    m_figure = figure;
    m_channel = channel;
    m_channels = channels;
    showWindow();
    showWeights();
    showNorm();
    m_reset->setEnabled(figure.spec.branch() != Branch{});
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
    if (isPerChannel && std::holds_alternative<GaussianWeights>(branch.weights))
        line += QLatin1Char(' ') + tr("Each channel draws its own; typing one gives all channels this kernel.");
    m_weightsLine->setText(line);
    const auto* random = std::get_if<GaussianWeights>(&branch.weights);
    m_seedLabel->setVisible(random != nullptr);
    m_seedRow->setVisible(random != nullptr);
    if (random && m_seed->seed() != random->seed)
        m_seed->setSeed(random->seed);
    m_grid->setKernel(kernelOf(branch, m_channel, m_channels), branch.window.rows, branch.window.columns);
}

void ConditionPanel::showNorm() {
    const Norm& norm = m_figure.spec.branch().norm;
    for (std::size_t i = 0; i < kNorms.size(); ++i)
        if (norm.kind == kNorms[i].first && (norm.kind == NormKind::None || norm.mode == kNorms[i].second))
            m_norm->setCurrentIndex(static_cast<int>(i));
    m_normLine->setText(normLine(norm));
}

} // namespace acti::ui
