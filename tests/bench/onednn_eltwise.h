// oneDNN's pointwise activations, to be measured beside ours. Without oneDNN there is none.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace acti::bench {

// Runs it once over the buffers it was made for.
using Eltwise = std::function<void()>;

// Nothing where oneDNN has no such activation (by our id). The buffers must outlive the result.
std::optional<Eltwise> oneDnnEltwise(const std::string& id, std::span<const float> x, std::span<float> y, int threads);

} // namespace acti::bench
