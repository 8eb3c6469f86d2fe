// A broken promise between parts of the program: it is a bug, so it stops at once and says where.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace acti::detail {

[[noreturn]] inline void expectationFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "actiscope: internal error: expected %s (%s:%d)\n", condition, file, line);
    std::abort();
}

} // namespace acti::detail

#define ACTI_EXPECT(condition)                                                                                         \
    ((condition) ? static_cast<void>(0) : ::acti::detail::expectationFailed(#condition, __FILE__, __LINE__))
