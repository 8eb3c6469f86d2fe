// A scene to a file: drawn in memory, then written through the one atomic writer.
#pragma once

#include "core/base/error.h"
#include "core/figure/scene.h"
#include "ui/plot/style.h"

#include <QByteArray>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace acti::plot {

enum class Format { Png, Svg, Pdf };

struct FormatName {
    Format format;
    std::string_view id; // also the file's ending
};
inline constexpr std::array kFormats{FormatName{Format::Png, "png"}, FormatName{Format::Svg, "svg"},
                                     FormatName{Format::Pdf, "pdf"}};
std::string formatNames(); // "png, svg, pdf"
Result<Format> findFormat(std::string_view id);

struct Target {
    std::filesystem::path path;
    Format format = Format::Png;
    double dpi = 300; // of PNG alone; 20 to 2400
};

// The file's bytes. Errors: a size outside kSideMm, a resolution out of range, a PNG over 200 Mpixel.
Result<QByteArray> renderScene(const Scene& scene, const Style& style, Format format, double dpi);

Result<void> exportScene(const Scene& scene, const Style& style, const Target& target);

} // namespace acti::plot
