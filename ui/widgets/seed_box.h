// A spin box for seeds: whole numbers from 0 to 2^64 - 1, all of them, which a QSpinBox cannot hold.
#pragma once

#include <QAbstractSpinBox>

#include <cstdint>

namespace acti::ui {

class SeedBox : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit SeedBox(QWidget* parent = nullptr);

    std::uint64_t seed() const { return m_seed; }
    void setSeed(std::uint64_t seed); // without seedChosen

    void stepBy(int steps) override;
    QValidator::State validate(QString& text, int& position) const override;

signals:
    void seedChosen(quint64 seed);

protected:
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }

private:
    void readText();

    std::uint64_t m_seed = 0;
};

} // namespace acti::ui
