// Any figure that can move, as the scenes of its frames.
#pragma once

#include "core/figure/curve_movie.h"
#include "core/figure/figure.h"
#include "core/figure/sweep_movie.h"

#include <optional>
#include <variant>

namespace acti {

// How a moving picture runs. `played` is for curves: without it their first parameter runs. A sweep plays its own.
struct MovieSpec {
    std::size_t frames = kMovieFrames;
    double seconds = 4.2; // of one run
    std::optional<PlayedParameter> played = {};
    bool operator==(const MovieSpec&) const = default;
};
inline constexpr std::size_t kMaxMovieFrames = 600;
inline constexpr Range kMovieSeconds{0.1, 600};

// Errors: OutOfRange for frames outside 2 to kMaxMovieFrames and seconds outside kMovieSeconds.
Result<void> checkMovie(const MovieSpec& spec);

// Whether the figure has a parameter that can run: sweeps, and curves with a parameter.
bool canMove(const Figure& figure);

class Movie {
public:
    // Errors: checkMovie's; Unsupported where nothing can move; SweepMovie's and
    // CurveMovie's. They name the figure.
    static Result<Movie> of(const Figure& figure, const MovieSpec& spec = {});

    std::size_t frames() const {
        return std::visit([](const auto& movie) { return movie.frames(); }, m_movie);
    }
    // With the figure's size; its title and caption are the caller's.
    Scene frame(std::size_t index) const;

private:
    explicit Movie(std::variant<SweepMovie, CurveMovie> movie, SizeMm size) : m_movie(std::move(movie)), m_size(size) {}

    std::variant<SweepMovie, CurveMovie> m_movie;
    SizeMm m_size;
};

} // namespace acti
