// What the window says of a channel of Meta-ACON.
#pragma once

#include "core/figure/meta_acon_content.h"

#include <QString>
#include <QStringList>

namespace acti::ui {

// "0.512", or "0.03 to 0.98, mean 0.47" where there are several.
QString betaText(const BetaExtent& beta);

// Its name, beta, p1 and p2, and between which bounds its slope lies: a line each.
QStringList channelWords(MetaDesign design, const MetaAconChannel& channel);

} // namespace acti::ui
