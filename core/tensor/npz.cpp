#include "core/tensor/npz.h"

#include "core/base/atomic_file.h"
#include "core/base/short_memory.h"
#include "core/tensor/npy.h"

namespace acti {
namespace {

constexpr std::string_view kSuffix = ".npy";

} // namespace

Result<NpzFile> NpzFile::open(ByteSource source) {
    auto members = zipMembers(source);
    if (!members)
        return members.error();
    NpzFile file(std::move(source));
    for (ZipMember& member : *members) {
        if (!member.name.ends_with(kSuffix))
            continue;
        const std::string name = member.name.substr(0, member.name.size() - kSuffix.size());
        file.m_names.push_back(name);
        file.m_members.emplace(name, std::move(member));
    }
    return file;
}

Result<std::vector<std::size_t>> NpzFile::shape(std::string_view name) const {
    const auto found = m_members.find(name);
    ACTI_EXPECT(found != m_members.end());
    const auto start = startOfMember(m_source, found->second, kNpyHeaderLimit);
    if (!start)
        return start.error();
    auto header = parseNpyHeader(*start);
    return header ? Result<std::vector<std::size_t>>(std::move(header->shape)) : header.error();
}

Result<std::string> NpzFile::bytesOf(std::string_view name, std::size_t valueLimit) const {
    const auto found = m_members.find(name);
    ACTI_EXPECT(found != m_members.end());
    const ZipMember& member = found->second;
    const auto start = startOfMember(m_source, member, kNpyHeaderLimit);
    if (!start)
        return start.error();
    if (const auto header = checkedNpyHeader(*start, member.size, valueLimit); !header)
        return header.error();
    return readMember(m_source, member);
}

Result<FloatArray> NpzFile::read(std::string_view name, std::size_t valueLimit) const {
    return orTooLarge("", [&]() -> Result<FloatArray> {
        const auto bytes = bytesOf(name, valueLimit);
        return bytes ? readNpyAsFloats(ByteSource::of(*bytes), valueLimit) : bytes.error();
    });
}

Result<StoredArray> NpzFile::readStored(std::string_view name, std::size_t valueLimit) const {
    return orTooLarge("", [&]() -> Result<StoredArray> {
        const auto bytes = bytesOf(name, valueLimit);
        return bytes ? readStoredNpy(ByteSource::of(*bytes), valueLimit) : bytes.error();
    });
}

Result<void> writeNpz(const std::filesystem::path& path, std::span<const NamedArray> arrays) {
    std::vector<NamedBytes> members;
    for (const NamedArray& array : arrays)
        members.push_back({array.name + std::string(kSuffix), npyBytes(array.array)});
    const auto bytes = zipOf(members);
    if (!bytes)
        return Error{bytes.error().code, bytes.error().what, path.string()};
    return writeAtomically(path, *bytes);
}

} // namespace acti
