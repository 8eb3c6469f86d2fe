// The bundled samples and the files of a session, one to be chosen; and a way to open another.
#pragma once

#include "core/session/session.h"

#include <QImage>
#include <QWidget>

#include <map>
#include <string>

class QIcon;

namespace acti::ui {

class SourceList;

class SourcePicker : public QWidget {
    Q_OBJECT
public:
    explicit SourcePicker(QWidget* parent = nullptr);

    // `input`: the id of the asset that is shown.
    void showSources(const Session& session, const std::string& input);
    // The small pictures beside the names of opened files, of what is loaded. Feature maps are none of the file's.
    void showThumbnails(const Session& session, const Assets& loaded);

signals:
    void pathChosen(const QString& path); // as Asset::path
    void openAsked();

private:
    void setThumbnail(const std::string& assetId, const QImage& image);
    void addSource(const QString& path, const QString& name, const QString& toolTip, const QIcon& icon);

    std::map<std::string, QImage> m_thumbnails;
    SourceList* m_sources;
};

} // namespace acti::ui
