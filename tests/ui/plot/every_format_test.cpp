// Five hundred figures in every format that they have, read back: by our own readers, and by the programs that people
// open them with where these are installed.
#include "core/figure/figure_arrays.h"
#include "core/figure/figure_table.h"
#include "core/tensor/npy.h"
#include "tests/support/parsed_csv.h"
#include "tests/support/random_figure.h"
#include "tests/support/temporary_folder.h"
#include "ui/plot/figure_export.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <bit>

namespace acti::plot {
namespace {

constexpr int kShards = 20;
constexpr int kFiguresOfAShard = 25;
constexpr int kTexEvery = 12;  // TeX takes a second or two
constexpr int kMovieEvery = 6; // of the sweeps

QString program(const char* name) { return QStandardPaths::findExecutable(QString::fromLatin1(name)); }

struct Outcome {
    bool isGood = false;
    QByteArray out;
};

Outcome runIn(const std::filesystem::path& folder, const QString& name, const QStringList& arguments) {
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder.string()));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(name, arguments);
    const bool isDone = process.waitForFinished(60'000);
    return {isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, process.readAll()};
}

class EveryFormat : public testing::TestWithParam<int> {
protected:
    void check(const std::vector<Figure>& figures, const Assets& assets, int number) {
        const Figure& figure = figures.back();
        auto scene = build(figure, assets, figures);
        ASSERT_TRUE(scene) << message(scene.error());
        if (number % 2 == 0)
            scene->caption = captionOf(figure, figures);
        const Subject subject{figure, assets, figures, *std::move(scene)};
        const Style& style = styles()[static_cast<std::size_t>(number) % styles().size()];
        for (const FormatName& name : kFormats) {
            const bool isMovie = isMoving(name.format);
            if (refusalOf(name.format, figure, figures) || (isMovie && ++m_sweeps % kMovieEvery != 0))
                continue;
            const TemporaryFolder folder;
            const auto written =
                exportFigure(subject, style, {folder.path() / ("figure." + std::string(name.ending)), name.format, 60});
            ASSERT_TRUE(written) << name.id << ": " << message(written.error());
            for (const auto& path : *written)
                EXPECT_EQ(path.parent_path(), folder.path());
            checkFiles(name.format, subject, *written, number);
        }
    }

    void checkFiles(Format format, const Subject& subject, const std::vector<std::filesystem::path>& paths,
                    int number) {
        QFile file(QString::fromStdString(paths.back().string()));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        switch (format) {
        case Format::Png:
        case Format::Frames:
            return expectPictures(paths);
        case Format::Svg:
            return expectSvg(bytes, paths.back());
        case Format::Pdf:
            return expectPdf(paths.back());
        case Format::Tikz:
            return expectTikz(bytes, paths.back(), number);
        case Format::Csv:
            return expectCsv(bytes, subject);
        case Format::Npy:
            return expectNpy(subject, paths);
        case Format::Webp:
            return expectWebp(bytes);
        case Format::Gif:
            break;
        }
        expectGif(bytes);
    }

    static void expectPictures(const std::vector<std::filesystem::path>& paths) {
        for (const auto& path : paths)
            EXPECT_FALSE(QImage(QString::fromStdString(path.string())).isNull()) << path;
    }

    static void expectSvg(const QByteArray& bytes, const std::filesystem::path& path) {
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement) {
                EXPECT_NE(xml.name(), QStringLiteral("script"));
            }
        EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
        if (const QString reader = program("rsvg-convert"); !reader.isEmpty()) {
            const Outcome run = runIn(path.parent_path(), reader, {"-o", "drawn.png", "figure.svg"});
            EXPECT_TRUE(run.isGood) << run.out.toStdString();
            expectPictures({path.parent_path() / "drawn.png"});
        }
    }

    static void expectPdf(const std::filesystem::path& path) {
        if (const QString reader = program("pdftotext"); !reader.isEmpty()) {
            const Outcome run = runIn(path.parent_path(), reader, {"figure.pdf", "-"});
            EXPECT_TRUE(run.isGood && !run.out.contains("Error")) << run.out.left(500).toStdString();
        }
    }

    static void expectTikz(const QByteArray& bytes, const std::filesystem::path& path, int number) {
        EXPECT_EQ(bytes.count("\\end{document}"), 1);
        EXPECT_FALSE(bytes.contains("\\input{"));
        EXPECT_FALSE(bytes.contains("\\write18"));
        const QString tex = program("pdflatex");
        if (tex.isEmpty() || number % kTexEvery != 0)
            return;
        const Outcome run =
            runIn(path.parent_path(), tex, {"-interaction=nonstopmode", "-halt-on-error", "figure.tikz"});
        EXPECT_TRUE(run.isGood) << run.out.right(2000).toStdString();
        EXPECT_TRUE(std::filesystem::exists(path.parent_path() / "figure.pdf"));
        EXPECT_FALSE(std::filesystem::exists("/tmp/harm"));
    }

    static void expectCsv(const QByteArray& bytes, const Subject& subject) {
        const auto table = tableOf(subject.figure, subject.assets, subject.figures);
        const auto back = parseCsv(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        ASSERT_TRUE(table && back) << message((table ? back : table).error());
        ASSERT_EQ(back->size(), table->size());
        for (std::size_t i = 0; i < table->size(); ++i) {
            ASSERT_EQ((*back)[i].values.size(), (*table)[i].values.size());
            for (std::size_t k = 0; k < (*table)[i].values.size(); ++k) {
                const double wanted = (*table)[i].values[k], got = (*back)[i].values[k];
                EXPECT_TRUE(std::isnan(wanted)
                                ? std::isnan(got)
                                : std::bit_cast<std::uint64_t>(wanted) == std::bit_cast<std::uint64_t>(got));
            }
        }
    }

    static void expectNpy(const Subject& subject, const std::vector<std::filesystem::path>& paths) {
        const auto arrays = arraysOf(subject.figure, subject.assets, subject.figures);
        ASSERT_TRUE(arrays);
        ASSERT_EQ(arrays->size(), paths.size());
        for (std::size_t i = 0; i < paths.size(); ++i) {
            auto back = readNpy(paths[i]);
            ASSERT_TRUE(back) << message(back.error());
            EXPECT_EQ(back->shape, (*arrays)[i].array.shape);
            EXPECT_EQ(std::move(*back).asFloats(), (*arrays)[i].array.values);
        }
    }

    // Its pixels are compared in webp_test; here it is enough that it is a moving picture.
    static void expectWebp(const QByteArray& bytes) {
        EXPECT_TRUE(bytes.startsWith("RIFF"));
        EXPECT_EQ(bytes.mid(8, 4), "WEBP");
        EXPECT_GT(bytes.count("ANMF"), 30);
    }

    static void expectGif(QByteArray bytes) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, "gif");
        int frames = 0;
        while (!reader.read().isNull())
            ++frames;
        EXPECT_GT(frames, 30);
    }

    int m_sweeps = 0;
};

TEST_P(EveryFormat, IsReadBackWhateverTheFigureIsCalled) {
    RandomFigure random(static_cast<std::uint64_t>(1000 + GetParam()));
    const Assets assets = random.assets();
    for (int i = 0; i < kFiguresOfAShard; ++i) {
        SCOPED_TRACE("figure " + std::to_string(i));
        check(random.next(), assets, GetParam() * kFiguresOfAShard + i);
    }
    for (const char* name : {"rsvg-convert", "pdftotext", "pdflatex"})
        if (program(name).isEmpty())
            GTEST_SKIP() << name << " is not installed, so its part was left out";
}

INSTANTIATE_TEST_SUITE_P(Shards, EveryFormat, testing::Range(0, kShards));

} // namespace
} // namespace acti::plot
