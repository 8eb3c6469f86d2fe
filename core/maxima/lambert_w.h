// The principal branch of Lambert's function: the w >= -1 with w e^w = z.
#pragma once

namespace acti {

// z from -1/e to +inf; NaN below and for NaN. Within 1 ulp, also beside the branch point. The double nearest to -1/e is
// just below it and counts as -1/e.
double lambertW(double z);

} // namespace acti
