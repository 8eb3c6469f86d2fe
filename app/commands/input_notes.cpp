#include "app/commands/input_notes.h"

#include "core/base/printable.h"

#include <cstdio>

namespace acti {

void printNotes(const std::filesystem::path& input, const std::vector<std::string>& notes) {
    for (const std::string& note : notes)
        std::fputs(printable("actiscope: " + input.string() + ": note: " + note).append("\n").c_str(), stderr);
}

} // namespace acti
