// Meta-ACON's workspace from end to end: a small tensor, through loader and computation, to what is shown and said.
#include "ui/window/meta_acon_workspace.h"

#include "tests/support/workspace_test.h"
#include "ui/panels/meta_acon_numbers.h"
#include "ui/panels/source_list.h"
#include "ui/plot/qcp.h"
#include "ui/views/meta_acon_centre.h"
#include "ui/views/meta_acon_view.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/notice_bar.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace acti::ui {
namespace {

class MetaAconWorkspaceTest : public WorkspaceTest<MetaAconWorkspace, MetaAconFigure> {
protected:
    MetaAconWorkspaceTest() {
        workspace.right()->resize(300, 900);
        workspace.right()->show();
        path = writeWaves(folder.path(), "features.npy", 20, 9, 11).string();
    }

    const MetaAconFigure* drawn() const override {
        return workspace.computed() ? &workspace.computed()->figure : nullptr;
    }
    MetaAconCentre& centre() { return *static_cast<MetaAconCentre*>(workspace.centre()); }
    MetaAconView& view() { return centre().view(); }
    QAbstractButton* button(const QString& name) {
        for (auto* one : workspace.right()->findChildren<QAbstractButton*>())
            if (one->accessibleName() == name)
                return one;
        ADD_FAILURE() << "no button is called " << name.toStdString();
        return nullptr;
    }
    QString label(const char* name) { return workspace.right()->findChild<QLabel*>(QLatin1String(name))->text(); }
    bool says(const QString& words) {
        for (const auto* one : workspace.right()->findChildren<QLabel*>())
            if (one->isVisible() && one->text().contains(words))
                return true;
        return false;
    }
};

TEST_F(MetaAconWorkspaceTest, BeforeItIsLookedAtNothingIsDone) {
    AddedAsset added = withAsset({}, path);
    MetaAconFigure meta;
    meta.input = added.id;
    added.session.figures.push_back({"meta", "Meta-ACON", {}, meta});
    document.reset(added.session, {});
    turnFor(60);
    EXPECT_EQ(workspace.computed(), nullptr);
    EXPECT_FALSE(inputs.isLoading(added.id));
    workspace.activate();
    EXPECT_TRUE(waitFor([&] { return isCurrent(); }));
    EXPECT_TRUE(centre().showsFigure());
}

TEST_F(MetaAconWorkspaceTest, AnOpenedTensorShowsItsBetasInOneStep) {
    open(path);
    EXPECT_EQ(document.undoStack().count(), 1);
    EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Open features.npy"));
    const auto* channels = workspace.left()->findChild<SourceList*>(QStringLiteral("channels"));
    ASSERT_EQ(channels->count(), 20);
    EXPECT_TRUE(channels->item(3)->text().startsWith(QStringLiteral("Channel 3   β 0.")));
    EXPECT_TRUE(says(QStringLiteral("20 → 16 → 20 channels")));
    EXPECT_TRUE(label("betasFound").contains(QStringLiteral("mean")));
    EXPECT_TRUE(label("channelFacts").contains(QStringLiteral("slope from")));
    EXPECT_EQ(said(), QString());
}

TEST_F(MetaAconWorkspaceTest, EveryControlIsAnEditThatUndoTakesBack) {
    open(path);
    const MetaAconFigure before = figure();
    const std::pair<QString, QString> steps[] = {
        {"Design: Layer", "Choose design"},         {"Pooling of the pixels: Sum", "Choose pooling"},
        {"Design: Channel", "Choose design"},       {"Batch norm: Off", "Set batch norm"},
        {"p₁ and p₂: Swish", "Choose p₁ and p₂"},   {"Betas: Histogram", "Choose how betas are shown"},
        {"x and y of the channel", "Hide the maps"}};
    for (const auto& [name, undo] : steps) {
        button(name)->click();
        EXPECT_EQ(document.undoStack().undoText(), undo);
    }
    EXPECT_EQ(figure().spec.reduce, MetaReduce::Sum);
    EXPECT_EQ(figure().spec.bn1, Norm());
    EXPECT_EQ(figure().spec.bn2, Norm());
    EXPECT_EQ(figure().spec.p1, std::vector<float>{1});
    EXPECT_EQ(figure().view, BetaView::Histogram);
    EXPECT_FALSE(figure().showsMaps);
    ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    for (std::size_t i = 0; i < std::size(steps); ++i)
        document.undoStack().undo();
    EXPECT_EQ(figure(), before);
}

TEST_F(MetaAconWorkspaceTest, RAndSeedAreTypedAndDrawOtherNumbers) {
    open(path);
    const auto first = workspace.computed()->content.channels;
    for (auto* edit : workspace.right()->findChildren<QLineEdit*>())
        if (edit->accessibleName() == QStringLiteral("r")) {
            edit->selectAll();
            QTest::keyClicks(edit, QStringLiteral("4"));
            QTest::keyClick(edit, Qt::Key_Return);
        }
    EXPECT_EQ(figure().spec.start.r, 4);
    ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    EXPECT_EQ(workspace.computed()->content.hidden, 5U);
    EXPECT_TRUE(says(QStringLiteral("20 → 5 → 20 channels")));
    MetaAconFigure other = figure();
    other.spec.start.seed = 99;
    document.apply(withContent(document.session(), workspace.figureId(), other), QStringLiteral("Seed"));
    ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    EXPECT_NE(workspace.computed()->content.channels, first);
}

TEST_F(MetaAconWorkspaceTest, BatchStatisticsOfOneImageCannotBeChosenAndTheReasonIsThere) {
    open(path);
    EXPECT_FALSE(button(QStringLiteral("Batch norm: Batch"))->isEnabled());
    EXPECT_TRUE(
        button(QStringLiteral("Batch norm: Batch"))->toolTip().contains(QStringLiteral("Expected more than 1 value")));
    EXPECT_TRUE(says(QStringLiteral("Expected more than 1 value per channel")));
    const std::vector<float> values(2 * 5 * 4 * 3, 1.5F);
    const auto batch = folder.path() / "batch.npy";
    ASSERT_TRUE(writeNpy(batch, std::span<const float>(values), std::vector<std::size_t>{2, 5, 4, 3}));
    open(batch.string());
    EXPECT_TRUE(button(QStringLiteral("Batch norm: Batch"))->isEnabled());
    button(QStringLiteral("Batch norm: Batch"))->click();
    EXPECT_TRUE(waitFor([&] { return isCurrent(); }));
}

TEST_F(MetaAconWorkspaceTest, AClickOnABarChoosesItsChannelAndKeysGoOn) {
    open(path);
    view().refreshNow();
    view().plot().replot();
    const QPointF bar = view().barOf(6).value();
    EXPECT_EQ(view().channelAt(bar), 6U);
    QSignalSpy readout(&workspace, &Workspace::readoutChanged);
    QTest::mouseMove(&view().plot(), bar.toPoint());
    QTest::mouseClick(&view().plot(), Qt::LeftButton, {}, bar.toPoint());
    EXPECT_EQ(figure().channel, 6U);
    ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    QTest::keyClick(&view().plot(), Qt::Key_Down);
    EXPECT_EQ(figure().channel, 7U);
    ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    ASSERT_FALSE(readout.isEmpty());
    EXPECT_TRUE(readout.last()[0].toStringList().contains(QStringLiteral("Channel 7")));
}

TEST_F(MetaAconWorkspaceTest, ACurveNamesItsChannel) {
    open(path);
    view().refreshNow();
    view().plot().replot();
    const QCPAxisRect* curves = view().plot().axisRects().at(1);
    const ChannelCurve curve = curveOf(MetaDesign::Channel, workspace.computed()->content.channels[0]);
    const double x = curves->axis(QCPAxis::atBottom)->range().lower * 0.98; // where the curves stand apart
    const QPointF at(curves->axis(QCPAxis::atBottom)->coordToPixel(x),
                     curves->axis(QCPAxis::atLeft)->coordToPixel(curve.entry->at(x, curve.params).f));
    EXPECT_EQ(view().channelAt(at), 0U);
}

TEST_F(MetaAconWorkspaceTest, WhatIsExportedIsWhatIsShown) {
    open(path);
    view().refreshNow();
    const Figure& saved = *findFigure(document.session(), workspace.figureId());
    const auto scene = workspace.scene(saved);
    ASSERT_TRUE(scene);
    EXPECT_EQ(scene->panels, build(saved, inputs.loaded()).value().panels);
    EXPECT_EQ(scene->title, "Meta-ACON");
    button(QStringLiteral("Design: Pixel"))->click();
    EXPECT_FALSE(workspace.scene(*findFigure(document.session(), workspace.figureId()))) << "not computed yet";
}

TEST_F(MetaAconWorkspaceTest, SlopesComeFromAFile) {
    open(path);
    const std::vector<float> slopes(20, 0.25F);
    ASSERT_TRUE(writeNpy(folder.path() / "p2.npy", std::span<const float>(slopes), std::vector<std::size_t>{20}));
    auto* panel = workspace.right()->findChild<MetaAconNumbers*>();
    panel->takeSlopes(QString::fromStdString((folder.path() / "p2.npy").string()), false);
    EXPECT_EQ(figure().spec.p2, slopes);
    EXPECT_TRUE(says(QStringLiteral("p₁ drawn, p₂ from a file")));
    panel->takeSlopes(QString::fromStdString((folder.path() / "none.npy").string()), true);
    EXPECT_TRUE(said().contains(QStringLiteral("none.npy")));
    EXPECT_TRUE(figure().spec.p1.empty());
}

TEST_F(MetaAconWorkspaceTest, WhatDoesNotFitIsSaidWithAWayOn) {
    open(path);
    MetaAconFigure wrong = figure();
    wrong.spec.p1 = {1, 2, 3};
    document.apply(withContent(document.session(), workspace.figureId(), wrong), QStringLiteral("Wrong"));
    ASSERT_TRUE(waitFor([&] { return !centre().showsFigure(); }));
    EXPECT_TRUE(centre().state().words().text.contains(QStringLiteral("p1")));
    document.undoStack().undo();
    EXPECT_TRUE(waitFor([&] { return centre().showsFigure(); }));
}

TEST_F(MetaAconWorkspaceTest, ARoundedBetaIsSaidUnderTheFigure) {
    open(path);
    MetaAconFigure summed = figure();
    summed.spec.p1 = {1};
    summed.spec.scale = Scale::Raw;
    summed.spec.fc1 = {1, std::vector<float>(20, 1000), {}};
    summed.spec.fc2 = {20, std::vector<float>(20, 1000), {}};
    document.apply(withContent(document.session(), workspace.figureId(), summed), QStringLiteral("Large weights"));
    ASSERT_TRUE(waitFor([&] { return isCurrent(); })) << said().toStdString();
    EXPECT_TRUE(centre().notice().text().startsWith(QStringLiteral("The largest or smallest beta is rounded")));
}

TEST_F(MetaAconWorkspaceTest, AFileThatDoesNotLoadChangesNothing) {
    open(path);
    const Session before = document.session();
    workspace.showInput((folder.path() / "none.npy").string());
    ASSERT_TRUE(waitFor([&] { return !said().isEmpty(); }));
    EXPECT_EQ(document.session(), before);
    EXPECT_TRUE(centre().showsFigure());
}

// BUG: what a network made of the picture stands under the same path, and was taken for the picture.
TEST_F(MetaAconWorkspaceTest, APictureIsNotTakenForItsFeatureMaps) {
    const std::string picture = writeWaves(folder.path(), "picture.npy", 3, 8, 8).string();
    const Asset maps{"maps", picture, FeatureLayer{"model:denoiser_relu.onnx", "/conv1/Conv"}};
    Session session;
    session.assets = {maps};
    document.reset(session, {});
    inputs.keep(maps, std::make_shared<const StoredInput>(*loadStored(path)));
    open(picture);
    EXPECT_EQ(workspace.computed()->content.channels.size(), 3U);
    EXPECT_NE(figure().input, maps.id);
}

// BUG: the thumbnail of a picture was of what a network made of it.
TEST_F(MetaAconWorkspaceTest, FeatureMapsAreNoThumbnail) {
    open(path);
    Session session = document.session();
    session.assets.insert(session.assets.begin(),
                          {"maps", "other.npy", FeatureLayer{"model:denoiser_relu.onnx", "/conv1/Conv"}});
    document.apply(session, QStringLiteral("Look at a layer"));
    auto* sources = workspace.left()->findChild<SourceList*>(QStringLiteral("sources"));
    const auto shown = [&] {
        for (int row = 0; row < sources->count(); ++row)
            if (sources->item(row)->text() == QStringLiteral("other.npy"))
                return sources->item(row)->icon().pixmap(kSourceThumbnailSize).toImage();
        return QImage();
    };
    const QImage before = shown();
    ASSERT_FALSE(before.isNull());
    inputs.keep(session.assets.front(), inputs.find(figure().input));
    workspace.activate();
    EXPECT_EQ(shown(), before);
}

TEST_F(MetaAconWorkspaceTest, ASessionWithoutOneOffersOne) {
    document.reset({}, {});
    workspace.activate();
    EXPECT_FALSE(centre().showsFigure());
    EXPECT_EQ(centre().state().words().action, QStringLiteral("Show it on the cat"));
    emit centre().state().actionChosen();
    ASSERT_TRUE(waitFor([&] { return isCurrent(); }));
    EXPECT_EQ(workspace.computed()->content.channels.size(), 3U);
}

} // namespace
} // namespace acti::ui
