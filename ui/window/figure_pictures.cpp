#include "ui/window/figure_pictures.h"

#include "core/image/load.h"
#include "core/session/edits.h"
#include "ui/document/document.h"
#include "ui/document/input_store.h"
#include "ui/plot/canvas.h"
#include "ui/plot/export.h"
#include "ui/plot/thumbnail_scene.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kRestMs = 500;
constexpr double kDotsPerInch = 30.48;         // kThumbnailMm are then 96 x 60 pixels
constexpr std::size_t kMostPixels = 1'000'000; // of an input that is computed once more for a small picture

} // namespace

FigurePictures::FigurePictures(const Document& document, const InputStore& inputs, QObject* parent)
    : QObject(parent), m_document(document), m_inputs(inputs) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &FigurePictures::next);
    connect(&inputs, &InputStore::ready, this, &FigurePictures::refresh);
}

void FigurePictures::refresh() { m_rest.start(); }

void FigurePictures::forget() {
    m_made.clear();
    refresh();
}

FigurePictures::Source FigurePictures::sourceOf(const Figure& figure) const {
    Source source{{figure}, {}};
    source.figures.front().title.clear(); // not in the picture
    if (const auto* sheet = std::get_if<SheetFigure>(&figure.content))
        if (const auto shown = figuresOf(*sheet, m_document.session().figures))
            source.figures.insert(source.figures.end(), shown->begin(), shown->end());
    for (const Figure& shown : source.figures)
        if (const std::string input = inputOf(shown); !input.empty() && m_inputs.find(input))
            source.inputs.push_back(input);
    return source;
}

bool FigurePictures::isCheap(const Source& source) const {
    const auto needed =
        std::ranges::count_if(source.figures, [](const Figure& shown) { return !inputOf(shown).empty(); });
    return static_cast<std::size_t>(needed) == source.inputs.size() &&
           std::ranges::all_of(source.inputs, [this](const std::string& id) {
               const Shape& shape = m_inputs.find(id)->shape();
               return shape.planeSize() <= kMostPixels;
           });
}

void FigurePictures::next() {
    const std::vector<Figure>& figures = m_document.session().figures;
    std::erase_if(
        m_made, [&](const auto& made) { return std::ranges::find(figures, made.first, &Figure::id) == figures.end(); });
    for (const Figure& figure : figures) {
        Source source = sourceOf(figure);
        if (const auto made = m_made.find(figure.id); made != m_made.end() && made->second == source)
            continue;
        const bool isDrawn = isCheap(source);
        m_made[figure.id] = std::move(source);
        if (isDrawn)
            return build(figure);
        emit ready(QString::fromStdString(figure.id), {});
    }
}

void FigurePictures::build(const Figure& figure) {
    m_building.run(
        [figure, assets = m_inputs.loaded(), figures = m_document.session().figures](const LatestTask::IsCancelled&) {
            Result<Scene> scene = acti::build(figure, assets, figures);
            return scene ? Result<Scene>(plot::forThumbnail(*std::move(scene))) : scene;
        },
        [this, id = figure.id](Result<Scene> scene) {
            scene ? paint(id, *std::move(scene)) : take(id, scene.error());
        });
}

void FigurePictures::paint(const std::string& id, Scene scene) {
    auto canvas = plot::makeCanvas(std::move(scene), **plot::findStyle(currentTheme().id.toStdString()));
    if (!canvas)
        return take(id, canvas.error());
    m_painting.run([canvas = *std::move(canvas), dots = kDotsPerInch * m_pixelRatio](
                       const LatestTask::IsCancelled&) { return plot::paintImage(*canvas, dots); },
                   [this, id](const Result<QImage>& image) { take(id, image); });
}

void FigurePictures::take(const std::string& id, const Result<QImage>& image) {
    QPixmap picture;
    if (image) {
        picture = QPixmap::fromImage(*image);
        picture.setDevicePixelRatio(m_pixelRatio);
    }
    emit ready(QString::fromStdString(id), picture);
    next();
}

} // namespace acti::ui
