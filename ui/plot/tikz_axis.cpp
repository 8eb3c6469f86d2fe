#include "ui/plot/tikz_axis.h"

#include "core/base/text.h"
#include "ui/plot/tex_text.h"

#include <algorithm>
#include <cmath>

namespace acti::plot {
namespace {

constexpr Range kEasySizes{1e-3, 1e4};
constexpr double kLeastShare = 1e-2; // of the range in its numbers

bool isEasy(const Axis& axis) {
    const double largest = std::max(std::abs(axis.range.min), std::abs(axis.range.max));
    return axis.scale != AxisScale::Logarithmic && kEasySizes.contains(largest) &&
           axis.range.length() > kLeastShare * largest;
}

} // namespace

std::string texNumber(double value) {
    std::string text = fixed(value, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text == "-0" ? "0" : text;
}

TikzAxis::TikzAxis(const Axis& axis, const QCPAxis& drawn) : m_axis(axis), m_drawn(drawn), m_isOwn(isEasy(axis)) {}

double TikzAxis::at(double value) const {
    return m_isOwn ? value : fractionOf(m_axis.range, value, m_axis.scale == AxisScale::Logarithmic);
}

double TikzAxis::near(double value) const {
    const double length = to() - from();
    return std::clamp(at(value), from() - length, to() + length);
}

bool TikzAxis::contains(double value) const { return m_axis.range.contains(value); }

std::string TikzAxis::options(char letter) const {
    const std::string x(1, letter);
    std::string text = x + "min=" + texNumber(from()) + ", " + x + "max=" + texNumber(to());
    if (!m_axis.isVisible)
        return text + ", " + x + "tick=\\empty";
    QVector<double> ticks;
    QVector<QString> labels;
    m_drawn.ticker()->generate(m_drawn.range(), QLocale::c(), QLatin1Char('g'), 5, ticks, nullptr, &labels);
    std::string places, words;
    for (qsizetype i = 0; i < ticks.size(); ++i)
        if (contains(ticks[i])) {
            places += (places.empty() ? "" : ",") + texNumber(at(ticks[i]));
            words += (words.empty() ? "{" : ",{") + texText(labels[i].toStdString()) + "}";
        }
    text += ", " + x + "tick={" + places + "}, " + x + "ticklabels={";
    return text + (m_axis.hasTickLabels ? words : "") + "}";
}

} // namespace acti::plot
