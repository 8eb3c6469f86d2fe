// The functions of one argument that a formula may call, a row each: a function added here can be traced from a lambda,
// parsed, evaluated and printed. Its numbers are those of real.h and stable.h in core/numeric under the same name.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

// ROW(Enumerator, name here and in core/numeric, LaTeX, PyTorch, NumPy, C++); @ is the argument. Names that begin with
// an underscore (NumPy) or have no std:: (C++) are defined beside the printed function, see print_code.cpp.
#define ACTI_FUNCTIONS(ROW)                                                                                            \
    ROW(Abs, abs, "\\left|@\\right|", "torch.abs(@)", "np.abs(@)", "std::fabs(@)")                                     \
    ROW(Sqrt, sqrt, "\\sqrt{@}", "torch.sqrt(@)", "np.sqrt(@)", "std::sqrt(@)")                                        \
    ROW(Exp, exp, "e^{@}", "torch.exp(@)", "np.exp(@)", "std::exp(@)")                                                 \
    ROW(Log, log, "\\ln\\!\\left(@\\right)", "torch.log(@)", "np.log(@)", "std::log(@)")                               \
    ROW(Expm1, expm1, "\\left(e^{@} - 1\\right)", "torch.expm1(@)", "np.expm1(@)", "std::expm1(@)")                    \
    ROW(Log1p, log1p, "\\operatorname{log1p}\\!\\left(@\\right)", "torch.log1p(@)", "np.log1p(@)", "std::log1p(@)")    \
    ROW(Tanh, tanh, "\\tanh\\!\\left(@\\right)", "torch.tanh(@)", "np.tanh(@)", "std::tanh(@)")                        \
    ROW(Erf, erf, "\\operatorname{erf}\\!\\left(@\\right)", "torch.erf(@)", "_erf(@)", "std::erf(@)")                  \
    ROW(Erfc, erfc, "\\operatorname{erfc}\\!\\left(@\\right)", "torch.erfc(@)", "_erfc(@)", "std::erfc(@)")            \
    ROW(Sin, sin, "\\sin\\!\\left(@\\right)", "torch.sin(@)", "np.sin(@)", "std::sin(@)")                              \
    ROW(Cos, cos, "\\cos\\!\\left(@\\right)", "torch.cos(@)", "np.cos(@)", "std::cos(@)")                              \
    ROW(Sigmoid, sigmoid, "\\sigma\\!\\left(@\\right)", "torch.sigmoid(@)", "_sigmoid(@)", "stableSigmoid(@)")         \
    ROW(Softplus, softplus, "\\operatorname{softplus}\\!\\left(@\\right)", "torch.logaddexp(@, torch.zeros(()))",      \
        "np.logaddexp(0.0, @)", "stableSoftplus(@)")                                                                   \
    ROW(SoftplusTail, softplusTail, "\\operatorname{softplus}\\!\\left(@\\right)",                                     \
        "torch.logaddexp(@, torch.zeros(()))", "np.logaddexp(0.0, @)", "stableSoftplus(@)")                            \
    ROW(LogSigmoid, logSigmoid, "\\ln \\sigma\\!\\left(@\\right)", "torch.nn.functional.logsigmoid(@)",                \
        "_log_sigmoid(@)", "stableLogSigmoid(@)")                                                                      \
    ROW(NormalCdf, normalCdf, "\\Phi\\!\\left(@\\right)", "torch.special.ndtr(@)", "_normal_cdf(@)",                   \
        "stableNormalCdf(@)")                                                                                          \
    ROW(TanhSoftplus, tanhSoftplus, "\\tanh\\!\\left(\\ln\\!\\left(1 + e^{@}\\right)\\right)",                         \
        "torch.tanh(torch.logaddexp(@, torch.zeros(())))", "np.tanh(np.logaddexp(0.0, @))",                            \
        "std::tanh(stableSoftplus(@))")                                                                                \
    ROW(TanhShrink, tanhShrink, "\\operatorname{tanhshrink}\\!\\left(@\\right)", "torch.nn.functional.tanhshrink(@)",  \
        "_tanh_shrink(@)", "tanhShrink(@)")                                                                            \
    ROW(Expm1MinusX, expm1MinusX, "\\operatorname{expm1x}\\!\\left(@\\right)", "(lambda u: torch.expm1(u) - u)(@)",    \
        "_expm1_minus_x(@)", "expm1MinusX(@)")                                                                         \
    ROW(Softsign, softsign, "\\operatorname{softsign}\\!\\left(@\\right)", "torch.nn.functional.softsign(@)",          \
        "_softsign(@)", "softsign(@)")                                                                                 \
    ROW(TanhExp, tanhExp, "\\tanh\\!\\left(e^{@}\\right)", "torch.tanh(torch.exp(torch.clamp(@, max=20.0)))",          \
        "np.tanh(np.exp(@))", "std::tanh(std::exp(@))")

namespace acti {

#define ACTI_ENUMERATE(Enumerator, ...) Enumerator,
enum class Function : std::uint8_t { ACTI_FUNCTIONS(ACTI_ENUMERATE) };
#undef ACTI_ENUMERATE

struct FunctionNames {
    Function function;
    std::string_view name, latex, pytorch, numpy, cpp;
};

#define ACTI_NAMES(Enumerator, name, ...) FunctionNames{Function::Enumerator, #name, __VA_ARGS__},
inline constexpr FunctionNames kFunctions[] = {ACTI_FUNCTIONS(ACTI_NAMES)};
#undef ACTI_NAMES

constexpr const FunctionNames& namesOf(Function function) { return kFunctions[static_cast<std::size_t>(function)]; }

constexpr std::optional<Function> findFunction(std::string_view name) {
    for (const FunctionNames& row : kFunctions)
        if (row.name == name)
            return row.function;
    return std::nullopt;
}

} // namespace acti
