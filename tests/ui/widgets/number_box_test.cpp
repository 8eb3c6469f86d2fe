#include "ui/widgets/number_box.h"

#include <QLineEdit>
#include <QLocale>
#include <QTest>

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

// The desktop's language, for as long as this lives.
struct Desktop {
    explicit Desktop(QLocale::Language language) { QLocale::setDefault(QLocale(language)); }
    ~Desktop() { QLocale::setDefault(before); }
    QLocale before;
};

template<class Box>
QString typed(const QString& text) {
    Box box;
    box.setRange(1, 10000);
    box.setSuffix(QStringLiteral(" mm"));
    box.setValue(17);
    box.show();
    box.selectAll();
    QTest::keyClicks(&box, text);
    QTest::keyClick(&box, Qt::Key_Return);
    return box.cleanText();
}

// BUG: where the desktop writes 85,5 a typed 85.5 became 855.
TEST(NumberBox, APointOrACommaIsOneInEveryLanguage) {
    for (const QLocale::Language language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Chinese}) {
        const Desktop desktop(language);
        for (const char* text : {"85.5", "85,5"}) {
            EXPECT_EQ(typed<DecimalBox>(QString::fromLatin1(text)), QStringLiteral("85.50")) << text << language;
            EXPECT_EQ(typed<WholeBox>(QString::fromLatin1(text)), QStringLiteral("86")) << text << language;
        }
        EXPECT_EQ(typed<DecimalBox>(QStringLiteral("1234")), QStringLiteral("1234.00"));
        EXPECT_EQ(typed<WholeBox>(QStringLiteral("300")), QStringLiteral("300"));
        EXPECT_EQ(typed<WholeBox>(QStringLiteral("99999.9")), QStringLiteral("10000"));
    }
}

TEST(NumberBox, WhatIsNoNumberIsNotTaken) {
    for (const char* text : {"abc", "", "."}) {
        EXPECT_EQ(typed<WholeBox>(QString::fromLatin1(text)), QStringLiteral("17")) << text;
        EXPECT_EQ(typed<DecimalBox>(QString::fromLatin1(text)), QStringLiteral("17.00")) << text;
    }
}

} // namespace
} // namespace acti::ui
