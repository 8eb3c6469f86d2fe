#include "core/network/array_file.h"

#include "core/base/atomic_file.h"
#include "core/tensor/npy.h"
#include "core/tensor/npz.h"
#include "tests/support/onnx_builder.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

constexpr std::size_t kLimit = 1000;
const FloatArray kArray{{1, 2}, {1.5F, -2}};

class ArrayFiles : public testing::Test {
protected:
    std::filesystem::path file(const std::string& name) const { return m_folder.path() / name; }
    void write(const std::string& name, const std::string& bytes) const {
        ASSERT_TRUE(writeAtomically(file(name), bytes));
    }
    Result<FloatArray> read(const std::string& name, std::string_view array, std::size_t limit = kLimit) const {
        const auto opened = ArrayFile::open(file(name));
        return opened ? opened->read(array, limit) : opened.error();
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(ArrayFiles, OneArrayIsTheSameFromEveryKind) {
    const std::string header = R"({"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}})";
    onnx::Graph graph = onnx::frelu();
    graph.tensors.push_back(onnx::tensor("v", {1, 2}, onnx::floats(kArray.values)));
    write("a.npy", npyBytes(kArray));
    write("a.json", "[[1.5, -2]]");
    write("a.safetensors", std::string(1, static_cast<char>(header.size())) + std::string(7, '\0') + header +
                               onnx::floats(kArray.values));
    write("a.onnx", onnx::model(graph));
    ASSERT_TRUE(writeNpz(file("a.npz"), std::vector<NamedArray>{{"w", kArray}}));
    for (const auto& [name, array] : {std::pair{"a.npy", ""},
                                      {"a.json", ""},
                                      {"a.safetensors", "w"},
                                      {"a.npz", "w"},
                                      {"a.npz", ""},
                                      {"a.onnx", "v"}}) {
        EXPECT_TRUE(ArrayFile::hasKnownEnding(name));
        const auto values = read(name, array);
        ASSERT_TRUE(values) << message(values.error());
        EXPECT_EQ(*values, kArray) << name;
        const auto opened = ArrayFile::open(file(name)).value();
        EXPECT_EQ(opened.shape(*array ? array : opened.names().front()).value(), kArray.shape) << name;
        EXPECT_EQ(read(name, array, 1).error().code, ErrorCode::TooLarge) << name;
    }
}

TEST_F(ArrayFiles, AMissingNameIsAnsweredWithWhatThereIs) {
    ASSERT_TRUE(writeNpz(file("a.npz"), std::vector<NamedArray>{{"act1_weight", kArray}, {"act2_weight", kArray}}));
    write("a.npy", npyBytes(kArray));
    EXPECT_EQ(message(read("a.npz", "act1_wieght").error()),
              file("a.npz").string() +
                  ": has no array \"act1_wieght\"; it has \"act1_weight\" and \"act2_weight\"; did "
                  "you mean \"act1_weight\"?");
    EXPECT_EQ(read("a.npz", "").error().what,
              "has several arrays, so a name must be given; it has \"act1_weight\" and \"act2_weight\"");
    EXPECT_EQ(read("a.npy", "w").error().what, "has one array, which has no name; got \"w\"");
}

TEST_F(ArrayFiles, ErrorsNameTheFileAndTheArray) {
    ASSERT_TRUE(writeNpz(file("a.npz"), std::vector<NamedArray>{{"w", kArray}, {"v", kArray}}));
    EXPECT_EQ(read("a.npz", "w", 1).error().where, file("a.npz").string() + ", \"w\"");
    EXPECT_EQ(read("gone.npz", "w").error().code, ErrorCode::NotFound);
    EXPECT_EQ(read("gone.npz", "w").error().where, file("gone.npz").string());
    write("a.txt", "1");
    EXPECT_EQ(read("a.txt", "").error().code, ErrorCode::Unsupported);
    EXPECT_FALSE(ArrayFile::hasKnownEnding("a.txt"));
    write("bad.json", "[[1], 2]");
    EXPECT_EQ(read("bad.json", "").error().where, file("bad.json").string());
}

TEST_F(ArrayFiles, TheBundledWeightsAreThere) {
    const auto opened = ArrayFile::open(ACTI_SOURCE_ROOT "/resources/samples/models/denoiser_frelu_weights.npz");
    ASSERT_TRUE(opened) << message(opened.error());
    EXPECT_EQ(opened->names().size(), 35u);
    EXPECT_EQ(opened->read("act1_funnel_weight", kLimit)->shape, (std::vector<std::size_t>{16, 1, 3, 3}));
}

} // namespace
} // namespace acti
