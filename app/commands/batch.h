// One picture or a folder of them through the same work, one after the other: what every command with an INPUT does.
#pragma once

#include "core/base/error.h"
#include "core/image/load.h"

#include <filesystem>
#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace acti {

// What the user may say besides INPUT.
struct BatchOptions {
    bool isRecursive = false;    // folders in the folder too
    bool isResumed = false;      // inputs whose output is complete are passed over
    std::string layout = "auto"; // the order of an array's axes, one of axisOrderNames()
    std::string part = {};       // "2/8": the 2nd of 8 workers that share a folder; empty: all of it
};

// --recursive, --resume, --layout and --part, bound to `options`, which must outlive the parse.
void addBatchOptions(CLI::App& command, BatchOptions& options);

struct BatchPlan {
    std::filesystem::path input; // a file, or a folder
    std::filesystem::path out;   // of a file: the target itself; of a folder: the folder that holds the targets
    std::string suffix = {};     // of a target in a folder: a/b.png becomes out/a/b.png + suffix
    std::string lastFile =
        {}; // the file that a target, if it is a folder, gets last, and keeps until then; empty: the target is a file
    BatchOptions options = {};
    bool takesAnyAxes = false; // arrays of any number of axes
};

struct BatchItem {
    std::filesystem::path input;
    std::filesystem::path target;    // its folder is there; nothing on the way to it is a link
    std::function<bool()> isStopped; // to be asked by long work; once it is true, the work ends with Cancelled
};

using BatchWork = std::function<Result<void>(StoredInput input, const BatchItem& item)>;

// A file: loads it and does the work; its error is the result. A folder: every file in it with known first bytes, in
// the order of their names (of a part: every N-th of them); hidden ones, and folders behind links, are passed over, and
// so is `out` if it lies within. Each failure is one line on standard error, `actiscope: FILE: reason`, and the rest
// goes on; at the end "N done, M failed" is the error, or a line if all went well. While one input is worked on, the
// next is decoded, unless it is so large that two had better not be held. On a terminal a line shows how far it is.
// Ctrl+C ends after the files that are begun, with Cancelled. Targets stay within `out`: a link below it is refused.
Result<void> runBatch(const BatchPlan& plan, const BatchWork& work);

// For `check`: --layout is not one of its words; INPUT is a folder whose results would be written among the inputs, or
// --part is not K/N with K of 1 to N.
Result<void> checkBatch(const BatchPlan& plan);

} // namespace acti
