#include "ui/plot/figure_export.h"

#include "core/base/atomic_file.h"
#include "core/figure/curve_edits.h"
#include "core/figure/sweep_movie.h"
#include "core/tensor/npy.h"
#include "tests/support/example_scene.h"
#include "tests/support/small_map.h"
#include "tests/support/styles.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>

namespace acti::plot {
namespace {

Subject subjectOf(const Figure& figure) { return {figure, smallAssets(), {figure}, *build(figure, smallAssets())}; }

Subject sweep() {
    SweepFigure sweep;
    sweep.members = 3;
    return subjectOf({"sweep", "A sweep", {40, 30}, sweep});
}

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

TEST(FigureExport, FilesStandBesideEachOtherUnderOneName) {
    const TemporaryFolder folder;
    const auto tikz = exportFigure(subjectOf(smallMap()), paper(), {folder.path() / "a b.tikz", Format::Tikz});
    ASSERT_TRUE(tikz) << message(tikz.error());
    EXPECT_EQ(tikz->back(), folder.path() / "a b.tikz");
    const auto npy = exportFigure(subjectOf(smallMap()), paper(), {folder.path() / "m.npy", Format::Npy});
    ASSERT_TRUE(npy);
    EXPECT_EQ(namesIn(folder.path()),
              (std::vector<std::string>{"a b.tikz", "a_b_1.png", "a_b_2.png", "a_b_3.png", "a_b_4.png", "m_t.npy",
                                        "m_winner.npy", "m_x.npy", "m_y.npy"}));
    const auto y = readNpy(folder.path() / "m_y.npy");
    ASSERT_TRUE(y);
    EXPECT_EQ(y->shape, (std::vector<std::size_t>{6, 8}));
}

TEST(FigureExport, FramesAreNumberedFromTheFirst) {
    std::vector<std::string> names;
    const auto done =
        renderFigure(sweep(), paper(), {"b.png", Format::Frames, 30}, [&](const NamedBytes& file) -> Result<void> {
            EXPECT_TRUE(file.bytes.startsWith("\x89PNG"));
            names.push_back(file.name);
            return {};
        });
    ASSERT_TRUE(done) << message(done.error());
    ASSERT_EQ(names.size(), kMovieFrames);
    EXPECT_EQ(names.front(), "b_001.png");
    EXPECT_EQ(names.back(), "b_060.png");
}

TEST(FigureExport, APlayedParameterMovesCurves) {
    const CurveFigure curves = withCurve(withCurve(CurveFigure{}, "relu"), "swish");
    Target target{"b.png", Format::Frames, 30};
    target.movie = {5, 1, PlayedParameter{1, "beta", {0, 4}}};
    std::vector<QByteArray> files;
    const auto done = renderFigure(subjectOf({"a", "A", {60, 60}, curves}), paper(), target,
                                   [&](const NamedBytes& file) -> Result<void> {
                                       files.push_back(file.bytes);
                                       return {};
                                   });
    ASSERT_TRUE(done) << message(done.error());
    ASSERT_EQ(files.size(), 5U);
    EXPECT_NE(files[0], files[4]);
}

TEST(FigureExport, MoviesHaveTheResolutionThatIsAskedFor) {
    for (const double dpi : {60.0, 300.0}) {
        Target target{"a.gif", Format::Gif, dpi};
        target.movie.frames = 2;
        QImage image;
        const auto done = renderFigure(sweep(), paper(), target, [&](const NamedBytes& file) -> Result<void> {
            image = QImage::fromData(file.bytes, "gif");
            return {};
        });
        ASSERT_TRUE(done) << message(done.error());
        EXPECT_EQ(image.width(), qRound(40 / 25.4 * dpi));
    }
}

TEST(FigureExport, TheRowsOfATableFollowTheStep) {
    Target target{"a.csv", Format::Csv};
    target.grid.step = 3;
    QByteArray text;
    const auto done = renderFigure(sweep(), paper(), target, [&](const NamedBytes& file) -> Result<void> {
        text = file.bytes;
        return {};
    });
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(text.count('\n'), 6) << text.toStdString(); // names, then -6, -3, 0, 3, 6
}

TEST(FigureExport, MovingPicturesCanBeStoppedAndLeaveNothing) {
    const TemporaryFolder folder;
    const auto stopped = exportFigure(sweep(), paper(), {folder.path() / "a.gif", Format::Gif, 30},
                                      [](std::size_t done, std::size_t) { return done < 3; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

std::vector<QByteArray> filesOf(const Subject& subject, const Style& style, Format format) {
    std::vector<QByteArray> files;
    const auto done = renderFigure(subject, style, {"a", format, 40}, [&](const NamedBytes& file) -> Result<void> {
        files.push_back(file.bytes);
        return {};
    });
    EXPECT_TRUE(done) << (done ? "" : message(done.error()));
    return files;
}

// As a window does, whose thread must answer meanwhile.
TEST(FigureExport, AnotherThreadWritesTheSameBytes) {
    for (const Subject& subject : {subjectOf(smallMap()), sweep()})
        for (const char* style : {"light", "grey"})
            for (const FormatName& format : kFormats) {
                if (refusalOf(format.format, subject.figure, {}))
                    continue;
                const auto here = filesOf(subject, **findStyle(style), format.format);
                std::vector<QByteArray> there;
                std::atomic<bool> isDone = false;
                QThreadPool pool;
                pool.start([&] {
                    there = filesOf(subject, **findStyle(style), format.format);
                    isDone = true;
                });
                while (!isDone)
                    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
                EXPECT_EQ(here, there) << format.id << ' ' << style;
            }
}

TEST(FigureExport, WhatWasStoppedWhileItWasMadeIsNotWritten) {
    const TemporaryFolder folder;
    for (const Format format : {Format::Png, Format::Csv, Format::Npy, Format::Tikz}) {
        const auto stopped = exportFigure(subjectOf(smallMap()), paper(), {folder.path() / "a.b", format},
                                          [](std::size_t, std::size_t) { return false; });
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(FigureExport, FilesOfTheSameNamesAreFoundBeforeTheyAreReplaced) {
    const TemporaryFolder folder;
    for (const char* name : {"m_x.npy", "m.npy", "mx.npy", "m_1.png", "m_002.png", "m_a.png", "m_.png", "a_b_1.png"})
        ASSERT_TRUE(writeAtomically(folder.path() / name, std::string_view("x")));
    const auto found = [&](const char* name, Format format) {
        std::string names;
        for (const auto& file : filesInTheWay({folder.path() / name, format}))
            names += file.filename().string() + ' ';
        return names;
    };
    EXPECT_EQ(found("m.npy", Format::Npy), "m_x.npy ");
    EXPECT_EQ(found("m.png", Format::Frames), "m_002.png m_1.png ");
    EXPECT_EQ(found("a.b.tikz", Format::Tikz), "a_b_1.png ");
    EXPECT_EQ(found("m.png", Format::Png), "");
}

TEST(FigureExport, WhatAFigureHasNotIsRefusedWithItsName) {
    for (const Format format : {Format::Gif, Format::Frames, Format::Npy}) {
        const auto refusal = refusalOf(format, {"curves", "", {}, CurveFigure{}}, {});
        ASSERT_TRUE(refusal);
        EXPECT_EQ(refusal->where, "figure curves");
        EXPECT_EQ(refusal->code, ErrorCode::Unsupported);
    }
    EXPECT_FALSE(refusalOf(Format::Npy, smallMap(), {}));
    EXPECT_FALSE(refusalOf(Format::Gif, sweep().figure, {}));
}

TEST(FigureExport, ASinkThatFailsEndsIt) {
    int files = 0;
    const auto done =
        renderFigure(subjectOf(smallMap()), paper(), {"m.npy", Format::Npy}, [&](const NamedBytes&) -> Result<void> {
            ++files;
            return Error{ErrorCode::WriteFailed, "full", "disk"};
        });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().where, "disk");
    EXPECT_EQ(files, 1);
}

TEST(FigureExport, AFailureLeavesNothingBehind) {
    const TemporaryFolder folder;
    const auto failed = exportFigure(subjectOf(smallMap()), paper(), {folder.path() / "missing" / "a.png"});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::WriteFailed);
    EXPECT_FALSE(exportFigure(subjectOf(smallMap()), paper(), {folder.path() / "b.png", Format::Png, 1}));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

} // namespace
} // namespace acti::plot
