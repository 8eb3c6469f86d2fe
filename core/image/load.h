// The one way in for pictures and tensors: sniffed, bounded, and decoded apart from this process.
#pragma once

#include "core/base/error.h"
#include "core/image/axis_order.h"
#include "core/tensor/scaling.h"
#include "core/tensor/tensor.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace acti {

// A picture or a tensor as its file has it: the file's own numbers, channels in the order R, G, B (, A dropped).
struct LoadedInput {
    Tensor values;                       // integers up to 65,535 are exact in a float
    double typeMaximum = 1;              // 255 for 8 bit, 65535 for 16 bit, 1 for floats: what Scale::Unit divides by
    std::vector<std::string> channels;   // "Red", "Green", "Blue"; "Grey"; "Channel 0", ...
    std::string format;                  // "PNG", "JPEG", "NPY", ...
    std::vector<std::string> notes = {}; // what a user has to know of how it was read: sentences without a full stop
};

// The same in the file's own width: one byte a value for 8 bits, two for 16. Three hundred megabytes, not twelve
// hundred, for 100 Mpixel in colour.
struct StoredInput {
    using Values = std::variant<Planes<std::uint8_t>, Planes<std::uint16_t>, Tensor>;
    Values values;
    double typeMaximum = 1;
    std::vector<std::string> channels;
    std::string format;
    std::vector<std::string> notes = {};
    bool hasFileAxes = false;               // of an array of 0, 1 or over 4 axes, which `shape` does not have
    std::vector<std::size_t> fileAxes = {}; // these
    bool mayBeChannelsLast = false;         // nobody said the order of its axes, and rows x columns x colours is likely

    const Shape& shape() const;
    std::vector<std::size_t> axes() const; // that a result has which is written in the shape of its input
};

// "auto", "chw", "hwc": the words for them, in their order.
const std::vector<std::string>& axisOrderNames();

struct LoadOptions {
    std::function<bool()> isStopped = {}; // once it says so, decoding ends with Cancelled
    AxisOrder order = AxisOrder::Unsaid;
    bool takesAnyAxes = false; // arrays of any number of axes, for what is done to each value alone
};

// Any readable image (by its first bytes, not its name) or an array of H x W, C x H x W or N x C x H x W: a `.npy`, or
// FILE:NAME, one of a `.npz` or `.safetensors`, whose name may be missing where there is one alone. Whole numbers and
// float64 become floats, with a note where these cannot hold them. At most 200 Mpixel and 65,535 a side. Errors name
// the file, what is wrong and the limit. A grey picture has the shape H x W, a coloured one C x H x W; EXIF orientation
// is applied, alpha is dropped; of several pages or frames the first is read, with a note.
Result<LoadedInput> loadInput(const std::filesystem::path& path, const LoadOptions& options);
Result<LoadedInput> loadInput(const std::filesystem::path& path, const std::function<bool()>& isStopped = {});

// As loadInput, without widening what the file has in one or two bytes.
Result<StoredInput> loadStored(const std::filesystem::path& path, const LoadOptions& options);
Result<StoredInput> loadStored(const std::filesystem::path& path, const std::function<bool()>& isStopped = {});

// The most memory the values of a StoredInput will take, in bytes, by the file's first ones. Nothing where these do not
// say, or the file cannot be read.
std::optional<std::uint64_t> storedBytes(const std::filesystem::path& path);

// The same with every value a float; floats stay where they are.
LoadedInput widened(StoredInput&& input);
// The values alone; floats are shared.
Tensor floatsOf(const StoredInput& input);

// Whether a file's first bytes are those of something loadInput knows, whatever follows them; an archive of several
// arrays is not, since nobody named one. A file that cannot be
// opened may be one: reading it will say what is wrong. What is no regular file is none.
bool mayBeInput(const std::filesystem::path& path);

// What runFunnel takes: the input's values under `scale`, in the same shape. Errors: ImageNet on other than 3 channels.
Result<Tensor> scaleInput(const LoadedInput& input, Scale scale);

Result<Tensor> scaleInput(const StoredInput& input, Scale scale);

// The same in the memory of the values, if nothing else holds them.
Result<Tensor> scaleInput(LoadedInput&& input, Scale scale);

// One plane of it, 1 x 1 x H x W: the same numbers as scaleInput's, in the memory of one plane. Errors as scaleInput.
Result<Tensor> scalePlane(const StoredInput& input, std::size_t n, std::size_t channel, Scale scale);

} // namespace acti
