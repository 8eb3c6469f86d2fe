// The figures of the session side by side: a click shows one, dragging changes their order.
#pragma once

#include "core/figure/figure.h"

#include <QListWidget>
#include <QPixmap>

#include <map>
#include <string>
#include <vector>

namespace acti::ui {

class FigureStrip : public QListWidget {
    Q_OBJECT
public:
    explicit FigureStrip(QWidget* parent = nullptr);

    void showFigures(const std::vector<Figure>& figures, const std::string& current);
    // A null picture: what stands for its kind.
    void setPicture(const QString& id, const QPixmap& picture);
    QSize sizeHint() const override;

signals:
    // By the user.
    void chosen(const QString& id);
    void moved(const QString& id, int places);
    void menuWanted(const QPoint& at);

protected:
    // Alt with the left and right keys moves a figure.
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fill(const std::vector<Figure>& figures);
    void proposeOrder();
    QIcon iconOf(const QString& id, int kind) const;

    std::vector<std::string> m_ids; // in the session's order
    std::map<QString, QPixmap> m_pictures;
    bool m_isFilling = false;
};

} // namespace acti::ui
