#include "tests/rules/include_rules.h"

#include <gtest/gtest.h>

namespace acti::rules {
namespace {

SourceFile including(std::string path, std::string_view name) {
    const bool isSystem = name.starts_with('<');
    return {std::move(path), "#include " + (isSystem ? std::string(name) : '"' + std::string(name) + '"') + "\n"};
}

Violations up(const std::string& path, std::string_view name) {
    return includesThatGoUp(std::vector{including(path, name)});
}

Violations stray(const std::string& path, std::string_view name) {
    return strayThirdParties(std::vector{including(path, name)});
}

TEST(IncludeRules, FindIncludesOfBothKinds) {
    const auto includes = includesOf("#include \"core/a.h\"\n  #include <vector>\n// #include <map>\nint x;\n");
    EXPECT_EQ(includes, (std::vector<Include>{{"core/a.h", true}, {"vector", false}}));
}

TEST(IncludeRules, AnIncludeNamesItsLayer) {
    EXPECT_TRUE(includesThatNameNoLayer(std::vector{including("core/base/a.cpp", "core/base/a.h")}).empty());
    EXPECT_EQ(includesThatNameNoLayer(std::vector{including("core/base/a.cpp", "a.h")}).size(), 1u);
    EXPECT_EQ(includesThatNameNoLayer(std::vector{including("core/base/a.cpp", "../base/a.h")}).size(), 1u);
    EXPECT_TRUE(includesThatNameNoLayer(std::vector{including("tests/ui/a_test.cpp", "a_test.moc")}).empty());
}

TEST(IncludeRules, DownIsAllowed) {
    for (const auto& [path, name] : std::vector<std::pair<std::string, std::string>>{
             {"core/base/a.cpp", "core/base/b.h"},
             {"core/maxima/a.h", "core/base/b.h"},
             {"core/maxima/a.h", "core/activations/b.h"},
             {"core/spatial/a.h", "core/numeric/pack.h"},
             {"core/figure/a.h", "core/image/b.h"},
             {"core/session/a.h", "core/figure/b.h"},
             {"ui/plot/a.h", "core/figure/scene.h"},
             {"ui/window/a.h", "ui/plot/draw.h"},
             {"app/main.cpp", "ui/window/a.h"},
             {"tests/ui/a_test.cpp", "ui/window/a.h"},
         })
        EXPECT_TRUE(up(path, name).empty()) << path << " and " << name;
}

TEST(IncludeRules, UpAndAcrossAreRefused) {
    for (const auto& [path, name] : std::vector<std::pair<std::string, std::string>>{
             {"core/base/a.cpp", "core/numeric/b.h"},
             {"core/numeric/a.h", "core/activations/b.h"},
             {"core/activations/a.h", "core/tensor/b.h"},
             {"core/tensor/a.h", "core/numeric/b.h"},
             {"core/image/a.h", "core/spatial/b.h"},
             {"core/spatial/a.h", "core/image/b.h"},
             {"core/spatial/a.h", "core/maxima/b.h"},
             {"core/figure/a.h", "core/session/b.h"},
             {"core/figure/a.h", "ui/plot/draw.h"},
             {"core/figure/a.h", "tests/support/b.h"},
             {"ui/plot/a.h", "ui/window/b.h"},
             {"ui/window/a.h", "app/commands/b.h"},
             {"app/decode/main.cpp", "ui/plot/draw.h"},
             {"app/main.cpp", "tests/support/b.h"},
         })
        EXPECT_EQ(up(path, name).size(), 1u) << path << " and " << name;
}

TEST(IncludeRules, ANewFolderOfCoreNeedsAPlace) {
    EXPECT_TRUE(foldersWithoutAPlace(std::vector{including("core/base/a.h", "<map>")}).empty());
    EXPECT_EQ(foldersWithoutAPlace(std::vector{including("core/misc/a.h", "<map>")}).size(), 1u);
    EXPECT_EQ(foldersWithoutAPlace(std::vector{including("core/a.h", "<map>")}).size(), 1u);
}

TEST(IncludeRules, ACycleIsFoundAndNamed) {
    const std::vector<SourceFile> ring{including("core/base/a.h", "core/base/b.h"),
                                       including("core/base/b.h", "core/base/c.h"),
                                       including("core/base/c.h", "core/base/a.h")};
    ASSERT_EQ(includeCycles(ring).size(), 1u);
    EXPECT_EQ(includeCycles(ring)[0], "core/base/a.h -> core/base/b.h -> core/base/c.h -> core/base/a.h");
    EXPECT_EQ(includeCycles(std::vector{including("core/base/a.h", "core/base/a.h")}).size(), 1u);
}

TEST(IncludeRules, ADiamondIsNoCycle) {
    const std::vector<SourceFile> diamond{{"core/base/a.h", "#include \"core/base/b.h\"\n#include \"core/base/c.h\"\n"},
                                          including("core/base/b.h", "core/base/d.h"),
                                          including("core/base/c.h", "core/base/d.h")};
    EXPECT_TRUE(includeCycles(diamond).empty());
}

TEST(IncludeRules, ThirdPartiesStayWhereTheyBelong) {
    EXPECT_TRUE(stray("ui/window/a.h", "<QWidget>").empty());
    EXPECT_TRUE(stray("ui/plot/qcp.h", "<qcustomplot.h>").empty());
    EXPECT_TRUE(stray("app/decode/main.cpp", "<opencv2/imgcodecs.hpp>").empty());
    EXPECT_TRUE(stray("app/commands/a.cpp", "<CLI/CLI.hpp>").empty());
    EXPECT_TRUE(stray("core/base/a.h", "<queue>").empty());
    EXPECT_EQ(stray("core/base/a.h", "<QString>").size(), 1u);
    EXPECT_EQ(stray("core/base/a.h", "<QtGui/QImage>").size(), 1u);
    EXPECT_EQ(stray("core/base/a.h", "<qglobal.h>").size(), 1u);
    EXPECT_EQ(stray("app/decode/main.cpp", "<QImage>").size(), 1u);
    EXPECT_EQ(stray("ui/plot/draw.h", "<qcustomplot.h>").size(), 1u);
    EXPECT_EQ(stray("core/image/load.cpp", "<opencv2/core.hpp>").size(), 1u);
    EXPECT_EQ(stray("core/base/a.cpp", "<CLI/CLI.hpp>").size(), 1u);
}

} // namespace
} // namespace acti::rules
