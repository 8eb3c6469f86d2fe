// A list without a frame or a scroll bar, as tall as its rows, and the small pictures in it.
#pragma once

#include <QIcon>
#include <QImage>
#include <QListWidget>

namespace acti::ui {

inline constexpr QSize kSourceThumbnailSize{56, 40};
inline constexpr int kThumbnailRow = 52;
inline constexpr int kTextRow = 30;

class SourceList : public QListWidget {
    Q_OBJECT
public:
    explicit SourceList(QWidget* parent = nullptr);
    // Taller with a picture than without.
    QListWidgetItem* addRow(const QString& text, const QIcon& icon = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void mousePressEvent(QMouseEvent* event) override;
};

// The same picture where its row is selected: Qt would tint it.
QIcon untintedIcon(const QPixmap& pixmap);
// Cropped to the thumbnail's shape, with rounded corners.
QIcon thumbnailIcon(const QImage& image);
// The bundled sample's, by its file's name.
QIcon sampleIcon(const QString& file);
// Where there is no picture yet.
QIcon emptyIcon();

} // namespace acti::ui
