// A small picture of each figure of the session, made anew where a figure has changed, one after the other.
#pragma once

#include "core/session/session.h"
#include "ui/tasks/latest_task.h"

#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QTimer>

#include <map>
#include <string>
#include <vector>

namespace acti::ui {

class Document;
class InputStore;

class FigurePictures : public QObject {
    Q_OBJECT
public:
    FigurePictures(const Document& document, const InputStore& inputs, QObject* parent = nullptr);

    // Begins once the session has been left alone for a moment: not at each step of a slider.
    void refresh();
    // Of the theme, which has changed.
    void forget();
    void setPixelRatio(qreal ratio) { m_pixelRatio = ratio; }
    bool isBusy() const { return m_rest.isActive() || m_building.isBusy() || m_painting.isBusy(); }

signals:
    // `picture` is null where the figure cannot be drawn, or not cheaply: of an input that is not there or is large.
    void ready(const QString& id, const QPixmap& picture);

private:
    // What a picture depends on: the figure, those of a sheet, and which of its inputs are there.
    struct Source {
        std::vector<Figure> figures;
        std::vector<std::string> inputs;
        bool operator==(const Source&) const = default;
    };
    Source sourceOf(const Figure& figure) const;
    bool isCheap(const Source& source) const;
    void next();
    void build(const Figure& figure);
    void paint(const std::string& id, Scene scene);
    void take(const std::string& id, const Result<QImage>& image);

    const Document& m_document;
    const InputStore& m_inputs;
    std::map<std::string, Source> m_made;
    qreal m_pixelRatio = 1;
    QTimer m_rest;
    LatestTask m_building;
    LatestTask m_painting;
};

} // namespace acti::ui
