// Every header of core has its test, at the same place under tests.
#pragma once

#include "tests/rules/source_tree.h"

#include <map>
#include <span>

namespace acti::rules {

// Path of a header -> why it needs no test of its own.
using Exceptions = std::map<std::string, std::string>;

// core/x/y.h needs tests/core/x/y_test.cpp with a test in it. An exception that is no longer needed is a violation too.
Violations headersWithoutTest(std::span<const SourceFile> files, const Exceptions& exceptions);

} // namespace acti::rules
