#include "core/expression/vocabulary.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace acti {
namespace {

// The name here, and others, each with a blank on each side, as plainName gives them.
struct Names {
    std::string_view here;
    std::string_view others;
};

constexpr Names kNames[] = {
    {"abs", " fabs fabsf absolute absf modulus betrag "},
    {"sqrt", " sqrtf root wurzel "},
    {"exp", " expf "},
    {"log", " ln logf loge "},
    {"log2", " log2f lb ld "},
    {"log10", " lg log10f "},
    {"expm1", " expm1f "},
    {"log1p", " log1pf lnp1 "},
    {"tanh", " tanhf th tgh hyptan "},
    {"erf", " erff "},
    {"erfc", " erfcf "},
    {"sin", " sinf sinus "},
    {"cos", " cosf cosinus cosine "},
    {"tan", " tanf tg tangens tangent "},
    {"asin", " arcsin asinf arsin "},
    {"acos", " arccos acosf "},
    {"atan", " arctan atanf arctg arctang "},
    {"sinh", " sinhf sh "},
    {"cosh", " coshf ch "},
    {"asinh", " arcsinh arsinh asinhf argsinh arsh "},
    {"acosh", " arccosh arcosh acoshf argcosh arch "},
    {"atanh", " arctanh artanh atanhf argtanh arth "},
    {"cbrt", " cbrtf cuberoot "},
    {"sign", " sgn signum "},
    {"floor", " floorf entier "},
    {"ceil", " ceiling ceilf "},
    {"round", " rint nearbyint roundtonearesteven "},
    {"trunc", " truncate truncf fix "},
    {"sigmoid", " logistic expit sigm stablesigmoid logsig "},
    {"softplus", " stablesoftplus softpluss "},
    {"logSigmoid", " stablelogsigmoid logsigmoid "},
    {"normalCdf", " ndtr normcdf stablenormalcdf phicdf normcdff "},
    {"normalPdf", " normpdf "},
    {"tanhShrink", " "},
    {"min", " minimum fmin fminf smaller "},
    {"max", " maximum fmax fmaxf larger "},
    {"clip", " clamp clipbyvalue "},
    {"pow", " power powf "},
    {"hypot", " hypotf "},
    {"logaddexp", " "},
    {"mod", " remainder floormod "},
    {"fmod", " fmodf "},
    {"step", " heaviside unitstep binarystep "},
    {"if", " where wenn si iff ifelse ifthenelse select "},
    {"and", " logicaland "},
    {"or", " logicalor "},
    {"not", " logicalnot "},
    {"exp2", " exp2f "},
    {"square", " "},
    {"reciprocal", " "},
    {"rsqrt", " "},
    {"negative", " neg "},
    {"add", " "},
    {"subtract", " sub "},
    {"multiply", " mul "},
    {"divide", " truedivide div "},
    {"sec", " "},
    {"csc", " cosec "},
    {"cot", " cotan ctg "},
    {"sech", " "},
    {"csch", " cosech "},
    {"coth", " cth "},
    {"logit", " "},
    {"value", " tensor array astensor asarray float float32 float64 double newtensor constant converttotensor expandas "
              "number parameter "},
    {"zeros", " zeroslike "},
    {"ones", " oneslike "},
    {"full", " fulllike "},
    {"leaky_relu", " lrelu leaky "},
    {"hard_swish", " hswish "},
    {"hard_sigmoid", " hsigmoid "},
    {"hard_tanh", " htanh "},
    {"relu_squared", " relu2 squaredrelu relusquare sqrrelu "},
    {"gelu_tanh", " gelunew geluapprox gelupytorchtanh "},
    {"gaussian", " gauss "},
    {"identity", " linear "},
};

// Other names of functions that a parameter may well have: x > th. They are functions before a parenthesis alone.
constexpr std::string_view kAlsoParameters =
    " th sh ch tg ld lb fix root cth arch arth arsh fabs absolute modulus rint sigm ";
constexpr std::string_view kLibraries = " torch nn functional F np numpy tf math cmath jnp jax lax Math std keras K "
                                        "ops scipy special sp mx xp self cp cupy "
                                        "activations ";
constexpr std::string_view kConnectives = " if else elif then and or not otherwise for where with when in is return ";
constexpr std::string_view kIgnored = " inplace dtype device name out otypes requires_grad memory_format axis dim ";

struct ArgumentName {
    std::string_view there;
    std::string_view here;
};
constexpr ArgumentName kArguments[] = {
    {"negative_slope", "alpha"},
    {"slope", "alpha"},
    {"lambd", "lambda"},
    {"lambd", "threshold"},
    {"threshold", "lambda"},
    {"weight", "alpha"},
    {"a", "alpha"},
    {"b", "beta"},
    {"a_min", "min"},
    {"a_max", "max"},
    {"clip_value_min", "min"},
    {"clip_value_max", "max"},
    {"lo", "min"},
    {"hi", "max"},
    {"low", "min"},
    {"high", "max"},
    {"minval", "min"},
    {"maxval", "max"},
    {"lower", "min"},
    {"upper", "max"},
    {"exponent", "y"},
    {"min", "min_val"},
    {"max", "max_val"},
    {"fill_value", "y"},
    {"values", "y"},
    {"other", "y"},
    {"input", "x"},
    {"self", "x"},
    {"features", "x"},
    {"logits", "x"},
    {"min_value", "min"},
    {"max_value", "max"},
    {"cond", "condition"},
    {"base", "base"},
};

bool holdsWord(std::string_view words, std::string_view word) {
    return !word.empty() && word.find(' ') == std::string_view::npos &&
           words.find(" " + std::string(word) + " ") != std::string_view::npos;
}

// One letter more, less, other, or two that changed places.
bool isOneEditAway(std::string_view a, std::string_view b) {
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    const auto begin = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    const std::string_view restA = a.substr(begin), restB = b.substr(begin);
    if (a.size() < b.size())
        return restA == restB.substr(1);
    if (restA.empty() || restA.substr(1) == restB.substr(1))
        return true;
    return restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA.substr(2) == restB.substr(2);
}

std::string digitsOf(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](unsigned char c) { return std::isdigit(c) != 0; });
    return digits;
}

// A letter that makes another function of a name: asin, sinh, sinc, lgamma, fmod.
bool isAnotherFunction(std::string_view a, std::string_view b) {
    if (digitsOf(a) != digitsOf(b))
        return true;
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.size() == b.size())
        return a.substr(1) == b.substr(1) ||
               (a.size() <= 5 && a.back() != b.back() && a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1));
    const bool isPrefixed = b.substr(1) == a && b[0] != b[1];
    const bool isSuffixed = b.substr(0, a.size()) == a && b.back() != a.back();
    return isPrefixed || isSuffixed;
}

} // namespace

std::string plainName(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (c != '_')
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return plain;
}

std::string_view meaningOf(std::string_view name) {
    const std::string plain = plainName(name);
    for (const FunctionNames& row : kFunctions)
        if (plainName(row.name) == plain)
            return row.name;
    for (const Names& row : kNames)
        if (plainName(row.here) == plain || holdsWord(row.others, plain))
            return row.here;
    return {};
}

bool isFunctionAlone(std::string_view name) {
    const std::string_view meaning = meaningOf(name);
    const bool isOfCode =
        (name.find('_') != std::string_view::npos && !name.starts_with("log_")) || name.starts_with("stable");
    return findFunction(meaning) && !isOfCode && !holdsWord(kAlsoParameters, plainName(name));
}

bool isLibraryName(std::string_view name) { return holdsWord(kLibraries, name); }

bool isConnective(std::string_view word) { return holdsWord(kConnectives, word); }

std::vector<std::string_view> parameterNames(std::string_view argument) {
    std::vector<std::string_view> names;
    for (const ArgumentName& one : kArguments)
        if (one.there == argument)
            names.push_back(one.here);
    return names;
}

bool isWithoutEffect(std::string_view argument) { return holdsWord(kIgnored, argument); }

std::string misspelled(std::string_view word, const std::vector<std::string>& known) {
    const std::string plain = plainName(word);
    for (const std::string& candidate : known) {
        const std::string other = plainName(candidate);
        const std::size_t longer = std::max(plain.size(), other.size());
        if (longer >= 4 && isOneEditAway(plain, other) && !isAnotherFunction(plain, other))
            return candidate;
    }
    return {};
}

} // namespace acti
