#include "tests/precise/textbook.h"

#include <map>
#include <string>

namespace acti {
namespace {

using Values = std::vector<Big>;

const char* const kSeluAlpha = "1.6732632423543772848170429916717";
const char* const kSeluScale = "1.0507009873554804934193349852946";

Big logistic(const Big& x) { return Big(1) / (Big(1) + exp(-x)); }
// Beyond 2^20 the difference from x, e^-x, is below 2^-1,500,000.
Big softplus(const Big& x) { return x > Big(0x1p20) ? x : log(Big(1) + exp(x)); }
Big normal(const Big& x) { return erfc(-x / sqrt(Big(2))) / Big(2); }
Big clipped(const Big& x, const Big& low, const Big& high) { return x < low ? low : x > high ? high : x; }
Big positive(const Big& x) { return x > Big(0) ? x : Big(0); }
Big leaky(const Big& x, const Big& slope) { return x > Big(0) ? x : slope * x; }
Big elu(const Big& x, const Big& alpha) { return x > Big(0) ? x : alpha * (exp(x) - Big(1)); }
Big isru(const Big& x, const Big& alpha) { return x / sqrt(Big(1) + alpha * x * x); }

Big geluTanh(const Big& x) {
    const Big z = sqrt(Big(2) / Big::pi()) * (x + Big::decimal("0.044715") * x * x * x);
    return x / (Big(1) + exp(-Big(2) * z)); // (1 + tanh z)/2 = 1/(1 + e^-2z)
}

Big acon(const Big& x, const Big& p1, const Big& p2, const Big& beta) {
    return (p1 - p2) * x * logistic(beta * (p1 - p2) * x) + p2 * x;
}

Big xielu(const Big& x, const Values& p) {
    return x > Big(0) ? p[0] * x * x + p[2] * x : p[1] * (exp(x) - Big(1) - x) + p[2] * x;
}

Big sparsePlus(const Big& x) { return x > Big(1) ? x : x > Big(-1) ? (x + Big(1)) * (x + Big(1)) / Big(4) : Big(0); }

using Table = std::map<std::string, Textbook, std::less<>>;

Table piecewise() {
    return {
        {"identity", [](const Big& x, const Values&) { return x; }},
        {"relu", [](const Big& x, const Values&) { return positive(x); }},
        {"leaky_relu", [](const Big& x, const Values& p) { return leaky(x, p[0]); }},
        {"prelu", [](const Big& x, const Values& p) { return leaky(x, p[0]); }},
        {"rrelu", [](const Big& x, const Values& p) { return leaky(x, (p[0] + p[1]) / Big(2)); }},
        {"relu6", [](const Big& x, const Values&) { return clipped(x, Big(0), Big(6)); }},
        {"relu_squared", [](const Big& x, const Values&) { return positive(x) * positive(x); }},
        {"thresholded_relu", [](const Big& x, const Values& p) { return x > p[0] ? x : Big(0); }},
        {"threshold", [](const Big& x, const Values& p) { return x > p[0] ? x : p[1]; }},
        {"flexible_relu", [](const Big& x, const Values& p) { return positive(x) + p[0]; }},
        {"hard_tanh", [](const Big& x, const Values& p) { return clipped(x, p[0], p[1]); }},
        {"hard_sigmoid", [](const Big& x, const Values&) { return clipped(x + Big(3), Big(0), Big(6)) / Big(6); }},
        {"hard_swish", [](const Big& x, const Values&) { return x * clipped(x + Big(3), Big(0), Big(6)) / Big(6); }},
        {"soft_shrink",
         [](const Big& x, const Values& p) { return x > p[0]    ? x - p[0]
                                                    : x < -p[0] ? x + p[0]
                                                                : Big(0); }},
        {"hard_shrink", [](const Big& x, const Values& p) { return abs(x) > p[0] ? x : Big(0); }},
        {"sparse_plus", [](const Big& x, const Values&) { return sparsePlus(x); }},
        {"sparse_sigmoid", [](const Big& x, const Values&) { return clipped((x + Big(1)) / Big(2), Big(0), Big(1)); }},
    };
}

Table exponentials() {
    return {
        {"elu", [](const Big& x, const Values& p) { return elu(x, p[0]); }},
        {"selu",
         [](const Big& x, const Values&) { return Big::decimal(kSeluScale) * elu(x, Big::decimal(kSeluAlpha)); }},
        {"celu", [](const Big& x, const Values& p) { return x > Big(0) ? x : p[0] * (exp(x / p[0]) - Big(1)); }},
        {"elish", [](const Big& x, const Values&) { return elu(x, Big(1)) * logistic(x); }},
        {"hard_elish",
         [](const Big& x, const Values&) { return elu(x, Big(1)) * clipped((x + Big(1)) / Big(2), Big(0), Big(1)); }},
        {"exponential", [](const Big& x, const Values&) { return exp(x); }},
        {"xielu", xielu},
        {"gaussian", [](const Big& x, const Values&) { return exp(-(x * x)); }},
    };
}

Table sigmoids() {
    return {
        {"sigmoid", [](const Big& x, const Values&) { return logistic(x); }},
        {"log_sigmoid", [](const Big& x, const Values&) { return -softplus(-x); }},
        {"tanh", [](const Big& x, const Values&) { return tanh(x); }},
        {"tanh_shrink", [](const Big& x, const Values&) { return x - tanh(x); }},
        {"softplus", [](const Big& x, const Values& p) { return softplus(p[0] * x) / p[0]; }},
        {"softsign", [](const Big& x, const Values&) { return x / (Big(1) + abs(x)); }},
        {"isru", [](const Big& x, const Values& p) { return isru(x, p[0]); }},
        {"isrlu", [](const Big& x, const Values& p) { return x < Big(0) ? isru(x, p[0]) : x; }},
        {"squareplus", [](const Big& x, const Values& p) { return (x + sqrt(x * x + p[0])) / Big(2); }},
        {"bent_identity", [](const Big& x, const Values&) { return (sqrt(x * x + Big(1)) - Big(1)) / Big(2) + x; }},
        {"laplace", [](const Big& x, const Values& p) { return normal((x - p[0]) / p[1]); }},
        {"sinusoid", [](const Big& x, const Values& p) { return sin(p[0] * x); }},
        {"snake", [](const Big& x, const Values& p) { return x + sin(p[0] * x) * sin(p[0] * x) / p[0]; }},
    };
}

Table gated() {
    return {
        {"swish", [](const Big& x, const Values& p) { return x * logistic(p[0] * x); }},
        {"silu", [](const Big& x, const Values&) { return x * logistic(x); }},
        {"mish", [](const Big& x, const Values&) { return x * tanh(softplus(x)); }},
        {"gelu", [](const Big& x, const Values&) { return x * normal(x); }},
        {"gelu_tanh", [](const Big& x, const Values&) { return geluTanh(x); }},
        {"gelu_clipped", [](const Big& x, const Values&) { return clipped(x * normal(x), Big(-10), Big(10)); }},
        {"quick_gelu", [](const Big& x, const Values&) { return x * logistic(Big::decimal("1.702") * x); }},
        {"lisht", [](const Big& x, const Values&) { return x * tanh(x); }},
        {"tanh_exp", [](const Big& x, const Values&) { return x * tanh(exp(x)); }},
        {"smish", [](const Big& x, const Values&) { return x * tanh(log(Big(1) + logistic(x))); }},
        {"serf", [](const Big& x, const Values&) { return x * erf(softplus(x)); }},
        {"logish", [](const Big& x, const Values&) { return x * log(Big(1) + logistic(x)); }},
        {"phish", [](const Big& x, const Values&) { return x * tanh(x * normal(x)); }},
        {"acon_a", [](const Big& x, const Values& p) { return acon(x, Big(1), Big(0), p[0]); }},
        {"acon_b", [](const Big& x, const Values& p) { return acon(x, Big(1), p[0], p[1]); }},
        {"acon_c", [](const Big& x, const Values& p) { return acon(x, p[0], p[1], p[2]); }},
    };
}

Table all() {
    Table table = piecewise();
    for (Table more : {exponentials(), sigmoids(), gated()})
        table.merge(more);
    return table;
}

} // namespace

Textbook textbookOf(std::string_view id) {
    static const Table kTable = all();
    const auto found = kTable.find(id);
    return found == kTable.end() ? Textbook() : found->second;
}

} // namespace acti
