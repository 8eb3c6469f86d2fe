#include "app/decode/tiff_errors.h"

#include <atomic>
#include <cstdarg>
#include <dlfcn.h>

namespace acti {
namespace {

std::atomic<bool> g_hasErrors = false; // libtiff's handler has no place for a pointer of ours

// libtiff's own type of handler (tiffio.h), declared here since its headers are no requirement of the project. The
// extended one stands beside the plain one, which the library of formats replaces by one that is silent.
using Handler = void (*)(void*, const char*, const char*, std::va_list);

void note(void*, const char*, const char*, std::va_list) { g_hasErrors = true; }

} // namespace

void watchTiffErrors() {
    // POSIX guarantees that a function's address survives the way through void*.
    if (void* found = ::dlsym(RTLD_DEFAULT, "TIFFSetErrorHandlerExt"))
        reinterpret_cast<Handler (*)(Handler)>(found)(note);
}

bool hasTiffErrors() { return g_hasErrors; }

} // namespace acti
