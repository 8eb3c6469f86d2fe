// How a file looks from outside: its length, its opening, the notes that must not stay.
#pragma once

#include "tests/rules/source_tree.h"

#include <span>

namespace acti::rules {

inline constexpr std::size_t kMostLines = 500;

Violations filesOverTheCeiling(std::span<const SourceFile> files);

// A header opens with one to three comment lines that say its purpose, and guards itself by #pragma once.
Violations headersWithoutPurpose(std::span<const SourceFile> files);

// Bytes reach a disk by core/base/atomic_file alone; a lock's file is empty, a child's output is thrown away, and the
// processes that read strangers' files cannot write any.
Violations writersBesideTheOne(std::span<const SourceFile> files);

// Notes to oneself are work left undone.
Violations leftNotes(std::span<const SourceFile> files);

} // namespace acti::rules
