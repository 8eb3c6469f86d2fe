#include "core/activations/catalogue.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <gtest/gtest.h>

namespace acti {
namespace {

// The rows of an image, from top to bottom, that hold ink.
int inkedRows(const QString& path) {
    QSvgRenderer renderer(path);
    QImage image(renderer.defaultSize() * 2, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    int rows = 0;
    for (int y = 0; y < image.height(); ++y) {
        bool hasInk = false;
        for (int x = 0; x < image.width(); ++x)
            hasInk = hasInk || image.pixelColor(x, y).alpha() > 128;
        rows += hasInk;
    }
    return rows;
}

TEST(Formulas, EveryActivationHasOne) {
    for (const Entry& entry : catalogue()) {
        const QString path =
            QString(":/formulas/%1.svg").arg(QString::fromUtf8(entry.id().data(), qsizetype(entry.id().size())));
        ASSERT_TRUE(QFile::exists(path)) << entry.id() << ": run tools/typeset and commit what it writes";
        EXPECT_TRUE(QSvgRenderer(path).isValid()) << entry.id();
        EXPECT_GT(inkedRows(path), 12) << entry.id();
    }
}

TEST(Formulas, NoneIsLeftOver) {
    for (const QString& name : QDir(":/formulas").entryList({"*.svg"}))
        EXPECT_TRUE(findEntry(name.chopped(4).toStdString())) << name.toStdString() << " belongs to no activation";
}

TEST(Formulas, TakeTheColourOfTheTheme) {
    for (const QString& name : QDir(":/formulas").entryList({"*.svg"})) {
        QFile file(":/formulas/" + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        EXPECT_TRUE(svg.contains("fill=\"currentColor\"")) << name.toStdString();
        EXPECT_FALSE(svg.contains('#')) << name.toStdString() << " has a colour or a reference of its own";
    }
}

} // namespace
} // namespace acti
