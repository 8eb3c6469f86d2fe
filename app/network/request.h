// The request that lies on standard input, looked at before anything is done with it.
#pragma once

#include "core/base/error.h"
#include "core/network/network_protocol.h"

#include <span>
#include <string>
#include <vector>

namespace acti {

struct RequestedLayer {
    std::string name;
    std::size_t output = 0;
};

// `model` and `values` lie in the mapped input.
struct RequestParts {
    NetworkRequest head;
    std::vector<RequestedLayer> layers;
    std::string inputName;
    std::span<const char> model;
    std::span<const float> values;
};

// `bytes`: all of the input. Errors: Malformed where a part is not inside.
Result<RequestParts> parseRequest(std::span<const char> bytes);

} // namespace acti
