// Every writer, on a disk that fails it at every 4 kB and at every step: the old file stays as it was, and it is said.
#include "app/commands/csv.h"
#include "core/base/atomic_file.h"
#include "core/session/journal.h"
#include "core/session/session_json.h"
#include "core/tensor/npy.h"
#include "tests/safety/failing_disk.h"
#include "tests/support/random_session.h"
#include "tests/support/random_values.h"
#include "tests/support/settings_folder.h"
#include "ui/plot/figure_export.h"
#include "ui/settings/settings_file.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QSettings>

#include <gtest/gtest.h>

#include <array>
#include <fcntl.h>
#include <functional>
#include <iostream>
#include <limits>
#include <unistd.h>

namespace acti {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 4096;

struct Writer {
    std::string name;
    fs::path path;
    std::function<Result<void>(const fs::path&)> write;
};

std::string largeTable() {
    std::string text = "x,f,f1\n";
    for (int i = 0; i < 40'000; ++i)
        text += std::to_string(i) + ",0.5,0.25\n";
    return text;
}

// Of a figure that has this format.
plot::Subject subjectFor(plot::Format format) {
    CurveFigure curves;
    curves.curves.emplace_back().activation = "mish";
    SweepFigure sweep;
    sweep.members = 5;
    MapFigure map;
    map.input = "x";
    map.tiles = {MapTile(MapQuantity::Input)};
    const auto values = test::randomFloats(100 * 120, 3);
    const Assets assets{{"x", std::make_shared<const StoredInput>(
                                  StoredInput{Tensor({1, 1, 100, 120, 2}, values), 1, {"Channel 0"}, "NPY"})}};
    for (const FigureContent& content : {FigureContent(curves), FigureContent(sweep), FigureContent(map)}) {
        const Figure figure{"figure", "Figure", {50, 40}, content};
        if (!plot::refusalOf(format, figure, {}))
            return {figure, assets, {}, build(figure, assets, {}).value()};
    }
    ADD_FAILURE() << plot::nameOf(format).id;
    return {};
}

Writer exportAs(const plot::FormatName& format, const fs::path& folder) {
    const auto subject = std::make_shared<const plot::Subject>(subjectFor(format.format));
    const auto exportTo = [subject, format = format.format](const fs::path& path) {
        return plot::exportFigure(*subject, plot::styles().front(), {path, format, 50});
    };
    // Arrays are named by what they hold.
    const TemporaryFolder scratch;
    const std::string name = "figure." + std::string(format.ending);
    const auto written = exportTo(scratch.path() / name);
    EXPECT_TRUE(written && written->size() == 1) << format.id;
    return {"export as " + std::string(format.id), folder / written->back().filename(),
            [exportTo, name](const fs::path& path) -> Result<void> {
                const auto done = exportTo(path.parent_path() / name);
                return done ? Result<void>() : done.error();
            }};
}

std::vector<Writer> writers(const fs::path& folder) {
    const Session session = largeSession(8, 40, 500'000);
    std::vector<Writer> all{
        {"session", folder / "a.actiscope",
         [session](const fs::path& path) {
             const auto written = writeSession(session, path);
             return written ? Result<void>() : written.error();
         }},
        {"journal", folder / "a.actiscope-journal",
         [session](const fs::path& path) {
             return writeJournal({"/a", session}, path);
         }},
        {"npy", folder / "a.npy",
         [](const fs::path& path) {
             const std::vector<float> values = test::randomFloats(600'000, 1);
             return writeNpy(path, std::span<const float>(values), std::vector<std::size_t>{600, 1000});
         }},
        {"csv of the commands", folder / "a.csv",
         [table = largeTable()](const fs::path& path) {
             TableOutput output(path.string());
             const auto appended = output.append(table);
             return appended ? output.finish() : appended;
         }},
        {"settings", fs::path(QSettings().fileName().toStdString()), [](const fs::path&) {
             return ui::settings::write({{QStringLiteral("large"), QString(200'000, QLatin1Char('s'))}});
         }}};
    for (const plot::FormatName& format : plot::kFormats)
        if (format.format != plot::Format::Frames) // many files, each written as a PNG is
            all.push_back(exportAs(format, folder));
    return all;
}

std::size_t entriesIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::recursive_directory_iterator(folder), {}));
}

struct Cost {
    std::size_t bytes = 0;
    std::array<std::size_t, 5> steps{};
};

class Faults : public testing::Test {
protected:
    const fs::path& folder() const { return m_folder.path(); }

    // What a writer does when nothing fails.
    Cost costOf(const Writer& writer) {
        const FailingDisk disk = FailingDisk::full(folder(), std::numeric_limits<std::size_t>::max());
        const auto written = writer.write(writer.path);
        EXPECT_TRUE(written) << writer.name << ": " << message(written.error());
        Cost cost{disk.bytes(), {}};
        for (std::size_t i = 0; i < cost.steps.size(); ++i)
            cost.steps[i] = disk.taken(static_cast<DiskStep>(i));
        return cost;
    }

    // The old file has other bytes, so that a new one in its place would be seen.
    void tryWith(const Writer& writer, const FailingDisk& disk, const std::string& where) {
        const auto written = writer.write(writer.path);
        EXPECT_TRUE(disk.hasFailed()) << writer.name << " " << where;
        ASSERT_FALSE(written) << writer.name << " " << where << ": nothing was said";
        EXPECT_EQ(written.error().code, ErrorCode::WriteFailed) << writer.name << " " << where;
        EXPECT_EQ(written.error().where, writer.path.string());
        EXPECT_FALSE(written.error().what.empty());
        ++m_faults;
    }
    void expectOld(const Writer& writer, const std::string& old, std::size_t entries, const std::string& where) {
        ASSERT_EQ(readFile(writer.path, old.size() + 1'000'000).value(), old) << writer.name << " " << where;
        ASSERT_EQ(entriesIn(folder()), entries) << writer.name << " " << where << ": debris";
    }

    std::size_t m_faults = 0;

private:
    ui::SettingsFolder m_folder;
};

TEST_F(Faults, LeaveTheOldFileIdenticalAndAreSaid) {
    for (const Writer& writer : writers(folder())) {
        const std::size_t before = m_faults;
        ASSERT_TRUE(writer.write(writer.path));
        const std::string old = writer.name == "settings" ? "[General]\nold=1\n" : "old\n" + std::string(9000, 'o');
        ASSERT_TRUE(writeAtomically(writer.path, old));
        const Cost cost = costOf(writer);
        ASSERT_GT(cost.bytes, 0U) << writer.name;
        ASSERT_TRUE(writeAtomically(writer.path, old));
        const std::size_t entries = entriesIn(folder());
        for (std::size_t room = 0; room < cost.bytes; room += kPiece) {
            const std::string where = "full after " + std::to_string(room) + " bytes";
            tryWith(writer, FailingDisk::full(folder(), room), where);
            expectOld(writer, old, entries, where);
        }
        for (std::size_t step = 0; step < cost.steps.size(); ++step)
            for (std::size_t n = 0; n < cost.steps[step]; ++n) {
                const std::string where = "step " + std::to_string(step) + ", " + std::to_string(n);
                tryWith(writer, FailingDisk::failing(folder(), static_cast<DiskStep>(step), n), where);
                expectOld(writer, old, entries, where);
            }
        std::cout << writer.name << ": " << cost.bytes << " bytes, " << m_faults - before << " faults\n";
    }
    EXPECT_GE(m_faults, 1000U);
    std::cout << m_faults << " faults\n";
}

TEST_F(Faults, TheWindowSaysWhyAndKeepsItsState) {
    const fs::path path = folder() / "lecture.actiscope";
    ASSERT_TRUE(writeSession({}, path));
    const std::string old = readFile(path, 10'000).value();
    ui::MainWindow window;
    window.openFile(QString::fromStdString(path.string()));
    const Session edited = largeSession(8, 40, 500'000);
    window.document().apply(edited, QStringLiteral("Edit"));
    const auto save = [&] {
        for (QAction* action : window.findChildren<QAction*>())
            if (action->text() == QStringLiteral("&Save"))
                action->trigger();
    };
    for (const std::size_t room : {std::size_t{0}, kPiece, 50 * kPiece}) {
        {
            const FailingDisk disk = FailingDisk::full(folder(), room);
            save();
            EXPECT_TRUE(disk.hasFailed());
        }
        const std::string said = window.shownMessage().toStdString();
        EXPECT_TRUE(said.starts_with("Not saved. " + path.string() + ": cannot write: No space left")) << said;
        EXPECT_TRUE(window.document().isModified());
        EXPECT_TRUE(window.document().undoStack().canUndo());
        EXPECT_EQ(window.document().session(), edited);
        EXPECT_EQ(readFile(path, 10'000).value(), old);
    }
    save();
    EXPECT_EQ(window.shownMessage(), QString());
    EXPECT_FALSE(window.document().isModified());
}

// What the test can see: a writer that opens its target for writing and says what the stream says.
TEST_F(Faults, APlainWriterLosesTheOldFile) {
    const fs::path path = folder() / "plain";
    const std::string old = "old", next(100'000, 'n');
    std::size_t lost = 0, unsaid = 0;
    for (std::size_t room = 0; room < next.size(); room += kPiece) {
        ASSERT_TRUE(writeAtomically(path, old));
        const FailingDisk disk = FailingDisk::full(folder(), room);
        const int file = ::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
        ASSERT_GE(file, 0);
        unsaid += ::write(file, next.data(), next.size()) >= 0 ? 1 : 0; // as many do: a short write is no error
        ::close(file);
        lost += readFile(path, next.size()).value() == old ? 0 : 1;
    }
    EXPECT_EQ(lost, 25U);
    EXPECT_EQ(unsaid, 24U);
}

// What is written to and never replaced, as /dev/stdout that leads into a file on a full network disk.
TEST(DescriptorFaults, ADescriptorThatIsWrittenToTellsWhatFlushingFinds) {
    const TemporaryFolder folder;
    const int file = ::open((folder.path() / "log").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    ASSERT_GE(file, 0);
    const std::string path = "/dev/fd/" + std::to_string(file);
    {
        const FailingDisk disk = FailingDisk::failing(folder.path(), DiskStep::Flush, 0);
        const auto written = writeAtomically(path, std::string_view("x"));
        EXPECT_TRUE(disk.hasFailed());
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().where, path);
    }
    EXPECT_TRUE(writeAtomically(path, std::string_view("x")));
    ::close(file);
}

} // namespace
} // namespace acti
