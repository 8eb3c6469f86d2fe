#include "ui/views/meta_acon_words.h"

#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

namespace acti::ui {
namespace {

constexpr int kDigits = 4;

struct MetaAconWords {
    Q_DECLARE_TR_FUNCTIONS(MetaAconWords)
};

QString slopeText(MetaDesign design, const MetaAconChannel& channel) {
    const auto bounds = boundsOf(design, channel);
    if (!bounds)
        return MetaAconWords::tr("β = σ(x): the slope changes with x");
    if (bounds->attainment == AconAttainment::Everywhere)
        return MetaAconWords::tr("slope %1 everywhere").arg(displayNumber(bounds->atZero, kDigits));
    return MetaAconWords::tr("slope from %1 to %2")
        .arg(displayNumber(bounds->infimum, kDigits), displayNumber(bounds->supremum, kDigits));
}

} // namespace

QString betaText(const BetaExtent& beta) {
    if (beta.least == beta.largest)
        return displayNumber(beta.mean, kDigits);
    return MetaAconWords::tr("%1 to %2, mean %3")
        .arg(displayNumber(beta.least, kDigits), displayNumber(beta.largest, kDigits),
             displayNumber(beta.mean, kDigits));
}

QStringList channelWords(MetaDesign design, const MetaAconChannel& channel) {
    return {inTheWindowsLanguage(channel.name), MetaAconWords::tr("β = %1").arg(betaText(channel.beta)),
            MetaAconWords::tr("p₁ = %1, p₂ = %2")
                .arg(displayNumber(channel.p1, kDigits), displayNumber(channel.p2, kDigits)),
            slopeText(design, channel)};
}

} // namespace acti::ui
