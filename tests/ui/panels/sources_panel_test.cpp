#include "ui/panels/sources_panel.h"

#include "ui/panels/source_list.h"
#include "ui/panels/sources.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QImage>
#include <QSignalSpy>

namespace acti::ui {
namespace {

std::shared_ptr<const StoredInput> inputOf(const std::vector<std::string>& channels) {
    return std::make_shared<const StoredInput>(
        StoredInput{Tensor(Shape{1, channels.size(), 2, 2, 3}), 255, channels, "PNG"});
}

QStringList textsOf(const QListWidget* list) {
    QStringList texts;
    for (int row = 0; row < list->count(); ++row)
        texts << list->item(row)->text();
    return texts;
}

class SourcesPanelTest : public testing::Test {
protected:
    SourcesPanelTest() {
        session.assets = {{"chelsea", "sample:chelsea.png"}, {"mine", "/home/me/pictures/leaf.tif"}};
        figure.input = "mine";
        panel.showFigure(session, figure, inputOf({"Red", "Green", "Blue"}));
    }
    QListWidget* list(const char* name) { return panel.findChild<QListWidget*>(QLatin1String(name)); }

    Session session;
    MapFigure figure;
    SourcesPanel panel;
};

TEST_F(SourcesPanelTest, ListsSamplesAndWhatWasOpened) {
    EXPECT_EQ(textsOf(list("sources")),
              (QStringList{"Cat", "Coffee", "Brick wall", "Astronaut", "Photographer", "leaf.tif"}));
    EXPECT_EQ(list("sources")->currentRow(), 5);
}

TEST_F(SourcesPanelTest, EverySampleHasItsThumbnail) {
    for (const Sample& sample : samples())
        EXPECT_FALSE(QImage(QStringLiteral(":/thumbnails/") + QString(sample.file).remove(QStringLiteral(".png")) +
                            QStringLiteral(".png"))
                         .isNull())
            << sample.name.toStdString();
}

TEST_F(SourcesPanelTest, AClickChoosesTheSamplesPath) {
    QSignalSpy spy(&panel, &SourcesPanel::pathChosen);
    emit list("sources")->itemClicked(list("sources")->item(1));
    ASSERT_EQ(spy.size(), 1);
    EXPECT_EQ(spy[0][0].toString(), QStringLiteral("sample:coffee.png"));
}

TEST_F(SourcesPanelTest, LuminanceIsOfferedForColoursOnly) {
    EXPECT_EQ(textsOf(list("channels")), (QStringList{"Luminance", "Red", "Green", "Blue"}));
    EXPECT_EQ(list("channels")->currentRow(), 0);
    panel.showFigure(session, figure, inputOf({"Grey"}));
    EXPECT_EQ(textsOf(list("channels")), (QStringList{"Grey"}));
    EXPECT_EQ(list("channels")->currentRow(), 0);
    figure.channel = {.isLuminance = false, .index = 3};
    panel.showFigure(session, figure, inputOf({"Channel 0", "Channel 1", "Channel 2", "Channel 3"}));
    EXPECT_EQ(list("channels")->currentRow(), 3);
}

TEST_F(SourcesPanelTest, ProposesAChannelAndAScaling) {
    MapFigure proposed;
    QObject::connect(&panel, &SourcesPanel::proposed,
                     [&](const MapFigure& next, const QString&, Gesture) { proposed = next; });
    emit list("channels")->itemClicked(list("channels")->item(2));
    EXPECT_EQ(proposed.channel, (ChannelChoice{.isLuminance = false, .index = 1}));
    emit panel.findChild<QComboBox*>(QStringLiteral("scaling"))->activated(3);
    EXPECT_EQ(proposed.spec.scale, Scale::Raw);
}

TEST(Sources, NamesAndThumbnails) {
    EXPECT_EQ(sourceName({"a", "sample:brick.png"}), QStringLiteral("Brick wall"));
    EXPECT_EQ(sourceName({"a", "sample:other.png"}), QStringLiteral("other.png"));
    EXPECT_EQ(sourceName({"a", "/x/y/z.npy"}), QStringLiteral("z.npy"));

    const Shape shape{1, 3, 4, 6, 3};
    std::vector<float> values(shape.size(), 0.0F);
    values[5] = 255; // the last red of the first row
    const QImage image = thumbnailOf({Tensor(shape, values), 255, {"Red", "Green", "Blue"}, "PNG"}, {112, 80});
    EXPECT_EQ(image.size(), QSize(6, 4));
    EXPECT_EQ(image.pixelColor(5, 0), QColor(255, 0, 0));
    EXPECT_EQ(image.pixelColor(4, 0), QColor(0, 0, 0));
}

TEST(Sources, AThumbnailOfALargeTensorIsSmallAndStretched) {
    const Shape shape{1, 1, 300, 900, 2};
    std::vector<float> values(shape.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i % 900) - 450;
    const QImage image = thumbnailOf({Tensor(shape, values), 1, {"Channel 0"}, "NPY"}, {112, 80});
    EXPECT_LE(image.height(), 160);
    EXPECT_EQ(qGray(image.pixel(0, 0)), 0);
    EXPECT_GT(qGray(image.pixel(image.width() - 1, 0)), 250);
}

} // namespace
} // namespace acti::ui
