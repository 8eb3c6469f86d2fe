#include "ui/plot/svg_engine.h"

#include "tests/support/example_scene.h"
#include "ui/plot/export.h"

#include <QPainter>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <functional>

namespace acti::plot {
namespace {

struct Element {
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
    bool isClipped = false; // it or what it stands in has a clip path
    bool isDefinition = false;
};

struct Document {
    std::vector<Element> elements;
    QString error;

    std::vector<Element> named(const QString& name) const {
        std::vector<Element> found;
        for (const Element& element : elements)
            if (element.name == name)
                found.push_back(element);
        return found;
    }
};

Document parse(const QByteArray& svg) {
    Document document;
    std::vector<std::size_t> open;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            Element element{reader.name().toString(), reader.attributes(), {}};
            if (!open.empty()) {
                element.isClipped = document.elements[open.back()].isClipped;
                element.isDefinition = document.elements[open.back()].isDefinition;
            }
            element.isClipped |= element.attributes.hasAttribute("clip-path");
            element.isDefinition |= element.name == "defs";
            open.push_back(document.elements.size());
            document.elements.push_back(element);
        } else if (reader.isEndElement()) {
            open.pop_back();
        } else if (reader.isCharacters() && !open.empty()) {
            document.elements[open.back()].text += reader.text();
        }
    }
    document.error = reader.hasError() ? reader.errorString() : QString();
    return document;
}

QByteArray paint(const std::function<void(QPainter&)>& body, const QString& title = {}) {
    SvgDevice device({200, 100}, {50, 25}, title);
    QPainter painter(&device);
    body(painter);
    painter.end();
    return device.text();
}

QByteArray sceneAsSvg(const Scene& scene) {
    const auto bytes = renderScene(scene, **findStyle("light"), Format::Svg, 300);
    EXPECT_TRUE(bytes);
    return bytes ? *bytes : QByteArray();
}

TEST(SvgEngine, WritesXmlWithItsSize) {
    const Document document = parse(sceneAsSvg(exampleMaps()));
    ASSERT_EQ(document.error, QString());
    ASSERT_FALSE(document.elements.empty());
    const Element& root = document.elements.front();
    EXPECT_EQ(root.name, "svg");
    EXPECT_EQ(root.attributes.value("width"), QString("100mm"));
    EXPECT_EQ(root.attributes.value("height"), QString("80mm"));
    EXPECT_EQ(root.attributes.value("viewBox"), QString("0 0 378 302"));
    EXPECT_EQ(document.named("image").size(), 4U) << "two pictures, each with its colour bar";
}

TEST(SvgEngine, HostileTitlesAreText) {
    for (const QString& title : {QString("</title><script>alert(1)</script>"), QString("a & b < c > \"d\" 'e'"),
                                 QString("]]>"), QString("漢 🐈"), QString("bell\x07 line\n tab\t"),
                                 QString(QChar(0xFFFE)) + QChar(0xFFFF), QString(QChar(0xD800)) + "x"}) {
        const QByteArray svg = paint([](QPainter& painter) { painter.drawText(QPointF(10, 50), "<script>&"); }, title);
        const Document document = parse(svg);
        EXPECT_EQ(document.error, QString()) << svg.toStdString();
        EXPECT_TRUE(document.named("script").empty());
        EXPECT_EQ(document.named("title").size(), 1U);
    }
    const QString words = "</title><script>alert(1)</script>";
    EXPECT_EQ(parse(paint([](QPainter&) {}, words)).named("title")[0].text, words) << "nothing of it is lost";
}

TEST(SvgEngine, TextIsOutlinesWithItsWordsBeside) {
    const Document document = parse(paint([](QPainter& p) { p.drawText(QPointF(10, 50), "sup f′"); }));
    EXPECT_TRUE(document.named("text").empty());
    ASSERT_EQ(document.named("path").size(), 1U);
    EXPECT_EQ(document.named("path")[0].attributes.value("aria-label"), QString("sup f′"));
}

TEST(SvgEngine, ClipsAreKeptAndNamed) {
    const QByteArray svg = paint([](QPainter& painter) {
        painter.setPen(Qt::black);
        painter.setClipRect(QRectF(10, 20, 30, 40));
        painter.drawLine(QPointF(-500, 30), QPointF(900, 30));
        painter.setClipping(false);
        painter.drawLine(QPointF(1, 1), QPointF(2, 2));
    });
    const Document document = parse(svg);
    ASSERT_EQ(document.error, QString());
    const auto clips = document.named("clipPath");
    ASSERT_EQ(clips.size(), 1U);
    std::vector<bool> isClipped;
    for (const Element& path : document.named("path"))
        if (!path.isDefinition)
            isClipped.push_back(path.isClipped);
    EXPECT_EQ(isClipped, (std::vector<bool>{true, false})) << svg.toStdString();
    const QString id = clips[0].attributes.value("id").toString();
    EXPECT_EQ(document.named("g")[0].attributes.value("clip-path"), "url(#" + id + ")");
}

TEST(SvgEngine, NothingIsSeenThroughAnEmptyClip) {
    const Document document = parse(paint([](QPainter& painter) {
        painter.setClipRect(QRectF());
        painter.drawLine(QPointF(0, 0), QPointF(9, 9));
    }));
    ASSERT_EQ(document.error, QString());
    QStringList ids;
    for (const Element& clip : document.named("clipPath"))
        ids += "url(#" + clip.attributes.value("id").toString() + ")";
    for (const Element& group : document.named("g"))
        EXPECT_TRUE(ids.contains(group.attributes.value("clip-path").toString())) << "a clip that is nowhere";
}

// What leaves its panel is cut by a clip, so that no viewer shows it over its neighbours.
TEST(SvgEngine, CurvesOutsideTheirPanelAreClipped) {
    Scene scene = exampleScene();
    auto& curve = std::get<Polyline>(scene.panels[0].marks[3]);
    for (double& y : curve.y)
        y *= 40;
    const Document document = parse(sceneAsSvg(scene));
    ASSERT_EQ(document.error, QString());
    const QRegularExpression number("-?\\d+(\\.\\d+)?");
    int outside = 0;
    for (const Element& path : document.named("path")) {
        if (path.isDefinition || path.attributes.hasAttribute("transform"))
            continue;
        auto match = number.globalMatch(path.attributes.value("d").toString());
        while (match.hasNext()) {
            const double value = match.next().captured().toDouble();
            if (value >= -1 && value <= 379)
                continue;
            ++outside;
            EXPECT_TRUE(path.isClipped) << value;
            break;
        }
    }
    EXPECT_GT(outside, 0) << "the test draws something that leaves its panel";
}

TEST(SvgEngine, DashesAreWrittenAsDashes) {
    int dashed = 0;
    for (const Element& path : parse(sceneAsSvg(exampleScene())).named("path"))
        if (path.attributes.hasAttribute("stroke-dasharray")) {
            ++dashed;
            EXPECT_EQ(path.attributes.value("fill"), QString("none"));
        }
    EXPECT_EQ(dashed, 3) << "two dotted rules and a dotted line";

    Scene solid = exampleScene();
    solid.panels[0].marks = {solid.panels[0].marks[3]};
    EXPECT_FALSE(sceneAsSvg(solid).contains("dasharray"));
}

TEST(SvgEngine, LinesThatHaveNoPenLeaveNoTrace) {
    const Document document = parse(paint([](QPainter& painter) {
        painter.setPen(Qt::NoPen);
        painter.drawLine(QPointF(0, 0), QPointF(9, 9));
        painter.drawPoint(3, 3);
    }));
    EXPECT_TRUE(document.named("path").empty());
}

TEST(SvgEngine, OpacityAndTransformsAreKept) {
    const Document document = parse(paint([](QPainter& painter) {
        painter.translate(10, 20);
        painter.setOpacity(0.25);
        painter.fillRect(QRectF(0, 0, 5, 5), QColor(255, 0, 0, 51));
    }));
    ASSERT_EQ(document.named("path").size(), 1U);
    const auto attributes = document.named("path")[0].attributes;
    EXPECT_EQ(attributes.value("transform"), QString("matrix(1 0 0 1 10 20)"));
    EXPECT_EQ(attributes.value("opacity"), QString("0.25"));
    EXPECT_EQ(attributes.value("fill"), QString("#ff0000"));
    EXPECT_EQ(attributes.value("fill-opacity"), QString("0.2"));
}

} // namespace
} // namespace acti::plot
