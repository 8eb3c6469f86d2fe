#include "core/session/origin.h"

#include "core/base/atomic_file.h"
#include "core/base/file_lock.h"
#include "core/base/text.h"
#include "core/tensor/tensor_file.h"

#include <algorithm>

namespace acti {
namespace {

constexpr std::size_t kLargestRecord = MadeHere::kMost * 128;

// Nothing where the way there cannot be followed.
std::filesystem::path followed(const std::filesystem::path& path) {
    std::error_code code;
    const auto absolute = std::filesystem::absolute(path, code);
    if (code)
        return {};
    auto end = std::filesystem::weakly_canonical(absolute, code);
    return code ? std::filesystem::path() : end;
}

bool liesBelow(const std::filesystem::path& path, const std::filesystem::path& folder) {
    if (path.empty() || folder.empty())
        return false;
    const auto relative = path.lexically_relative(folder);
    return !relative.empty() && std::ranges::none_of(relative, [](const std::filesystem::path& part) {
        return part.native().starts_with('.'); // ".." leads out, ".ssh" is nobody's picture
    });
}

bool isBundled(const std::string& path) { return path.starts_with("sample:") || path.starts_with("model:"); }

// None where there is no such file yet.
Result<std::vector<std::string>> linesOf(const std::filesystem::path& file) {
    std::vector<std::string> lines;
    const auto text = readFile(file, kLargestRecord);
    if (!text)
        return text.error().code == ErrorCode::NotFound ? Result(lines) : text.error();
    for (const std::string_view line : split(*text, '\n'))
        if (!line.empty())
            lines.emplace_back(line);
    return lines;
}

} // namespace

std::vector<std::string> outsideFiles(const Session& session, const std::filesystem::path& file) {
    const auto folder = followed(file).parent_path();
    std::vector<std::string> outside;
    const auto add = [&](const std::string& named) {
        if (named.empty() || isBundled(named) || std::ranges::count(outside, named) > 0)
            return;
        const std::filesystem::path path(named);
        // The file that is read: of FILE:NAME the part before the colon, as the reader takes it.
        const auto read = arrayPath(path.is_absolute() ? path : folder / path).file;
        if (!liesBelow(followed(read), folder))
            outside.push_back(named);
    };
    for (const Asset& asset : session.assets) {
        add(asset.path);
        if (asset.features)
            add(asset.features->network);
    }
    return outside;
}

bool MadeHere::knows(const std::string& sha256) const {
    const auto lines = linesOf(m_file); // what cannot be read vouches for nothing
    return !sha256.empty() && lines && std::ranges::count(*lines, sha256) > 0;
}

// The newest last. Two windows that save at once wait for each other.
Result<void> MadeHere::remember(const std::string& sha256) const {
    if (sha256.empty())
        return {};
    std::error_code ignored;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    std::filesystem::path turn = m_file;
    const auto held = FileLock::take(turn += ".lock");
    if (!held)
        return held.error();
    auto known = linesOf(m_file);
    if (!known)
        return known.error(); // what it holds is not lost
    std::vector<std::string> lines = *std::move(known);
    std::erase(lines, sha256);
    lines.push_back(sha256);
    if (lines.size() > kMost)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(kMost));
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return writeAtomically(m_file, text, FileAccess::OwnerOnly);
}

} // namespace acti
