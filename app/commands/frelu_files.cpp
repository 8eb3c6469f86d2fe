#include "app/commands/frelu_files.h"

#include "app/commands/result_folder.h"
#include "core/base/expect.h"

#include <algorithm>
#include <iterator>

namespace acti {
namespace {

std::span<const std::byte> bytesOf(const std::string& name, const FunnelStretch& stretch, std::vector<float>& margin) {
    if (name == "winner")
        return std::as_bytes(stretch.winner);
    if (name != "margin")
        return std::as_bytes(name == "x" ? stretch.x : name == "t" ? stretch.t : stretch.y);
    margin.resize(stretch.x.size());
    subtractInput(stretch.t, stretch.x, margin);
    return std::as_bytes(std::span<const float>(margin));
}

} // namespace

const std::vector<std::string>& freluQuantities() {
    static const std::vector<std::string> kNames{"x", "t", "y", "winner", "margin"};
    return kNames;
}

FreluFiles::FreluFiles(std::filesystem::path folder, const std::vector<std::string>& names, const Shape& shape)
    : m_folder(std::move(folder)), m_shape(shape) {
    std::ranges::copy_if(names, std::back_inserter(m_names), [](const std::string& name) {
        return std::ranges::find(freluQuantities(), name) != freluQuantities().end();
    });
}

Result<void> FreluFiles::open() {
    if (const auto made = makeFolder(m_folder); !made)
        return made;
    const std::vector<std::size_t> axes = m_shape.axes();
    for (const std::string& name : m_names) {
        auto file = NpyFile::create(m_folder / (name + ".npy"),
                                    name == "winner" ? NumberType::UInt8 : NumberType::Float32, axes);
        if (!file)
            return file.error();
        m_files.push_back(*std::move(file));
    }
    m_isOpen = true;
    return {};
}

Result<void> FreluFiles::append(const FunnelStretch& stretch) {
    if (!m_isOpen)
        if (const auto opened = open(); !opened)
            return opened;
    for (std::size_t i = 0; i < m_files.size(); ++i)
        if (const auto written = m_files[i].append(bytesOf(m_names[i], stretch, m_margin)); !written)
            return written;
    return {};
}

Result<void> FreluFiles::commit() {
    for (NpyFile& file : m_files)
        if (const auto committed = file.commit(); !committed)
            return committed;
    return {};
}

} // namespace acti
