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
        "np.tanh(np.exp(@))", "std::tanh(std::exp(@))")                                                                \
    ROW(Log2, log2, "\\log_{2}\\!\\left(@\\right)", "torch.log2(@)", "np.log2(@)", "std::log2(@)")                     \
    ROW(Log10, log10, "\\log_{10}\\!\\left(@\\right)", "torch.log10(@)", "np.log10(@)", "std::log10(@)")               \
    ROW(Cbrt, cbrt, "\\sqrt[3]{@}", "(lambda u: torch.sign(u) * torch.abs(u) ** (1.0 / 3.0))(@)", "np.cbrt(@)",        \
        "std::cbrt(@)")                                                                                                \
    ROW(Sinh, sinh, "\\sinh\\!\\left(@\\right)", "torch.sinh(@)", "np.sinh(@)", "std::sinh(@)")                        \
    ROW(Cosh, cosh, "\\cosh\\!\\left(@\\right)", "torch.cosh(@)", "np.cosh(@)", "std::cosh(@)")                        \
    ROW(Tan, tan, "\\tan\\!\\left(@\\right)", "torch.tan(@)", "np.tan(@)", "std::tan(@)")                              \
    ROW(Asin, asin, "\\arcsin\\!\\left(@\\right)", "torch.asin(@)", "np.arcsin(@)", "std::asin(@)")                    \
    ROW(Acos, acos, "\\arccos\\!\\left(@\\right)", "torch.acos(@)", "np.arccos(@)", "std::acos(@)")                    \
    ROW(Atan, atan, "\\arctan\\!\\left(@\\right)", "torch.atan(@)", "np.arctan(@)", "std::atan(@)")                    \
    ROW(Asinh, asinh, "\\operatorname{arsinh}\\!\\left(@\\right)", "torch.asinh(@)", "np.arcsinh(@)", "std::asinh(@)") \
    ROW(Acosh, acosh, "\\operatorname{arcosh}\\!\\left(@\\right)", "torch.acosh(@)", "np.arccosh(@)", "std::acosh(@)") \
    ROW(Atanh, atanh, "\\operatorname{artanh}\\!\\left(@\\right)", "torch.atanh(@)", "np.arctanh(@)", "std::atanh(@)") \
    ROW(Sign, sign, "\\operatorname{sgn}\\!\\left(@\\right)", "torch.sign(@)", "np.sign(@)", "signum(@)")              \
    ROW(Floor, floor, "\\left\\lfloor @\\right\\rfloor", "torch.floor(@)", "np.floor(@)", "std::floor(@)")             \
    ROW(Ceil, ceil, "\\left\\lceil @\\right\\rceil", "torch.ceil(@)", "np.ceil(@)", "std::ceil(@)")                    \
    ROW(Round, round, "\\operatorname{round}\\!\\left(@\\right)", "torch.round(@)", "np.round(@)",                     \
        "std::nearbyint(@)")                                                                                           \
    ROW(Trunc, trunc, "\\operatorname{trunc}\\!\\left(@\\right)", "torch.trunc(@)", "np.trunc(@)", "std::trunc(@)")

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
