// What work on another thread answers: a Result in any case, since no exception may leave the thread.
#pragma once

#include "core/base/short_memory.h"

#include <type_traits>

namespace acti::ui {

template<class T>
struct AnswerOf {
    using type = Result<T>;
};
template<class T>
struct AnswerOf<Result<T>> {
    using type = Result<T>;
};

// `work()` as a Result; a lack of memory is its error.
template<class Work>
auto answered(Work work) -> typename AnswerOf<decltype(work())>::type {
    using Answer = typename AnswerOf<decltype(work())>::type;
    return orTooLarge(
        {}, [&]() -> Answer { return work(); }, "there is not enough memory for this");
}

} // namespace acti::ui
