#include "ui/window/export_all.h"

#include "core/figure/caption.h"
#include "core/session/assets.h"
#include "core/session/edits.h"
#include "ui/window/save_question.h"

#include <algorithm>
#include <set>

namespace acti::ui {
namespace {

std::filesystem::path fileOf(const std::filesystem::path& folder, const std::string& stem, plot::Format format) {
    return folder / (stem + "." + std::string(plot::nameOf(format).ending));
}

Result<plot::Subject> subjectOf(const Figure& figure, const AllFigures& all, const Assets& assets,
                                const ExportChoice& choice) {
    auto scene = build(figure, assets, all.session.figures);
    if (!scene)
        return scene.error();
    if (!choice.isComposed)
        scene->size = choice.size;
    if (choice.hasCaption)
        scene->caption = captionOf(figure, all.session.figures);
    return plot::Subject{figure, assets, all.session.figures, *std::move(scene)};
}

} // namespace

std::vector<std::string> fileStemsOf(const std::vector<Figure>& figures) {
    std::vector<std::string> stems;
    std::set<std::string> taken;
    for (const Figure& figure : figures) {
        const std::string base = asFileName(QString::fromStdString(nameOf(figure))).toStdString();
        std::string stem = base;
        for (int n = 2; !taken.insert(stem).second; ++n)
            stem = base + "_" + std::to_string(n);
        stems.push_back(stem);
    }
    return stems;
}

std::vector<std::filesystem::path> inTheWayOfAll(const AllFigures& all, const ExportChoice& choice,
                                                 const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> there;
    const auto stems = fileStemsOf(all.session.figures);
    for (std::size_t i = 0; i < stems.size(); ++i) {
        if (plot::refusalOf(choice.format, all.session.figures[i], all.session.figures))
            continue; // it will be passed over
        const auto path = fileOf(folder, stems[i], choice.format);
        std::error_code code;
        if (std::filesystem::exists(path, code))
            there.push_back(path);
        std::ranges::copy(plot::filesInTheWay({path, choice.format}), std::back_inserter(there));
    }
    return there;
}

Result<ExportedAll> exportAll(const AllFigures& all, const ExportChoice& choice, const std::filesystem::path& folder,
                              const plot::Progress& progress) {
    const auto& figures = all.session.figures;
    const auto assets = loadAssets(all.session, all.folder, all.loaded, [&] { return !progress(0, figures.size()); });
    if (!assets)
        return assets.error();
    const auto stems = fileStemsOf(figures);
    ExportedAll done;
    const plot::Sink sink = plot::intoFolder(folder, done.files);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto goesOn = [&](std::size_t, std::size_t) { return progress(i, figures.size()); };
        if (!goesOn(0, 1))
            return cancelledError();
        if (plot::refusalOf(choice.format, figures[i], figures)) {
            done.passedOver.push_back(nameOf(figures[i]));
            continue;
        }
        const auto subject = subjectOf(figures[i], all, *assets, choice);
        if (!subject)
            return subject.error();
        // What plays was chosen for one figure; each of the others plays its first parameter.
        const MovieSpec movie{choice.movie.frames, choice.movie.seconds, {}};
        const plot::Target target{fileOf(folder, stems[i], choice.format), choice.format, choice.dpiOf(choice.format),
                                  movie, choice.grid};
        if (const auto written = plot::renderFigure(*subject, *choice.style, target, sink, goesOn); !written)
            return written.error();
    }
    return done;
}

} // namespace acti::ui
