#include "core/session/figure_order.h"

#include "core/figure/sheet_edits.h"

#include <algorithm>

namespace acti {
namespace {

constexpr std::size_t kFiguresOfANewSheet = 6;

struct FreshLike {
    const Session& session;

    FigureContent operator()(const CurveFigure&) const { return CurveFigure{}; }
    FigureContent operator()(const SweepFigure&) const { return sweepOver(SweptActivation{}); }
    FigureContent operator()(const MapFigure& shown) const {
        MapFigure fresh;
        fresh.input = shown.input;
        return fresh;
    }
    FigureContent operator()(const MetaAconFigure& shown) const {
        MetaAconFigure fresh;
        fresh.input = shown.input;
        return fresh;
    }
    FigureContent operator()(const SheetFigure&) const {
        std::vector<std::string> figures = sheetCandidates(session);
        figures.resize(std::min(figures.size(), kFiguresOfANewSheet));
        return sheetOf(std::move(figures));
    }
};

} // namespace

FigureContent freshLike(const FigureContent& content, const Session& session) {
    return std::visit(FreshLike{session}, content);
}

AddedFigure withNewFigure(Session session, const std::string& base, FigureContent content) {
    std::string id = freeFigureId(session, base);
    session.figures.push_back({id, {}, {}, std::move(content)});
    return {std::move(session), std::move(id)};
}

Session withFigureMoved(Session session, std::string_view id, int places) {
    const auto found = std::ranges::find(session.figures, id, &Figure::id);
    if (found == session.figures.end())
        return session;
    const auto last = static_cast<std::ptrdiff_t>(session.figures.size()) - 1;
    const std::ptrdiff_t from = found - session.figures.begin();
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + places, 0, last);
    const auto begin = session.figures.begin();
    if (to > from)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    return session;
}

} // namespace acti
