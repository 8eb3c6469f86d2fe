#include "core/base/printable.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Printable, WhatCanBeReadStaysAsItIs) {
    for (const char* text : {"", "a/b.png", "größe", "激活函数.npy", "σ(x) − 1", "שלום", "😀"})
        EXPECT_EQ(printable(text), text);
}

TEST(Printable, ControlsBecomeQuestionMarks) {
    EXPECT_EQ(printable("a\x1b[2Jb\nc\x7f"), "a?[2Jb?c?");
    EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a?b");
}

TEST(Printable, MarksThatTurnOrHideAreNamed) {
    EXPECT_EQ(printable("photo\u202Egnp.exe"), "photo\\u{202e}gnp.exe");
    EXPECT_EQ(printable("\u2066a\u2069"), "\\u{2066}a\\u{2069}");
    EXPECT_EQ(printable("a\u200Bb\u200F"), "a\\u{200b}b\\u{200f}");
    EXPECT_EQ(printable("\u061C\uFEFF\u00AD\u2028"), "\\u{61c}\\u{feff}\\u{ad}\\u{2028}");
    EXPECT_EQ(printable("\u009B2J"), "\\u{9b}2J") << "a terminal takes it for ESC [";
    EXPECT_EQ(printable("\U000E0041"), "\\u{e0041}") << "an invisible letter A";
}

TEST(Printable, BytesThatAreNoTextAreNamed) {
    EXPECT_EQ(printable("caf\xe9.png"), "caf\\xe9.png");
    EXPECT_EQ(printable("\xff\xfe"), "\\xff\\xfe");
    EXPECT_EQ(printable("a\xc3"), "a\\xc3") << "cut off";
    EXPECT_EQ(printable("\xc0\xaf"), "\\xc0\\xaf") << "an overlong slash";
    EXPECT_EQ(printable("\xed\xa0\x80"), "\\xed\\xa0\\x80") << "half of a surrogate";
    EXPECT_EQ(printable("\xf4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80") << "beyond Unicode";
}

TEST(Printable, ByteByByteTheResultIsTextAndStaysTheSame) {
    for (int first = 0; first < 256; ++first)
        for (int second = 0; second < 256; ++second) {
            const std::string bytes{static_cast<char>(first), static_cast<char>(second)};
            const std::string shown = printable(bytes);
            ASSERT_TRUE(isUtf8(shown)) << first << ' ' << second;
            ASSERT_EQ(printable(shown), shown);
        }
}

TEST(IsUtf8, TellsTextFromBytes) {
    EXPECT_TRUE(isUtf8(""));
    EXPECT_TRUE(isUtf8("größe \u202E 😀"));
    EXPECT_FALSE(isUtf8("caf\xe9"));
    EXPECT_FALSE(isUtf8("\xe2\x82"));
}

} // namespace
} // namespace acti
