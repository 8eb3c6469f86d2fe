#include "tests/rules/test_rules.h"

#include <set>

namespace acti::rules {
namespace {

std::string testOf(std::string_view header) {
    return "tests/" + std::string(header.substr(0, header.size() - std::string_view(".h").size())) + "_test.cpp";
}

bool holdsATest(const SourceFile& file) {
    return file.text.find("\nTEST") != std::string::npos || file.text.find("\nTYPED_TEST") != std::string::npos;
}

} // namespace

Violations headersWithoutTest(std::span<const SourceFile> files, const Exceptions& exceptions) {
    std::set<std::string> headers;
    std::set<std::string> tests;
    for (const SourceFile& file : files) {
        if (isHeader(file) && isBelow(file.path, "core"))
            headers.insert(file.path);
        if (isBelow(file.path, "tests/core") && holdsATest(file))
            tests.insert(file.path);
    }
    Violations found;
    for (const std::string& header : headers)
        if (!exceptions.contains(header) && !tests.contains(testOf(header)))
            found.push_back(header + ": has no test in " + testOf(header));
    for (const auto& [header, reason] : exceptions) {
        if (reason.empty())
            found.push_back(header + ": the exception gives no reason");
        if (!headers.contains(header))
            found.push_back(header + ": is excepted and does not exist");
        else if (tests.contains(testOf(header)))
            found.push_back(header + ": is excepted and has a test");
    }
    return found;
}

} // namespace acti::rules
