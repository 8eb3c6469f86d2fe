#include "ui/panels/meta_acon_norms.h"

#include "core/spatial/meta_acon_warnings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace acti::ui {
namespace {

enum Norms { kRunning, kBatch, kOff }; // of both norms

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

MetaAconNorms::MetaAconNorms(QWidget* parent)
    : QWidget(parent), m_choice(new ChoiceRow(tr("Batch norm"), {tr("Running"), tr("Batch"), tr("Off")}, {})),
      m_line(lineLabel()) {
    connect(m_choice, &ChoiceRow::chosen, this, [this](int index) {
        MetaAconFigure next = m_figure;
        next.spec.bn1 = normFor(index, next.spec.bn1);
        next.spec.bn2 = normFor(index, next.spec.bn2);
        if (next != m_figure)
            emit proposed(next, tr("Set batch norm"), 0);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addWidget(sectionLabel(tr("Batch norm after each layer")));
    column->addWidget(m_choice);
    column->addWidget(m_line);
}

void MetaAconNorms::showFigure(const MetaAconFigure& figure, std::size_t samples) {
    m_figure = figure;
    const MetaAconSpec& spec = m_figure.spec;
    const bool canBatch = samples > 1;
    m_choice->setCurrent(normsOf(spec));
    m_choice->setHints({tr("Stored mean and variance; before training 0 and 1"),
                        canBatch
                            ? tr("Mean and variance over the samples of this input, as in training")
                            : tr("One image has one value a channel, whose variance is none: PyTorch says “Expected "
                                 "more than 1 value per channel when training”. Open a tensor of several samples."),
                        tr("As YOLOv5, which left both norms out")});
    m_choice->setEnabledAt(kBatch, canBatch || normsOf(spec) == kBatch);
    const QString one =
        canBatch ? QString()
                 : QLatin1Char(' ') + tr("Batch needs more than one image: “Expected more than 1 value per channel”.");
    switch (normsOf(spec)) {
    case kOff:
        m_line->setText(tr("Both norms left out, as in YOLOv5; the official code has them.") + one);
        break;
    case kBatch:
        m_line->setText(tr("The statistics of this input's samples, as in training."));
        break;
    case kRunning:
        m_line->setText((isUntrained(spec.bn1) && isUntrained(spec.bn2)
                             ? tr("As before training: mean 0, variance 1, so nearly nothing changes. The official "
                                  "code has both norms, YOLOv5 left both out.")
                             : tr("The stored statistics, as in a trained network.")) +
                        one);
        break;
    default:
        m_line->setText(tr("The two norms differ, as the file has them.") + one);
    }
}

} // namespace acti::ui
