#include "ui/plot/pdf_words.h"

#include <QRegularExpression>

namespace acti::plot {
namespace {

// UTF-16, the larger byte first, behind its mark: <FEFF...>.
QByteArray utf16(const QString& text) {
    QByteArray digits = "<FEFF";
    for (const QChar c : text)
        digits += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return digits + '>';
}

QByteArray entry(qsizetype offset) { return QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n"; }

// What a pattern's parts match in the PDF, whose bytes are taken for Latin-1.
QStringList matched(const QString& text, const QString& pattern) {
    const auto match = QRegularExpression(pattern).match(text);
    return match.hasMatch() ? match.capturedTexts() : QStringList();
}

} // namespace

QByteArray withHiddenWords(const QByteArray& pdf, const QStringList& words) {
    const QString text = QString::fromLatin1(pdf);
    const QStringList page =
        matched(text, QStringLiteral(R"((\d+) 0 obj\n(<<\n/Type /Page\n[^>]*?/Contents )(\d+ 0 R)([^>]*>>\n)endobj)"));
    const QStringList font = matched(text, QStringLiteral(R"(/Font <<\s*/(F\d+) \d+ 0 R)"));
    const QStringList trailer =
        matched(text, QStringLiteral(R"(trailer\n<<\n/Size (\d+)\s+([^>]*)>>\nstartxref\n(\d+))"));
    if (words.isEmpty() || page.isEmpty() || font.isEmpty() || trailer.isEmpty())
        return pdf;
    const int number = trailer[1].toInt(); // of the new object, which holds the words
    QByteArray content = "q BT 3 Tr /" + font[1].toLatin1() + " 1 Tf\n";
    for (const QString& word : words)
        content += "/Span <</ActualText " + utf16(word) + ">> BDC <0001> Tj EMC\n0 -2 Td\n";
    content += "ET Q\n";
    QByteArray out = pdf;
    const qsizetype wordsAt = out.size();
    out += QByteArray::number(number) + " 0 obj\n<<\n/Length " + QByteArray::number(content.size()) + "\n>>\nstream\n" +
           content + "endstream\nendobj\n";
    const qsizetype pageAt = out.size();
    out += page[1].toLatin1() + " 0 obj\n" + page[2].toLatin1() + "[" + page[3].toLatin1() + " " +
           QByteArray::number(number) + " 0 R]" + page[4].toLatin1() + "endobj\n";
    const qsizetype table = out.size();
    out +=
        "xref\n" + page[1].toLatin1() + " 1\n" + entry(pageAt) + QByteArray::number(number) + " 1\n" + entry(wordsAt);
    return out + "trailer\n<<\n/Size " + QByteArray::number(number + 1) + "\n" + trailer[2].toLatin1() + "/Prev " +
           trailer[3].toLatin1() + "\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace acti::plot
