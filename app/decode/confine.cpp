#include "app/decode/confine.h"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace acti {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMapsShadowMemory = true; // terabytes of address space that are no memory
#else
constexpr bool kMapsShadowMemory = false;
#endif

void limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    ::setrlimit(resource, &both);
}

rlim_t mappedBytes() {
    unsigned long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%lu", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    constexpr rlim_t kGuess = rlim_t{2} << 30;
    return pages == 0 ? kGuess : rlim_t{pages} * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

// Calls that a decoder has no use for, as far as this machine has them.
constexpr std::uint32_t kDenied[] = {
    __NR_execve,
    __NR_execveat,
    __NR_socket,
    __NR_connect,
    __NR_ptrace,
    __NR_unlinkat,
    __NR_renameat2,
    __NR_truncate,
    __NR_mkdirat,
    __NR_symlinkat,
    __NR_process_vm_writev,
    __NR_kill,
#ifdef __NR_fork
    __NR_fork,
    __NR_vfork,
    __NR_unlink,
    __NR_rename,
    __NR_mkdir,
    __NR_creat,
#endif
#ifdef __NR_renameat
    __NR_renameat,
#endif
};

sock_filter statement(int code, std::uint32_t value) { return {static_cast<std::uint16_t>(code), 0, 0, value}; }

sock_filter jump(int code, std::uint32_t value, std::uint8_t ifTrue, std::uint8_t ifFalse) {
    return {static_cast<std::uint16_t>(code), ifTrue, ifFalse, value};
}

std::uint32_t refuse(int number) { return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(number); }

// `number`: refused when argument `index` has (or, for clone, lacks) any of `bits`.
void addArgumentRule(std::vector<sock_filter>& filter, std::uint32_t number, std::size_t index, std::uint32_t bits,
                     bool refusedIfSet) {
    const auto offset =
        static_cast<std::uint32_t>(offsetof(seccomp_data, args) + 8 * index); // the low half: little endian
    filter.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4));
    filter.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offset));
    filter.push_back(refusedIfSet ? jump(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1)
                                  : jump(BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0));
    filter.push_back(statement(BPF_RET | BPF_K, refuse(EPERM)));
    filter.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

std::vector<sock_filter> systemCallFilter(std::uint32_t architecture) {
    std::vector<sock_filter> filter;
    filter.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)));
    filter.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
    filter.push_back(statement(BPF_RET | BPF_K, refuse(EPERM)));
    filter.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
    for (const std::uint32_t number : kDenied) {
        filter.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1));
        filter.push_back(statement(BPF_RET | BPF_K, refuse(EPERM)));
    }
#ifdef __NR_clone3
    // Its flags are out of a filter's sight; the C library falls back to clone.
    filter.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1));
    filter.push_back(statement(BPF_RET | BPF_K, refuse(ENOSYS)));
#endif
    addArgumentRule(filter, __NR_clone, 0, CLONE_THREAD, false);
    constexpr std::uint32_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    addArgumentRule(filter, __NR_openat, 2, kWriting, true);
#ifdef __NR_open
    addArgumentRule(filter, __NR_open, 1, kWriting, true);
#endif
    filter.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return filter;
}

void filterSystemCalls() {
#if defined(__x86_64__)
    constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
    constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
    return;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
    std::vector<sock_filter> filter = systemCallFilter(kArchitecture);
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#endif
}

} // namespace

void confine(std::uint64_t pixels) {
    if (!kMapsShadowMemory)
        limit(RLIMIT_AS, mappedBytes() + (rlim_t{512} << 20) + 40 * rlim_t{pixels});
    limit(RLIMIT_CPU, 60);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NPROC, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    filterSystemCalls();
}

} // namespace acti
