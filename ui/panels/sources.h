// The bundled samples, and how any input is named and pictured in a list.
#pragma once

#include "core/image/load.h"
#include "core/session/session.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <vector>

namespace acti::ui {

struct Sample {
    QString file; // in the samples' folder
    QString name;
};
const std::vector<Sample>& samples();

// "Cat" for a sample; the file's name for anything else.
QString sourceName(const Asset& asset);
// What undo calls the step that shows it, with so many others that are listed.
QString openingStep(const Asset& asset, std::size_t others = 0);
// With the sources among the session's assets, as pictures of their own.
Session withListed(Session session, const std::vector<Asset>& sources);

// A small picture of about `size`: a pixel in so many; the file's own range, or each channel stretched over its values.
QImage thumbnailOf(const StoredInput& input, QSize size);
// Of one channel alone, in greys over its own values.
QImage channelThumbnail(const StoredInput& input, std::size_t sample, std::size_t channel, QSize size);

} // namespace acti::ui
