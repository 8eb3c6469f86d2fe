// Work whose data may not fit into memory: std::bad_alloc becomes an error where it is called, and travels as one.
#pragma once

#include "core/base/error.h"

#include <new>
#include <string>
#include <string_view>

namespace acti {

// `run()`, a Result; where memory is short TooLarge, naming `where`. What `run` had allocated is freed by then.
template<class Run>
auto orTooLarge(std::string_view where, Run run, std::string_view what = "does not fit into memory")
    -> decltype(run()) {
    try {
        return run();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::TooLarge, std::string(what), std::string(where)};
    }
}

} // namespace acti
