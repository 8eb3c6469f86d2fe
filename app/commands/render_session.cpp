#include "app/commands/render_session.h"

#include "app/commands/commands.h"
#include "app/commands/result_folder.h"
#include "app/commands/session_files.h"
#include "app/commands/stop_signal.h"
#include "core/base/printable.h"
#include "core/base/text.h"
#include "core/figure/caption.h"
#include "core/session/edits.h"
#include "ui/plot/figure_export.h"
#include "ui/plot/missing_letters.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace acti {
namespace {

// A figure's id as a file's name: it cannot leave the folder, whatever the session says.
std::string fileStem(const std::string& id) {
    constexpr std::size_t kLongest = 100;
    std::string stem;
    for (const char c : id.substr(0, kLongest)) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                             c == '_' || c == '.';
        stem += isPlain ? c : '_';
    }
    return stem.empty() || stem.front() == '.' ? "_" + stem : stem;
}

class SessionRendering {
public:
    SessionRendering(const std::filesystem::path& out, const RenderOptions& options)
        : m_out(out), m_options(options), m_style(**plot::findStyle(options.theme)) {}

    Result<void> render(const Figure& figure, const OpenSession& open) {
        Result<Scene> scene = build(figure, open.assets, open.session.figures);
        if (!scene)
            return scene.error();
        if (m_options.hasCaption)
            scene->caption = captionOf(figure, open.session.figures);
        scene->size = m_options.size.value_or(scene->size);
        if (const std::string missing = plot::missingSentence(*scene, m_style); !missing.empty())
            std::fprintf(stderr, "actiscope: figure %s: %s\n", printable(figure.id).c_str(),
                         printable(missing).c_str());
        const plot::Subject subject{figure, open.assets, open.session.figures, *std::move(scene)};
        const std::string stem = freeStem(figure.id);
        for (const std::string& id : m_options.formats)
            if (auto done = write(subject, *plot::findFormat(id), stem); !done)
                return done;
        return {};
    }

    // After all figures: an option that no figure took was mistyped, and passing over everything is no success.
    Result<void> finish() const {
        const bool isUnplayed = !m_options.played.empty() && !m_hasPlayed;
        if (m_lastRefusal && (isUnplayed || !m_hasWritten))
            return Error{m_lastRefusal->code, message(*m_lastRefusal), isUnplayed ? "--play" : "nothing was written"};
        return {};
    }

private:
    std::string freeStem(const std::string& id) {
        const std::string base = fileStem(id);
        std::string stem = base;
        for (int n = 2; !m_stems.insert(stem).second; ++n)
            stem = base + "_" + std::to_string(n);
        return stem;
    }

    // Curves stand still without a parameter that was chosen to run.
    std::optional<Error> refusalOf(plot::Format format, const plot::Subject& subject) const {
        if (auto refusal = plot::refusalOf(format, subject.figure, subject.figures))
            return refusal;
        if (plot::isMoving(format) && m_options.played.empty() &&
            std::holds_alternative<CurveFigure>(subject.figure.content))
            return Error{ErrorCode::Unsupported,
                         std::string(plot::nameOf(format).id) +
                             " needs --play with a parameter that runs, as swish.beta",
                         "figure " + subject.figure.id};
        return std::nullopt;
    }

    Result<MovieSpec> movieOf(const Figure& figure) const {
        MovieSpec movie{m_options.frames, m_options.seconds, {}};
        const auto* curves = std::get_if<CurveFigure>(&figure.content);
        if (m_options.played.empty() || !curves)
            return movie;
        const auto played = parsePlayed(*curves, m_options.played);
        if (!played)
            return Error{played.error().code, message(played.error()), "figure " + figure.id};
        movie.played = *played;
        return movie;
    }

    Result<void> write(const plot::Subject& subject, plot::Format format, const std::string& stem) {
        const Result<MovieSpec> movie = plot::isMoving(format) ? movieOf(subject.figure) : MovieSpec();
        const std::optional<Error> refusal = movie ? refusalOf(format, subject) : movie.error();
        if (refusal && !m_options.figures.empty())
            return *refusal;
        if (refusal) {
            m_lastRefusal = refusal;
            std::fprintf(stderr, "actiscope: passed over: %s\n", printable(message(*refusal)).c_str());
            return {};
        }
        const auto path = m_out / (stem + "." + std::string(plot::nameOf(format).ending));
        const auto goesOn = [](std::size_t, std::size_t) { return !StopSignal::isRaised(); };
        std::vector<std::filesystem::path> written;
        const plot::Sink sink = plot::intoFolder(m_out, written);
        const auto writeNew = [&](const plot::NamedBytes& file) -> Result<void> {
            if (!m_names.insert(file.name).second) // "a.b" and "a_b" as TikZ, "a_x.npy" of a and "a_x"
                return Error{ErrorCode::InvalidArgument,
                             "would replace " + file.name +
                                 ", which another figure of this session has; give one of them another id",
                             "figure " + subject.figure.id};
            return sink(file);
        };
        const plot::Target target{path, format, m_options.dpi.value_or(plot::usualDpiOf(format)), *movie,
                                  m_options.grid};
        auto done = plot::renderFigure(subject, m_style, target, writeNew, goesOn);
        m_hasPlayed = m_hasPlayed || (done && movie->played);
        m_hasWritten = m_hasWritten || !written.empty();
        for (const auto& each : written)
            if (auto printed = printOut(each.string() + "\n"); !printed)
                return printed;
        return done;
    }

    const std::filesystem::path& m_out;
    const RenderOptions& m_options;
    const plot::Style& m_style;
    std::set<std::string> m_stems;
    std::set<std::string> m_names; // of files
    std::optional<Error> m_lastRefusal;
    bool m_hasPlayed = false;
    bool m_hasWritten = false;
};

} // namespace

Result<std::vector<Figure>> chosenFigures(const Session& session, const RenderOptions& options,
                                          const std::filesystem::path& path) {
    if (options.figures.empty())
        return session.figures;
    std::vector<Figure> chosen;
    std::vector<std::string> ids;
    for (const Figure& figure : session.figures)
        ids.push_back(figure.id);
    for (const std::string& id : options.figures) {
        const Figure* figure = findFigure(session, id);
        if (!figure) {
            const std::string near = nearest(id, ids);
            return Error{ErrorCode::NotFound,
                         "no figure of " + path.string() + " has this id" +
                             (near.empty() ? "" : "; did you mean \"" + near + "\"?"),
                         "--figure " + id};
        }
        chosen.push_back(*figure);
    }
    return chosen;
}

Result<void> renderSession(const std::filesystem::path& path, const std::filesystem::path& out,
                           const RenderOptions& options) {
    const Result<OpenSession> open =
        openSession(path, options.isOutsideAllowed ? OutsideFiles::Allowed : OutsideFiles::Refused);
    if (!open)
        return open.error();
    const Result<std::vector<Figure>> figures = chosenFigures(open->session, options, path);
    if (!figures)
        return figures.error();
    if (auto made = makeFolder(out); !made)
        return made;
    SessionRendering rendering(out, options);
    for (const Figure& figure : *figures) {
        if (StopSignal::isRaised())
            return cancelledError(path.string());
        if (const auto done = rendering.render(figure, *open); !done)
            return Error{done.error().code, message(done.error()), path.string()};
    }
    return rendering.finish();
}

} // namespace acti
