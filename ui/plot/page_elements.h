// Words of a page around its panels: the letter and title of a figure on a sheet, and the caption below it all.
#pragma once

#include "ui/plot/layout_elements.h"
#include "ui/plot/raised_text.h"

namespace acti::plot {

// "a" in bold, then the title; what is too long ends in an ellipsis.
class CellTitleElement : public FurnitureElement {
    Q_OBJECT
public:
    CellTitleElement(QCustomPlot* plot, const SceneCell& cell, const Style& style);

    const SceneCell& cell() const { return m_cell; }
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    SceneCell m_cell;
    QString m_letter;
    QString m_title;
    const Style& m_style;
};

inline constexpr int kMostCaptionLines = 12; // the last of them ends in an ellipsis

// Lines as wide as the page, as many as the words need: the caption below all panels, or the title above them.
class CaptionElement : public FurnitureElement {
    Q_OBJECT
public:
    enum class Kind { Caption, Title };
    CaptionElement(QCustomPlot* plot, const std::string& text, const Style& style, Kind kind = Kind::Caption);

    Kind kind() const { return m_kind; }
    const std::string& text() const { return m_text; }
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Lines {
        RaisedWords words;
        QList<std::pair<qsizetype, qsizetype>> parts; // where each line begins, and its length
        QString last;                                 // instead of the last one, where it ends in an ellipsis
    };
    Lines lines(double width) const;
    double lineHeight() const;

    Kind m_kind;
    std::string m_text;
    const Style& m_style;
    QFont m_font;
};

} // namespace acti::plot
