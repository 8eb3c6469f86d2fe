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
        const plot::Subject subject{figure, open.assets, open.session.figures, *std::move(scene)};
        const std::string stem = freeStem(figure.id);
        for (const std::string& id : m_options.formats)
            if (auto done = write(subject, *plot::findFormat(id), stem); !done)
                return done;
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

    Result<void> write(const plot::Subject& subject, plot::Format format, const std::string& stem) {
        if (const auto refusal = plot::refusalOf(format, subject.figure, subject.figures);
            refusal && m_options.figures.empty()) {
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
        auto done = plot::renderFigure(subject, m_style, {path, format, m_options.dpi}, writeNew, goesOn);
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
    return {};
}

} // namespace acti
