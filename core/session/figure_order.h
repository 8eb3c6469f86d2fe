// The figures of a session as a row: a new one, and another order. Ids that do not exist change nothing.
#pragma once

#include "core/session/edits.h"

#include <string>
#include <string_view>

namespace acti {

// A figure of the same kind that shows nothing chosen yet: no curve, the first sweep, the same input as it comes, a
// sheet of the session's figures.
FigureContent freshLike(const FigureContent& content, const Session& session);

// With a new figure as the last one; its id is made from `base`.
AddedFigure withNewFigure(Session session, const std::string& base, FigureContent content);

// With the figure so many places later, or earlier where `places` is negative, as far as there are such.
Session withFigureMoved(Session session, std::string_view id, int places);

} // namespace acti
