#include "core/session/edits.h"

#include "core/figure/curve_edits.h"
#include "core/figure/sheet_edits.h"

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

} // namespace

std::string nameOf(const Figure& figure) { return figure.title.empty() ? figure.id : figure.title; }

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

Session withFigureTitleShown(Session session, std::string_view figureId, bool isShown) {
    for (Figure& figure : session.figures)
        if (figure.id == figureId)
            figure.showsTitle = isShown;
    return session;
}

Session withFigureSize(Session session, std::string_view figureId, SizeMm size) {
    for (Figure& figure : session.figures)
        if (figure.id == figureId)
            figure.size = size;
    return session;
}

std::vector<std::string> sheetCandidates(const Session& session) {
    std::vector<std::string> ids;
    for (const Figure& figure : session.figures)
        if (!std::holds_alternative<SheetFigure>(figure.content))
            ids.push_back(figure.id);
    return ids;
}

AddedAsset withAsset(Session session, const std::string& path, std::optional<FeatureLayer> features) {
    for (const Asset& asset : session.assets)
        if (asset.path == path && asset.features == features) // however its axes are read
            return {session, asset.id};
    const bool isSample = path.starts_with("sample:");
    const std::string stem = std::filesystem::path(isSample ? path.substr(7) : path).stem().string();
    const std::string base = stem.empty() ? "input" : stem;
    std::string id = freeId(session.assets, base);
    session.assets.push_back({id, path, std::move(features)});
    return {std::move(session), std::move(id)};
}

Session withAxes(Session session, std::string_view assetId, AxisOrder order) {
    for (Asset& asset : session.assets)
        if (asset.id == assetId)
            asset.axes = order;
    return session;
}

AddedFigure withCopy(Session session, std::string_view figureId) {
    const auto original = std::ranges::find(session.figures, figureId, &Figure::id);
    if (original == session.figures.end())
        return {std::move(session), {}};
    Figure copy = *original;
    copy.id = freeFigureId(session, copy.id);
    copy.title += copy.title.empty() ? "" : " (copy)";
    session.figures.insert(original + 1, copy);
    return {std::move(session), copy.id};
}

Session withoutFigure(Session session, std::string_view figureId) {
    std::erase_if(session.figures, [&](const Figure& figure) { return figure.id == figureId; });
    for (Figure& figure : session.figures)
        if (const auto* sheet = std::get_if<SheetFigure>(&figure.content)) {
            std::vector<std::string> left = sheet->figures;
            if (std::erase(left, figureId) > 0)
                figure.content = withFigures(*sheet, std::move(left));
        }
    return withoutIdleFeatures(std::move(session));
}

std::string changedFigure(const Session& before, const Session& after) {
    for (const Figure& figure : after.figures)
        if (const Figure* known = findFigure(before, figure.id); !known || *known != figure)
            return figure.id;
    if (before.figures.size() <= after.figures.size() || after.figures.empty())
        return {};
    std::size_t gone = 0;
    while (findFigure(after, before.figures[gone].id))
        ++gone;
    return after.figures[gone == 0 ? 0 : std::min(gone, after.figures.size()) - 1].id;
}

std::string inputOf(const Figure& figure) {
    return std::visit(
        [](const auto& content) {
            if constexpr (requires { content.input; })
                return content.input;
            else
                return std::string();
        },
        figure.content);
}

Session withoutIdleFeatures(Session session) {
    std::erase_if(session.assets, [&](const Asset& asset) {
        return asset.features &&
               std::ranges::none_of(session.figures, [&](const Figure& figure) { return inputOf(figure) == asset.id; });
    });
    return session;
}

} // namespace acti
