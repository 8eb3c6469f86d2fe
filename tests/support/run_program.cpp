#include "tests/support/run_program.h"

#include "core/base/expect.h"
#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

namespace acti {
namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void redirect(int target, const std::filesystem::path& path, int flags) {
    const int fd = ::open(path.c_str(), flags, 0600);
    if (fd < 0 || ::dup2(fd, target) < 0)
        ::_exit(126);
}

} // namespace

ProgramRun runProgram(const std::string& program, const std::vector<std::string>& arguments, const std::string& input) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "in", std::ios::binary) << input;
    std::vector<std::string> words{ACTI_BINARY_DIRECTORY "/" + program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const pid_t child = ::fork();
    ACTI_EXPECT(child >= 0);
    if (child == 0) {
        redirect(STDIN_FILENO, folder.path() / "in", O_RDONLY);
        redirect(STDOUT_FILENO, folder.path() / "out", O_WRONLY | O_CREAT);
        redirect(STDERR_FILENO, folder.path() / "err", O_WRONLY | O_CREAT);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    int status = 0;
    ACTI_EXPECT(::waitpid(child, &status, 0) == child);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(folder.path() / "out"),
            contentOf(folder.path() / "err")};
}

} // namespace acti
