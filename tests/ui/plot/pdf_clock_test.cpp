#include "ui/plot/pdf_clock.h"

#include "tests/support/example_scene.h"
#include "ui/plot/export.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

// Places of the table at which no object begins.
int wrongPlaces(const QByteArray& pdf) {
    const qsizetype table = pdf.mid(pdf.lastIndexOf("startxref\n") + 10).split('\n').first().trimmed().toLongLong();
    EXPECT_EQ(pdf.mid(table, 5), "xref\n");
    const qsizetype first = pdf.indexOf('\n', table + 5) + 1;
    int wrong = 0, number = 0;
    for (qsizetype at = first; !pdf.mid(at, 7).startsWith("trailer"); at += 20, ++number)
        if (number > 0)
            wrong += !pdf.mid(pdf.mid(at, 10).toLongLong()).startsWith(QByteArray::number(number) + " 0 obj");
    EXPECT_GT(number, 3);
    return wrong;
}

QByteArray written() {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setTitle(QStringLiteral("/CreationDate (D:2000) of a title"));
    QPainter painter(&writer);
    painter.drawText(100, 100, QStringLiteral("words"));
    painter.end();
    return out.data();
}

TEST(PdfClock, NothingIsLeftOfTheDateAndEveryObjectIsFound) {
    const QByteArray before = written();
    ASSERT_TRUE(before.contains("/CreationDate (D:"));
    EXPECT_EQ(wrongPlaces(before), 0);
    const QByteArray after = withoutClock(before);
    EXPECT_FALSE(after.contains("/CreationDate (D:"));
    EXPECT_LT(after.size(), before.size());
    EXPECT_EQ(wrongPlaces(after), 0);
    EXPECT_TRUE(after.endsWith("%%EOF\n"));
}

TEST(PdfClock, ZonesAndTimesMakeNoDifference) {
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "UTC");
    const QByteArray here = *renderScene(exampleScene(), styles().front(), Format::Pdf);
    qputenv("TZ", "Asia/Kolkata");
    const QByteArray there = *renderScene(exampleScene(), styles().front(), Format::Pdf);
    qputenv("TZ", zone);
    EXPECT_EQ(here, there);
}

TEST(PdfClock, WhatIsNoPdfStaysAsItIs) {
    for (const QByteArray bytes : {"", "%PDF-1.4 /CreationDate (D:1)\n", "startxref\n9\n/CreationDate (D:1)\nxref\n"})
        EXPECT_EQ(withoutClock(bytes), bytes);
}

} // namespace
} // namespace acti::plot
