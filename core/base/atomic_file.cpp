#include "core/base/atomic_file.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <optional>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <vector>

namespace acti {
namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

    // close() is where a network file system reports a failed write.
    bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

std::string systemReason(int number) { return std::strerror(number); }

bool writeAll(int fd, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

// What a path leads to once links are followed: a file, there or not, or one of this process's open descriptors
// (/dev/stdout, /dev/fd/3), which is written to and never replaced.
struct Target {
    std::filesystem::path path;
    int descriptor = -1;
};

int ownDescriptor(const std::filesystem::path& path) {
    const std::filesystem::path folder = "/proc/" + std::to_string(::getpid()) + "/fd";
    const auto number = path.parent_path() == folder ? parseInteger(path.filename().string()) : std::nullopt;
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max())
        return -1;
    const int descriptor = static_cast<int>(*number);
    return ::fcntl(descriptor, F_GETFD) >= 0 ? descriptor : -1;
}

// Link by link, so that the end of a dangling chain is found too.
Result<Target> followLinks(const std::filesystem::path& path) {
    constexpr int kMostLinks = 40; // as the kernel
    std::filesystem::path at = path;
    for (int i = 0; i < kMostLinks; ++i) {
        std::error_code code;
        const auto folder = std::filesystem::canonical(at.has_parent_path() ? at.parent_path() : ".", code);
        if (code)
            return Target{at}; // creating the sibling will say what is wrong with the folder
        at = folder / at.filename();
        if (const int descriptor = ownDescriptor(at); descriptor >= 0)
            return Target{at, descriptor};
        const auto next = std::filesystem::read_symlink(at, code);
        if (code)
            return Target{at};
        at = folder / next;
    }
    return Error{ErrorCode::WriteFailed, "cannot follow its links: " + systemReason(ELOOP), path.string()};
}

// A pipe or a device takes the bytes as they are: nothing of it can be kept or replaced.
Result<Descriptor> openDevice(const std::filesystem::path& path) {
    Descriptor fd(::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!fd.isOpen())
        return Error{ErrorCode::WriteFailed,
                     errno == ENXIO ? "is a pipe that nobody reads" : "cannot open: " + systemReason(errno),
                     path.string()};
    ::fcntl(fd.get(), F_SETFL, O_WRONLY); // from here on a full pipe is waited for
    return fd;
}

struct Sibling {
    std::string path;
    Descriptor fd;
};

constexpr const char* kAccessList = "system.posix_acl_access";
constexpr std::string_view kUnfinished = ".actiscope-"; // PID-TIME-NUMBER-PLACE-; the first release wrote no place

// Tells processes that can see each other: the same start of the same machine, the same space of process numbers. 0
// where the system does not say; then nothing is known of a number's process.
std::uint32_t ownPlace() {
    std::array<char, 64> space{};
    const Descriptor boot(::open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC));
    std::array<char, 64> start{};
    if (!boot.isOpen() || ::read(boot.get(), start.data(), start.size()) <= 0 ||
        ::readlink("/proc/self/ns/pid", space.data(), space.size()) <= 0)
        return 0;
    std::uint32_t place = 2166136261U; // FNV-1a
    for (const auto& text : {start, space})
        for (const char sign : text)
            place = (place ^ static_cast<unsigned char>(sign)) * 16777619U;
    return place;
}

struct Beginner {
    pid_t process = 0;
    std::uint32_t place = 0;
};

// Whose file it is, by its name; nothing where that is not one of ours.
std::optional<Beginner> beginnerOf(std::string_view name) {
    if (!name.starts_with(kUnfinished))
        return std::nullopt;
    const auto parts = split(name.substr(kUnfinished.size()), '-'); // the last one is empty
    const auto isNumber = [](std::string_view part) { return parseInteger(std::string(part)).has_value(); };
    if (parts.size() < 4 || parts.size() > 5 || !parts.back().empty() ||
        !std::all_of(parts.begin(), parts.end() - 1, isNumber))
        return std::nullopt;
    const long long process = *parseInteger(parts.front());
    if (process <= 0 || process > std::numeric_limits<pid_t>::max())
        return std::nullopt;
    const long long place = parts.size() == 5 ? *parseInteger(parts[3]) : 0;
    return Beginner{static_cast<pid_t>(process), static_cast<std::uint32_t>(place)};
}

// An empty file beside the target. The kernel applies the umask: asking for it would change it for all threads.
Sibling createSibling(const std::filesystem::path& folder, mode_t mode) {
    static std::atomic<unsigned> counter = 0;
    for (;;) {
        const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
        std::string name(kUnfinished);
        for (const auto part : {std::uint64_t{static_cast<unsigned>(::getpid())}, static_cast<std::uint64_t>(now),
                                std::uint64_t{counter++}, std::uint64_t{ownPlace()}})
            name += std::to_string(part) + "-";
        std::string path = (folder / name).string();
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
        if (fd >= 0 || errno != EEXIST)
            return {std::move(path), Descriptor(fd)};
    }
}

// What the old file has besides its bytes: access lists, labels, the user's own attributes. Never the capabilities of
// a program: they were given to the old bytes.
void copyAttributes(const std::filesystem::path& from, int to) {
    ::fremovexattr(to, kAccessList); // that of the folder's default: the old file may have none
    std::string names(64 * 1024, '\0'), value(64 * 1024, '\0');
    const ssize_t length = ::listxattr(from.c_str(), names.data(), names.size());
    if (length <= 0)
        return;
    names.resize(static_cast<std::size_t>(length));
    for (const std::string_view part : split(names, '\0')) {
        const std::string name(part);
        if (name.empty() || name == "security.capability")
            continue;
        if (const ssize_t size = ::getxattr(from.c_str(), name.c_str(), value.data(), value.size()); size >= 0)
            ::fsetxattr(to, name.c_str(), value.data(), static_cast<std::size_t>(size), 0);
    }
}

// Owner and group as far as the system lets us, the permissions without those that a program has of its owner. Where
// the group cannot be kept, the new one gets no more than everybody.
bool takeAfter(const struct stat& old, const std::filesystem::path& path, int fd) {
    struct stat now {};
    mode_t mode = old.st_mode & 0777U;
    if (::fstat(fd, &now) != 0)
        return false;
    bool hasGroup = now.st_gid == old.st_gid;
    if (!hasGroup || now.st_uid != old.st_uid)
        hasGroup = ::fchown(fd, old.st_uid, old.st_gid) == 0 || hasGroup ||
                   ::fchown(fd, static_cast<uid_t>(-1), old.st_gid) == 0;
    if (!hasGroup)
        mode &= 0707U | (mode & 07U) << 3;
    if (::fchmod(fd, mode) != 0)
        return false;
    if (hasGroup)
        copyAttributes(path, fd);
    return true;
}

// Where a failed write is told last. Not everything that can be written to can be flushed.
bool flushed(int fd) { return ::fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS; }

// A rename is on the disk once its directory is.
void flushDirectory(const std::filesystem::path& directory) {
    const Descriptor fd(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.isOpen())
        ::fsync(fd.get());
}

} // namespace

struct AtomicFile::State {
    std::filesystem::path named;  // what errors speak of
    std::filesystem::path target; // what is replaced
    std::string sibling = {};     // what is written; empty: the device or the descriptor itself
    Descriptor file{-1};
    int borrowed = -1;                   // a descriptor of the process, which stays open
    std::optional<struct stat> old = {}; // of the file that is replaced, if there is one that is taken after

    ~State() {
        if (!sibling.empty())
            ::unlink(sibling.c_str());
    }
    int fd() const { return borrowed >= 0 ? borrowed : file.get(); }
    Error failed(const std::string& step) const {
        return {ErrorCode::WriteFailed, "cannot " + step + ": " + systemReason(errno), named.string()};
    }
};

AtomicFile::AtomicFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AtomicFile::AtomicFile(AtomicFile&&) noexcept = default;
AtomicFile& AtomicFile::operator=(AtomicFile&&) noexcept = default;
AtomicFile::~AtomicFile() = default;

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path, FileAccess access) {
    const auto failed = [&](const std::string& step, int number) {
        return Error{ErrorCode::WriteFailed, "cannot " + step + ": " + systemReason(number), path.string()};
    };
    const Result<Target> target = followLinks(path);
    if (!target)
        return target.error();
    if (target->descriptor >= 0)
        return AtomicFile(std::unique_ptr<State>(new State{path, {}, {}, Descriptor(-1), target->descriptor, {}}));
    struct stat old {};
    const bool exists = ::stat(target->path.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode))
        return failed("write a file over a folder", EISDIR);
    if (exists && (S_ISFIFO(old.st_mode) || S_ISCHR(old.st_mode))) {
        auto device = openDevice(path);
        if (!device)
            return device.error();
        return AtomicFile(std::unique_ptr<State>(new State{path, {}, {}, *std::move(device), -1, {}}));
    }
    if (exists && !S_ISREG(old.st_mode))
        return Error{ErrorCode::WriteFailed, "is neither a file nor a pipe; nothing was written", path.string()};
    if (exists && ::access(target->path.c_str(), W_OK) != 0)
        return failed("replace a read-only file", errno);
    const std::filesystem::path folder = target->path.has_parent_path() ? target->path.parent_path() : ".";
    const bool isPrivate = access == FileAccess::OwnerOnly;
    Sibling sibling = createSibling(folder, exists || isPrivate ? 0600 : 0666);
    if (!sibling.fd.isOpen())
        return failed("create a file in " + folder.string(), errno);
    const auto after = exists && !isPrivate ? std::optional(old) : std::nullopt;
    return AtomicFile(
        std::unique_ptr<State>(new State{path, target->path, sibling.path, std::move(sibling.fd), -1, after}));
}

Result<void> AtomicFile::append(std::span<const std::byte> bytes) {
    if (!writeAll(m_state->fd(), bytes))
        return m_state->failed("write");
    return {};
}

Result<void> AtomicFile::commit() {
    State& state = *m_state;
    if (state.sibling.empty())
        return flushed(state.fd()) && (state.borrowed >= 0 || state.file.close())
                   ? Result<void>()
                   : state.failed("flush what was written");
    if (state.old && !takeAfter(*state.old, state.target, state.fd()))
        return state.failed("set permissions");
    if (::fsync(state.fd()) != 0 || !state.file.close())
        return state.failed("flush to the disk");
    if (::rename(state.sibling.c_str(), state.target.c_str()) != 0)
        return state.failed("replace the file");
    state.sibling.clear();
    flushDirectory(state.target.has_parent_path() ? state.target.parent_path() : ".");
    return {};
}

Result<void> writeAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes, FileAccess access) {
    auto file = AtomicFile::create(path, access);
    if (!file)
        return file.error();
    if (auto appended = file->append(bytes); !appended)
        return appended;
    return file->commit();
}

Result<void> writeAtomically(const std::filesystem::path& path, std::string_view text, FileAccess access) {
    return writeAtomically(path, std::as_bytes(std::span(text)), access);
}

void sweepUnfinished(const std::filesystem::path& folder) {
    constexpr std::chrono::hours kAge(1);
    const std::uint32_t here = ownPlace();
    const auto isGone = [](pid_t process) { return ::kill(process, 0) != 0 && errno == ESRCH; };
    std::vector<std::filesystem::path> left;
    std::error_code code;
    std::filesystem::directory_iterator at(folder, code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code)) {
        const std::filesystem::directory_entry& entry = *at;
        std::error_code unknown;
        const auto beginner = beginnerOf(entry.path().filename().string());
        if (!beginner || !entry.is_regular_file(unknown) || !isGone(beginner->process))
            continue;
        const bool isOfHere = here != 0 && beginner->place == here;
        if (isOfHere || std::filesystem::file_time_type::clock::now() - entry.last_write_time(unknown) > kAge)
            left.push_back(entry.path());
    }
    for (const auto& file : left)
        std::filesystem::remove(file, code);
}

Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit) {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!fd.isOpen()) {
        const ErrorCode code = errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable;
        return Error{code, "cannot open: " + systemReason(errno), path.string()};
    }
    struct stat status {};
    if (::fstat(fd.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return Error{ErrorCode::Unreadable, "is not a regular file", path.string()};
    if (static_cast<std::size_t>(status.st_size) > limit)
        return Error{ErrorCode::TooLarge,
                     "has " + std::to_string(status.st_size) + " bytes, over the limit of " + std::to_string(limit),
                     path.string()};
    std::string content(static_cast<std::size_t>(status.st_size), '\0');
    for (std::size_t done = 0; done < content.size();) {
        const ssize_t got = ::read(fd.get(), content.data() + done, content.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return Error{ErrorCode::Unreadable, "cannot read: " + systemReason(errno), path.string()};
        if (got == 0)
            content.resize(done);
        done += static_cast<std::size_t>(got);
    }
    return content;
}

} // namespace acti
