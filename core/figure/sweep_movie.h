// A sweep as moving pictures: its curve runs over the range of the parameter and leaves a trail.
#pragma once

#include "core/figure/sweep_figure.h"

#include <cstddef>
#include <string>
#include <vector>

namespace acti {

inline constexpr std::size_t kMovieFrames = 60;

class SweepMovie {
public:
    // Evenly spaced on the parameter's scale, from its least value to its largest; values that it does not take are
    // left out. Errors: buildSweepGround's.
    static Result<SweepMovie> of(const SweepFigure& figure, std::size_t frames = kMovieFrames);

    std::size_t frames() const { return m_values.size(); }
    double value(std::size_t frame) const { return m_values[frame]; }
    Scene frame(std::size_t index) const;

private:
    SweepFigure m_figure;
    Scene m_ground;
    std::vector<double> m_values;
};

} // namespace acti
