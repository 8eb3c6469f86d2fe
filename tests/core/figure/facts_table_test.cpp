#include "core/figure/facts_table.h"

#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "core/base/text.h"
#include "core/figure/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace acti {
namespace {

Curve formulaCurve(const std::string& formula) {
    Curve curve;
    curve.activation = kCustomActivation;
    curve.formula = formula;
    return curve;
}

std::vector<KnownCurve> known(std::vector<Curve> curves) {
    CurveFigure figure;
    figure.curves = std::move(curves);
    const auto found = knownCurves(figure);
    EXPECT_TRUE(found) << (found ? "" : message(found.error()));
    return found ? *found : std::vector<KnownCurve>();
}

std::vector<KnownCurve> wholeCatalogue() {
    std::vector<Curve> curves;
    for (const Entry& entry : catalogue())
        curves.push_back(Curve{.activation = std::string(entry.id()), .params = {}});
    return known(curves);
}

// The rows below the first, each by the names of its cells.
std::vector<std::map<std::string, std::string>> factRowsOf(const std::string& csv) {
    std::vector<std::map<std::string, std::string>> rows;
    std::vector<std::string> names;
    for (const std::string_view line : split(csv, '\n')) {
        const auto cells = csvCells(line);
        if (names.empty()) {
            names = cells;
            continue;
        }
        if (line.empty())
            continue;
        EXPECT_EQ(cells.size(), names.size()) << line;
        for (std::size_t i = 0; i < std::min(cells.size(), names.size()); ++i)
            (i == 0 ? rows.emplace_back() : rows.back())[names[i]] = cells[i];
    }
    return rows;
}

TEST(FactsTable, CsvHasEveryDigit) {
    const auto curves = known({Curve{.activation = "swish", .params = {{"beta", 2}}}});
    const auto row = factRowsOf(factsAsCsv(curves)).at(0);
    const Facts& facts = curves[0].facts;
    EXPECT_EQ(row.at("name"), "Swish β = 2");
    EXPECT_EQ(parseDouble(row.at("slope_supremum")), facts.slopeSupremum.value);
    EXPECT_EQ(parseDouble(row.at("slope_supremum_at")), *facts.slopeSupremum.at);
    EXPECT_EQ(row.at("supremum"), "inf");
    EXPECT_EQ(row.at("supremum_at"), "") << "only approached";
    EXPECT_EQ(row.at("minima"), "(" + shortest(facts.minima[0].x) + ", " + shortest(facts.minima[0].y) + ")");
    EXPECT_EQ(row.at("monotone"), "not monotone");
    EXPECT_EQ(row.at("smoothness"), "C-infinity");
    EXPECT_EQ(parseDouble(row.at("gain")), facts.gain);
}

TEST(FactsTable, EveryRowOfTheCatalogueHasEveryCellAndItsFormulaReadsBack) {
    const auto curves = wholeCatalogue();
    const auto rows = factRowsOf(factsAsCsv(curves));
    ASSERT_EQ(rows.size(), catalogue().size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string& formula = rows[i].at("formula");
        const auto back = customEntry(formula);
        ASSERT_TRUE(back) << formula << ": " << message(back.error());
        const Entry& entry = *curves[i].curve.entry;
        for (const double x : {-1.5, 0.75})
            EXPECT_NEAR(back->at(x, back->initialParams()).f, entry.at(x, curves[i].curve.params).f, 1e-12)
                << entry.id();
        EXPECT_TRUE(parseDouble(rows[i].at("lipschitz"))) << entry.id();
    }
}

TEST(FactsTable, AFormulaKeepsItsSignAndASpreadsheetDoesNotRunIt) {
    const auto row = factRowsOf(factsAsCsv(known({formulaCurve("-tanh(x)")}))).at(0);
    EXPECT_EQ(row.at("formula"), " -tanh(x)");
}

TEST(FactsTable, LatexRoundsAndSaysWhatIsAttained) {
    const std::string latex = factsAsLatex(
        known({Curve{.activation = "relu", .params = {}}, Curve{.activation = "swish", .params = {{"beta", 1}}}}));
    for (const char* part :
         {"\\begin{tabular}{lll}\n\\toprule\n & ReLU & Swish \\\\\n\\midrule\n",
          "\nParameters & -- & $\\beta = 1$ \\\\\n", "\nRange & $[0,\\ \\infty)$ & $[-0.2785,\\ \\infty)$ \\\\\n",
          "\nMinima & -- & $(-1.278,\\ -0.2785)$ \\\\\n", "\nKinks & $0$ & -- \\\\\n",
          "\nSmoothness & $C^{0}$ & $C^{\\infty}$ \\\\\n", "\\bottomrule\n\\end{tabular}\n"})
        EXPECT_NE(latex.find(part), std::string::npos) << part << "\n" << latex;
    EXPECT_EQ(latex.find("Maxima"), std::string::npos) << "neither has one\n" << latex;
}

TEST(FactsTable, LatexNumbersFormulasAndWritesThemOut) {
    const std::string latex = factsAsLatex(known({formulaCurve("a = 1e-7; 123456 * x + a"), formulaCurve("tanh(x)")}));
    for (const char* part : {" & $f_{1}$ & $f_{2}$ \\\\", "1 \\times 10^{-7}", "1.235 \\times 10^{5}",
                             "\n\\noindent $f_{1}(x) = ", "\n\\noindent $f_{2}(x) = \\tanh"})
        EXPECT_NE(latex.find(part), std::string::npos) << part << "\n" << latex;
}

// What TeX would stumble over: a row with too many cells, groups and environments that do not close, letters that it
// has no name for.
TEST(FactsTable, LatexOfTheWholeCatalogueIsSound) {
    auto curves = wholeCatalogue();
    const auto more = known({formulaCurve("x > 0 ? x : b_1 * sin(1/x)"), formulaCurve("0*x")});
    curves.insert(curves.end(), more.begin(), more.end());
    const std::string latex = factsAsLatex(curves);
    std::size_t columns = 0;
    int depth = 0;
    for (const std::string_view line : split(latex, '\n')) {
        if (line.starts_with("%"))
            continue;
        std::size_t dollars = 0, cells = 1;
        bool isCases = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            EXPECT_LT(static_cast<unsigned char>(line[i]), 0x80) << line;
            const bool isEscaped = i > 0 && line[i - 1] == '\\' && (i < 2 || line[i - 2] != '\\');
            if (isEscaped)
                continue;
            depth += line[i] == '{' ? 1 : line[i] == '}' ? -1 : 0;
            dollars += line[i] == '$' ? 1 : 0;
            isCases = isCases || line.substr(i).starts_with("\\begin{cases}");
            cells += line[i] == '&' && !isCases ? 1 : 0;
        }
        EXPECT_EQ(dollars % 2, 0U) << line;
        EXPECT_EQ(depth, 0) << line;
        if (line.starts_with("\\begin{tabular}"))
            columns = static_cast<std::size_t>(std::ranges::count(line, 'l')) - 1; // but for that of "tabular"
        else if (line.ends_with(" \\\\")) {
            EXPECT_EQ(cells, columns) << line;
        }
        EXPECT_EQ(line.find("nan"), std::string_view::npos) << line;
        EXPECT_EQ(line.find("inf "), std::string_view::npos) << line;
    }
    std::size_t begun = 0, ended = 0;
    for (std::size_t at = 0; (at = latex.find("\\begin{tabular}", at)) != std::string::npos; ++at)
        ++begun;
    for (std::size_t at = 0; (at = latex.find("\\end{tabular}", at)) != std::string::npos; ++at)
        ++ended;
    EXPECT_EQ(begun, (curves.size() + kFactsPerTabular - 1) / kFactsPerTabular);
    EXPECT_EQ(ended, begun);
}

TEST(FactsTable, OnlyVisibleCurvesCountAndNoneIsSaid) {
    CurveFigure figure;
    figure.curves = {Curve{.activation = "relu", .params = {}}, Curve{.activation = "gelu", .params = {}}};
    figure.curves[0].isVisible = false;
    ASSERT_EQ(knownCurves(figure)->size(), 1U);
    EXPECT_EQ((*knownCurves(figure))[0].curve.entry->id(), "gelu");
    EXPECT_EQ(knownCurves(figure, [] { return true; }).error().code, ErrorCode::Cancelled);
    figure.curves[1].isVisible = false;
    EXPECT_EQ(knownCurves(figure).error().where, "curves");
}

} // namespace
} // namespace acti
