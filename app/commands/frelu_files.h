// The .npy files of FReLU's quantities, filled as the numbers are found.
#pragma once

#include "core/base/error.h"
#include "core/spatial/funnel.h"
#include "core/tensor/npy_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace acti {

// What FReLU gives a number of a pixel for: "x", "t", "y", "winner", "margin".
const std::vector<std::string>& freluQuantities();

class FreluFiles {
public:
    // <name>.npy in `folder` for those of `names` that are among freluQuantities(). The folder is made, if absent,
    // once there is something to write.
    FreluFiles(std::filesystem::path folder, const std::vector<std::string>& names, const Shape& shape);

    // The next values in C order of the shape. Errors: WriteFailed.
    Result<void> append(const FunnelStretch& stretch);
    // Once, after all of them: without it no file is there.
    Result<void> commit();

private:
    Result<void> open();

    std::filesystem::path m_folder;
    std::vector<std::string> m_names;
    Shape m_shape;
    bool m_isOpen = false;        // since the first values came
    std::vector<NpyFile> m_files; // one a name
    std::vector<float> m_margin;
};

} // namespace acti
