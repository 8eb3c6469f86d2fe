// The condition panel's weights: presets, seed, grids, and files.
#include "core/figure/map_edits.h"
#include "core/figure/weights_file.h"
#include "core/network/array_file.h"
#include "core/spatial/weights.h"
#include "ui/panels/condition_panel.h"
#include "ui/panels/weight_presets.h"
#include "ui/theme/theme.h"
#include "ui/widgets/file_question.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/seed_box.h"
#include "ui/widgets/seed_row.h"
#include "ui/widgets/weights_grid.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kColumnWidth = 11 * kRhythm; // a column of weights looks like one

} // namespace

void ConditionPanel::makeWeights(QGridLayout& grid) {
    m_weights = comboBox(QStringLiteral("weights"), tr("Weights"), tr("Weights of the window"));
    for (const WeightPreset& preset : weightPresets())
        m_weights->addItem(preset.name);
    m_weightsLabel = addRow(grid, tr("weights"), m_weights);
    m_seed = new SeedRow(tr("The same seed draws the same weights on every machine"), tr("Draw other weights"));
    m_seedLabel = addRow(grid, tr("seed"), m_seed);
    m_seedLabel->setBuddy(&m_seed->box());
    makeGrids(grid);
    connectWeights();
}

void ConditionPanel::makeGrids(QGridLayout& grid) {
    m_grid = new WeightsGrid;
    m_secondGrid = new WeightsGrid;
    m_secondGrid->setObjectName(QStringLiteral("secondGrid"));
    m_secondGrid->setAccessibleName(tr("Weights of the column"));
    m_weightsLine = lineLabel();
    m_fromFile = linkButton(tr("From a file…"));
    m_fromFile->setObjectName(QStringLiteral("weightsFromFile"));
    m_fromFile->setAccessibleName(tr("Weights from a file"));
    m_fromFile->setToolTip(tr("An array of odd sides, one for all channels or one a channel, of a %1 file")
                               .arg(QLatin1String(ArrayFile::kKinds)));
    grid.addWidget(m_grid, grid.rowCount(), 0, 1, 2);
    grid.addWidget(m_secondGrid, grid.rowCount(), 0, 1, 2, Qt::AlignHCenter);
    m_weightsLine->setContentsMargins(0, 3, 0, 0); // level with the words beside it
    auto* row = new QHBoxLayout;
    row->setSpacing(kRhythm);
    row->addWidget(m_weightsLine, 1);
    row->addWidget(m_fromFile, 0, Qt::AlignTop);
    grid.addLayout(row, grid.rowCount(), 0, 1, 2);
}

void ConditionPanel::connectWeights() {
    connect(m_weights, &QComboBox::activated, this, &ConditionPanel::chooseWeights);
    connect(m_seed, &SeedRow::seedChosen, this, [this](quint64 seed, Gesture gesture) {
        Weights weights = m_figure.spec.branch().weights;
        if (std::uint64_t* drawn = seedOf(weights)) {
            *drawn = seed;
            emit proposed(withWeights(m_figure, weights), tr("Set seed"), gesture);
        }
    });
    connectGrid(m_grid, 0);
    connectGrid(m_secondGrid, 1);
    connect(m_fromFile, &QPushButton::clicked, this, [this] {
        askForFile(window(), {tr("Weights from a file"), tr("Arrays (*.npy *.npz *.safetensors *.onnx *.json)")}, this,
                   [this](const std::string& path) { loadFile(QString::fromStdString(path)); });
    });
}

void ConditionPanel::connectGrid(WeightsGrid* grid, std::size_t branch) {
    connect(grid, &WeightsGrid::weightTyped, this, [this, branch](std::size_t index, float value) {
        emit proposed(withWeight(m_figure, index, value, m_channel, m_channels, branch), tr("Change weight"), 0);
    });
    connect(grid, &WeightsGrid::mistyped, this, [this](const QString& text) {
        emit messageRaised(tr("“%1” is not a weight. Type a number such as −0.25.").arg(text));
    });
}

void ConditionPanel::loadFile(const QString& path) {
    m_reading.run([file = path.toStdString(), channels = m_channels](const auto&) { return weightsIn(file, channels); },
                  [this, path](const Result<std::vector<std::string>>& names) {
                      if (!names)
                          return emit messageRaised(QString::fromStdString(message(names.error())));
                      if (names->size() == 1)
                          return loadArray(path, names->front());
                      auto* menu = new QMenu(this); // which of them
                      menu->setAttribute(Qt::WA_DeleteOnClose);
                      for (const std::string& name : *names)
                          menu->addAction(QString::fromStdString(name), this,
                                          [this, path, name] { loadArray(path, name); });
                      menu->popup(m_fromFile->mapToGlobal(QPoint(0, m_fromFile->height())));
                  });
}

void ConditionPanel::loadArray(const QString& path, const std::string& name) {
    m_reading.run([file = path.toStdString(), name, channels = m_channels](
                      const auto&) { return std::pair(channels, loadWeights(file, name, channels)); },
                  [this, path, name](Result<std::pair<std::size_t, Result<FileWeights>>> read) {
                      if (!read)
                          return emit messageRaised(QString::fromStdString(message(read.error())));
                      auto& [channels, loaded] = *read;
                      if (channels != m_channels)
                          return loadArray(path, name); // another input was chosen meanwhile
                      if (!loaded)
                          return emit messageRaised(QString::fromStdString(message(loaded.error())));
                      MapFigure next = withWindow(m_figure, 1);
                      next.spec.branch().window = loaded->window;
                      emit proposed(withWeights(next, std::move(loaded->weights)), tr("Load weights"), 0);
                  });
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

void ConditionPanel::showWeights() {
    const Branch& branch = m_figure.spec.branch();
    const auto& presets = weightPresets();
    const int count = static_cast<int>(presets.size());
    while (m_weights->count() > count)
        m_weights->removeItem(m_weights->count() - 1);
    const auto& branches = m_figure.spec.layer.condition.branches;
    for (int i = 0; i < count; ++i)
        setItemEnabled(*m_weights, i, std::all_of(branches.begin(), branches.end(), [&](const Branch& each) {
            return acti::makeWeights(presets[static_cast<std::size_t>(i)].weights, each.window, 1).has_value();
        }));
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
    showGrids();
    if (seed)
        m_seed->setSeed(*seed);
}

void ConditionPanel::showGrids() {
    const Condition& condition = m_figure.spec.layer.condition;
    const bool hasWeights = condition.pool == Pool::Parametric;
    const bool isDrawn = seedOf(m_figure.spec.branch().weights) != nullptr;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_weightsLabel, m_weights, m_weightsLine, m_grid, m_fromFile})
        widget->setVisible(hasWeights);
    m_seedLabel->setVisible(hasWeights && isDrawn);
    m_seed->setVisible(hasWeights && isDrawn);
    m_secondGrid->setVisible(hasWeights && condition.branches.size() > 1);
    const auto show = [this](WeightsGrid* grid, const Branch& branch) {
        grid->setKernel(kernelOf(branch, m_channel, m_channels), branch.window.rows, branch.window.columns);
    };
    show(m_grid, condition.branches.front());
    if (condition.branches.size() > 1) {
        show(m_secondGrid, condition.branches[1]);
        m_secondGrid->setMaximumWidth(condition.branches[1].window.columns == 1 ? kColumnWidth : QWIDGETSIZE_MAX);
    }
}

} // namespace acti::ui
