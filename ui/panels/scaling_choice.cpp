#include "ui/panels/scaling_choice.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rows.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace acti::ui {
namespace {

constexpr std::array kScales{Scale::Standardise, Scale::Unit, Scale::ImageNet, Scale::Raw};

} // namespace

ScalingChoice::ScalingChoice(const QString& toolTip, std::function<QString(Scale)> lineOf, QWidget* parent)
    : QWidget(parent), m_lineOf(std::move(lineOf)),
      m_box(comboBox(QStringLiteral("scaling"), tr("Scaling of the input"), toolTip)), m_line(lineLabel()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    column->addWidget(sectionLabel(tr("Scaling")));
    m_box->addItems({tr("Standardised"), tr("0 to 1"), tr("ImageNet"), tr("As in the file")});
    connect(m_box, &QComboBox::activated, this,
            [this](int item) { emit chosen(kScales[static_cast<std::size_t>(item)]); });
    column->addWidget(m_box);
    column->addWidget(m_line);
}

void ScalingChoice::showScale(Scale scale, const QString& whyNoColours) {
    m_box->setCurrentIndex(static_cast<int>(std::ranges::find(kScales, scale) - kScales.begin()));
    m_line->setText(m_lineOf(scale));
    setItemEnabled(*m_box, 2, whyNoColours.isEmpty(), whyNoColours);
}

} // namespace acti::ui
