// The session's figures, to be put on a sheet: checked ones are on it, in this order; dragging changes it.
#pragma once

#include "core/figure/sheet_figure.h"
#include "core/session/session.h"

#include <QListWidget>

namespace acti::ui {

class SheetList : public QListWidget {
    Q_OBJECT
public:
    explicit SheetList(QWidget* parent = nullptr);

    // Those of the sheet first, in its order.
    void showFigures(const Session& session, const SheetFigure& sheet);

signals:
    // By the user: the figures of the sheet, in order; none are too few, and then the last one stays.
    void chosen(const std::vector<std::string>& figures);

protected:
    // Alt with the up and down keys moves a figure.
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<std::string> checked() const;
    void propose();

    std::vector<std::string> m_shown; // on the sheet
    bool m_isFilling = false;
};

} // namespace acti::ui
