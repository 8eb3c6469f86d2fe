// The commands of TeX that a formula may hold.
#pragma once

#include <string_view>

namespace acti {

enum class TexKind {
    Unknown,
    Nothing, // sizes and styles: \left, \displaystyle
    Blank,
    WideSpace,   // \quad sets formulas apart
    ThinSpace,   // \, sets factors apart
    Sign,        // \cdot is *
    Name,        // \tanh, \beta
    Upright,     // \mathrm{...}: a name, or words between formulas
    Style,       // \mathbf{...}: what is inside
    Dropped,     // \label{...}: with its argument
    Environment, // \begin, \end
    Structure    // \frac, \sqrt
};

struct TexCommand {
    TexKind kind = TexKind::Unknown;
    std::string_view meaning = {}; // of a Sign, a Name or a Structure
};

// `name` without its backslash: letters, or one other character.
TexCommand texCommand(std::string_view name);

} // namespace acti
