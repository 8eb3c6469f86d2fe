#include "ui/plot/pdf_words.h"

#include "tests/support/example_scene.h"
#include "ui/plot/export.h"

#include <gtest/gtest.h>

namespace acti::plot {
namespace {

TEST(PdfWords, AnUpdateBehindTheEndHoldsThem) {
    const QByteArray plain = *renderScene(exampleScene(), styles().front(), Format::Pdf);
    const QByteArray pdf = withHiddenWords(plain, {QStringLiteral("तुलना")});
    ASSERT_TRUE(pdf.startsWith(plain)) << "what was there stays as it is";
    EXPECT_TRUE(pdf.contains("/ActualText <FEFF0924")) << "as UTF-16";
    EXPECT_TRUE(pdf.contains("3 Tr")) << "not painted";
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    const qsizetype table = pdf.mid(start + 10, pdf.indexOf('\n', start + 10) - start - 10).toLongLong();
    EXPECT_EQ(pdf.mid(table, 5), "xref\n");
    const qsizetype firstEntry = pdf.indexOf('\n', table + 5) + 1;
    const qsizetype page = pdf.mid(firstEntry, 10).toLongLong();
    EXPECT_TRUE(pdf.mid(page, 60).contains("/Type /Page\n"));
}

TEST(PdfWords, WhatIsNoSuchPdfStays) {
    EXPECT_EQ(withHiddenWords("%PDF-1.4 of another kind", {QStringLiteral("x")}), "%PDF-1.4 of another kind");
    const QByteArray plain = *renderScene(exampleScene(), styles().front(), Format::Pdf);
    EXPECT_EQ(withHiddenWords(plain, {}), plain);
}

TEST(PdfWords, AFigureWhoseLettersNoFontHasKeepsItsWords) {
    Scene scene = exampleScene();
    EXPECT_FALSE(renderScene(scene, styles().front(), Format::Pdf)->contains("ActualText"));
    scene.panels[0].legend[0].text = "ReLU \uE123 again";
    EXPECT_TRUE(renderScene(scene, styles().front(), Format::Pdf)->contains("/ActualText <FEFFE123>"));
}

} // namespace
} // namespace acti::plot
