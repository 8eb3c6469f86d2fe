// A batch of planes of 32-bit floats, N x C x H x W in C order, with shared storage: copies are cheap, writes are
// explicit.
#pragma once

#include "core/base/expect.h"
#include "core/tensor/storage.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace acti {

// `rank` is how many axes the source had (2: H x W, 3: C x H x W, 4), so that a result is written in its input's shape.
struct Shape {
    std::size_t n = 1;
    std::size_t c = 1;
    std::size_t h = 0;
    std::size_t w = 0;
    int rank = 4;

    std::size_t planeSize() const { return h * w; }
    std::size_t planes() const { return n * c; }
    std::size_t size() const { return n * c * h * w; }
    // The axes the source had: {h, w}, {c, h, w} or {n, c, h, w}.
    std::vector<std::size_t> axes() const {
        const std::vector<std::size_t> all{n, c, h, w};
        return {all.end() - std::clamp(rank, 2, 4), all.end()};
    }
    bool operator==(const Shape&) const = default;
};

template<class T>
class Planes {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    Planes() = default;
    explicit Planes(Shape shape) : Planes(uninitialised(shape)) { std::fill_n(m_data.get(), shape.size(), T{}); }
    Planes(Shape shape, std::vector<T> values) : m_shape(shape) {
        ACTI_EXPECT(values.size() == shape.size());
        const auto owner = std::make_shared<std::vector<T>>(std::move(values));
        m_data = std::shared_ptr<T[]>(owner, owner->data());
    }

    // Of any values: for a caller that writes every one, so that its threads are the first to touch the memory.
    static Planes uninitialised(Shape shape) {
        Planes planes;
        planes.m_shape = shape;
        const auto storage = planeStorage(shape.size() * sizeof(T));
        planes.m_data = std::shared_ptr<T[]>(storage, static_cast<T*>(storage.get()));
        return planes;
    }

    const Shape& shape() const { return m_shape; }
    bool empty() const { return m_shape.size() == 0; }
    std::span<const T> values() const {
        return m_data ? std::span<const T>(m_data.get(), m_shape.size()) : std::span<const T>();
    }
    std::span<const T> plane(std::size_t n, std::size_t c) const {
        ACTI_EXPECT(n < m_shape.n && c < m_shape.c);
        return values().subspan((n * m_shape.c + c) * m_shape.planeSize(), m_shape.planeSize());
    }
    T at(std::size_t n, std::size_t c, std::size_t row, std::size_t column) const {
        ACTI_EXPECT(row < m_shape.h && column < m_shape.w);
        return plane(n, c)[row * m_shape.w + column];
    }

    // The values to write to; storage that is shared with another tensor is copied first.
    std::span<T> mutableValues() {
        if (!m_data)
            return {};
        if (m_data.use_count() > 1) {
            Planes copy = uninitialised(m_shape);
            std::copy_n(m_data.get(), m_shape.size(), copy.m_data.get());
            *this = std::move(copy);
        }
        return {m_data.get(), m_shape.size()};
    }

    bool operator==(const Planes& other) const {
        return m_shape == other.m_shape && (m_data == other.m_data || std::ranges::equal(values(), other.values()));
    }

private:
    Shape m_shape;
    std::shared_ptr<T[]> m_data;
};

using Tensor = Planes<float>;
using WinnerMap = Planes<unsigned char>;

} // namespace acti
