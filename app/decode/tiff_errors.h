// Catches what libtiff reports as errors: the library above it silences them and goes on with pixels that are missing.
#pragma once

namespace acti {

// From this call on errors are counted. Where libtiff is not found among the loaded libraries, none ever are.
void watchTiffErrors();

bool hasTiffErrors();

} // namespace acti
