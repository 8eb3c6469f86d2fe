// The way the world's failures travel: values, never exceptions. Names as std::expected (C++23).
#pragma once

#include "core/base/expect.h"

#include <string>
#include <utility>
#include <variant>

namespace acti {

enum class ErrorCode {
    InvalidArgument, // a value that has no meaning here
    OutOfRange,      // a value with a meaning, outside its limits
    NotFound,        // an unknown id, key or file
    Unreadable,      // the file exists and cannot be read
    Malformed,       // the bytes are not what their format says
    Unsupported,     // a well-formed request that this program does not serve
    TooLarge,        // over a stated limit
    WriteFailed,     // nothing was changed on disk
    Cancelled        // the caller asked to stop
};

// `what` is a sentence a user can act on, without a full stop at its end; `where` names the file, key or position.
struct Error {
    ErrorCode code = ErrorCode::InvalidArgument;
    std::string what;
    std::string where;

    bool operator==(const Error&) const = default;
};

// The end of work whose caller asked it to stop.
inline Error cancelledError(std::string where = {}) {
    return {ErrorCode::Cancelled, "was cancelled", std::move(where)};
}

// "where: what", or "what" alone.
inline std::string message(const Error& error) {
    return error.where.empty() ? error.what : error.where + ": " + error.what;
}

template<class T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return requireValue(*this); }
    const T& value() const& { return requireValue(*this); }
    T&& value() && { return std::move(requireValue(*this)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const {
        ACTI_EXPECT(!has_value());
        return *std::get_if<1>(&m_state);
    }

private:
    template<class Self>
    static auto& requireValue(Self& self) {
        ACTI_EXPECT(self.has_value());
        return *std::get_if<0>(&self.m_state);
    }

    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool has_value() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error& error() const {
        ACTI_EXPECT(!m_ok);
        return m_error;
    }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace acti
