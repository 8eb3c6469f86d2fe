// Names of strangers' files in messages: shown so that they can neither command a terminal nor look like another name.
#pragma once

#include <string>
#include <string_view>

namespace acti {

// `text` as UTF-8 in which every character is visible and stands where it is written: what a terminal could take for a
// command or a new line is '?'; marks that turn the direction of writing, that cannot be seen or that break lines are
// \u{202e}; bytes that are not UTF-8 are \xff.
std::string printable(std::string_view text);

// Whether every byte belongs to a character: no overlong forms, no halves of surrogates.
bool isUtf8(std::string_view text);

} // namespace acti
