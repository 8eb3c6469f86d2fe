#include "core/session/edits.h"

#include "core/figure/curve_edits.h"

#include <algorithm>
#include <filesystem>

namespace acti {
namespace {

template<class Items>
bool hasId(const Items& items, std::string_view id) {
    return std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
}

template<class Items>
std::string freeId(const Items& items, const std::string& base) {
    std::string id = base;
    for (int n = 2; hasId(items, id); ++n)
        id = base + "-" + std::to_string(n);
    return id;
}

int firstFreeColour(const std::vector<Curve>& curves) {
    for (int colour = 0;; ++colour)
        if (std::none_of(curves.begin(), curves.end(), [&](const Curve& curve) { return curve.colour == colour; }))
            return colour;
}

} // namespace

const Figure* findFigure(const Session& session, std::string_view id) {
    const auto found = std::find_if(session.figures.begin(), session.figures.end(),
                                    [&](const Figure& figure) { return figure.id == id; });
    return found == session.figures.end() ? nullptr : &*found;
}

std::string freeFigureId(const Session& session, const std::string& base) { return freeId(session.figures, base); }

Session withContent(Session session, std::string_view figureId, FigureContent content) {
    for (Figure& figure : session.figures)
        if (figure.id == figureId)
            figure.content = std::move(content);
    return session;
}

Session withFigureTitle(Session session, std::string_view figureId, std::string title) {
    for (Figure& figure : session.figures)
        if (figure.id == figureId)
            figure.title = std::move(title);
    return session;
}

AddedAsset withAsset(Session session, const std::string& path) {
    for (const Asset& asset : session.assets)
        if (asset.path == path)
            return {session, asset.id};
    const bool isSample = path.starts_with("sample:");
    const std::string stem = std::filesystem::path(isSample ? path.substr(7) : path).stem().string();
    const std::string base = stem.empty() ? "input" : stem;
    std::string id = freeId(session.assets, base);
    session.assets.push_back({id, path});
    return {std::move(session), std::move(id)};
}

CurveFigure withCurve(CurveFigure figure, std::string activation, std::map<std::string, double> params) {
    Curve curve;
    curve.activation = std::move(activation);
    curve.params = std::move(params);
    curve.colour = firstFreeColour(figure.curves);
    figure.curves.push_back(std::move(curve));
    return figure;
}

CurveFigure withoutCurve(CurveFigure figure, std::size_t index) {
    return withoutCurveAndItsPanels(std::move(figure), index);
}

CurveFigure withParam(CurveFigure figure, std::size_t index, const std::string& param, double value) {
    if (index < figure.curves.size())
        figure.curves[index].params[param] = value;
    return figure;
}

} // namespace acti
