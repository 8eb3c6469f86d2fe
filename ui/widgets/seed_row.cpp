#include "ui/widgets/seed_row.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/seed_box.h"

#include <QHBoxLayout>
#include <QRandomGenerator>

namespace acti::ui {
namespace {

constexpr int kMostDrawn = 100'000; // short enough to be read out

} // namespace

SeedRow::SeedRow(const QString& toolTip, const QString& toolTipOfNew, QWidget* parent)
    : QWidget(parent), m_box(new SeedBox) {
    m_box->setObjectName(QStringLiteral("seed"));
    m_box->setAccessibleName(tr("Seed"));
    m_box->setToolTip(toolTip);
    auto* another = linkButton(tr("New seed"));
    another->setAccessibleName(tr("New seed"));
    another->setToolTip(toolTipOfNew);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    row->addWidget(m_box, 1);
    row->addWidget(another);
    connect(m_box, &SeedBox::seedChosen, this, [this](quint64 seed) {
        if (m_gesture == 0)
            m_gesture = Document::newGesture();
        emit seedChosen(seed, m_gesture);
    });
    connect(m_box, &QAbstractSpinBox::editingFinished, this, [this] { m_gesture = 0; });
    connect(another, &QPushButton::clicked, this,
            [this] { emit seedChosen(QRandomGenerator::global()->bounded(kMostDrawn), 0); });
}

void SeedRow::setSeed(std::uint64_t seed) {
    if (m_box->seed() != seed)
        m_box->setSeed(seed);
}

} // namespace acti::ui
