// A loop over independent pieces of work on all processors.
#pragma once

#include <cstddef>
#include <functional>

namespace acti {

// Calls body(i) once for every i < count, on `threads` threads (0: one a processor) of which the caller is one; returns
// when all are done. Which thread takes which piece is open, so a result must not depend on it. `isStopped`, if given,
// is asked on the caller's thread only; once it is true no further piece begins, and false is returned.
bool parallelFor(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& body,
                 const std::function<bool()>& isStopped = {});

} // namespace acti
