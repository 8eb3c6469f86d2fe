#include "core/figure/quantity.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace acti {
namespace {

constexpr std::string_view kGradientPrefix = "d_";

const ParamInfo* findParam(const Entry& entry, std::string_view id) {
    const auto& params = entry.params();
    const auto found =
        std::find_if(params.begin(), params.end(), [&](const ParamInfo& param) { return param.id == id; });
    return found == params.end() ? nullptr : &*found;
}

} // namespace

std::string quantityId(const Quantity& quantity) {
    switch (quantity.kind) {
    case Quantity::Kind::Value:
        return "f";
    case Quantity::Kind::Slope:
        return "f1";
    case Quantity::Kind::Curvature:
        return "f2";
    case Quantity::Kind::Chain:
        return "chain";
    case Quantity::Kind::Difference:
        return "difference";
    case Quantity::Kind::Gradient:
        break;
    }
    return std::string(kGradientPrefix) + quantity.parameter;
}

std::optional<Quantity> quantityFromId(std::string_view id) {
    if (id == "f")
        return Quantity{Quantity::Kind::Value, {}};
    if (id == "f1")
        return Quantity{Quantity::Kind::Slope, {}};
    if (id == "f2")
        return Quantity{Quantity::Kind::Curvature, {}};
    if (id == "chain")
        return Quantity{Quantity::Kind::Chain, {}};
    if (id == "difference")
        return Quantity{Quantity::Kind::Difference, {}};
    if (id.starts_with(kGradientPrefix) && id.size() > kGradientPrefix.size())
        return Quantity{Quantity::Kind::Gradient, std::string(id.substr(kGradientPrefix.size()))};
    return std::nullopt;
}

std::string quantityLabel(const Quantity& quantity, const Entry* entry) {
    switch (quantity.kind) {
    case Quantity::Kind::Value:
        return "f";
    case Quantity::Kind::Slope:
        return "f′";
    case Quantity::Kind::Curvature:
        return "f″";
    case Quantity::Kind::Chain:
        return "∏f′";
    case Quantity::Kind::Difference:
        return "Δf";
    case Quantity::Kind::Gradient:
        break;
    }
    const ParamInfo* param = entry ? findParam(*entry, quantity.parameter) : nullptr;
    return "∂f/∂" + (param ? std::string(param->symbol) : quantity.parameter);
}

double valueOf(const Quantity& quantity, const Entry& entry, const Sample& sample) {
    switch (quantity.kind) {
    case Quantity::Kind::Value:
        return sample.f;
    case Quantity::Kind::Slope:
        return sample.f1;
    case Quantity::Kind::Curvature:
        return sample.f2;
    case Quantity::Kind::Chain:
    case Quantity::Kind::Difference:
        return std::numeric_limits<double>::quiet_NaN();
    case Quantity::Kind::Gradient:
        break;
    }
    const ParamInfo* param = findParam(entry, quantity.parameter);
    if (!param)
        return std::numeric_limits<double>::quiet_NaN();
    return sample.gradient[static_cast<std::size_t>(param - entry.params().data())];
}

std::string labelNumber(double value, int digits) {
    std::string text = significant(value, digits);
    if (text.starts_with('-'))
        text.replace(0, 1, "−");
    if (const std::size_t exponent = text.find("e-"); exponent != std::string::npos)
        text.replace(exponent + 1, 1, "−");
    return text;
}

std::string labelPower(double exponent, int digits) {
    constexpr double kHeld = 300; // decades on either side of 1 that a double holds at full precision
    if (!(std::fabs(exponent) > kHeld) || std::isinf(exponent))
        return labelNumber(std::pow(10.0, exponent), digits);
    double whole = std::floor(exponent);
    std::string mantissa = significant(std::pow(10.0, exponent - whole), digits);
    if (mantissa == "10") { // rounded up
        mantissa = "1";
        whole += 1;
    }
    return mantissa + (whole < 0 ? "e−" : "e") + significant(std::fabs(whole), 15);
}

} // namespace acti
