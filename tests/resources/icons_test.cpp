#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <gtest/gtest.h>

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QImage drawn(const QString& path, int size) {
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(path).render(&painter);
    return image;
}

QStringList allIcons() {
    QStringList paths;
    for (const QString& name : QDir(":/icons").entryList({"*.svg"}))
        paths << ":/icons/" + name;
    return paths;
}

TEST(Icons, AreOneFamily) {
    const QRegularExpression colour("(?:stroke|fill)=\"(#[0-9a-fA-F]+)\"");
    int checked = 0;
    for (const QString& path : allIcons()) {
        if (path.endsWith("/actiscope.svg"))
            continue;
        const QByteArray svg = contentOf(path);
        EXPECT_TRUE(svg.contains("viewBox=\"0 0 24 24\"")) << path.toStdString();
        EXPECT_TRUE(svg.contains("stroke-width=\"1.75\"")) << path.toStdString();
        for (auto matches = colour.globalMatch(QString::fromUtf8(svg)); matches.hasNext();)
            EXPECT_EQ(matches.next().captured(1), "#000000") << path.toStdString();
        ++checked;
    }
    EXPECT_GE(checked, 32);
}

TEST(Icons, DrawSomethingInsideTheirEdges) {
    for (const QString& path : allIcons()) {
        ASSERT_TRUE(QSvgRenderer(path).isValid()) << path.toStdString();
        const QImage image = drawn(path, 48);
        int inked = 0;
        int atTheEdge = 0;
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 48; ++x) {
                const bool isInk = image.pixelColor(x, y).alpha() > 40;
                inked += isInk;
                atTheEdge += isInk && (x == 0 || y == 0 || x == 47 || y == 47);
            }
        EXPECT_GT(inked, 40) << path.toStdString();
        EXPECT_EQ(atTheEdge, 0) << path.toStdString();
    }
}

} // namespace
