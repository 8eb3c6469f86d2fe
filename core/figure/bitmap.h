// A picture of 8-bit RGB pixels with shared storage: what a map looks like once its colours are chosen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace acti {

struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    bool operator==(const Rgb&) const = default;
};

class Bitmap {
public:
    Bitmap() = default;
    Bitmap(std::size_t width, std::size_t height)
        : m_width(width), m_height(height), m_pixels(std::make_shared<std::vector<Rgb>>(width * height)) {}

    std::size_t width() const { return m_width; }
    std::size_t height() const { return m_height; }
    bool empty() const { return m_width == 0 || m_height == 0; }

    // Row-major from the top left; three bytes a pixel, no padding.
    std::span<const Rgb> pixels() const { return m_pixels ? std::span<const Rgb>(*m_pixels) : std::span<const Rgb>(); }

    // To be written only while no copy of this bitmap exists.
    std::span<Rgb> freshPixels() { return m_pixels ? std::span<Rgb>(*m_pixels) : std::span<Rgb>(); }

    bool operator==(const Bitmap& other) const {
        return m_width == other.m_width && m_height == other.m_height &&
               (m_pixels == other.m_pixels || *m_pixels == *other.m_pixels);
    }

private:
    std::size_t m_width = 0;
    std::size_t m_height = 0;
    std::shared_ptr<std::vector<Rgb>> m_pixels;
};

} // namespace acti
