// One line of pieces; as many as fit are shown whole, and the rest is counted.
#pragma once

#include <QLabel>
#include <QStringList>

namespace acti::ui {

class ReadoutLabel : public QLabel {
    Q_OBJECT
public:
    explicit ReadoutLabel(QWidget* parent = nullptr);

    // Rich text, the most important piece first.
    void setParts(const QStringList& parts);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWhatFits();
    double widthOf(const QString& richText) const;

    QStringList m_parts;
};

} // namespace acti::ui
