#include "app/confine/confine.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <string>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#if defined(__x86_64__) || defined(__aarch64__)

namespace acti {
namespace {

// What `act` returns in a process that is confined; "killed" if it does not get there.
template<class Act>
std::string confined(Act act, bool hasThreads = false) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isWhole = confine({.memoryBytes = std::uint64_t{512} << 20, .hasThreads = hasThreads});
        const std::string said = (isWhole ? "" : "not confined: ") + act() + ".";
        ::_exit(::write(ends[1], said.data(), said.size()) < 0);
    }
    ::close(ends[1]);
    std::array<char, 4000> text{};
    const ssize_t got = ::read(ends[0], text.data(), text.size());
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return got > 0 ? std::string(text.data(), static_cast<std::size_t>(got) - 1) : "killed";
}

struct Call {
    const char* name;
    long number;
};

// With arguments that do no harm where the call is let through.
bool isRefused(long number) {
    errno = 0;
    return ::syscall(number, -1, -1, -1, -1, -1, -1) == -1 && (errno == EPERM || errno == ENOSYS);
}

TEST(Confine, RefusesWhatADecoderHasNoUseFor) {
    constexpr Call kCalls[] = {
        {"execve", __NR_execve},
        {"execveat", __NR_execveat},
        {"socket", __NR_socket},
        {"socketpair", __NR_socketpair},
        {"connect", __NR_connect},
        {"bind", __NR_bind},
        {"ptrace", __NR_ptrace},
        {"process_vm_writev", __NR_process_vm_writev},
        {"kill", __NR_kill},
        {"tkill", __NR_tkill},
        {"unlinkat", __NR_unlinkat},
        {"renameat2", __NR_renameat2},
        {"linkat", __NR_linkat},
        {"symlinkat", __NR_symlinkat},
        {"mkdirat", __NR_mkdirat},
        {"mknodat", __NR_mknodat},
        {"fchmod", __NR_fchmod},
        {"fchmodat", __NR_fchmodat},
        {"fchown", __NR_fchown},
        {"fchownat", __NR_fchownat},
        {"truncate", __NR_truncate},
        {"ftruncate", __NR_ftruncate},
        {"fallocate", __NR_fallocate},
        {"setxattr", __NR_setxattr},
        {"utimensat", __NR_utimensat},
        {"mount", __NR_mount},
        {"prlimit64", __NR_prlimit64},
        {"prctl", __NR_prctl},
        {"ioctl", __NR_ioctl},
        {"memfd_create", __NR_memfd_create},
        {"openat2", 437},
        {"io_uring_setup", 425},
        {"pidfd_send_signal", 424},
        {"clone3", 435},
        {"a call that is yet to come", 9999},
#ifdef __x86_64__
        {"fork", __NR_fork},
        {"vfork", __NR_vfork},
        {"unlink", __NR_unlink},
        {"rename", __NR_rename},
        {"link", __NR_link},
        {"symlink", __NR_symlink},
        {"mkdir", __NR_mkdir},
        {"rmdir", __NR_rmdir},
        {"mknod", __NR_mknod},
        {"chmod", __NR_chmod},
        {"chown", __NR_chown},
        {"creat", __NR_creat},
#endif
    };
    EXPECT_EQ(confined([&] {
                  std::string allowed;
                  for (const Call& call : kCalls)
                      if (!isRefused(call.number))
                          allowed.append(" ").append(call.name);
                  return allowed;
              }),
              "");
}

TEST(Confine, OpensFilesForReadingAlone) {
    EXPECT_EQ(confined([] {
                  std::string said = ::open("/proc/self/status", O_RDONLY | O_CLOEXEC) >= 0 ? "read" : "";
                  for (const int flags : {O_WRONLY, O_RDWR, O_RDONLY | O_CREAT, O_RDONLY | O_TRUNC})
                      said += ::open("/proc/self/comm", flags | O_CLOEXEC, 0600) < 0 && errno == EPERM ? "" : " opened";
                  return said;
              }),
              "read");
}

TEST(Confine, WhereThreadsAreAllowedProcessesAreNot) {
    EXPECT_EQ(confined(
                  [] {
                      std::string said;
                      std::thread([&] { said = "thread"; }).join();
                      return said + (::fork() < 0 ? "" : " fork");
                  },
                  true),
              "thread");
}

TEST(Confine, LetsMemoryAndAnAbortThrough) {
    EXPECT_EQ(confined([] { return std::to_string(std::string(50 << 20, 'x').size()); }), "52428800");
    EXPECT_EQ(confined([]() -> std::string { std::abort(); }), "killed");
    EXPECT_EQ(
        confined([] { return std::string(::syscall(__NR_tgkill, ::getppid(), ::getppid(), 0) < 0 ? "" : "sent"); }),
        "");
}

// Libraries start threads before main.
TEST(Confine, HoldsForThreadsThatWereThereBefore) {
    int ends[2];
    ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        std::atomic<bool> isConfined = false;
        std::string said;
        std::thread before([&] {
            while (!isConfined)
                std::this_thread::yield();
            said = isRefused(__NR_socket) ? "refused" : "allowed";
        });
        const bool isWhole = confine({.memoryBytes = std::uint64_t{512} << 20, .hasThreads = true});
        isConfined = true;
        before.join();
        said += isWhole ? "" : ", not confined";
        ::_exit(::write(ends[1], said.data(), said.size()) < 0);
    }
    ::close(ends[1]);
    std::array<char, 100> text{};
    EXPECT_GT(::read(ends[0], text.data(), text.size() - 1), 0);
    EXPECT_STREQ(text.data(), "refused");
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
}

// A system that refuses the filter, as some containers do.
TEST(Confine, SaysWhereTheSystemRefusesTheFilter) {
    const pid_t child = ::fork();
    if (child == 0) {
        sock_filter filter[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                                BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_seccomp, 0, 1),
                                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
                                BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
        const sock_fprog program{std::size(filter), filter};
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
        ::_exit(confine({.memoryBytes = std::uint64_t{512} << 20}) ? 1 : 0);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0) << "it says that it is confined";
}

#ifdef __x86_64__
TEST(Confine, TheOtherConventionForCallsIsNoWayRound) {
    constexpr long kX32 = 0x40000000;
    EXPECT_EQ(confined([] { return std::to_string(::syscall(kX32 | __NR_getpid) < 0 ? errno : 0); }),
              std::to_string(EPERM));
    EXPECT_EQ(confined([] { return std::to_string(::syscall(kX32 | __NR_unlink, "", 0) < 0 ? errno : 0); }),
              std::to_string(EPERM));
}
#endif

} // namespace
} // namespace acti

#endif
