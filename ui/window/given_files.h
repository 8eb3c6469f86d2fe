// Files that a user gave all at once, by a drop, a dialog or the command line: what each is to be opened as.
#pragma once

#include <QStringList>

namespace acti::ui {

struct GivenFiles {
    QStringList sessions;
    QStringList inputs;   // pictures and arrays, and what is not known: it is said when it does not load
    QStringList networks; // ONNX
    QStringList emptyFolders;
    qsizetype passedOver = 0; // pictures of folders over the limit
};

inline constexpr qsizetype kMostOfAFolder = 100;

// Of a folder its pictures and arrays by name, without those of folders in it, at most kMostOfAFolder.
GivenFiles sortedByKind(const QStringList& paths);

// "a.png", "a.png and b.png", "a.png, b.png and 3 more".
QString namesOf(const QStringList& paths);

} // namespace acti::ui
