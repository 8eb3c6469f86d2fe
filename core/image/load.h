// The one way in for pictures and tensors: sniffed, bounded, and decoded apart from this process.
#pragma once

#include "core/base/error.h"
#include "core/tensor/scaling.h"
#include "core/tensor/tensor.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace acti {

// A picture or a tensor as its file has it: the file's own numbers, channels in the order R, G, B (, A dropped).
struct LoadedInput {
    Tensor values;                     // integers up to 65,535 are exact in a float
    double typeMaximum = 1;            // 255 for 8 bit, 65535 for 16 bit, 1 for floats: what Scale::Unit divides by
    std::vector<std::string> channels; // "Red", "Green", "Blue"; "Grey"; "Channel 0", ...
    std::string format;                // "PNG", "JPEG", "NPY", ...
};

// Any readable image (by its first bytes, not its name) or `.npy` float32/float64/uint8/uint16 of H x W, C x H x W or
// N x C x H x W. At most 200 Mpixel and 65,535 a side. Errors name the file, what is wrong and the limit.
// A grey picture has the shape H x W, a coloured one C x H x W; EXIF orientation is applied, alpha is dropped; of
// several pages the first is read. Once `isStopped`, if given, says so, decoding ends with Cancelled.
Result<LoadedInput> loadInput(const std::filesystem::path& path, const std::function<bool()>& isStopped = {});

// Whether a file's first bytes are those of something loadInput knows, whatever follows them. A file that cannot be
// opened may be one: reading it will say what is wrong. What is no regular file is none.
bool mayBeInput(const std::filesystem::path& path);

// What runFunnel takes: the input's values under `scale`, in the same shape. Errors: ImageNet on other than 3 channels.
Result<Tensor> scaleInput(const LoadedInput& input, Scale scale);

} // namespace acti
