#include "ui/plot/style.h"

#include "core/figure/colour_map.h"

#include "ui/plot/contrast.h"
#include <QFontDatabase>
#include <QFontInfo>

#include <gtest/gtest.h>

#include <algorithm>

namespace acti::plot {
namespace {

TEST(Style, WordsStandOutFromTheirGround) {
    for (const Style& style : styles())
        for (const Ink::Role role : {Ink::Role::Text, Ink::Role::Muted, Ink::Role::Accent})
            EXPECT_GE(contrast(colourOf({role, 0, 1}, style), style.background), 4.5)
                << style.id << ", role " << static_cast<int>(role);
}

// BUG: "sup f' = ..." in the light green of its curve had a contrast of 3.4.
TEST(Style, WordsInTheColourOfACurveStandOutFromTheirGround) {
    for (const Style& style : styles())
        for (std::size_t i = 0; i < style.series.size(); ++i)
            EXPECT_GE(contrast(wordColourOf({Ink::Role::Series, static_cast<int>(i), 1}, style), style.background), 4.5)
                << style.id << ", series " << i;
}

TEST(Style, EveryCurveStandsOutFromItsGround) {
    for (const Style& style : styles())
        for (std::size_t i = 0; i < style.series.size(); ++i)
            EXPECT_GE(contrast(colourOf({Ink::Role::Series, static_cast<int>(i), 1}, style), style.background), 3)
                << style.id << ", series " << i << " " << style.series[i].name().toStdString();
}

TEST(Style, TheScaleStandsOutFromItsGroundAndItsLightnessGoesOneWay) {
    for (const Style& style : styles())
        for (int i = 0; i <= 50; ++i) {
            const auto at = [&](int k) { return colourOf({Ink::Role::Scale, 0, 1, k / 50.0}, style); };
            EXPECT_GE(contrast(at(i), style.background), 3) << style.id << " at " << i;
            if (i > 0) {
                EXPECT_GT(luminanceOf(at(i)), luminanceOf(at(i - 1))) << style.id << " at " << i;
            }
        }
}

// There are more curves than colours: the second round is dashed, the third dotted.
TEST(Style, CurvesOfOneColourDifferInTheirDash) {
    for (const Style& style : styles()) {
        const int colours = static_cast<int>(style.series.size());
        const auto pen = [&](int index) { return penOf({Ink::Role::Series, index, 1}, 1.5, {}, style); };
        EXPECT_EQ(pen(0).color(), pen(colours).color());
        EXPECT_EQ(pen(colours - 1).style() == Qt::SolidLine, !style.dashesCurves) << style.id;
        EXPECT_NE(pen(colours).dashPattern(), pen(0).dashPattern());
        EXPECT_NE(pen(2 * colours).dashPattern(), pen(colours).dashPattern());
    }
}

// In print two neighbours differ in more than their colour.
TEST(Style, CurvesOnPaperDifferInTheirDashToo) {
    const Style& paper = **findStyle("paper");
    const auto dashes = [&](int index) { return penOf({Ink::Role::Series, index, 1}, 1.5, {}, paper).dashPattern(); };
    const int colours = static_cast<int>(paper.series.size());
    for (int i = 0; i < colours; ++i)
        for (int other = i + 1; other < std::min(i + 4, colours); ++other)
            EXPECT_NE(dashes(i), dashes(other)) << i << " and " << other;
}

TEST(Style, GridsStayBehindTheCurves) {
    for (const Style& style : styles()) {
        EXPECT_LT(contrast(style.grid, style.background), 1.6) << style.id;
        EXPECT_GT(contrast(style.grid, style.background), 1.05) << style.id;
        EXPECT_GT(contrast(style.zeroLine, style.background), contrast(style.grid, style.background)) << style.id;
    }
}

TEST(Style, CurvesAreTellableApart) {
    for (const Style& style : styles()) {
        ASSERT_GE(style.series.size(), 8U);
        for (std::size_t i = 0; i < style.series.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const auto dash = [&](std::size_t index) {
                    return penOf({Ink::Role::Series, static_cast<int>(index), 1}, 1.5, {}, style).dashPattern();
                };
                if (style.isGrey && dash(i) != dash(j))
                    continue; // there are not eight greys to be told apart
                const QColor a = style.series[i];
                const QColor b = style.series[j];
                EXPECT_GT(std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()),
                          60)
                    << style.id << " " << i << " and " << j;
            }
    }
}

TEST(Style, SeriesBeginAnewAfterTheLast) {
    const Style& style = styles().front();
    const int count = static_cast<int>(style.series.size());
    EXPECT_EQ(colourOf({Ink::Role::Series, count, 1}, style), colourOf({Ink::Role::Series, 0, 1}, style));
    EXPECT_NEAR(colourOf({Ink::Role::Series, 0, 0.25}, style).alphaF(), 0.25, 0.01);
}

TEST(Style, PensAreAsWideAsTheStyleHasThem) {
    const Style& paper = **findStyle("paper");
    EXPECT_DOUBLE_EQ(penOf({}, 1.5, Dash::Solid, paper).widthF(), 1.5 * 96 / 72 * paper.lineScale);
    EXPECT_EQ(penOf({}, 1, Dash::Solid, paper).style(), Qt::SolidLine);
    for (const Dash dash : {Dash::Dotted, Dash::Dashed}) {
        EXPECT_EQ(penOf({}, 1, dash, paper).style(), Qt::CustomDashLine);
        EXPECT_EQ(penOf({}, 1, dash, paper).capStyle(), Qt::FlatCap) << "round caps would close the gaps";
    }
}

TEST(Style, IsFoundByItsId) {
    for (const Style& style : styles())
        EXPECT_EQ(*findStyle(style.id), &style);
    const auto wrong = findStyle("drak");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::NotFound);
    EXPECT_EQ(wrong.error().where, "drak");
    EXPECT_NE(wrong.error().what.find("dark"), std::string::npos);
}

TEST(Style, FontsAreTheBundledOnes) {
    ASSERT_TRUE(loadFonts());
    EXPECT_EQ(QFontInfo(textFont(9)).family(), "Actiscope Sans");
    EXPECT_EQ(QFontInfo(mathFont(9)).family(), "Actiscope Math");
    EXPECT_EQ(textFont(9).pixelSize(), 12);
    EXPECT_EQ(textFont(9, QFont::DemiBold).weight(), QFont::DemiBold);
    EXPECT_GE(textFont(0.01).pixelSize(), 1);
}

TEST(Style, ALoneCurveIsSolidWhateverItsColour) {
    for (const Style& style : styles())
        for (int index = 0; index < static_cast<int>(style.series.size()); ++index) {
            Ink ink{Ink::Role::Series, index, 1};
            ink.order = 0;
            EXPECT_EQ(penOf(ink, 1.5, {}, style).style(), Qt::SolidLine) << style.id << " " << index;
        }
}

TEST(Style, InPrintTheOrderOfTheShownCurvesMakesTheirDashes) {
    const Style& paper = **findStyle("paper");
    std::vector<QList<qreal>> seen;
    for (int order = 0; order < 8; ++order) {
        Ink ink{Ink::Role::Series, 7 - order, 1};
        ink.order = order;
        const auto dashes = penOf(ink, 1.5, {}, paper).dashPattern();
        EXPECT_EQ(std::ranges::count(seen, dashes), 0) << order;
        seen.push_back(dashes);
    }
}

TEST(Style, AChosenDashAndColourAreKept) {
    for (const Style& style : styles()) {
        Ink ink{Ink::Role::Series, 1, 1};
        EXPECT_EQ(penOf(ink, 1.5, Dash::Solid, style).style(), Qt::SolidLine) << style.id;
        ink.own = Rgb{10, 200, 30};
        const QColor colour = colourOf(ink, style);
        EXPECT_EQ(colour.red() == colour.green() && colour.green() == colour.blue(), style.isGrey) << style.id;
        if (!style.isGrey) {
            EXPECT_EQ(colour, QColor(10, 200, 30)) << style.id;
        }
    }
}

// BUG: a figure of four curves had two blues.
TEST(Style, AmongSixCurvesNoTwoHuesAreNear) {
    for (const Style& style : styles())
        for (std::size_t i = 0; i < 6; ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const QColor a = style.series[i], b = style.series[j];
                const bool areGreys = a.hsvSaturation() < 20 || b.hsvSaturation() < 20;
                const int apart = std::abs(a.hsvHue() - b.hsvHue());
                if (!areGreys) {
                    EXPECT_GT(std::min(apart, 360 - apart), 15) << style.id << " " << i << " and " << j;
                }
            }
}

} // namespace
} // namespace acti::plot
