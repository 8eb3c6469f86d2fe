#include "ui/panels/meta_acon_numbers.h"

#include "core/spatial/meta_acon_file.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/file_question.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/seed_box.h"
#include "ui/widgets/seed_row.h"

#include <QFileInfo>
#include <QMenu>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

enum Slopes { kDrawn, kSwish, kGiven }; // the choices of p1 and p2
const std::vector<float> kSwishP1{1}, kSwishP2{0};

} // namespace

MetaAconNumbers::MetaAconNumbers(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    makeSlopes(*column);
    makeSeed(*column);
    makeFiles(*column);
}

void MetaAconNumbers::edit(const QString& name, const std::function<void(MetaAconFigure&)>& change, Gesture gesture) {
    MetaAconFigure next = m_figure;
    change(next);
    if (next != m_figure)
        emit proposed(next, name, gesture);
}

void MetaAconNumbers::makeSlopes(QVBoxLayout& column) {
    column.addWidget(sectionLabel(tr("p₁ and p₂")));
    m_slopes = new ChoiceRow(tr("p₁ and p₂"), {tr("N(0, 1)"), tr("Swish"), tr("File")},
                             {tr("Drawn for each channel, as the official code begins"),
                              tr("1 and 0 for all channels: Swish with the channel's β"),
                              tr("As they stand in a file; load one below")});
    connect(m_slopes, &ChoiceRow::chosen, this, [this](int index) {
        if (index == kGiven)
            askFor(tr("Open p₁, one value a channel"), [this](const QString& path) { takeSlopes(path, true); });
        else
            edit(tr("Choose p₁ and p₂"), [&](MetaAconFigure& next) {
                next.spec.p1 = index == kSwish ? kSwishP1 : std::vector<float>{};
                next.spec.p2 = index == kSwish ? kSwishP2 : std::vector<float>{};
            });
        showSlopes(); // a file may not be chosen after all
    });
    m_slopesLine = lineLabel();
    column.addWidget(m_slopes);
    column.addWidget(m_slopesLine);
}

void MetaAconNumbers::makeSeed(QVBoxLayout& column) {
    m_seed = new SeedRow(tr("The same seed draws the same numbers on every machine"), tr("Draw other numbers"));
    connect(m_seed, &SeedRow::seedChosen, this, [this](quint64 seed, Gesture gesture) {
        edit(
            tr("Set seed"), [&](MetaAconFigure& next) { next.spec.start.seed = seed; }, gesture);
    });
    m_seedPart = new QWidget;
    auto* row = new QHBoxLayout(m_seedPart);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    QLabel* label = roleLabel("muted", tr("seed"));
    label->setBuddy(&m_seed->box());
    row->addWidget(label);
    row->addWidget(m_seed, 1);
    column.addWidget(m_seedPart);
}

void MetaAconNumbers::makeFiles(QVBoxLayout& column) {
    auto* load = linkButton(tr("Load from a file…"));
    load->setObjectName(QStringLiteral("loadNumbers"));
    load->setAccessibleName(tr("Load numbers from a file"));
    load->setToolTip(tr("p₁, p₂, weights and norms from a specification (.json), .npz, .safetensors or .npy"));
    auto* menu = new QMenu(load);
    menu->addAction(tr("All that a specification or an archive has…"), this, [this] {
        askFor(tr("Open a specification or an archive"), [this](const QString& path) { takeNumbers(path); });
    });
    menu->addAction(tr("p₁, one value a channel…"), this, [this] {
        askFor(tr("Open p₁, one value a channel"), [this](const QString& path) { takeSlopes(path, true); });
    });
    menu->addAction(tr("p₂, one value a channel…"), this, [this] {
        askFor(tr("Open p₂, one value a channel"), [this](const QString& path) { takeSlopes(path, false); });
    });
    connect(load, &QPushButton::clicked, this,
            [load, menu] { menu->popup(load->mapToGlobal(QPoint(0, load->height()))); });
    column.addWidget(load, 0, Qt::AlignLeft);
}

void MetaAconNumbers::askFor(const QString& title, const std::function<void(const QString&)>& take) {
    askForFile(window(), {title, tr("Numbers (*.json *.npy *.npz *.safetensors)")}, this,
               [take](const std::string& path) { take(QString::fromStdString(path)); });
}

void MetaAconNumbers::takeNumbers(const QString& path) {
    const auto spec = withNumbersFrom(m_figure.spec, path.toStdString());
    if (!spec)
        return emit messageRaised(QString::fromStdString(message(spec.error())));
    edit(tr("Load %1").arg(QFileInfo(path).fileName()), [&](MetaAconFigure& next) { next.spec = *spec; });
}

void MetaAconNumbers::takeSlopes(const QString& path, bool isFirst) {
    const auto slopes = slopesFrom(path.toStdString());
    if (!slopes)
        return emit messageRaised(QString::fromStdString(message(slopes.error())));
    edit(tr("Load %1").arg(QFileInfo(path).fileName()),
         [&](MetaAconFigure& next) { (isFirst ? next.spec.p1 : next.spec.p2) = *slopes; });
}

void MetaAconNumbers::showFigure(const MetaAconFigure& figure) {
    m_figure = figure;
    const MetaAconSpec& spec = figure.spec;
    showSlopes();
    m_seedPart->setVisible(
        spec.p1.empty() || spec.p2.empty() ||
        (spec.design == MetaDesign::Channel && (spec.fc1.weight.empty() || spec.fc2.weight.empty())));
    m_seed->setSeed(spec.start.seed);
}

void MetaAconNumbers::showSlopes() {
    const MetaAconSpec& spec = m_figure.spec;
    const bool isSwish = spec.p1 == kSwishP1 && spec.p2 == kSwishP2;
    const bool isDrawn = spec.p1.empty() && spec.p2.empty();
    m_slopes->setCurrent(isDrawn ? kDrawn : isSwish ? kSwish : kGiven);
    const auto origin = [](const std::vector<float>& slopes) {
        return slopes.empty() ? tr("drawn") : slopes.size() == 1 ? tr("one for all") : tr("from a file");
    };
    m_slopesLine->setText(isDrawn   ? tr("Each channel draws its own: p₁ below p₂, and negative ones, are usual.")
                          : isSwish ? tr("x σ(β x): the channels differ by β alone.")
                                    : tr("p₁ %1, p₂ %2.").arg(origin(spec.p1), origin(spec.p2)));
}

} // namespace acti::ui
