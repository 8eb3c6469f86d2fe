#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QRawFont>

#include <gtest/gtest.h>

namespace {

const QStringList kFiles{":/fonts/ActiscopeSans-Regular.ttf", ":/fonts/ActiscopeSans-Medium.ttf",
                         ":/fonts/ActiscopeSans-SemiBold.ttf", ":/fonts/ActiscopeMath-Regular.ttf"};

class Fonts : public testing::Test {
protected:
    static void SetUpTestSuite() {
        for (const QString& file : kFiles)
            s_ids << QFontDatabase::addApplicationFont(file);
    }
    static inline QList<int> s_ids;
};

TEST_F(Fonts, LoadUnderTheirFamilies) {
    ASSERT_FALSE(s_ids.contains(-1));
    EXPECT_TRUE(QFontDatabase::applicationFontFamilies(s_ids.first()).contains("Actiscope Sans"));
    EXPECT_TRUE(QFontDatabase::applicationFontFamilies(s_ids.last()).contains("Actiscope Math"));
}

TEST_F(Fonts, FiguresAreTabularInEveryWeight) {
    for (const QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::DemiBold}) {
        QFont font("Actiscope Sans");
        font.setPixelSize(100);
        font.setWeight(weight);
        EXPECT_EQ(QFontInfo(font).family(), "Actiscope Sans");
        const QFontMetricsF metrics(font);
        for (const QChar digit : QString("123456789"))
            EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(digit), metrics.horizontalAdvance('0')) << weight;
    }
}

void expectCharacters(const QString& file, const QString& characters) {
    const QRawFont font(file, 20);
    for (const QChar character : characters)
        EXPECT_TRUE(font.supportsCharacter(character))
            << file.toStdString() << " lacks U+" << std::hex << int(character.unicode());
}

TEST_F(Fonts, HaveTheSignsThatFiguresUse) {
    const QString everywhere =
        QStringLiteral("0123456789.,+-=()[]/ \u2212\u00b1\u00b7\u00d7\u221e\u2032\u2033\u2264\u2265\u2248\u2192"
                       "\u03b1\u03b2\u03b3\u03bb\u03bc\u03c3\u03c6\u03a6\u2080\u2081\u2082\u2202");
    for (const QString& file : kFiles)
        expectCharacters(file, everywhere + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

TEST_F(Fonts, ArePutIntoPdfAsText) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (const char* family : {"Actiscope Sans", "Actiscope Math"}) {
        painter.setFont(QFont(family, 12));
        painter.drawText(100, 1000, "f(x) = 1.25");
    }
    painter.end();
    for (const char* name : {"+ActiscopeSans", "+ActiscopeMath"})
        EXPECT_TRUE(bytes.contains(name)) << name << " is not named in the file";
    EXPECT_EQ(bytes.count("/FontFile2"), 2) << "a face is not embedded as TrueType";
}

} // namespace
