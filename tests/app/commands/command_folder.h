// A folder with an input for a command on tensors, and what the command wrote beside it.
#pragma once

#include "app/commands/spec_arguments.h"
#include "core/base/atomic_file.h"
#include "core/tensor/npy.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace acti {

class CommandFolder : public testing::Test {
protected:
    std::filesystem::path folder() const { return m_folder.path(); }

    template<class Arguments>
    Arguments onArray(std::vector<std::size_t> shape, const std::vector<float>& values) const {
        EXPECT_TRUE(writeNpy(folder() / "in.npy", values, shape));
        Arguments arguments;
        arguments.input = folder() / "in.npy";
        arguments.out = folder() / "out" / "deep";
        return arguments;
    }
    std::filesystem::path written(const std::string& text) const {
        EXPECT_TRUE(writeAtomically(folder() / "spec.json", text));
        return folder() / "spec.json";
    }
    NpyArray result(const std::string& name) const {
        return readNpy(folder() / "out" / "deep" / (name + ".npy")).value();
    }
    nlohmann::json summary() const {
        return nlohmann::json::parse(readFile(folder() / "out" / "deep" / "summary.json", 100'000).value());
    }

private:
    TemporaryFolder m_folder;
};

} // namespace acti
