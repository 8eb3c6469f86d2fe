#include "ui/plot/pdf_clock.h"

namespace acti::plot {
namespace {

// An entry of the table is "0000012345 00000 n \n": always so long.
constexpr qsizetype kEntry = 20;
constexpr qsizetype kDigits = 10;

QByteArray place(qsizetype offset) { return QByteArray::number(offset).rightJustified(kDigits, '0'); }

} // namespace

QByteArray withoutClock(const QByteArray& pdf) {
    const qsizetype begin = pdf.indexOf("/CreationDate (D:");
    const qsizetype end = pdf.indexOf('\n', begin) + 1;
    const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    if (begin < 0 || table <= end || start < table)
        return pdf;
    const qsizetype gone = end - begin;
    const auto moved = [&](qsizetype offset) { return offset > begin ? offset - gone : offset; };
    QByteArray out = pdf.left(begin) + pdf.mid(end, table - end);
    // "xref", "0 27", then the entries up to the trailer.
    qsizetype at = pdf.indexOf('\n', table + 5) + 1;
    out += pdf.mid(table, at - table);
    for (; at + kEntry <= pdf.size() && !pdf.mid(at, 7).startsWith("trailer"); at += kEntry)
        out += place(moved(pdf.mid(at, kDigits).toLongLong())) + pdf.mid(at + kDigits, kEntry - kDigits);
    out += pdf.mid(at, start - at);
    return out + "startxref\n" + QByteArray::number(moved(table)) + " \n%%EOF\n";
}

} // namespace acti::plot
