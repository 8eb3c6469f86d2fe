// What entries print as code, run: the C++ compiled at once for all of them, the Python interpreted.
#include "core/activations/custom.h"
#include "core/base/atomic_file.h"
#include "tests/support/every_entry.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace acti {
namespace {

constexpr double kPoints[] = {-30.25, -3, -1.7, -0.5, -0.01, -1e-10, 0, 1e-10, 0.2, 1, 2.5, 6.5, 40, 700};

std::vector<Entry> printedEntries() {
    std::vector<Entry> all(catalogue().begin(), catalogue().end());
    const char* kTexts[] = {"x > 0 && x < 1 || x == 2.5 ? x^2 : (lambda + 1)^x",
                            "min(x, a, b) - erfc(a * x) * erf(x)",
                            "logSigmoid(x) + log(abs(x) + 1) / cos(sin(x))",
                            "a > 0 ? a : sqrt(b)",
                            "-(x * a)^3 - -x",
                            "_sigmoid * x + sigmoid(x)",
                            "cbrt(x) + sign(x) * floor(x) - round(x / 3) + log2(x^2 + 1)",
                            "asinh(x) + atan(x) - ceil(x) + sinh(tanh(x)) - trunc(x)",
                            "stableSigmoid * sigmoid(x) + tanhShrink(x) * smaller"};
    int count = 0;
    for (const char* text : kTexts)
        all.push_back(*customEntry(text, "custom" + std::to_string(++count)));
    return all;
}

bool runs(const std::string& command) { return std::system(command.c_str()) == 0; }

// `output` holds a line for each entry and point, in this order.
void expectValues(const std::string& output) {
    const auto lines = split(output, '\n');
    const auto entries = printedEntries();
    ASSERT_EQ(lines.size(), entries.size() * std::size(kPoints) + 1);
    std::size_t line = 0;
    for (const Entry& entry : entries)
        for (const double x : kPoints) {
            const auto got = parseDouble(lines[line++]);
            const double want = entry.at(x, entry.initialParams()).f;
            ASSERT_TRUE(got) << entry.id();
            const double tolerance = 1e-13 * std::fabs(want) + 1e-14 * std::min(1.0, std::fabs(x)) + 1e-300;
            // as written, sqrt(x^2 + 1) - 1 loses its digits near 0
            if (entry.id() == "bent_identity" && x != 0 && std::fabs(x) < 1e-5)
                continue;
            EXPECT_TRUE(*got == want || std::fabs(*got - want) <= tolerance || (std::isnan(*got) && std::isnan(want)))
                << entry.id() << " at " << x << ": " << *got << ", want " << want;
        }
}

std::string outputOf(const std::string& command, const std::string& file) {
    EXPECT_TRUE(runs(command + " > " + file)) << command;
    const auto text = readFile(file, 1 << 24);
    return text ? *text : "";
}

TEST(PrintedCode, CppCompilesAndAgrees) {
    if (!runs("c++ --version > /dev/null 2>&1"))
        GTEST_SKIP() << "no C++ compiler is installed here";
    const TemporaryFolder folder;
    std::string calls, program = "#include <cmath>\n#include <cstdio>\n";
    for (const Entry& entry : printedEntries()) {
        const std::string space = "of_" + std::string(entry.id());
        const std::string code = entry.printed(Language::Cpp, entry.initialParams());
        const std::size_t begin = code.rfind("\ndouble ") == std::string::npos ? 7 : code.rfind("\ndouble ") + 8;
        program += "namespace " + space + " {\n" + code + "}\n";
        for (const double x : kPoints)
            calls += "    std::printf(\"%.17g\\n\", " + space +
                     "::" + code.substr(begin, code.find('(', begin) - begin) + "(" + shortest(x) + "));\n";
    }
    const std::string source = folder.path() / "all.cpp", binary = folder.path() / "all";
    ASSERT_TRUE(writeAtomically(source, program + "int main() {\n" + calls + "}\n"));
    ASSERT_TRUE(runs("c++ -std=c++17 -O0 -Wall -Werror=return-type -o " + binary + " " + source)) << program;
    expectValues(outputOf(binary, folder.path() / "out"));
}

// Just enough of NumPy and PyTorch, for numbers, to run what is printed where they are not installed.
constexpr std::string_view kStandIn = R"(import math

inf, nan = math.inf, math.nan


class Tensor(float):
    def new_tensor(self, value):
        return Tensor(value)

    def expand_as(self, other):
        return self


def _or(action, otherwise):
    try:
        return action()
    except (OverflowError, ValueError, ZeroDivisionError):
        return otherwise


def exp(x): return Tensor(_or(lambda: math.exp(x), inf))
def expm1(x): return Tensor(_or(lambda: math.expm1(x), inf))
def log(x): return Tensor(_or(lambda: math.log(x), nan))
def log1p(x): return Tensor(_or(lambda: math.log1p(x), nan))
def sqrt(x): return Tensor(_or(lambda: math.sqrt(x), nan))
def abs(x): return Tensor(math.fabs(x))
def sin(x): return Tensor(math.sin(x))
def cos(x): return Tensor(math.cos(x))
def tanh(x): return Tensor(math.tanh(x))
def cbrt(x): return Tensor(math.copysign(math.pow(math.fabs(x), 1 / 3), x))
def sign(x): return Tensor((x > 0) - (x < 0))
def floor(x): return Tensor(math.floor(x))
def ceil(x): return Tensor(math.ceil(x))
def trunc(x): return Tensor(math.trunc(x))
def round(x): return Tensor(__builtins__["round"](x))
def log2(x): return Tensor(math.log2(x))
def asinh(x): return Tensor(math.asinh(x))
def atan(x): return Tensor(math.atan(x))
def sinh(x): return Tensor(math.sinh(x))


arcsinh, arctan = asinh, atan


def cosh(x): return Tensor(math.cosh(x))
def clip(x, low, high): return Tensor(min(max(x, low), high))
def clamp(x, max): return Tensor(x if x < max else max)
def erf(x): return Tensor(math.erf(x))
def erfc(x): return Tensor(math.erfc(x))
def where(mask, a, b): return Tensor(a if mask else b)
def minimum(a, b): return Tensor(min(a, b))
def maximum(a, b): return Tensor(max(a, b))
def logaddexp(a, b): return Tensor(max(a, b) + math.log1p(math.exp(-math.fabs(a - b))))
def vectorize(function, otypes): return lambda x: Tensor(function(x))
def sigmoid(x): return Tensor(exp(-logaddexp(0.0, -x)))
def zeros(shape): return Tensor(0.0)
def as_tensor(value, dtype=None, device=None): return Tensor(value)


class special:
    @staticmethod
    def ndtr(x): return Tensor(0.5 * math.erfc(-x * math.sqrt(0.5)))


class nn:
    class functional:
        @staticmethod
        def logsigmoid(x): return -logaddexp(0.0, -x)

        @staticmethod
        def softsign(x): return Tensor(x / (1.0 + math.fabs(x)))

        @staticmethod
        def tanhshrink(x): return Tensor(x - math.tanh(x))


Tensor.dtype = Tensor.device = None
)";

void expectPythonAgrees(Language language, const std::string& module, const std::string& input) {
    if (!runs("python3 --version > /dev/null 2>&1"))
        GTEST_SKIP() << "no Python is installed here";
    const TemporaryFolder folder;
    if (!runs("python3 -c 'import " + module + "' 2> /dev/null")) {
        ASSERT_TRUE(writeAtomically(folder.path() / (module + ".py"), kStandIn));
    }
    std::string program = "import " + module + "\n";
    for (const Entry& entry : printedEntries()) {
        const std::string code = entry.printed(language, entry.initialParams());
        const std::size_t begin = code.rfind("def ") + 4;
        program += code;
        for (const double x : kPoints)
            program += "print(repr(float(" + code.substr(begin, code.find('(', begin) - begin) + "(" + input + "(" +
                       shortest(x) + ")))))\n";
    }
    const std::string source = folder.path() / "all.py";
    ASSERT_TRUE(writeAtomically(source, program));
    expectValues(outputOf("python3 -W ignore " + source, folder.path() / "out"));
}

// The branch that is not chosen must stay finite, or autograd makes NaN of it: every exponential is of what is bounded.
TEST(PrintedCode, PyTorchGuardsTheBranchThatIsNotChosen) {
    for (const char* id : {"elu", "selu", "celu", "elish", "hard_elish", "xielu"}) {
        const Entry& entry = **findEntry(id);
        const std::string code = entry.printed(Language::PyTorch, entry.initialParams());
        EXPECT_EQ(code.find("expm1(x"), std::string::npos) << code;
    }
    EXPECT_NE((**findEntry("tanh_exp")).printed(Language::PyTorch, {}).find("clamp"), std::string::npos);
}

TEST(PrintedCode, PassesNanOnWhereAComparisonWouldForgetIt) {
    for (const char* id : {"relu", "relu6", "hard_tanh", "hard_shrink", "sparse_plus", "flexible_relu"}) {
        const Entry& entry = **findEntry(id);
        const auto params = entry.initialParams();
        EXPECT_NE(entry.printed(Language::Cpp, params).find("if (x != x)\n        return x;"), std::string::npos) << id;
        EXPECT_NE(entry.printed(Language::NumPy, params).find("np.where(x != x, x, "), std::string::npos) << id;
        EXPECT_NE(entry.printed(Language::PyTorch, params).find("torch.where(x != x, x, "), std::string::npos) << id;
    }
    EXPECT_EQ((**findEntry("silu")).printed(Language::Cpp, {}).find("x != x"), std::string::npos);
}

TEST(PrintedCode, NumPyRunsAndAgrees) { expectPythonAgrees(Language::NumPy, "numpy", "float"); }

TEST(PrintedCode, PyTorchRunsAndAgrees) {
    const bool isThere = runs("python3 -c 'import torch' > /dev/null 2>&1");
    expectPythonAgrees(Language::PyTorch, "torch",
                       isThere ? "(lambda v: torch.tensor(v, dtype=torch.float64))" : "torch.Tensor");
}

} // namespace
} // namespace acti
