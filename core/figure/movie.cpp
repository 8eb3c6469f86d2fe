#include "core/figure/movie.h"

#include "core/base/text.h"

namespace acti {

Result<void> checkMovie(const MovieSpec& spec) {
    if (spec.frames < 2 || spec.frames > kMaxMovieFrames)
        return Error{ErrorCode::OutOfRange,
                     "must be 2 to " + std::to_string(kMaxMovieFrames) + ", not " + std::to_string(spec.frames),
                     "frames"};
    if (!kMovieSeconds.contains(spec.seconds))
        return Error{ErrorCode::OutOfRange,
                     "must be " + shortest(kMovieSeconds.min) + " to " + shortest(kMovieSeconds.max) + ", not " +
                         shortest(spec.seconds),
                     "seconds"};
    return {};
}

bool canMove(const Figure& figure) {
    const auto* curves = std::get_if<CurveFigure>(&figure.content);
    return curves ? !playableParameters(*curves).empty() : std::holds_alternative<SweepFigure>(figure.content);
}

Result<Movie> Movie::of(const Figure& figure, const MovieSpec& spec) {
    if (const auto ok = checkMovie(spec); !ok)
        return ok.error();
    const auto named = [&](const Error& error) { return Error{error.code, message(error), "figure " + figure.id}; };
    if (const auto* sweep = std::get_if<SweepFigure>(&figure.content)) {
        auto movie = SweepMovie::of(*sweep, spec.frames);
        return movie ? Result<Movie>(Movie(*std::move(movie), figure.size)) : named(movie.error());
    }
    const auto* curves = std::get_if<CurveFigure>(&figure.content);
    if (!curves || !canMove(figure))
        return Error{ErrorCode::Unsupported, "has no parameter that can run", "figure " + figure.id};
    const PlayedParameter played = spec.played ? *spec.played : playableParameters(*curves).front().played;
    auto movie = CurveMovie::of(*curves, played, spec.frames);
    return movie ? Result<Movie>(Movie(*std::move(movie), figure.size)) : named(movie.error());
}

Scene Movie::frame(std::size_t index) const {
    Scene scene = std::visit([&](const auto& movie) { return movie.frame(index); }, m_movie);
    scene.size = m_size;
    return scene;
}

} // namespace acti
