#include "tests/rules/source_tree.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace acti::rules {
namespace {

namespace fs = std::filesystem;

constexpr std::array kFolders{"core", "ui", "app", "tests", "cmake", "docs", "tools", ".ci"};
constexpr std::array kBinary{".png", ".npy", ".jpg", ".tiff", ".webp", ".exr", ".pdf", ".onnx", ".ttf", ".bin"};

bool isText(const fs::path& path) { return std::ranges::find(kBinary, path.extension().string()) == kBinary.end(); }

std::string contentOf(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

std::vector<SourceFile> readTree(const fs::path& root) {
    std::vector<SourceFile> files;
    const auto add = [&](const fs::directory_entry& entry) {
        if (entry.is_regular_file() && isText(entry.path()))
            files.push_back({entry.path().lexically_relative(root).generic_string(), contentOf(entry.path())});
    };
    for (const char* folder : kFolders)
        if (fs::is_directory(root / folder))
            for (const auto& entry : fs::recursive_directory_iterator(root / folder))
                add(entry);
    for (const char* name : {"CMakeLists.txt", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"})
        if (fs::exists(root / name))
            add(fs::directory_entry(root / name));
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::string folderOf(std::string_view path) {
    const std::size_t first = path.find('/');
    if (first == std::string_view::npos)
        return "";
    const std::string_view top = path.substr(0, first);
    const std::size_t second = path.find('/', first + 1);
    const bool hasLayers = top == "core" || top == "ui" || top == "app";
    return std::string(hasLayers && second != std::string_view::npos ? path.substr(0, second) : top);
}

bool isHeader(const SourceFile& file) { return file.path.ends_with(".h"); }

bool isCode(const SourceFile& file) { return isHeader(file) || file.path.ends_with(".cpp"); }

bool isBelow(std::string_view path, std::string_view folder) {
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace acti::rules
