#include "ui/widgets/seed_box.h"

#include <QLineEdit>

#include <algorithm>
#include <limits>

namespace acti::ui {

SeedBox::SeedBox(QWidget* parent) : QAbstractSpinBox(parent) {
    setSeed(0);
    connect(this, &QAbstractSpinBox::editingFinished, this, &SeedBox::readText);
}

void SeedBox::setSeed(std::uint64_t seed) {
    m_seed = seed;
    lineEdit()->setText(QString::number(seed));
}

void SeedBox::stepBy(int steps) {
    constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();
    const auto size = static_cast<std::uint64_t>(std::abs(static_cast<long long>(steps)));
    const std::uint64_t next = steps < 0 ? m_seed - std::min(m_seed, size) : m_seed + std::min(kLast - m_seed, size);
    if (next == m_seed)
        return;
    setSeed(next);
    emit seedChosen(next);
}

QValidator::State SeedBox::validate(QString& text, int&) const {
    if (text.isEmpty())
        return QValidator::Intermediate;
    bool isNumber = false;
    text.toULongLong(&isNumber);
    return isNumber && text.at(0).isDigit() ? QValidator::Acceptable : QValidator::Invalid;
}

void SeedBox::readText() {
    bool isNumber = false;
    const std::uint64_t typed = lineEdit()->text().toULongLong(&isNumber);
    if (!isNumber || typed == m_seed) {
        setSeed(m_seed);
        return;
    }
    m_seed = typed;
    emit seedChosen(typed);
}

} // namespace acti::ui
