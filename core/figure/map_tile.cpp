#include "core/figure/map_tile.h"

#include "core/activations/catalogue.h"

namespace acti {
namespace {

std::string activationLabel(const MapTerm& term) {
    const Result<const Entry*> entry = findEntry(term.activation);
    return (entry ? std::string((*entry)->name()) : term.activation) + "(x)";
}

// As short as it can stand in a difference.
std::string shortLabel(const MapTerm& term) {
    switch (term.quantity) {
    case MapQuantity::Input:
        return "x";
    case MapQuantity::Condition:
        return "T(x)";
    case MapQuantity::Output:
        return "y";
    case MapQuantity::Margin:
        return "(T(x) − x)";
    case MapQuantity::Gradient:
        return "∂Σy/∂x";
    case MapQuantity::Activation:
        return activationLabel(term);
    case MapQuantity::Winner:
    case MapQuantity::Field:
        break;
    }
    return mapQuantityLabel(term.quantity);
}

bool isOfFunnel(MapQuantity quantity) { return quantity != MapQuantity::Input && quantity != MapQuantity::Activation; }

std::string sideMark(const MapTerm& term, bool hasSecond) {
    if (!hasSecond || !isOfFunnel(term.quantity))
        return {};
    return term.side == MapSide::First ? " · A" : " · B";
}

Result<void> checkTerm(const MapTerm& term, bool hasSecond) {
    if (term.side == MapSide::Second && !hasSecond)
        return Error{ErrorCode::InvalidArgument, "there is no second funnel to show", "side"};
    if (term.quantity != MapQuantity::Activation)
        return {};
    const Result<const Entry*> entry = findEntry(term.activation);
    if (!entry)
        return Error{entry.error().code, message(entry.error()), "activation"};
    const std::vector<std::pair<std::string, double>> set(term.params.begin(), term.params.end());
    const auto params = resolveParams(**entry, set);
    return params ? Result<void>() : Error{params.error().code, params.error().what, "params." + params.error().where};
}

} // namespace

MapTerm activationTerm(std::string id, std::map<std::string, double> params) {
    MapTerm term(MapQuantity::Activation);
    term.activation = std::move(id);
    term.params = std::move(params);
    return term;
}

std::string outputFormula(Combine combine) {
    switch (combine) {
    case Combine::Max:
        return "max(x, T(x))";
    case Combine::Sum:
        return "x + T(x)";
    case Combine::Condition:
        return "T(x)";
    case Combine::Relu:
        return "ReLU(T(x))";
    case Combine::Smooth:
        break;
    }
    return "S_β(x, T(x))";
}

std::string mapTileLabel(const MapTile& tile, Combine first, std::optional<Combine> second) {
    const bool hasSecond = second.has_value();
    const MapTerm& term = tile.term;
    if (tile.minus)
        return shortLabel(term) + sideMark(term, hasSecond) + " − " + shortLabel(*tile.minus) +
               sideMark(*tile.minus, hasSecond);
    if (term.quantity == MapQuantity::Activation)
        return activationLabel(term);
    if (term.quantity == MapQuantity::Output)
        return "y = " + outputFormula(term.side == MapSide::Second && hasSecond ? *second : first) +
               sideMark(term, hasSecond);
    return mapQuantityLabel(term.quantity) + sideMark(term, hasSecond);
}

Result<void> checkTile(const MapTile& tile, bool hasSecond) {
    if (const auto ok = checkTerm(tile.term, hasSecond); !ok || !tile.minus)
        return ok;
    if (!canBeSubtracted(tile.term.quantity) || !canBeSubtracted(tile.minus->quantity))
        return Error{ErrorCode::InvalidArgument, "winners and fields have no difference", "minus"};
    const auto ok = checkTerm(*tile.minus, hasSecond);
    return ok ? ok : Error{ok.error().code, ok.error().what, "minus." + ok.error().where};
}

} // namespace acti
