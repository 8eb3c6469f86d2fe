#include "core/figure/sweep_movie.h"

#include <algorithm>

namespace acti {
namespace {

constexpr std::size_t kTrail = 8; // curves

} // namespace

Result<SweepMovie> SweepMovie::of(const SweepFigure& figure, std::size_t frames) {
    ACTI_EXPECT(frames >= 2);
    SweepMovie movie;
    movie.m_figure = figure;
    const auto swept = sweptOf(figure.subject);
    if (!swept)
        return swept.error();
    for (std::size_t i = 0; i < frames; ++i) {
        const double value = valueAt(figure, static_cast<double>(i) / static_cast<double>(frames - 1));
        if ((*swept)->parameter().accepts(value))
            movie.m_values.push_back(value);
    }
    if (!movie.m_values.empty())
        movie.m_figure.current = movie.m_values.front(); // the family is faint behind a curve that plays
    auto ground = buildSweepGround(movie.m_figure);
    if (!ground)
        return ground.error();
    movie.m_ground = *std::move(ground);
    return movie;
}

Scene SweepMovie::frame(std::size_t index) const {
    ACTI_EXPECT(index < m_values.size());
    const std::size_t first = index < kTrail ? 0 : index - kTrail;
    const std::vector<double> trail(m_values.begin() + static_cast<std::ptrdiff_t>(first),
                                    m_values.begin() + static_cast<std::ptrdiff_t>(index));
    const auto moving = playingMarks(m_figure, m_ground, m_values[index], trail);
    Scene scene = m_ground;
    for (std::size_t i = 0; i < scene.panels.size(); ++i)
        scene.panels[i].marks.insert(scene.panels[i].marks.end(), moving[i].begin(), moving[i].end());
    return scene;
}

} // namespace acti
