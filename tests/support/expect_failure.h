// How a command fails: one sentence on standard error, nothing on standard output.
#pragma once

#include "tests/support/run_program.h"

#include <gtest/gtest.h>

#include <string>

namespace acti {

inline void expectFailure(const ProgramRun& run, int exitCode, const std::string& error) {
    EXPECT_EQ(run.exitCode, exitCode);
    EXPECT_EQ(run.err, "actiscope: " + error + "\n");
    EXPECT_EQ(run.out, "");
}

} // namespace acti
