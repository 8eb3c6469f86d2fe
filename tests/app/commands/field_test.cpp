#include "app/commands/field.h"

#include "tests/app/commands/command_folder.h"

#include <CLI/CLI.hpp>

#include <numeric>

namespace acti {
namespace {

namespace fs = std::filesystem;

class Field : public CommandFolder {
protected:
    // Two layers; T is the pixel to the right.
    FieldArguments onRow(const std::vector<float>& values) const {
        auto arguments = onArray<FieldArguments>({1, values.size()}, values);
        const std::string layer = R"({"condition": {"branches": [{"weights": [[0, 0, 1]]}]}, "combine": "max"})";
        arguments.spec = written(R"({"format": "actiscope.stack", "version": 1, "scale": "raw", "layers": [)" + layer +
                                 ", " + layer + "]}");
        return arguments;
    }
};

TEST_F(Field, WritesTheExtentsInTheShapeOfTheInput) {
    const auto arguments = onRow({1, 2, 3, 4, 3}); // y: 2 3 4 4 3, then 3 4 4 4 3
    const auto done = runField(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("counts").shape, (std::vector<std::size_t>{1, 5}));
    EXPECT_EQ(result("heights").asDoubles(), (std::vector<double>{1, 1, 1, 1, 1}));
    EXPECT_EQ(result("widths").asDoubles(), (std::vector<double>{3, 4, 3, 1, 1}));
    EXPECT_EQ(result("counts").asDoubles(), (std::vector<double>{3, 4, 3, 1, 1}));
    EXPECT_FALSE(fs::exists(arguments.out / "mask.npy"));
    EXPECT_EQ(summary().at("counts").at("max"), 4);
    EXPECT_EQ(summary().at("counts").at("mean"), 2.4);
    EXPECT_EQ(summary().at("layers").at(0).at("win_rate"), 0.6);
    EXPECT_EQ(summary().at("layers").at(1).at("win_rate"), 0.4);
}

TEST_F(Field, WritesOnePixelsMask) {
    auto arguments = onRow({1, 2, 3, 4, 3});
    arguments.pixel = "0,0,0,1";
    const auto done = runField(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_TRUE(std::holds_alternative<std::vector<std::uint8_t>>(result("mask").values));
    EXPECT_EQ(result("mask").shape, (std::vector<std::size_t>{1, 5}));
    EXPECT_EQ(result("mask").asDoubles(), (std::vector<double>{1, 1, 1, 1, 0}));
    EXPECT_EQ(summary().at("count"), 4);
    EXPECT_EQ(summary().at("pixel"), (std::vector<int>{0, 0, 0, 1}));
    EXPECT_FALSE(fs::exists(arguments.out / "heights.npy"));
}

TEST_F(Field, RunsFromTheFilesOfANetwork) {
    fs::copy(fs::path(ACTI_TEST_DATA) / "field" / "L3_mixed", folder(), fs::copy_options::recursive);
    const auto field = readNpy(folder() / "field.npy").value().asDoubles(); // 72 pixels of 72
    FieldArguments arguments;
    arguments.input = folder() / "x.npy";
    arguments.out = folder() / "out" / "deep";
    std::string layers;
    for (const std::string name : {"L0", "L1", "L2"})
        layers.append(layers.empty() ? "" : ", ")
            .append(R"({"condition": {"branches": [{"weights": ")")
            .append(name + R"(_w.npy", "bias": ")" + name + R"(_bias.npy"}]}})");
    arguments.spec =
        written(R"({"format": "actiscope.stack", "version": 1, "scale": "raw", "layers": [)" + layers + "]}");
    const auto done = runField(arguments);
    ASSERT_TRUE(done) << message(done.error());
    EXPECT_EQ(result("counts").shape, (std::vector<std::size_t>{1, 1, 8, 9}));
    const auto counts = result("counts").asDoubles();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto begin = field.begin() + static_cast<std::ptrdiff_t>(i * counts.size());
        EXPECT_EQ(counts[i], std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(counts.size()), 0.0)) << i;
    }
    arguments.pixel = "0,0,4,5";
    ASSERT_TRUE(runField(arguments));
    const auto begin = field.begin() + (4 * 9 + 5) * 72;
    EXPECT_EQ(result("mask").asDoubles(), std::vector<double>(begin, begin + 72));
}

TEST_F(Field, NamesWhatIsWrongAndWritesNothing) {
    const auto errorOf = [&](const std::string& pixel, std::vector<std::string> settings = {}) {
        auto arguments = onRow({1, 2, 3});
        arguments.pixel = pixel;
        arguments.settings = std::move(settings);
        const auto checked = checkField(arguments);
        const auto done = checked ? runField(arguments) : checked;
        EXPECT_FALSE(fs::exists(arguments.out));
        return done ? std::string("none") : message(done.error());
    };
    for (const std::string wrong : {"1,2", "0,0,0,x", "0,0,0,-1", "0,0,0,0,0", "0,0,0,1.5"})
        EXPECT_EQ(errorOf(wrong), "--pixel " + wrong + ": must be N,C,ROW,COL: four whole numbers from 0");
    EXPECT_EQ(errorOf("1,0,0,0"), "--pixel: N is from 0 to 0 for this input; got 1");
    EXPECT_EQ(errorOf("0,2,0,0"), "--pixel: C is from 0 to 0 for this input; got 2");
    EXPECT_EQ(errorOf("0,0,1,0"), "--pixel: ROW is from 0 to 0 for this input; got 1");
    EXPECT_EQ(errorOf("0,0,0,3"), "--pixel: COL is from 0 to 2 for this input; got 3");
    EXPECT_EQ(errorOf("", {"layers.1.condition.branches.0.bias=[1,2]"})
                  .find((folder() / "spec.json").string() + ": layers[1].condition.branches[0].bias: "),
              0U);
    EXPECT_EQ(errorOf("", {"layers.1.combine=min"}).find("--set layers.1.combine: "), 0U);
}

TEST_F(Field, TheCommandLineFillsTheArguments) {
    CLI::App program;
    FieldArguments arguments;
    addField(program, arguments);
    program.parse("field a.npy --spec s.json --pixel 0,1,2,3 --out o", false);
    EXPECT_EQ(arguments.input, "a.npy");
    EXPECT_EQ(arguments.pixel, "0,1,2,3");
    EXPECT_THROW(program.parse("field a.npy --out o", false), CLI::RequiredError);
}

} // namespace
} // namespace acti
