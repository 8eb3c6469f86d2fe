#include "ui/window/given_files.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace acti::ui {
namespace {

struct GivenFilesTest : testing::Test {
    TemporaryFolder folder;

    QString make(const std::string& name) {
        const auto path = folder.path() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << "x";
        return QString::fromStdString(path.string());
    }
    QString in(const char* name) { return QString::fromStdString((folder.path() / name).string()); }
};

TEST_F(GivenFilesTest, EachIsOpenedAsWhatItIs) {
    const QString session = make("a.actiscope"), network = make("net.ONNX"), picture = make("p.png"),
                  notes = make("notes.txt"), weights = make("w.safetensors");
    const GivenFiles given = sortedByKind({picture, session, network, notes, weights});
    EXPECT_EQ(given.sessions, QStringList{session});
    EXPECT_EQ(given.networks, QStringList{network});
    EXPECT_EQ(given.inputs, (QStringList{picture, notes, weights}));
    EXPECT_TRUE(given.emptyFolders.isEmpty());
}

TEST_F(GivenFilesTest, AFolderGivesItsPicturesInThePersonsOrder) {
    make("shots/10.png");
    make("shots/9.PNG");
    make("shots/notes.txt");
    make("shots/deeper/7.png");
    const GivenFiles given = sortedByKind({in("shots")});
    EXPECT_EQ(given.inputs, (QStringList{in("shots/9.PNG"), in("shots/10.png")}));
    EXPECT_EQ(given.passedOver, 0);
    std::filesystem::create_directories(folder.path() / "empty");
    EXPECT_EQ(sortedByKind({in("empty")}).emptyFolders, QStringList{in("empty")});
}

TEST_F(GivenFilesTest, AFolderOfManyIsListedUpToALimit) {
    for (int i = 0; i < kMostOfAFolder + 7; ++i)
        make("many/" + std::to_string(i) + ".png");
    const GivenFiles given = sortedByKind({in("many")});
    EXPECT_EQ(given.inputs.size(), kMostOfAFolder);
    EXPECT_EQ(given.passedOver, 7);
}

TEST_F(GivenFilesTest, NamesAreSaidWithoutTheirFolders) {
    EXPECT_EQ(namesOf({}), QString());
    EXPECT_EQ(namesOf({QStringLiteral("/x/a.png")}), QStringLiteral("a.png"));
    EXPECT_EQ(namesOf({QStringLiteral("/x/a.png"), QStringLiteral("/y/b/")}), QStringLiteral("a.png and b"));
    EXPECT_EQ(namesOf({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}),
              QStringLiteral("a, b and 2 more"));
}

} // namespace
} // namespace acti::ui
