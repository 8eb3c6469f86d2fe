#include "ui/panels/sweep_lines.h"

#include "core/figure/sweep_bounds.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr int kDelayMs = 60;

struct LimitChoice {
    bool SweepLimits::*isShown;
    LimitPoint point;
};
constexpr LimitChoice kLimitChoices[] = {{&SweepLimits::zero, LimitPoint::Zero},
                                         {&SweepLimits::plus, LimitPoint::PlusInfinity},
                                         {&SweepLimits::minus, LimitPoint::MinusInfinity}};

// What is said of a limit, and whether there is one.
using LimitWords = std::pair<std::string, bool>;

std::vector<LimitWords> limitWords(const SweepFigure& figure) {
    std::vector<LimitWords> all;
    if (const auto swept = sweptOf(figure.subject))
        for (const LimitChoice& choice : kLimitChoices) {
            const SweepLimit limit = sweepLimit(**swept, figure.quantity, choice.point, figure.x, {});
            all.emplace_back(limit.words, limit.exists);
        }
    return all;
}

} // namespace

SweepLines::SweepLines(QWidget* parent) : SweepPart(tr("Limits"), parent), m_bounds(new QCheckBox(tr("Bounds of f′"))) {
    for (const LimitChoice& choice : kLimitChoices) {
        auto* box = new QCheckBox;
        box->setAccessibleName(choice.point == LimitPoint::Zero           ? tr("Limit at 0")
                               : choice.point == LimitPoint::PlusInfinity ? tr("Limit at infinity")
                                                                          : tr("Limit at minus infinity"));
        box->setToolTip(tr("Draw the curve that the family tends to, computed exactly; where it is finite"));
        connect(box, &QCheckBox::clicked, this, [this, choice](bool isOn) {
            edit(isOn ? tr("Show limit") : tr("Hide limit"), 0,
                 [&](SweepFigure& figure) { figure.limits.*choice.isShown = isOn; });
        });
        column().addWidget(box);
        m_limits.push_back(box);
    }
    m_bounds->setAccessibleName(m_bounds->text());
    column().addWidget(m_bounds);
    connect(m_bounds, &QCheckBox::clicked, this, [this](bool isOn) {
        edit(isOn ? tr("Show bounds of f′") : tr("Hide bounds of f′"), 0,
             [isOn](SweepFigure& figure) { figure.showsSlopeBounds = isOn; });
    });
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &SweepLines::nameLimits);
}

void SweepLines::showFigure() {
    setVisible(figure().style == SweepStyle::Family);
    for (std::size_t i = 0; i < m_limits.size(); ++i)
        m_limits[i]->setChecked(figure().limits.*kLimitChoices[i].isShown);
    showBounds();
    m_delay.start();
}

void SweepLines::showBounds() {
    SweepFigure slopes = figure();
    slopes.quantity = {Quantity::Kind::Slope, {}};
    const bool isSlope = figure().quantity.kind == Quantity::Kind::Slope;
    m_bounds->setVisible(sharedSlopeBounds(slopes).has_value());
    m_bounds->setChecked(figure().showsSlopeBounds);
    m_bounds->setEnabled(isSlope);
    m_bounds->setToolTip(isSlope ? tr("The least and the largest slope that any of these curves has, whatever β, with "
                                      "dots where each has it")
                                 : tr("Choose f′ above to see the bounds of the slope"));
}

void SweepLines::showEvent(QShowEvent* event) {
    SweepPart::showEvent(event);
    m_delay.start();
}

// What a limit is called, or that there is none, stands where it is switched on.
void SweepLines::nameLimits() {
    if (!isVisible()) // else when it is shown
        return;
    m_task.ask([this] { return figure(); },
               [](const SweepFigure& asked, const LatestTask::IsCancelled&) { return limitWords(asked); },
               [this](const SweepFigure&, const Result<std::vector<LimitWords>>& all) {
                   for (std::size_t i = 0; all && i < all->size(); ++i) {
                       const auto& [words, exists] = (*all)[i];
                       m_limits[i]->setText(QString::fromStdString(words));
                       m_limits[i]->setAccessibleDescription(QString::fromStdString(words));
                       m_limits[i]->setEnabled(exists);
                   }
               });
}

} // namespace acti::ui
