// A seed, and a button that draws another one.
#pragma once

#include "ui/document/document.h"

#include <QWidget>

#include <cstdint>

namespace acti::ui {

class SeedBox;

class SeedRow : public QWidget {
    Q_OBJECT
public:
    // What the same seed does, and what another one would.
    SeedRow(const QString& toolTip, const QString& toolTipOfNew, QWidget* parent = nullptr);

    SeedBox& box() { return *m_box; }
    void setSeed(std::uint64_t seed); // without seedChosen

signals:
    // Steps up and down until the box is left are one gesture.
    void seedChosen(quint64 seed, acti::ui::Gesture gesture);

private:
    SeedBox* m_box;
    Gesture m_gesture = 0;
};

} // namespace acti::ui
