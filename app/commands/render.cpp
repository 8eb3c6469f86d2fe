// actiscope render: the figures of a session as files, with no display.
#include "app/application.h"
#include "app/commands/commands.h"
#include "app/commands/session_files.h"
#include "core/base/text.h"
#include "core/session/edits.h"
#include "core/session/session_json.h"
#include "ui/plot/export.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace acti {
namespace {

struct RenderArguments {
    std::string session;
    std::vector<std::string> figures;
    std::string out;
    std::vector<std::string> formats{"png"};
    double dpi = 300;
    std::string theme = "paper";
};

// A figure's id as a file's name: it cannot leave the folder, whatever the session says.
std::string fileStem(const std::string& id) {
    std::string stem;
    for (const char c : id) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                             c == '_' || c == '.';
        stem += isPlain ? c : '_';
    }
    return stem.empty() || stem.front() == '.' ? "_" + stem : stem;
}

Result<std::vector<Figure>> chosenFigures(const Session& session, const RenderArguments& arguments) {
    if (arguments.figures.empty())
        return session.figures;
    std::vector<Figure> chosen;
    std::vector<std::string> ids;
    for (const Figure& figure : session.figures)
        ids.push_back(figure.id);
    for (const std::string& id : arguments.figures) {
        const Figure* figure = findFigure(session, id);
        if (!figure) {
            const std::string near = nearest(id, ids);
            return Error{ErrorCode::NotFound,
                         "no figure of " + arguments.session + " has this id" +
                             (near.empty() ? "" : "; did you mean \"" + near + "\"?"),
                         "--figure " + id};
        }
        chosen.push_back(*figure);
    }
    return chosen;
}

// A session that cannot be read is for the run to report.
Result<void> checkFigures(const RenderArguments& arguments) {
    const Result<Session> session = arguments.figures.empty() ? Session{} : readSession(arguments.session);
    if (!session)
        return {};
    const auto chosen = chosenFigures(*session, arguments);
    return chosen ? Result<void>() : chosen.error();
}

Result<void> checkArguments(const RenderArguments& arguments) {
    for (const std::string& format : arguments.formats)
        if (const auto found = plot::findFormat(format); !found)
            return Error{found.error().code, found.error().what, "--format " + format};
    if (const auto found = plot::findStyle(arguments.theme); !found)
        return Error{found.error().code, found.error().what, "--theme " + arguments.theme};
    if (!(arguments.dpi >= 20 && arguments.dpi <= 2400))
        return Error{ErrorCode::OutOfRange, "must be 20 to 2400, not " + shortest(arguments.dpi), "--dpi"};
    return checkFigures(arguments);
}

Result<void> writeFigure(const Figure& figure, const Assets& assets, const RenderArguments& arguments) {
    const Result<Scene> scene = build(figure, assets);
    if (!scene)
        return Error{scene.error().code, message(scene.error()), arguments.session};
    const plot::Style& style = **plot::findStyle(arguments.theme);
    for (const std::string& format : arguments.formats) {
        const auto path = std::filesystem::path(arguments.out) / (fileStem(figure.id) + "." + format);
        if (auto written = plot::exportScene(*scene, style, {path, *plot::findFormat(format), arguments.dpi}); !written)
            return written;
        if (auto printed = printOut(path.string() + "\n"); !printed)
            return printed;
    }
    return {};
}

Result<void> runRender(const RenderArguments& arguments) {
    const Result<OpenSession> open = openSession(arguments.session);
    if (!open)
        return open.error();
    const Result<std::vector<Figure>> figures = chosenFigures(open->session, arguments);
    if (!figures)
        return figures.error();
    std::error_code code;
    std::filesystem::create_directories(arguments.out, code);
    if (code)
        return Error{ErrorCode::WriteFailed, "cannot make the folder: " + code.message(), arguments.out};
    const auto application = makeHeadlessApplication();
    if (!plot::loadFonts())
        return Error{ErrorCode::NotFound,
                     "the bundled fonts cannot be loaded, so text would look wrong; build the program again", "fonts"};
    for (const Figure& figure : *figures)
        if (auto written = writeFigure(figure, open->assets, arguments); !written)
            return written;
    return {};
}

} // namespace

Command addRenderCommand(CLI::App& program) {
    auto arguments = std::make_shared<RenderArguments>();
    CLI::App* options = program.add_subcommand("render", "the figures of a session as files: " + plot::formatNames());
    options->add_option("SESSION", arguments->session, "a session (.actiscope)")->required();
    options->add_option("--figure", arguments->figures, "a figure's id; without it, all")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options->add_option("--out", arguments->out, "the folder to write to")->required();
    options->add_option("--format", arguments->formats, plot::formatNames() + "; several with commas")->delimiter(',');
    options->add_option("--dpi", arguments->dpi, "of PNG, 20 to 2400");
    options->add_option("--theme", arguments->theme, "light, dark, paper");
    return {options, [arguments] { return checkArguments(*arguments); }, [arguments] { return runRender(*arguments); }};
}

} // namespace acti
