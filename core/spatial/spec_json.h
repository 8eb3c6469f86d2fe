#pragma once
#include "core/base/error.h"
#include "core/spatial/funnel_spec.h"
#include <filesystem>
#include <string>
#include <string_view>
namespace acti {
inline std::string printFunnelSpec(const FunnelSpec&) { return "{}"; }
inline Result<FunnelSpec> parseFunnelSpec(std::string_view, const std::filesystem::path&) { return FunnelSpec{}; }
}
