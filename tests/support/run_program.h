// Runs a built program as a user does, and keeps what it said.
#pragma once

#include <string>
#include <vector>

namespace acti {

struct ProgramRun {
    int exitCode = -1; // -1: it did not end by itself
    std::string out;
    std::string err;
};

// `program` is a name in the build's bin folder. `input` arrives on its standard input.
ProgramRun runProgram(const std::string& program, const std::vector<std::string>& arguments,
                      const std::string& input = {});

} // namespace acti
