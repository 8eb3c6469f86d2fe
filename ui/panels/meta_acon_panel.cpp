#include "ui/panels/meta_acon_panel.h"

#include "core/spatial/meta_acon_file.h"
#include "core/spatial/meta_acon_warnings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/file_question.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/seed_box.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QMenu>
#include <QRandomGenerator>
#include <QToolButton>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr double kLargestR = 4096;
enum Slopes { kDrawn, kSwish, kGiven }; // the choices of p1 and p2
enum Norms { kRunning, kBatch, kOff };  // of both norms
const std::vector<float> kSwishP1{1}, kSwishP2{0};

QString designLine(MetaDesign design) {
    switch (design) {
    case MetaDesign::Layer:
        return MetaAconPanel::tr("One β for the whole picture: the sigmoid of the mean over channels and pixels.");
    case MetaDesign::Channel:
        return MetaAconPanel::tr("One β a channel, from the means of all channels through two small layers: the "
                                 "official design.");
    case MetaDesign::Pixel:
        break;
    }
    return MetaAconPanel::tr("One β a pixel, the sigmoid of its own x: all pixels of a channel share one curve.");
}

// -1: neither of the choices.
int normsOf(const MetaAconSpec& spec) {
    const auto one = [](const Norm& norm) {
        return norm.kind == NormKind::None ? kOff : norm.mode == NormMode::Batch ? kBatch : kRunning;
    };
    return one(spec.bn1) == one(spec.bn2) ? one(spec.bn1) : -1;
}

Norm normFor(int choice, Norm before) {
    if (choice == kOff)
        return Norm();
    if (before.kind == NormKind::None)
        before = MetaAconSpec::untrainedNorm();
    before.mode = choice == kBatch ? NormMode::Batch : NormMode::Running;
    return before;
}

} // namespace

MetaAconPanel::MetaAconPanel(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    makeDesign(*column);
    makeNetwork(*column);
    makeNorms(*column);
    makeSlopes(*column);
    makeSeed(*column);
    makeFiles(*column);
    makeView(*column);
}

void MetaAconPanel::edit(const QString& name, const std::function<void(MetaAconFigure&)>& change, Gesture gesture) {
    MetaAconFigure next = m_figure;
    change(next);
    if (next != m_figure)
        emit proposed(next, name, gesture);
}

void MetaAconPanel::makeDesign(QVBoxLayout& column) {
    column.addWidget(sectionLabel(tr("Whose beta")));
    m_design = new ChoiceRow(
        tr("Design"), {tr("Layer"), tr("Channel"), tr("Pixel")},
        {tr("One β for the whole layer"), tr("One β a channel, as the official code"), tr("One β a pixel")});
    connect(m_design, &ChoiceRow::chosen, this, [this](int index) {
        edit(tr("Choose design"), [&](MetaAconFigure& next) { next.spec.design = static_cast<MetaDesign>(index); });
    });
    m_designLine = lineLabel();
    m_reducePart = new QWidget;
    auto* part = new QVBoxLayout(m_reducePart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(kRhythm);
    m_reduce = new ChoiceRow(tr("Pooling of the pixels"), {tr("Mean"), tr("Sum")},
                             {tr("As the official code"), tr("As the paper writes it")});
    connect(m_reduce, &ChoiceRow::chosen, this, [this](int index) {
        edit(tr("Choose pooling"), [&](MetaAconFigure& next) { next.spec.reduce = static_cast<MetaReduce>(index); });
    });
    m_reduceLine = lineLabel();
    part->addWidget(m_reduce);
    part->addWidget(m_reduceLine);
    for (QWidget* widget : {static_cast<QWidget*>(m_design), static_cast<QWidget*>(m_designLine), m_reducePart})
        column.addWidget(widget);
}

void MetaAconPanel::makeNetwork(QVBoxLayout& column) {
    m_networkPart = new QWidget;
    auto* part = new QVBoxLayout(m_networkPart);
    part->setContentsMargins(0, kRhythm, 0, 0);
    part->setSpacing(kRhythm);
    part->addWidget(sectionLabel(tr("Small network")));
    m_r = new NumberEdit;
    m_r->setWhole(true);
    m_r->setDomain({1, kLargestR});
    m_r->setAccessibleName(tr("r"));
    m_r->setToolTip(tr("fc1 leads to max(r, channels / r) values, fc2 back"));
    connect(m_r, &NumberEdit::valueEdited, this, [this](double r) {
        edit(tr("Set r"), [&](MetaAconFigure& next) { next.spec.start.r = static_cast<int>(r); });
    });
    connect(m_r, &NumberEdit::refused, this,
            [this](const QString& why) { emit messageRaised(why.isEmpty() ? why : tr("r %1.").arg(why)); });
    auto* row = new QHBoxLayout;
    QLabel* label = roleLabel("muted", tr("r"));
    label->setBuddy(m_r);
    row->addWidget(label);
    row->addWidget(m_r, 1);
    m_drawNetwork = linkButton(tr("Draw the weights"));
    m_drawNetwork->setToolTip(tr("Forget the weights of the file and draw them from the seed"));
    connect(m_drawNetwork, &QPushButton::clicked, this,
            [this] { edit(tr("Draw the weights"), [](MetaAconFigure& next) { next.spec.fc1 = next.spec.fc2 = {}; }); });
    m_networkLine = lineLabel();
    part->addLayout(row);
    part->addWidget(m_networkLine);
    part->addWidget(m_drawNetwork, 0, Qt::AlignLeft);
    column.addWidget(m_networkPart);
}

void MetaAconPanel::makeNorms(QVBoxLayout& column) {
    auto* part = static_cast<QVBoxLayout*>(m_networkPart->layout());
    part->addSpacing(kRhythm);
    part->addWidget(sectionLabel(tr("Batch norm after each layer")));
    m_norms = new ChoiceRow(tr("Batch norm"), {tr("Running"), tr("Batch"), tr("Off")}, {});
    connect(m_norms, &ChoiceRow::chosen, this, [this](int index) {
        edit(tr("Set batch norm"), [&](MetaAconFigure& next) {
            next.spec.bn1 = normFor(index, next.spec.bn1);
            next.spec.bn2 = normFor(index, next.spec.bn2);
        });
    });
    m_normsLine = lineLabel();
    part->addWidget(m_norms);
    part->addWidget(m_normsLine);
    Q_UNUSED(column)
}

void MetaAconPanel::makeSlopes(QVBoxLayout& column) {
    column.addSpacing(kRhythm);
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

void MetaAconPanel::makeSeed(QVBoxLayout& column) {
    m_seed = new SeedBox;
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed draws the same numbers on every machine"));
    auto* another = linkButton(tr("New seed"));
    another->setToolTip(tr("Draw other numbers"));
    m_seedPart = new QWidget;
    auto* row = new QHBoxLayout(m_seedPart);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    QLabel* label = roleLabel("muted", tr("seed"));
    label->setBuddy(m_seed);
    row->addWidget(label);
    row->addWidget(m_seed, 1);
    row->addWidget(another);
    const auto propose = [this](quint64 seed, Gesture gesture) {
        edit(
            tr("Set seed"), [&](MetaAconFigure& next) { next.spec.start.seed = seed; }, gesture);
    };
    // Steps up and down until the box is left are one gesture.
    connect(m_seed, &SeedBox::seedChosen, this, [this, propose](quint64 seed) {
        if (m_seedGesture == 0)
            m_seedGesture = Document::newGesture();
        propose(seed, m_seedGesture);
    });
    connect(m_seed, &QAbstractSpinBox::editingFinished, this, [this] { m_seedGesture = 0; });
    connect(another, &QPushButton::clicked, this,
            [propose] { propose(QRandomGenerator::global()->bounded(100'000), 0); });
    column.addWidget(m_seedPart);
}

void MetaAconPanel::makeFiles(QVBoxLayout& column) {
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

void MetaAconPanel::makeView(QVBoxLayout& column) {
    column.addSpacing(kRhythm);
    column.addWidget(sectionLabel(tr("Shown")));
    m_view = new ChoiceRow(tr("Betas"), {tr("Bars"), tr("Histogram")}, {QString(), tr("How many have which β")});
    connect(m_view, &ChoiceRow::chosen, this, [this](int index) {
        edit(tr("Choose how betas are shown"), [&](MetaAconFigure& next) { next.view = static_cast<BetaView>(index); });
    });
    m_maps = new QCheckBox(tr("x and y of the channel"));
    m_maps->setAccessibleName(m_maps->text());
    m_maps->setToolTip(tr("Pictures of what goes in and what comes out, beside the curves"));
    connect(m_maps, &QCheckBox::clicked, this, [this](bool isOn) {
        edit(isOn ? tr("Show the maps") : tr("Hide the maps"), [&](MetaAconFigure& next) { next.showsMaps = isOn; });
    });
    column.addWidget(m_view);
    column.addWidget(m_maps);
}

void MetaAconPanel::askFor(const QString& title, const std::function<void(const QString&)>& take) {
    askForFile(window(), {title, tr("Numbers (*.json *.npy *.npz *.safetensors)")}, this,
               [take](const std::string& path) { take(QString::fromStdString(path)); });
}

void MetaAconPanel::takeNumbers(const QString& path) {
    const auto spec = withNumbersFrom(m_figure.spec, path.toStdString());
    if (!spec)
        return emit messageRaised(QString::fromStdString(message(spec.error())));
    edit(tr("Load %1").arg(QFileInfo(path).fileName()), [&](MetaAconFigure& next) { next.spec = *spec; });
}

void MetaAconPanel::takeSlopes(const QString& path, bool isFirst) {
    const auto slopes = slopesFrom(path.toStdString());
    if (!slopes)
        return emit messageRaised(QString::fromStdString(message(slopes.error())));
    edit(tr("Load %1").arg(QFileInfo(path).fileName()),
         [&](MetaAconFigure& next) { (isFirst ? next.spec.p1 : next.spec.p2) = *slopes; });
}

void MetaAconPanel::showFigure(const MetaAconFigure& figure, std::size_t samples) {
    m_figure = figure;
    const MetaAconSpec& spec = figure.spec;
    m_design->setCurrent(static_cast<int>(spec.design));
    m_designLine->setText(designLine(spec.design));
    m_reducePart->setVisible(spec.design != MetaDesign::Pixel);
    m_reduce->setCurrent(static_cast<int>(spec.reduce));
    m_reduceLine->setVisible(spec.reduce == MetaReduce::Sum); // the usual one needs no words
    m_reduceLine->setText(tr("The sum of the pixels, as the paper writes it: it grows with the picture and "
                             "drives β to 0 or 1."));
    m_networkPart->setVisible(spec.design == MetaDesign::Channel);
    m_r->setValue(spec.start.r);
    const bool isGiven = !spec.fc1.weight.empty() || !spec.fc2.weight.empty();
    m_drawNetwork->setVisible(isGiven);
    showNorms(samples);
    showSlopes();
    m_seedPart->setVisible(
        spec.p1.empty() || spec.p2.empty() ||
        (spec.design == MetaDesign::Channel && (spec.fc1.weight.empty() || spec.fc2.weight.empty())));
    if (m_seed->seed() != spec.start.seed)
        m_seed->setSeed(spec.start.seed);
    const bool isPixel = spec.design == MetaDesign::Pixel;
    m_view->setText(0, isPixel ? tr("Map") : tr("Bars"),
                    isPixel ? tr("β of every pixel, as a picture") : tr("A bar for every β"));
    m_view->setCurrent(static_cast<int>(figure.view));
    m_view->setEnabled(spec.design != MetaDesign::Layer);
    if (spec.design == MetaDesign::Layer)
        m_view->setHints({tr("There is one β alone"), tr("There is one β alone")});
    else
        m_view->setHints(
            {isPixel ? tr("β of every pixel, as a picture") : tr("A bar for every β"), tr("How many have which β")});
    m_maps->setChecked(figure.showsMaps);
}

void MetaAconPanel::showWidth(std::size_t channels, std::size_t hidden) {
    const bool isGiven = !m_figure.spec.fc1.weight.empty();
    const QString width = hidden == 0 ? QString() : tr("%1 → %2 → %1 channels").arg(channels).arg(hidden);
    m_networkLine->setText(isGiven ? tr("%1, weights from a file; nothing non-linear stands between.").arg(width)
                                   : tr("%1: max(r, channels / r) in the middle; nothing non-linear stands between. "
                                        "Weights are drawn as torch draws them.")
                                         .arg(width));
}

void MetaAconPanel::showSlopes() {
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

void MetaAconPanel::showNorms(std::size_t samples) {
    const MetaAconSpec& spec = m_figure.spec;
    const bool canBatch = samples > 1;
    m_norms->setCurrent(normsOf(spec));
    m_norms->setHints({tr("Stored mean and variance; before training 0 and 1"),
                       canBatch
                           ? tr("Mean and variance over the samples of this input, as in training")
                           : tr("One image has one value a channel, whose variance is none: PyTorch says “Expected "
                                "more than 1 value per channel when training”. Open a tensor of several samples."),
                       tr("As YOLOv5, which left both norms out")});
    m_norms->setEnabledAt(kBatch, canBatch || normsOf(spec) == kBatch);
    const QString one =
        canBatch ? QString()
                 : QLatin1Char(' ') + tr("Batch needs more than one image: “Expected more than 1 value per channel”.");
    switch (normsOf(spec)) {
    case kOff:
        m_normsLine->setText(tr("Both norms left out, as in YOLOv5; the official code has them.") + one);
        break;
    case kBatch:
        m_normsLine->setText(tr("The statistics of this input's samples, as in training."));
        break;
    case kRunning:
        m_normsLine->setText(
            (isUntrained(spec.bn1) && isUntrained(spec.bn2)
                 ? tr("As before training: mean 0, variance 1, so nearly nothing changes. The official "
                      "code has both norms, YOLOv5 left both out.")
                 : tr("The stored statistics, as in a trained network.")) +
            one);
        break;
    default:
        m_normsLine->setText(tr("The two norms differ, as the file has them.") + one);
    }
}

} // namespace acti::ui
