#include "app/confine/confine.h"

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

[[nodiscard]] bool limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    return ::setrlimit(resource, &both) == 0;
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

// All that a process of ours that reads strangers' files may ask of the kernel, as far as this machine has it; some
// more under a condition, below. Whatever is not listed is refused, and so is what kernels will learn after this was
// written.
constexpr std::uint32_t kAllowed[] = {
    // Files that are open, and what is known of files by name.
    __NR_read,
    __NR_readv,
    __NR_pread64,
    __NR_write,
    __NR_writev,
    __NR_close,
    __NR_lseek,
    __NR_fstat,
    __NR_newfstatat,
    __NR_faccessat,
    __NR_readlinkat,
    __NR_getcwd,
    __NR_getdents64,
    __NR_fadvise64,
    __NR_pipe2,
    __NR_dup,
    __NR_dup3,
    // Memory.
    __NR_brk,
    __NR_mmap,
    __NR_munmap,
    __NR_mremap,
    __NR_mprotect,
    __NR_madvise,
    // Threads of this process.
    __NR_futex,
    __NR_set_robust_list,
    __NR_sched_yield,
    __NR_sched_getaffinity,
    __NR_exit,
    __NR_exit_group,
    // Signals that arrive.
    __NR_rt_sigaction,
    __NR_rt_sigprocmask,
    __NR_rt_sigreturn,
    __NR_sigaltstack,
    __NR_restart_syscall,
    // Who and when.
    __NR_getpid,
    __NR_gettid,
    __NR_getuid,
    __NR_geteuid,
    __NR_getgid,
    __NR_getegid,
    __NR_uname,
    __NR_sysinfo,
    __NR_getrusage,
    __NR_times,
    __NR_clock_gettime,
    __NR_clock_getres,
    __NR_clock_nanosleep,
    __NR_nanosleep,
    __NR_gettimeofday,
    __NR_getrandom,
#ifdef __NR_statx
    __NR_statx,
#endif
#ifdef __NR_rseq
    __NR_rseq,
#endif
#ifdef __NR_faccessat2
    __NR_faccessat2,
#endif
#ifdef __NR_open // the older half of calls that newer machines have once
    __NR_stat,
    __NR_lstat,
    __NR_access,
    __NR_readlink,
    __NR_dup2,
    __NR_time,
#endif
};

sock_filter statement(int code, std::uint32_t value) { return {static_cast<std::uint16_t>(code), 0, 0, value}; }

sock_filter jump(int code, std::uint32_t value, std::uint8_t ifTrue, std::uint8_t ifFalse) {
    return {static_cast<std::uint16_t>(code), ifTrue, ifFalse, value};
}

std::uint32_t refuse(int number) { return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(number); }

// A call that is allowed where its argument passes: `condition` is BPF_JSET (it has any of the bits) or BPF_JEQ (it is
// the value).
struct ArgumentRule {
    std::uint32_t number;
    std::size_t argument;
    int condition;
    std::uint32_t value;
    bool isAllowedIfTrue;
};

void append(std::vector<sock_filter>& filter, const ArgumentRule& rule) {
    const auto offset =
        static_cast<std::uint32_t>(offsetof(seccomp_data, args) + 8 * rule.argument); // the low half: little endian
    filter.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, rule.number, 0, 4));
    filter.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offset));
    filter.push_back(jump(BPF_JMP | rule.condition | BPF_K, rule.value, rule.isAllowedIfTrue, !rule.isAllowedIfTrue));
    filter.push_back(statement(BPF_RET | BPF_K, refuse(EPERM)));
    filter.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
}

std::vector<ArgumentRule> argumentRules() {
    constexpr std::uint32_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    return {
        {__NR_openat, 2, BPF_JSET, kWriting, false},
#ifdef __NR_open
        {__NR_open, 1, BPF_JSET, kWriting, false},
#endif
        {__NR_clone, 0, BPF_JSET, CLONE_THREAD, true},
        {__NR_fcntl, 1, BPF_JEQ, F_GETFL, true},
        {__NR_tgkill, 0, BPF_JEQ, static_cast<std::uint32_t>(::getpid()), true}, // abort()
    };
}

std::vector<sock_filter> systemCallFilter(std::uint32_t architecture) {
    std::vector<sock_filter> filter;
    filter.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)));
    filter.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
    filter.push_back(statement(BPF_RET | BPF_K, refuse(EPERM)));
    filter.push_back(statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)));
#ifdef __x86_64__
    constexpr std::uint32_t kX32 = 0x40000000; // marks the same calls in another convention
    filter.push_back(jump(BPF_JMP | BPF_JSET | BPF_K, kX32, 0, 1));
    filter.push_back(statement(BPF_RET | BPF_K, refuse(EPERM)));
#endif
    for (const ArgumentRule& rule : argumentRules())
        append(filter, rule);
    for (const std::uint32_t number : kAllowed) {
        filter.push_back(jump(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1));
        filter.push_back(statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    }
    // As an old kernel would say: the C library then tries what it knows besides, clone for clone3.
    filter.push_back(statement(BPF_RET | BPF_K, refuse(ENOSYS)));
    return filter;
}

// For every thread there is: libraries start some before main.
[[nodiscard]] bool filterSystemCalls() {
#if defined(__x86_64__) || defined(__aarch64__)
#ifdef __x86_64__
    constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#else
    constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#endif
    std::vector<sock_filter> filter = systemCallFilter(kArchitecture);
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    return ::syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
#else
    return false;
#endif
}

} // namespace

bool confine(const Confinement& limits) {
    bool isWhole = kMapsShadowMemory || limit(RLIMIT_AS, mappedBytes() + rlim_t{limits.memoryBytes});
    isWhole = limit(RLIMIT_CPU, rlim_t{limits.cpuSeconds}) && isWhole;
    isWhole = limit(RLIMIT_FSIZE, 0) && isWhole;
    isWhole = limit(RLIMIT_CORE, 0) && isWhole;
    if (!limits.hasThreads) // the system counts threads as processes; the filter below tells them apart
        isWhole = limit(RLIMIT_NPROC, 0) && isWhole;
    isWhole = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && isWhole;
    return filterSystemCalls() && isWhole;
}

} // namespace acti
