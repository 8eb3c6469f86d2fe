#include "core/activations/naive.h"

#include "core/activations/catalogue.h"

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <limits>

// Intermediate results must be rounded to their own type, or the formulas would be better than they are.
static_assert(FLT_EVAL_METHOD == 0, "float and double expressions need their own precision");

namespace acti {
namespace {

template<class T>
using Values = std::span<const T>;

// Both precisions of one literal formula.
template<class Formula>
constexpr NaiveForm form(std::string_view id, std::string_view formula, std::string_view entry, bool isSlope, Formula) {
    return {id,
            formula,
            entry,
            isSlope,
            [](float x, Values<float> p) { return Formula{}(x, p); },
            [](double x, Values<double> p) { return Formula{}(x, p); }};
}

constexpr auto kSigmoid = []<class T>(T x, Values<T>) { return std::exp(x) / (1 + std::exp(x)); };
constexpr auto kTanh = []<class T>(T x, Values<T>) {
    return (std::exp(x) - std::exp(-x)) / (std::exp(x) + std::exp(-x));
};
constexpr auto kTanhSlope = []<class T>(T x, Values<T>) {
    const T t = std::tanh(x);
    return 1 - t * t;
};
constexpr auto kSoftplus = []<class T>(T x, Values<T> p) { return std::log(1 + std::exp(p[0] * x)) / p[0]; };
constexpr auto kSwish = []<class T>(T x, Values<T> p) { return x / (1 + std::exp(-p[0] * x)); };
constexpr auto kMish = []<class T>(T x, Values<T>) { return x * std::tanh(std::log(1 + std::exp(x))); };
constexpr auto kGelu = []<class T>(T x, Values<T>) { return x / 2 * (1 + std::erf(x / std::sqrt(T(2)))); };
constexpr auto kElu = []<class T>(T x, Values<T> p) { return x > 0 ? x : p[0] * (std::exp(x) - 1); };
constexpr auto kSmoothMaximum = []<class T>(T x, Values<T> p) {
    const T a = p[0] * x, b = p[1] * x, beta = p[2];
    return (a * std::exp(beta * a) + b * std::exp(beta * b)) / (std::exp(beta * a) + std::exp(beta * b));
};

constexpr std::array kForms{
    form("sigmoid", "exp(x) / (1 + exp(x))", "sigmoid", false, kSigmoid),
    form("tanh", "(exp(x) - exp(-x)) / (exp(x) + exp(-x))", "tanh", false, kTanh),
    form("tanh_slope", "1 - tanh(x)**2", "tanh", true, kTanhSlope),
    form("softplus", "log(1 + exp(beta * x)) / beta", "softplus", false, kSoftplus),
    form("swish", "x / (1 + exp(-beta * x))", "swish", false, kSwish),
    form("mish", "x * tanh(log(1 + exp(x)))", "mish", false, kMish),
    form("gelu", "x / 2 * (1 + erf(x / sqrt(2)))", "gelu", false, kGelu),
    form("elu", "x if x > 0 else alpha * (exp(x) - 1)", "elu", false, kElu),
    form("smooth_maximum", "(a*exp(beta*a) + b*exp(beta*b)) / (exp(beta*a) + exp(beta*b)), a = p1*x, b = p2*x",
         "acon_c", false, kSmoothMaximum),
};

std::vector<double> rounded(Params params, Precision precision) {
    std::vector<double> values(params.begin(), params.end());
    if (precision == Precision::Float32)
        for (double& value : values)
            value = static_cast<double>(static_cast<float>(value));
    return values;
}

double roundedTo(Precision precision, double x) {
    return precision == Precision::Float32 ? static_cast<double>(static_cast<float>(x)) : x;
}

// Where a walk from `from` to `to` stops: even steps, and a logarithmic scale on both sides of 0.
std::vector<double> stops(double from, double to, Precision precision) {
    constexpr int kSteps = 4096, kPerDecade = 64, kLeastDecade = -12;
    const double low = std::min(from, to), high = std::max(from, to);
    std::vector<double> xs{from, to};
    for (int i = 1; i < kSteps; ++i)
        xs.push_back(from + (to - from) * i / kSteps);
    const double largest = std::max(std::fabs(low), std::fabs(high));
    for (int i = kLeastDecade * kPerDecade;; ++i) {
        const double x = std::pow(10.0, static_cast<double>(i) / kPerDecade);
        if (!(x < largest))
            break;
        for (const double side : {-x, x})
            if (side > low && side < high)
                xs.push_back(side);
    }
    for (double& x : xs)
        x = roundedTo(precision, x);
    std::ranges::sort(xs);
    if (from > to)
        std::ranges::reverse(xs);
    return xs;
}

// The number of that precision nearest to `bad` on the way from `good` that is still in this trouble.
double narrowed(const NaiveForm& form, Precision precision, Params params, NaiveTrouble trouble, double good,
                double bad) {
    while (true) {
        const double middle = roundedTo(precision, good + (bad - good) / 2);
        if (middle == good || middle == bad)
            return bad;
        (troubleAt(form, precision, middle, params) == trouble ? bad : good) = middle;
    }
}

} // namespace

std::span<const NaiveForm> naiveForms() { return kForms; }

const NaiveForm* findNaiveForm(std::string_view id) {
    const auto found = std::ranges::find(kForms, id, &NaiveForm::id);
    return found == kForms.end() ? nullptr : &*found;
}

double evaluateNaive(const NaiveForm& form, Precision precision, double x, Params params) {
    if (precision == Precision::Float64)
        return form.inFloat64(x, params);
    std::vector<float> values;
    for (const double value : params)
        values.push_back(static_cast<float>(value));
    return static_cast<double>(form.inFloat32(static_cast<float>(x), values));
}

double stableReference(const NaiveForm& form, Precision precision, double x, Params params) {
    const auto entry = findEntry(form.entry);
    ACTI_EXPECT(entry.has_value());
    const Sample sample = (*entry)->at(roundedTo(precision, x), rounded(params, precision));
    return form.isSlope ? sample.f1 : sample.f;
}

NaiveTrouble troubleAt(const NaiveForm& form, Precision precision, double x, Params params) {
    const double got = evaluateNaive(form, precision, x, params), want = stableReference(form, precision, x, params);
    const bool isFloat = precision == Precision::Float32;
    const double inPrecision = roundedTo(precision, want);
    if (!std::isfinite(inPrecision))
        return NaiveTrouble::None;
    if (!std::isfinite(got))
        return NaiveTrouble::Overflow;
    if (got == 0 && inPrecision != 0)
        return NaiveTrouble::Underflow;
    const double halfOfDigits = isFloat ? 0x1p-12 : 0x1.6a09e667f3bcdp-27;
    // Among the subnormals no formula has all of its digits: an error of their spacing is none.
    const double spacing = isFloat ? static_cast<double>(std::numeric_limits<float>::denorm_min())
                                   : std::numeric_limits<double>::denorm_min();
    const bool isLost = std::fabs(got - want) > std::max(halfOfDigits * std::fabs(want), spacing);
    return isLost ? NaiveTrouble::HalfLost : NaiveTrouble::None;
}

FirstTroubles firstTroubles(const NaiveForm& form, Precision precision, Params params, double from, double to) {
    ACTI_EXPECT(std::isfinite(from) && std::isfinite(to));
    FirstTroubles first;
    double before = roundedTo(precision, from);
    for (const double x : stops(from, to, precision)) {
        const NaiveTrouble trouble = troubleAt(form, precision, x, params);
        std::optional<double>* const place = trouble == NaiveTrouble::Overflow    ? &first.overflow
                                             : trouble == NaiveTrouble::Underflow ? &first.underflow
                                             : trouble == NaiveTrouble::HalfLost  ? &first.halfLost
                                                                                  : nullptr;
        if (place && !*place)
            *place = x == before ? x : narrowed(form, precision, params, trouble, before, x);
        before = x;
    }
    return first;
}

} // namespace acti
