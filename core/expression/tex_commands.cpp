#include "core/expression/tex_commands.h"

#include <algorithm>
#include <iterator>

namespace acti {
namespace {

struct Row {
    TexKind kind;
    std::string_view meaning; // empty: the name itself, where one is needed
    std::string_view names;   // with a blank on each side
};

constexpr Row kRows[] = {
    {TexKind::Nothing, "",
     " left right bigl bigr Bigl Bigr biggl biggr Biggl Biggr big Big bigg Bigg middle displaystyle textstyle "
     "scriptstyle "
     "limits nolimits nonumber notag mathstrut strut ! rm it bf ( ) [ ] $ "},
    {TexKind::Blank, "", " enspace space thinspace newline "},
    {TexKind::WideSpace, "", " quad qquad "},
    {TexKind::ThinSpace, "", " , ; : "},
    {TexKind::Sign, "*", " cdot times ast star bullet "},
    {TexKind::Sign, "/", " div "},
    {TexKind::Sign, "<=", " le leq leqslant leqq "},
    {TexKind::Sign, ">=", " ge geq geqslant geqq "},
    {TexKind::Sign, "<", " lt "},
    {TexKind::Sign, ">", " gt "},
    {TexKind::Sign, "!=", " ne neq "},
    {TexKind::Sign, "=", " coloneqq triangleq equiv "},
    {TexKind::Sign, "->", " to mapsto rightarrow "},
    {TexKind::Sign, "&&", " land wedge "},
    {TexKind::Sign, "!", " lnot neg "},
    {TexKind::Sign, "|", " lvert rvert vert mid "},
    {TexKind::Sign, "{", " { lbrace "},
    {TexKind::Sign, "}", " } rbrace "},
    {TexKind::Sign, "[", " lbrack "},
    {TexKind::Sign, "]", " rbrack "},
    {TexKind::Sign, "(", " lparen "},
    {TexKind::Sign, ")", " rparen "},
    {TexKind::Sign, "⌊", " lfloor "},
    {TexKind::Sign, "⌋", " rfloor "},
    {TexKind::Sign, "⌈", " lceil "},
    {TexKind::Sign, "⌉", " rceil "},
    {TexKind::Sign, "∞", " infty "},
    {TexKind::Sign, "…", " ldots dots cdots dotsc "},
    {TexKind::Sign, "%", " % "},
    {TexKind::Sign, "_", " _ "},
    {TexKind::Name, "or", " lor vee "},
    {TexKind::Name, "mod", " bmod mod pmod "},
    {TexKind::Name, "epsilon", " varepsilon "},
    {TexKind::Name, "theta", " vartheta "},
    {TexKind::Name, "kappa", " varkappa "},
    {TexKind::Name, "phi", " varphi "},
    {TexKind::Name, "rho", " varrho "},
    {TexKind::Name, "pi", " varpi "},
    {TexKind::Name, "sigma", " varsigma "},
    {TexKind::Name, "",
     " alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi "
     "omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell min max sin cos tan cot sec csc sinh cosh "
     "tanh "
     "coth arcsin arccos arctan exp ln log lg sgn "},
    {TexKind::Upright, "", " mathrm operatorname text textrm textit textnormal mathit mathsf mathtt mbox hbox textsf "},
    {TexKind::Style, "", " mathbf boldsymbol bm mathcal mathbb pmb ensuremath textbf "},
    {TexKind::Dropped, "", " label tag hspace vspace phantom hphantom vphantom "},
    {TexKind::Environment, "", " begin end "},
    {TexKind::Structure, "\\frac", " frac dfrac tfrac cfrac "},
    {TexKind::Structure, "\\sqrt", " sqrt "},
};

} // namespace

TexCommand texCommand(std::string_view name) {
    if (name.empty() || name.find(' ') != std::string_view::npos)
        return {TexKind::Blank};
    for (const Row& row : kRows)
        for (std::size_t at = row.names.find(name); at != std::string_view::npos; at = row.names.find(name, at + 1))
            if (row.names[at - 1] == ' ' && row.names[at + name.size()] == ' ')
                return {row.kind, row.meaning.empty() ? row.names.substr(at, name.size()) : row.meaning};
    return {};
}

} // namespace acti
