// A figure of curves as moving pictures: one parameter of one curve runs over a range, and the axes stand still.
#pragma once

#include "core/figure/played.h"

#include <vector>

namespace acti {

class CurveMovie {
public:
    // At least two frames, evenly spaced from the least value to the largest; values without a meaning are left out,
    // and each has no more digits than a thousandth of the range shows. Errors: buildCurves's for any of the frames;
    // NotFound where the played curve or parameter does not exist.
    static Result<CurveMovie> of(const CurveFigure& figure, const PlayedParameter& played, std::size_t frames);

    std::size_t frames() const { return m_values.size(); }
    double value(std::size_t frame) const { return m_values[frame]; }
    Scene frame(std::size_t index) const;

private:
    CurveFigure m_figure; // with the heights that all frames need
    PlayedParameter m_played;
    std::vector<double> m_values;
};

} // namespace acti
