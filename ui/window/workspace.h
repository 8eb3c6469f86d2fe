// One of the tabs in the window's middle: a centre, and what stands left and right of it.
#pragma once

#include "core/figure/figure.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <array>
#include <optional>
#include <string>

namespace acti::ui {

class Workspace : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QString name() const = 0;       // "Curves", on the tab
    virtual QString leftTitle() const = 0;  // "Library"
    virtual QString rightTitle() const = 0; // "Inspector"
    virtual QWidget* left() = 0;
    virtual QWidget* centre() = 0;
    virtual QWidget* right() = 0;

    // The figure of the session that the centre shows; empty if there is none.
    virtual std::string figureId() const = 0;
    // What an export of `figure`, which is this workspace's, writes: as it is shown now. Nothing long is computed.
    virtual Result<Scene> scene(const Figure& figure) const = 0;
    // The figure with what is zoomed to: of which an export computes numbers and moving pictures.
    virtual Figure shownFigure(const Figure& figure) const { return figure; }
    // Shows the whole figure again.
    virtual void fit() = 0;
    // Of what is shown: 1 is the whole figure, or a pixel of a picture on one of the screen. Nothing: there is none.
    virtual std::optional<double> zoom() const = 0;
    // Puts the cursor into its own search field; false: it has none.
    virtual bool focusSearch() { return false; }
    // Called when its tab is chosen, and once at start for the first one.
    virtual void activate() {}

protected:
    // For destructors: a window that took a part in deletes it itself.
    static void deleteUnparented(const std::array<QPointer<QWidget>, 3>& parts) {
        for (const QPointer<QWidget>& part : parts)
            if (part && !part->parent())
                delete part;
    }

signals:
    // What the status bar says of the point under the cursor: pieces of rich text, the most important ones first.
    void readoutChanged(const QStringList& parts);
    void zoomChanged();
    // A plain sentence for the message bar; empty: what was said no longer holds.
    void messageRaised(const QString& text);
};

} // namespace acti::ui
