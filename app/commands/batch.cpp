#include "app/commands/batch.h"

#include "app/commands/batch_files.h"
#include "app/commands/folder_tally.h"
#include "app/commands/input_notes.h"
#include "app/commands/stop_signal.h"
#include "app/commands/stream_input.h"
#include "core/base/atomic_file.h"
#include "core/base/short_memory.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <future>
#include <utility>

namespace acti {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostDecodedAhead = std::uint64_t{128} << 20; // bytes: 20 Mpixel in colour of 16 bits

bool isDecodedAhead(const fs::path& path) {
    const auto bytes = storedBytes(path);
    return bytes && *bytes <= kMostDecodedAhead;
}

bool isFolder(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code);
}

// In a target that is a folder, or the target itself.
fs::path lastOf(const BatchPlan& plan, const fs::path& target) {
    return plan.lastFile.empty() ? target : target / plan.lastFile;
}

// What a run writes before its last file is older than that. A newer one is of a run that was killed: the last file is
// then that of the run before.
bool isNewestOf(const fs::path& folder, fs::file_time_type written) {
    std::error_code code;
    fs::directory_iterator at(folder, code);
    for (; !code && at != fs::directory_iterator(); at.increment(code)) {
        std::error_code gone;
        if (at->is_regular_file(gone) && at->last_write_time(gone) > written && !gone)
            return false;
    }
    return !code;
}

bool isComplete(const BatchPlan& plan, const fs::path& input, const fs::path& target) {
    std::error_code code;
    const fs::path last = lastOf(plan, target);
    const auto written = fs::last_write_time(last, code);
    if (code || !fs::is_regular_file(fs::symlink_status(last, code)))
        return false;
    const auto changed = fs::last_write_time(input, code);
    return !code && written >= changed && (plan.lastFile.empty() || isNewestOf(target, written));
}

// What killed runs left where this one writes.
void sweepTarget(const BatchPlan& plan, const fs::path& target) {
    const fs::path folder = plan.lastFile.empty() ? target.parent_path() : target;
    sweepUnfinished(folder.empty() ? "." : folder);
}

// The work, or the error of memory that is short: the next input may be smaller.
Result<void> attempted(const BatchWork& work, StoredInput input, const BatchItem& item) {
    return orTooLarge(item.input.string(), [&] { return work(std::move(input), item); });
}

// `plan` has been checked.
LoadOptions loadOptions(const BatchPlan& plan) {
    const auto& names = axisOrderNames();
    const auto order = std::ranges::find(names, plan.options.layout) - names.begin();
    return {[] { return StopSignal::isRaised(); }, static_cast<AxisOrder>(order), plan.takesAnyAxes};
}

void printNotesOf(const StoredInput& input, const fs::path& path) {
    std::vector<std::string> notes = input.notes;
    if (input.mayBeChannelsLast)
        notes.emplace_back("if the last axis holds the channels, give --layout hwc; --layout chw ends this note");
    printNotes(path, notes);
}

class FolderRun {
public:
    FolderRun(const BatchPlan& plan, FolderInputs inputs, const BatchWork& work)
        : m_plan(plan), m_inputs(std::move(inputs)), m_work(work) {}

    Result<void> run() {
        if (m_plan.options.isResumed)
            passOverComplete();
        FolderTally tally(m_inputs.files.size());
        for (std::size_t i = 0; i < m_inputs.files.size() && !StopSignal::isRaised(); ++i)
            take(i, tally);
        return tally.end(passedOver());
    }

private:
    fs::path relativeTarget(const fs::path& file) const {
        fs::path target = file;
        target += m_plan.suffix;
        return target;
    }

    void passOverComplete() {
        m_complete = std::erase_if(m_inputs.files, [&](const fs::path& file) {
            return isComplete(m_plan, m_plan.input / file, m_plan.out / relativeTarget(file));
        });
    }

    // Decodes an input on a thread of its own.
    std::future<Result<StoredInput>> begin(std::size_t i) const {
        return std::async(std::launch::async, [path = m_plan.input / m_inputs.files[i], how = loadOptions(m_plan)] {
            return loadStored(path, how);
        });
    }

    void take(std::size_t i, FolderTally& tally) {
        tally.begin(m_inputs.files[i]);
        Result<StoredInput> input = m_next.valid() ? m_next.get() : begin(i).get();
        if (i + 1 < m_inputs.files.size() && !StopSignal::isRaised() &&
            isDecodedAhead(m_plan.input / m_inputs.files[i + 1]))
            m_next = begin(i + 1);
        tally.count(input ? workOn(*std::move(input), m_inputs.files[i]) : Result<void>(input.error()),
                    m_plan.input / m_inputs.files[i]);
    }

    Result<void> workOn(StoredInput input, const fs::path& file) {
        const fs::path relative = relativeTarget(file);
        if (const auto prepared = prepareTarget(m_plan.out, relative); !prepared)
            return prepared;
        const BatchItem item{m_plan.input / file, m_plan.out / relative, [] { return StopSignal::isRaised(); }};
        if (!m_plan.lastFile.empty() || std::exchange(m_swept, item.target.parent_path()) != item.target.parent_path())
            sweepTarget(m_plan, item.target);
        printNotesOf(input, item.input);
        return attempted(m_work, std::move(input), item);
    }

    std::string passedOver() const {
        std::string text;
        if (m_complete > 0)
            text += ", " + std::to_string(m_complete) + " done before";
        if (m_inputs.unknown > 0)
            text += ", " + std::to_string(m_inputs.unknown) + " of unknown kind passed over";
        return text;
    }

    const BatchPlan& m_plan;
    FolderInputs m_inputs;
    const BatchWork& m_work;
    std::future<Result<StoredInput>> m_next;
    std::size_t m_complete = 0;
    fs::path m_swept; // the folder of the last target
};

struct Part {
    std::size_t index = 0;
    std::size_t count = 1;
};

Result<Part> partOf(const std::string& text) {
    if (text.empty())
        return Part{};
    const auto words = split(text, '/');
    const auto index = parseInteger(words.front()), count = parseInteger(words.back());
    if (words.size() != 2 || !index || !count || *index < 1 || *index > *count)
        return Error{ErrorCode::InvalidArgument, "is not K/N with K of 1 to N, as 2/8", "--part " + text};
    return Part{static_cast<std::size_t>(*index - 1), static_cast<std::size_t>(*count)};
}

// Neighbours go to different workers, since they are often of like size.
void keepPart(FolderInputs& inputs, const Part& part) {
    std::vector<fs::path> kept;
    for (std::size_t i = part.index; i < inputs.files.size(); i += part.count)
        kept.push_back(std::move(inputs.files[i]));
    inputs.files = std::move(kept);
    inputs.unknown = part.index == 0 ? inputs.unknown : 0; // told once
}

Result<void> runFile(const BatchPlan& plan, const BatchWork& work) {
    if (plan.options.isResumed && isComplete(plan, plan.input, plan.out))
        return {};
    const BatchItem item{plan.input, plan.out, [] { return StopSignal::isRaised(); }};
    auto input = loadFileOrStream(plan.input, loadOptions(plan));
    if (!input)
        return input.error();
    sweepTarget(plan, plan.out);
    printNotesOf(*input, plan.input);
    return attempted(work, *std::move(input), item);
}

} // namespace

void addBatchOptions(CLI::App& command, BatchOptions& options) {
    command.add_flag("--recursive", options.isRecursive, "INPUT is a folder: its folders too");
    command.add_flag("--resume", options.isResumed, "leave out inputs whose results are complete and not older");
    command.add_option(
        "--layout", options.layout,
        "of arrays: chw (channels first), hwc (rows x columns x channels) or auto (channels first, with a "
        "note where the last axis looks like colours; the default)");
    command.add_option("--part", options.part, "INPUT is a folder: the K-th of N workers' share of it")
        ->type_name("K/N");
}

Result<void> checkBatch(const BatchPlan& plan) {
    std::error_code code;
    if (isFolder(plan.input) && fs::equivalent(plan.input, plan.out, code))
        return Error{ErrorCode::InvalidArgument, "is INPUT itself; results need a folder of their own",
                     "--out " + plan.out.string()};
    if (std::ranges::find(axisOrderNames(), plan.options.layout) == axisOrderNames().end())
        return Error{ErrorCode::InvalidArgument, "must be chw, hwc or auto", "--layout " + plan.options.layout};
    const auto part = partOf(plan.options.part);
    return part ? Result<void>() : part.error();
}

Result<void> runBatch(const BatchPlan& plan, const BatchWork& work) {
    const StopSignal signal;
    if (!isFolder(plan.input))
        return runFile(plan, work);
    auto inputs = listInputs(plan.input, plan.options.isRecursive, plan.out);
    if (!inputs)
        return inputs.error();
    if (inputs->files.empty())
        return Error{ErrorCode::NotFound,
                     "holds no picture and no tensor" +
                         std::string(inputs->unknown > 0 ? ", only files of unknown kind" : ""),
                     plan.input.string()};
    const auto part = partOf(plan.options.part);
    if (!part)
        return part.error();
    keepPart(*inputs, *part);
    return FolderRun(plan, *std::move(inputs), work).run();
}

} // namespace acti
