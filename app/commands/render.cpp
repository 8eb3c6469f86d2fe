// actiscope render: the figures of sessions as files, with no display.
#include "app/application.h"
#include "app/commands/batch_files.h"
#include "app/commands/commands.h"
#include "app/commands/folder_tally.h"
#include "app/commands/render_session.h"
#include "app/commands/session_files.h"
#include "app/commands/stop_signal.h"
#include "core/base/short_memory.h"
#include "core/base/text.h"
#include "core/session/session_json.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace acti {
namespace {

namespace fs = std::filesystem;

struct RenderArguments {
    std::string input; // a session, or a folder of them
    std::string out;
    bool isRecursive = false;
    std::string size; // "85x60"
    RenderOptions options;
};

bool isFolder(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code);
}

bool isSession(const fs::path& path) {
    std::error_code code;
    return path.extension() == kSessionSuffix && fs::is_regular_file(path, code);
}

// "254x142.9", in mm.
Result<SizeMm> sizeOf(const std::string& text) {
    const auto words = split(text, 'x');
    const auto width = parseDouble(words.front()), height = parseDouble(words.back());
    if (words.size() != 2 || !width || !height)
        return Error{ErrorCode::InvalidArgument, "is not WIDTHxHEIGHT in mm, as 180x120", "--size " + text};
    const SizeMm size{*width, *height};
    const auto ok = checkSize(size);
    return ok ? Result<SizeMm>(size) : Error{ok.error().code, ok.error().what, "--size " + text};
}

// A session that cannot be read is for the run to report.
Result<void> checkFigures(const RenderArguments& arguments) {
    if (arguments.options.figures.empty() || isFolder(arguments.input))
        return {};
    const Result<Session> session = readSession(arguments.input);
    if (!session)
        return {};
    const auto chosen = chosenFigures(*session, arguments.options, arguments.input);
    return chosen ? Result<void>() : chosen.error();
}

Result<void> checkArguments(const RenderArguments& arguments) {
    for (const std::string& format : arguments.options.formats)
        if (const auto found = plot::findFormat(format); !found)
            return Error{found.error().code, found.error().what, "--format " + format};
    if (const auto found = plot::findStyle(arguments.options.theme); !found)
        return Error{found.error().code, found.error().what, "--theme " + arguments.options.theme};
    if (const auto dpi = arguments.options.dpi; dpi && !plot::kDpi.contains(*dpi))
        return Error{ErrorCode::OutOfRange, "must be 20 to 2400, not " + shortest(*dpi), "--dpi"};
    if (const auto ok = checkMovie({arguments.options.frames, arguments.options.seconds, {}}); !ok)
        return Error{ok.error().code, ok.error().what, "--" + ok.error().where};
    if (const auto step = arguments.options.grid.step; step && !(*step > 0))
        return Error{ErrorCode::OutOfRange, "must be above 0, not " + shortest(*step), "--step"};
    if (const auto size = arguments.size.empty() ? SizeMm{} : sizeOf(arguments.size); !size)
        return size.error();
    return checkFigures(arguments);
}

// Each session into a folder of its own below --out, where its name without the ending stands.
Result<void> renderFolder(const RenderArguments& arguments) {
    const fs::path folder = arguments.input, out = arguments.out;
    const auto inputs = listInputs(folder, arguments.isRecursive, out, isSession);
    if (!inputs)
        return inputs.error();
    if (inputs->files.empty())
        return Error{ErrorCode::NotFound, "holds no session", folder.string()};
    FolderTally tally(inputs->files.size());
    for (const fs::path& file : inputs->files) {
        if (StopSignal::isRaised())
            break;
        tally.begin(file);
        const fs::path target = fs::path(file).replace_extension();
        Result<void> done = prepareTarget(out, target);
        if (done)
            done = orTooLarge(file.string(),
                              [&] { return renderSession(folder / file, out / target, arguments.options); });
        tally.count(done, folder / file);
    }
    return tally.end("");
}

std::vector<std::string> withoutRepetition(const std::vector<std::string>& names) {
    std::vector<std::string> once;
    for (const std::string& name : names)
        if (std::ranges::count(once, name) == 0)
            once.push_back(name);
    return once;
}

Result<void> runRender(RenderArguments arguments) {
    const StopSignal signal;
    if (!arguments.size.empty())
        arguments.options.size = *sizeOf(arguments.size);
    arguments.options.formats = withoutRepetition(arguments.options.formats);
    const auto application = makeHeadlessApplication();
    if (!plot::loadFonts())
        return Error{ErrorCode::NotFound,
                     "the bundled fonts cannot be loaded, so text would look wrong; build the program again", "fonts"};
    return isFolder(arguments.input) ? renderFolder(arguments)
                                     : renderSession(arguments.input, arguments.out, arguments.options);
}

} // namespace

Command addRenderCommand(CLI::App& program) {
    auto arguments = std::make_shared<RenderArguments>();
    CLI::App* options = program.add_subcommand("render", "the figures of sessions as files: " + plot::formatNames());
    options->add_option("SESSION", arguments->input, "a session (.actiscope), or a folder of them")->required();
    options->add_option("--figure", arguments->options.figures, "a figure's id; without it, all")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options->add_option("--out", arguments->out, "the folder to write to")->required();
    options->add_option("--format", arguments->options.formats, plot::formatNames() + "; several with commas")
        ->delimiter(',');
    options->add_option("--dpi", arguments->options.dpi,
                        "of pictures, 20 to 2400; without it 300, of gif and webp 144");
    options->add_option("--frames", arguments->options.frames, "of moving pictures, 2 to 600; without it 60");
    options->add_option("--seconds", arguments->options.seconds,
                        "that moving pictures last, 0.1 to 600; without it 4.2");
    options
        ->add_option("--play", arguments->options.played,
                     "what runs in moving pictures of curves: [CURVE.]PARAMETER[=MIN:MAX], as swish.beta=0.1:20")
        ->type_name("PARAMETER");
    options->add_option("--step", arguments->options.grid.step, "between the rows of CSV, along x");
    options->add_option("--theme", arguments->options.theme, plot::styleNames());
    options->add_option("--size", arguments->size, "of every figure, in mm, instead of its own; a slide is 254x142.9")
        ->type_name("WIDTHxHEIGHT");
    options->add_flag("--caption", arguments->options.hasCaption, "with formulas and parameters below each figure");
    options->add_flag(kAllowOutside, arguments->options.isOutsideAllowed, kAllowOutsideHelp);
    options->add_flag("--recursive", arguments->isRecursive, "SESSION is a folder: its folders too");
    return {options, [arguments] { return checkArguments(*arguments); }, [arguments] { return runRender(*arguments); }};
}

} // namespace acti
