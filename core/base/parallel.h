// A loop over independent pieces of work on all processors, and what its caller may ask of it.
#pragma once

#include <cstddef>
#include <functional>

namespace acti {

// Calls body(i) once for every i < count, on `threads` threads (0: one a processor) of which the caller is one; returns
// when all are done. Which thread takes which piece is open, so a result must not depend on it. `isStopped`, if given,
// is asked on the caller's thread only, before the first piece too; once it is true no further piece begins, and false
// is returned. What a body throws is thrown here, and no further piece begins.
bool parallelFor(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& body,
                 const std::function<bool()>& isStopped = {});

// Asked now and then; true stops the work with ErrorCode::Cancelled.
using IsCancelled = std::function<bool()>;

// How long work is to be done.
struct RunOptions {
    IsCancelled isCancelled = {};                // asked on the calling thread
    std::function<void(double)> onProgress = {}; // told, on the calling thread, how much is done: from 0 to 1
    std::size_t threads = 0;                     // 0: one a processor; no result depends on it
};

// Work of a known number of passes over the same data, as one piece for whoever waits.
class Passes {
public:
    Passes(const RunOptions& options, std::size_t passes) : m_options(options), m_passes(passes) {}

    // The next pass, or a share of it, as parallelFor. False: it was cancelled.
    bool run(std::size_t count, const std::function<void(std::size_t)>& body, double share = 1);

    // The next pass over `count` values, in stretches [begin, end) that take a moment each.
    bool runStretches(std::size_t count, const std::function<void(std::size_t begin, std::size_t end)>& body);

private:
    const RunOptions& m_options;
    std::size_t m_passes;
    double m_done = 0;
};

} // namespace acti
