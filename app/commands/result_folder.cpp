#include "app/commands/result_folder.h"

#include "core/base/atomic_file.h"
#include "ui/plot/png.h"

namespace acti {
namespace {

std::string pictureName(const std::string& quantity, const Shape& shape, std::size_t plane) {
    std::string name = quantity;
    if (shape.n > 1)
        name += "_" + std::to_string(plane / shape.c);
    if (shape.n > 1 || shape.c > 1)
        name += "_" + std::to_string(plane % shape.c);
    return name + ".png";
}

} // namespace

Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored)) {
        sweepUnfinished(folder);
        return {};
    }
    return Error{ErrorCode::WriteFailed, "cannot make this folder" + (code ? ": " + code.message() : ""),
                 folder.string()};
}

Result<void> writePicture(const std::filesystem::path& folder, const std::string& quantity, const Shape& shape,
                          std::size_t plane, const Bitmap& picture) {
    const QByteArray png = plot::encodePng(picture);
    return writeAtomically(folder / pictureName(quantity, shape, plane),
                           std::string_view(png.constData(), static_cast<std::size_t>(png.size())));
}

Result<void> writeSummary(const std::filesystem::path& folder, const nlohmann::json& summary) {
    return writeAtomically(folder / "summary.json",
                           summary.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace acti
