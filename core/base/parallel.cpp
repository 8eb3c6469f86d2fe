#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace acti {
namespace {

std::vector<std::jthread> startWorkers(std::size_t count, const std::function<void()>& work) {
    std::vector<std::jthread> workers;
    workers.reserve(count);
    try {
        for (std::size_t i = 0; i < count; ++i)
            workers.emplace_back(work);
    } catch (const std::system_error&) {
        // A system that gives no more threads: those that run, and the caller, do the work.
    }
    return workers;
}

} // namespace

bool parallelFor(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& body,
                 const std::function<bool()>& isStopped) {
    if (threads == 0)
        threads = std::max(1U, std::thread::hardware_concurrency());
    if (isStopped && isStopped())
        return false; // else the others might be done before this thread's first piece
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    std::mutex mutex;
    std::exception_ptr thrown;
    const auto guarded = [&](std::size_t i) {
        try {
            body(i);
        } catch (...) {
            const std::lock_guard lock(mutex);
            thrown = std::current_exception();
            stopped = true;
        }
    };
    const auto work = [&] {
        for (std::size_t i = next++; i < count && !stopped; i = next++)
            guarded(i);
    };
    {
        const auto workers = startWorkers(std::min(threads, std::max<std::size_t>(count, 1)) - 1, work);
        for (std::size_t i = next++; i < count && !stopped; i = next++) {
            if (isStopped && isStopped())
                stopped = true;
            else
                guarded(i);
        }
    } // the workers are joined
    if (thrown)
        std::rethrow_exception(thrown);
    return !stopped;
}

bool Passes::run(std::size_t count, const std::function<void(std::size_t)>& body, double share) {
    std::atomic<std::size_t> finished = 0;
    const auto counted = [&](std::size_t i) {
        body(i);
        ++finished;
    };
    const auto isStopped = [&] {
        if (m_options.onProgress)
            m_options.onProgress((m_done + share * static_cast<double>(finished) /
                                               static_cast<double>(std::max<std::size_t>(count, 1))) /
                                 static_cast<double>(m_passes));
        return m_options.isCancelled && m_options.isCancelled();
    };
    const bool isDone = parallelFor(count, m_options.threads, counted, isStopped);
    m_done += share;
    return isDone;
}

bool Passes::runStretches(std::size_t count, const std::function<void(std::size_t, std::size_t)>& body) {
    constexpr std::size_t kStretch = std::size_t{1} << 17;
    return run((count + kStretch - 1) / kStretch,
               [&](std::size_t i) { body(i * kStretch, std::min(count, (i + 1) * kStretch)); });
}

} // namespace acti
