// Where the parts of a user's formula vanish: there its branches switch, and there it may change over a short length.
#pragma once

#include "core/activations/info.h"
#include "core/expression/tape.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace acti {

// Places are sought for |x| <= kNearReach on an even grid, refined until each part is resolved, and beyond as far as
// 2^1000 at doubling distances.
inline constexpr double kNearReach = 16;
inline constexpr std::size_t kMaxKinks = 256;
inline constexpr std::size_t kMaxPlaces = 48;

// What a search for one choice of parameters found.
struct FormulaPlaces {
    std::vector<double> switches; // where a comparison, min, max or abs changes its branch; sorted
    Features features;
};

class FormulaParts {
public:
    // Parts are the arguments of functions and powers, the factors of products, denominators, and the differences that
    // decide a branch. Of a formula whose parts have more than 20,000 instructions in all the rest is not looked at,
    // and isComplete is false.
    FormulaParts(const Expression& body, std::size_t params);

    bool hasSwitches() const { return m_hasSwitches; }
    // The cost is bounded by 100,000 instructions times grid points a part.
    FormulaPlaces places(std::span<const double> params) const;

private:
    struct Part {
        Tape tape;
        bool isSwitch = false;
        bool isPhase = false;  // of a sine or cosine
        bool hasWaves = false; // a sine or cosine inside
    };
    std::optional<double> periodOf(std::span<const double> params) const;

    Tape m_body;
    std::vector<Part> m_parts;
    bool m_hasSwitches = false;
    bool m_hasWaves = false;
    bool m_isComplete = true;
};

} // namespace acti
