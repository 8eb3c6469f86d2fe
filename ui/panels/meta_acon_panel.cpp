#include "ui/panels/meta_acon_panel.h"

#include "ui/panels/meta_acon_norms.h"
#include "ui/panels/meta_acon_numbers.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr double kLargestR = 4096;

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

} // namespace

MetaAconPanel::MetaAconPanel(QWidget* parent)
    : QWidget(parent), m_norms(new MetaAconNorms), m_numbers(new MetaAconNumbers) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    makeDesign(*column);
    makeNetwork(*column);
    column->addSpacing(kRhythm);
    column->addWidget(m_numbers);
    makeView(*column);
    connect(m_norms, &MetaAconNorms::proposed, this, &MetaAconPanel::proposed);
    connect(m_numbers, &MetaAconNumbers::proposed, this, &MetaAconPanel::proposed);
    connect(m_numbers, &MetaAconNumbers::messageRaised, this, &MetaAconPanel::messageRaised);
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
    part->addSpacing(kRhythm);
    part->addWidget(m_norms);
    column.addWidget(m_networkPart);
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
    m_norms->showFigure(figure, samples);
    m_numbers->showFigure(figure);
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

} // namespace acti::ui
