// acti_bench [--json] [flags of Google Benchmark]: all benchmarks, shown as one table.
#include "tests/bench/table_reporter.h"
#include "tests/bench/topics.h"

#include <algorithm>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    using acti::bench::TableReporter;
    std::vector<std::string> words(argv, argv + argc);
    const bool isJson = std::erase(words, "--json") > 0;
    // Everybody takes turns, so that a slow minute of the machine is everybody's.
    for (const char* flag : {"--benchmark_enable_random_interleaving=true", "--benchmark_repetitions=5"})
        words.insert(words.begin() + 1, flag); // the first ones, so that the user's own come later and win
    std::vector<char*> raw;
    for (std::string& word : words)
        raw.push_back(word.data());
    int count = static_cast<int>(raw.size());
    benchmark::Initialize(&count, raw.data());
    if (benchmark::ReportUnrecognizedArguments(count, raw.data()))
        return 2;
    acti::bench::registerPointwise();
    acti::bench::registerCurves();
    acti::bench::registerFunnel();
    acti::bench::registerLargePicture();
    TableReporter reporter(isJson ? TableReporter::Format::Json : TableReporter::Format::Table);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
