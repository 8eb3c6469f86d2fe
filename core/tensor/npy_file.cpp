#include "core/tensor/npy_file.h"

#include "core/base/expect.h"

#include <string>
#include <utility>

namespace acti {

NpyFile::NpyFile(AtomicFile file, std::size_t missing) : m_file(std::move(file)), m_missing(missing) {}

Result<NpyFile> NpyFile::create(const std::filesystem::path& path, NumberType type,
                                std::span<const std::size_t> shape) {
    auto file = AtomicFile::create(path);
    if (!file)
        return file.error();
    const std::string header = npyHeaderText(type, shape);
    if (const auto appended = file->append(std::as_bytes(std::span(header))); !appended)
        return appended.error();
    std::size_t count = 1;
    for (const std::size_t axis : shape)
        count *= axis;
    return NpyFile(*std::move(file), count * bytesPerValue(type));
}

Result<void> NpyFile::append(std::span<const std::byte> values) {
    ACTI_EXPECT(values.size() <= m_missing);
    m_missing -= values.size();
    return m_file.append(values);
}

Result<void> NpyFile::commit() {
    ACTI_EXPECT(m_missing == 0);
    return m_file.commit();
}

} // namespace acti
