// How a program of ours answers on its standard output; core/base/child_answer.h reads it.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

namespace acti {

inline bool send(const void* bytes, std::size_t count) { return std::fwrite(bytes, 1, count, stdout) == count; }

// A Reply with the error's code, then its sentence; `where` is the reader's to know.
template<class Reply>
bool sendError(const Error& error) {
    Reply reply;
    const std::string text = error.what.substr(0, Reply::kMaxTextBytes);
    reply.error = 1 + static_cast<std::uint32_t>(error.code);
    reply.textBytes = static_cast<std::uint32_t>(text.size());
    return send(&reply, sizeof reply) && send(text.data(), text.size());
}

} // namespace acti
