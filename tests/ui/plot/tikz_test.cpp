#include "ui/plot/tikz.h"

#include "tests/support/example_scene.h"
#include "tests/support/styles.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace acti::plot {
namespace {

QByteArray textOf(const Scene& scene) { return tikzOf(scene, paper(), "figure")->text; }

TEST(Tikz, AnAxisHasTheSceneNumbers) {
    const QByteArray text = textOf(exampleScene());
    EXPECT_EQ(text.count("\\begin{axis}"), 1);
    EXPECT_TRUE(text.contains("xmin=-3, xmax=3, xtick={"));
    EXPECT_TRUE(text.contains("ymin=-1.2, ymax=1.2"));
    EXPECT_TRUE(text.contains("\\addlegendentry{Tanh}"));
    EXPECT_TRUE(text.contains("xlabel={$x$}"));
    EXPECT_TRUE(text.contains("paperwidth=100mm, paperheight=80mm"));
    EXPECT_EQ(text.count('{'), text.count('}'));
}

TEST(Tikz, MapsArePicturesWithTheirPixels) {
    const TikzFiles files = *tikzOf(exampleMaps(), paper(), "figure");
    ASSERT_EQ(files.pictures.size(), 2U);
    EXPECT_EQ(files.pictures[0].size(), QSize(6, 4));
    EXPECT_TRUE(files.text.contains("figure_1.png"));
    EXPECT_TRUE(files.text.contains("figure_2.png"));
}

// BUG: a curve over decades was thinned by distances on its largest one, to a chord below.
TEST(Tikz, ACurveOverDecadesKeepsItsPoints) {
    Scene scene = exampleScene();
    Panel& panel = scene.panels[0];
    panel.x.range = {0.1, 20};
    panel.y.range = {1e-6, 1};
    panel.x.scale = panel.y.scale = AxisScale::Logarithmic;
    Polyline line;
    for (int i = 0; i <= 100; ++i) {
        line.x.push_back(0.1 * std::pow(200, i / 100.0));
        line.y.push_back(1 / (1 + std::pow(line.x.back(), 4)));
    }
    panel.marks = {line};
    EXPECT_GE(textOf(scene).count('('), 101);
}

TEST(Tikz, ASlidesLinesAndWordsAreAsLargeAsItsTitles) {
    const auto widest = [](const char* style) {
        const QByteArray text = tikzOf(exampleScene(), **findStyle(style), "figure")->text;
        double most = 0;
        for (const QByteArray& part : text.split('=').mid(1))
            if (const qsizetype unit = part.indexOf("bp"); unit > 0)
                most = std::max(most, part.left(unit).toDouble());
        return most;
    };
    EXPECT_GT(widest("slide"), 1.5 * widest("light"));
}

TEST(Tikz, TitlesOfPeopleAreNoCommands) {
    Scene scene = exampleMaps();
    scene.title = scene.caption = scene.panels[1].title = "\\input{/etc/passwd} % }{ $";
    scene.panels[0].legend[0].text = "\\end{document}";
    const QByteArray text = textOf(scene);
    EXPECT_FALSE(text.contains("\\input{"));
    EXPECT_EQ(text.count("\\end{document}"), 1);
}

TEST(Tikz, NoCoordinateIsBeyondWhatTexCanHold) {
    Scene scene = exampleScene();
    Polyline wild{
        .x = {-3, -1, 0, 1, 3}, .y = {-1e300, std::numeric_limits<double>::infinity(), 0, 1e9, 1e9}, .ink = {}};
    scene.panels[0].marks = {wild, Area{{-3, 0, 3}, {-1e200, 0, 0}, {0, 1, 1e200}, {}}, Band{{-1e308, 1e308}, {}},
                             Arrow{0, 0, 1e100, {}}};
    for (const QByteArray& part : textOf(scene).split('(').mid(1))
        for (const QByteArray& number : part.split(')').first().split(',')) {
            bool isNumber = false;
            const double value = number.toDouble(&isNumber);
            if (isNumber) {
                EXPECT_LT(std::abs(value), 1000) << part.left(40).toStdString();
            }
        }
}

TEST(Tikz, ARangeThatTexCannotTellApartIsGivenByPlaces) {
    Scene scene = exampleScene();
    scene.panels[0].x.range = {1000, 1000.001};
    scene.panels[0].marks = {Polyline{.x = {1000, 1000.0005, 1000.001}, .y = {0, 1, 0}, .ink = {}}};
    const QByteArray text = textOf(scene);
    EXPECT_TRUE(text.contains("xmin=0, xmax=1,"));
    EXPECT_TRUE(text.contains("(0.5,1)"));
}

} // namespace
} // namespace acti::plot
