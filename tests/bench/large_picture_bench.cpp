// The program itself on a picture of 100 Mpixel: time by the clock, the disk's flush included, and the most memory that
// it held at once.
#include "tests/bench/measured.h"
#include "tests/bench/table_reporter.h"
#include "tests/bench/topics.h"
#include "tests/support/temporary_folder.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <random>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace acti::bench {
namespace {

constexpr std::size_t kSide = 10'000;

// A PPM of noise, a row of which is reused with shifts: numbers enough to keep both sides winning.
void writePicture(const std::filesystem::path& path, std::size_t sampleBytes) {
    std::ofstream file(path, std::ios::binary);
    file << "P6\n" << kSide << ' ' << kSide << '\n' << (sampleBytes == 1 ? 255 : 65535) << '\n';
    std::mt19937 random(7);
    std::string noise(2 * kSide * 3 * sampleBytes, '\0');
    for (char& byte : noise)
        byte = static_cast<char>(random());
    for (std::size_t row = 0; row < kSide; ++row)
        file.write(noise.data() + row * 37 % (noise.size() / 2), static_cast<std::streamsize>(noise.size() / 2));
}

// The path of the picture, made when it is first asked for.
std::string picture(std::size_t sampleBytes) {
    static const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / (std::to_string(8 * sampleBytes) + ".ppm");
    if (!std::filesystem::exists(path))
        writePicture(path, sampleBytes);
    return path.string();
}

struct Ended {
    bool isDone = false;
    double peakBytes = 0;
};

// In bytes. Not what wait4 tells, which counts the memory of the forking program too.
double peakOf(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return 1024 * std::stod(line.substr(6));
    return 0;
}

Ended runAndWait(std::vector<std::string> command) {
    std::vector<char*> arguments;
    for (std::string& word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (::posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
        return {};
    Ended ended;
    int status = 0;
    for (pid_t reaped = 0; reaped == 0; reaped = ::waitpid(child, &status, WNOHANG)) {
        ended.peakBytes = std::max(ended.peakBytes, peakOf(child));
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    ended.isDone = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return ended;
}

void addPictureCase(const std::string& what, std::size_t sampleBytes, std::vector<std::string> options) {
    benchmark::RegisterBenchmark(Measured{"100 Mpixel", what, kOurs, 2}.name().c_str(),
                                 [=](benchmark::State& state) {
                                     const TemporaryFolder out;
                                     std::vector<std::string> command{ACTI_BINARY_DIRECTORY "/actiscope", "frelu",
                                                                      picture(sampleBytes), "--out",
                                                                      (out.path() / "result").string()};
                                     command.insert(command.end(), options.begin(), options.end());
                                     Ended ended;
                                     for (auto step : state)
                                         ended = runAndWait(command);
                                     if (!ended.isDone)
                                         return state.SkipWithError("actiscope frelu failed");
                                     state.SetItemsProcessed(static_cast<std::int64_t>(kSide * kSide));
                                     state.counters[kPeakBytes] = ended.peakBytes;
                                 })
        ->Iterations(1)
        ->UseRealTime();
}

} // namespace

void registerLargePicture() {
    addPictureCase("frelu --save y, 8 bits", 1, {"--save", "y"});
    addPictureCase("frelu --save y, 16 bits", 2, {"--save", "y"});
    addPictureCase("frelu, all quantities, 8 bits", 1, {});
}

} // namespace acti::bench
