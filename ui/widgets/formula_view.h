// A typeset formula, in the theme's text colour, as wide as it may be and never larger than its natural size.
#pragma once

#include <QSvgRenderer>
#include <QWidget>

namespace acti::ui {

class FormulaView : public QWidget {
    Q_OBJECT
public:
    explicit FormulaView(QWidget* parent = nullptr);

    // `id` as in resources/formulas; `text` is what a screen reader says, and what is shown where no typeset form
    // exists.
    void setFormula(const QString& id, const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void load();
    QSizeF naturalSize() const;

    QString m_id;
    QString m_text;
    QSvgRenderer m_renderer;
};

} // namespace acti::ui
