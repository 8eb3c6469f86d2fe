// Where to save, asked of the user in such a way that nothing is replaced unasked.
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace acti::ui {

struct SaveQuestion {
    QString title;
    QString start;        // a file's name, with its folder or without
    QString filter;       // as QFileDialog's
    QStringList suffixes; // the file's name ends in one of these; the first is added where it does not
};

// A title as the name of a file without an ending: what a name may not have or what would hide it is replaced, and it
// is at most 100 characters long.
QString asFileName(const QString& title);

// The file's whole name, ending included; empty: the user thought better of it. The folder is remembered.
QString askWhereToSave(const SaveQuestion& question, QWidget* parent);

// `path`, with the first of `suffixes` added unless it ends in one of them, in capitals or not.
QString withSuffix(const QString& path, const QStringList& suffixes);

} // namespace acti::ui
