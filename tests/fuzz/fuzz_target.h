// What a fuzz target is: a function of any bytes that never crashes, and stops the program where a promise is broken.
#pragma once

#include "core/base/expect.h"

#include <string_view>

int fuzzOne(std::string_view bytes);
