#include "app/decode/jpeg_end.h"

#include <cstdio>
#include <memory>

namespace acti {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

constexpr int kEndOfImage = 0xd9;
constexpr int kStartOfScan = 0xda;

bool standsAlone(int marker) { return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8); }

// The next marker, past coded data: there 0xff is followed by 0 (a stuffed byte) or a restart marker. EOF at the file's
// end.
int nextMarker(std::FILE* file) {
    for (int before = 0;;) {
        const int byte = std::getc(file);
        if (byte == EOF)
            return EOF;
        if (before == 0xff && byte != 0 && byte != 0xff)
            return byte;
        before = byte;
    }
}

} // namespace

bool reachesEndOfImage(const std::string& path) {
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
    if (!file)
        return false;
    for (int marker = nextMarker(file.get()); marker != EOF; marker = nextMarker(file.get())) {
        if (marker == kEndOfImage)
            return true;
        if (standsAlone(marker) || marker == kStartOfScan)
            continue;
        const int high = std::getc(file.get());
        const int low = std::getc(file.get());
        if (low == EOF || std::fseek(file.get(), high * 256 + low - 2, SEEK_CUR) != 0)
            return false;
    }
    return false;
}

} // namespace acti
