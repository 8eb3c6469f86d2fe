#include "ui/panels/compare_panel.h"

#include "core/base/text.h"
#include "ui/panels/result_strip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

QString tableName(AblationTable table) {
    switch (table) {
    case AblationTable::Pooling:
        return ComparePanel::tr("Pooling and combining");
    case AblationTable::Norm:
        return ComparePanel::tr("Norm of T");
    case AblationTable::Window:
        break;
    }
    return ComparePanel::tr("Window");
}

QString errorText(const Ablation& ablation) {
    return QString::fromStdString(fixed(ablation.paperError, 1)) + QStringLiteral(" %");
}

// "A" or "B": lit where the row is that side.
QToolButton* sideButton(const QString& letter, const Ablation& ablation) {
    auto* button = new QToolButton;
    button->setText(letter);
    button->setCheckable(true);
    button->setProperty("chip", true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(fromView(ablation.id) + letter);
    button->setAccessibleName(ComparePanel::tr("%1 as %2").arg(fromView(ablation.name), letter));
    button->setToolTip(ComparePanel::tr("Show %1 as %2").arg(fromView(ablation.name), letter));
    return button;
}

} // namespace

ComparePanel::ComparePanel(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addWidget(makeHead());
    makeBoard();
    column->addWidget(m_board);
    showFigure({}, 1);
}

QWidget* ComparePanel::makeHead() {
    m_swap = linkButton(tr("Swap"));
    m_swap->setObjectName(QStringLiteral("swapSides"));
    m_swap->setToolTip(tr("A becomes B and B becomes A, whose condition can be edited above"));
    m_swap->setAccessibleName(tr("Swap A and B"));
    connect(m_swap, &QPushButton::clicked, this,
            [this] { emit proposed(withSidesSwapped(m_figure), tr("Swap A and B"), 0); });
    m_toggle = linkButton({});
    m_toggle->setObjectName(QStringLiteral("compare"));
    connect(m_toggle, &QPushButton::clicked, this, &ComparePanel::toggle);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    row->addWidget(sectionLabel(tr("Compare")), 1);
    row->addWidget(m_swap);
    row->addWidget(m_toggle);
    return head;
}

void ComparePanel::makeBoard() {
    m_board = new QWidget;
    auto* grid = new QGridLayout(m_board);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kRhythm / 2);
    grid->setVerticalSpacing(kRhythm / 4);
    grid->setColumnStretch(0, 1);
    QLabel* note = lineLabel();
    note->setText(tr("Per cent: the paper's top-1 errors on ImageNet, of trained networks; lower is better. “Here” "
                     "counts the pixels of this picture."));
    grid->addWidget(note, 0, 0, 1, 4);
    m_own = lineLabel();
    m_own->setObjectName(QStringLiteral("ownFunnel"));
    grid->addWidget(m_own, 1, 0, 1, 4);
    for (const AblationTable table : {AblationTable::Pooling, AblationTable::Norm, AblationTable::Window})
        makeTable(*grid, table);
}

void ComparePanel::makeTable(QGridLayout& grid, AblationTable table) {
    const int row = grid.rowCount();
    QLabel* name = lineLabel();
    name->setText(tr("%1 (the paper's %2)").arg(tableName(table), fromView(ablationNetwork(table))));
    name->setContentsMargins(0, kRhythm, 0, kRhythm / 2);
    grid.addWidget(name, row, 0, 1, 4);
    for (const Ablation& ablation : ablations())
        if (ablation.table == table)
            makeRow(grid, ablation);
}

void ComparePanel::makeRow(QGridLayout& grid, const Ablation& ablation) {
    const int row = grid.rowCount();
    auto* name = new QLabel(fromView(ablation.name));
    QLabel* error = roleLabel("muted", errorText(ablation));
    const QString words =
        tr("%1 The paper's top-1 error on ImageNet: %2 (%3).")
            .arg(fromView(ablation.what), errorText(ablation), fromView(ablationNetwork(ablation.table)));
    name->setToolTip(words);
    error->setToolTip(words);
    error->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    Row made{&ablation, sideButton(QStringLiteral("A"), ablation), sideButton(QStringLiteral("B"), ablation),
             lineLabel()};
    made.line->setObjectName(fromView(ablation.id) + QStringLiteral("Line"));
    connect(made.a, &QToolButton::clicked, this, [this, &ablation] { choose(MapSide::First, ablation); });
    connect(made.b, &QToolButton::clicked, this, [this, &ablation] { choose(MapSide::Second, ablation); });
    grid.addWidget(name, row, 0);
    grid.addWidget(error, row, 1);
    grid.addWidget(made.a, row, 2);
    grid.addWidget(made.b, row, 3);
    grid.addWidget(made.line, row + 1, 0, 1, 4);
    m_rows.push_back(made);
}

void ComparePanel::choose(MapSide side, const Ablation& ablation) {
    MapFigure next = m_figure;
    (side == MapSide::First ? next.spec.layer : *next.second) = ablationLayer(ablation, m_channels);
    for (const Row& row : m_rows)
        showRow(row); // a click on a lit letter leaves it lit
    emit proposed(next, tr("Compare %1").arg(fromView(ablation.name)), 0);
}

void ComparePanel::toggle() {
    if (m_figure.second)
        return emit proposed(withoutComparison(m_figure), tr("End the comparison"), 0);
    // With the paper's first other choice, or with FReLU itself where that is A already.
    const auto other =
        std::find_if(m_rows.rbegin(), m_rows.rend(), [](const Row& row) { return row.ablation->id == "max_pool"; });
    const FunnelLayer maximum = ablationLayer(*other->ablation, m_channels);
    emit proposed(withComparison(m_figure, m_figure.spec.layer == maximum ? FunnelLayer{} : maximum),
                  tr("Compare two funnels"), 0);
}

void ComparePanel::showFigure(const MapFigure& figure, std::size_t channels) {
    m_figure = figure;
    m_channels = channels;
    const bool isOpen = figure.second.has_value();
    m_toggle->setText(isOpen ? tr("End") : tr("Two funnels"));
    m_toggle->setToolTip(isOpen ? tr("Show one funnel again")
                                : tr("This funnel beside another one: the paper's ablations"));
    m_toggle->setAccessibleName(isOpen ? tr("End the comparison") : tr("Compare two funnels"));
    m_swap->setVisible(isOpen);
    m_board->setVisible(isOpen);
    for (const Row& row : m_rows)
        showRow(row);
    showOwn();
}

void ComparePanel::showPicture(const FunnelPicture& picture) {
    m_shown = {{picture.figure.spec.layer, picture.content.counts}};
    if (picture.figure.second && picture.content.second)
        m_shown.push_back({*picture.figure.second, picture.content.second->counts});
    for (const Row& row : m_rows)
        showRow(row);
    showOwn();
}

void ComparePanel::showRow(const Row& row) {
    const FunnelLayer layer = ablationLayer(*row.ablation, m_channels);
    const bool isA = m_figure.spec.layer == layer;
    const bool isB = m_figure.second == layer;
    row.a->setChecked(isA);
    row.b->setChecked(isB);
    row.line->setVisible(isA || isB);
    if (!isA && !isB)
        return;
    const QString side = isA && isB ? tr("A and B") : isA ? tr("A") : tr("B");
    row.line->setText(tr("%1 here: %2. Paper: %3 top-1 error, %4. %5")
                          .arg(side, rateOf(layer), errorText(*row.ablation),
                               fromView(ablationNetwork(row.ablation->table)), fromView(row.ablation->what)));
}

// Funnels that are in none of the paper's tables have their number in a line of their own.
void ComparePanel::showOwn() {
    QStringList lines;
    const auto add = [&](const QString& side, const FunnelLayer& layer) {
        const bool isKnown = std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
            return ablationLayer(*row.ablation, m_channels) == layer;
        });
        if (!isKnown)
            lines << tr("%1, your own funnel, here: %2.").arg(side, rateOf(layer));
    };
    add(tr("A"), m_figure.spec.layer);
    if (m_figure.second)
        add(tr("B"), *m_figure.second);
    m_own->setText(lines.join(QLatin1Char('\n')));
    m_own->setVisible(!lines.empty());
}

QString ComparePanel::rateOf(const FunnelLayer& layer) const {
    for (const Shown& shown : m_shown)
        if (shown.layer == layer)
            return tr("T wins %1").arg(shareText(shown.counts.condition, shown.counts.total()));
    return QStringLiteral("…");
}

} // namespace acti::ui
