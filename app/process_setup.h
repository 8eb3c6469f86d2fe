// What the process asks of the system before anything else runs.
#pragma once

namespace acti {

// Standard input, output and error are open afterwards: where one was closed, reading finds the end and writing fails,
// so that no file of ours gets its number. A pipe whose reader is gone and a file that may not grow are errors of
// writing from here on, and end the program no more: what was begun is removed, and the reason is said.
void prepareProcess();

} // namespace acti
