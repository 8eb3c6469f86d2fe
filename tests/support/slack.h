// How much longer than its bound a measured piece of work may take in this build.
#pragma once

namespace acti {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr double kSlack = 20; // a sanitizer's bookkeeping takes time and memory of its own
#else
inline constexpr double kSlack = 1;
#endif

} // namespace acti
