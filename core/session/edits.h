// What a user can do to a session, as pure functions: a session in, the changed session out. Ids that do not exist
// change nothing.
#pragma once

#include "core/session/session.h"

#include <string>
#include <string_view>

namespace acti {

// What a person calls it: its title, or else its id.
std::string nameOf(const Figure& figure);

const Figure* findFigure(const Session& session, std::string_view id);

// The id of the first figure of this kind, or empty.
template<class Content>
std::string firstFigure(const Session& session) {
    for (const Figure& figure : session.figures)
        if (std::holds_alternative<Content>(figure.content))
            return figure.id;
    return {};
}

template<class Content>
const Content* findContent(const Session& session, std::string_view figureId) {
    const Figure* figure = findFigure(session, figureId);
    return figure ? std::get_if<Content>(&figure->content) : nullptr;
}

// An id that no figure has: `base`, or "base-2", "base-3", ...
std::string freeFigureId(const Session& session, const std::string& base);

Session withContent(Session session, std::string_view figureId, FigureContent content);
Session withFigureTitle(Session session, std::string_view figureId, std::string title);
Session withFigureTitleShown(Session session, std::string_view figureId, bool isShown);
Session withFigureSize(Session session, std::string_view figureId, SizeMm size);

// The ids of the figures that a sheet may show, in the session's order.
std::vector<std::string> sheetCandidates(const Session& session);

// A copy right behind the figure, with a title of its own and a free id. `id` is empty where there is no such figure.
struct AddedFigure {
    Session session;
    std::string id;
};
AddedFigure withCopy(Session session, std::string_view figureId);

// Without the figure, and without feature maps that only it named.
Session withoutFigure(Session session, std::string_view figureId);

// The first figure of `after` that `before` has otherwise or not at all; where there is none, of those that `before`
// has more, the one before it in `after`. Empty: the figures are the same, or all are gone.
std::string changedFigure(const Session& before, const Session& after);

// Adds the asset, or gives the one of the same source back; the id is made from the file's name and is unique.
struct AddedAsset {
    Session session;
    std::string id;
};
AddedAsset withAsset(Session session, const std::string& path, std::optional<FeatureLayer> features = {});

// With the axes of this input read in this order.
Session withAxes(Session session, std::string_view assetId, AxisOrder order);

// The asset that the figure names; empty: none.
std::string inputOf(const Figure& figure);

// Without the feature maps that no figure names: choosing one layer after another leaves none behind.
Session withoutIdleFeatures(Session session);

} // namespace acti
