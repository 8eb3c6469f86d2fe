// A kernel as a table: typed numbers on the colour of their value.
#pragma once

#include <QTableWidget>

#include <vector>

namespace acti::ui {

class WeightsGrid : public QTableWidget {
    Q_OBJECT
public:
    explicit WeightsGrid(QWidget* parent = nullptr);

    // rows * columns values, row-major; an empty kernel shows an empty table.
    void setKernel(const std::vector<float>& kernel, int rows, int columns);

    // Amber for positive, blue for negative, stronger the nearer to `largest`.
    static QColor cellColour(double value, double largest);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

signals:
    // A number was typed; values that are no finite number are not reported and the cell shows its old value again.
    void weightTyped(std::size_t index, float value);
    void mistyped(const QString& text);

private:
    void readCell(int row, int column);
    bool isNarrow() const;
    int cellHeight() const;

    std::vector<float> m_kernel;
    bool m_isFilling = false;
};

} // namespace acti::ui
